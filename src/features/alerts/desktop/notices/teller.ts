import { BehaviorSubject } from 'rxjs';
import type { Instant } from '../../../../contract/primitives.ts';
import type { AlertSettings } from '../../../../desktop/alert-settings.ts';
import type { Appearance, Notice, NoticeEnd } from '../../../../desktop/frame.ts';
import type { ToastEnd, ToastMessage } from '../../../../ui/toast.ts';
import type { Unread } from '../unread.ts';
import { cardMessage } from './card-message.ts';
import { EMPTY_SCREEN, isShown, settled, withNotice, withoutNotices, type Card, type Screen } from './screen.ts';

/** How the agent, and the layout, want to be told. */
export type Wishes = AlertSettings & Pick<Appearance, 'notificationCount' | 'notificationSeconds' | 'browserNotificationSeconds'>;

/** What telling needs of the desktop and the browser. */
export interface TellerPorts {
  show(message: ToastMessage): () => void;
  ring(volume: number): void;
  outside: { tell(notices: readonly Notice[], seconds: number): void; keep(unread: ReadonlySet<string>): void };
  unattended(): boolean;
  now(): Instant;
  /** These have been read. */
  noticed(ids: readonly string[]): void;
  openCenter(): void;
}

interface Told extends Unread {
  /** It has left the screen, or never stood there. */
  over: boolean;
}

/** Nobody reads more; the oldest give way. */
const MOST = 200;

const isQuiet = ({ mode }: Notice, { notifications, silent }: Wishes): boolean => mode === 'silent' || silent || !notifications;

/**
 * The one scheduler of all notices (WX-196 – WX-215): each is told once, by screen and sound, outside of the window when
 * nobody looks, and stays among the unread until it is read or taken back.
 */
export class Teller {
  readonly unread$ = new BehaviorSubject<readonly Unread[]>([]);
  readonly #ports: TellerPorts;
  readonly #told = new Map<string, Told>();
  /** Since when those are there that an earlier page has told. */
  readonly #earlier = new Map<string, Instant>();
  readonly #standing = new Map<string, { card: Card; takeBack: () => void }>();
  #wishes: Wishes;
  #screen: Screen = EMPTY_SCREEN;

  constructor(ports: TellerPorts, wishes: Wishes) {
    this.#ports = ports;
    this.#wishes = wishes;
  }

  wish(wishes: Wishes): void {
    this.#wishes = wishes;
    if (wishes.silent || !wishes.notifications) this.#silence();
    this.#draw();
  }

  /** A notice with this id has been there since then. */
  recall(id: string, at: Instant): void {
    this.#earlier.set(id, at);
  }

  /** Everything that is told at the moment, the oldest first. */
  follow(notices: readonly Notice[]): void {
    const now = new Set(notices.map(({ id }) => id));
    const gone = [...this.#told.keys()].filter((id) => !now.has(id));
    const fresh = notices.filter((notice) => this.#told.get(notice.id)?.notice !== notice);
    if (gone.length + fresh.length === 0) return;
    this.#forget(gone, 'withdrawn');
    const news = fresh.filter((notice) => !isShown(this.#screen, notice.id));
    for (const notice of fresh) this.#add(notice);
    this.#alert(news);
    this.#publish();
    if (this.#told.size > MOST) this.read([...this.#told.keys()].slice(0, this.#told.size - MOST), 'withdrawn');
  }

  /** The agent has read them, or will never do so. */
  read(ids: readonly string[], how: NoticeEnd = 'dismissed'): void {
    this.#forget(ids, how);
    this.#publish();
    this.#ports.noticed(ids);
  }

  /** The agent sees them elsewhere: what goes by itself goes now, and stays unread; what must be pressed stays. */
  clearScreen(): void {
    const passing = [...this.#told.values()].filter(({ notice }) => notice.mode === 'auto');
    const before = this.#screen;
    this.#screen = withoutNotices(before, new Set(passing.map(({ notice }) => notice.id)));
    for (const told of passing) this.#end(told, isShown(before, told.notice.id) ? 'timeout' : 'silenced');
    this.#draw();
  }

  /** Nothing of them is left: another window works for the agent, or the agent is gone. */
  clear(): void {
    this.read([...this.#told.keys()], 'withdrawn');
  }

  #add(notice: Notice): void {
    const before = this.#told.get(notice.id);
    this.#end(before, 'withdrawn');
    const told = { notice, at: notice.since ?? this.#earlier.get(notice.id) ?? this.#ports.now(), over: false };
    this.#earlier.delete(notice.id);
    // Anew, so that it is the newest.
    this.#told.delete(notice.id);
    this.#told.set(notice.id, told);
    if (isQuiet(notice, this.#wishes)) {
      this.#screen = withoutNotices(this.#screen, new Set([notice.id]));
      this.#end(told, 'silenced');
    } else this.#screen = withNotice(this.#screen, notice);
  }

  /** What is on the screen already has been heard of. */
  #alert(news: readonly Notice[]): void {
    const { notifications, silent, sound, volume, browserNotificationSeconds } = this.#wishes;
    const loud = news.filter(({ mode }) => mode !== 'silent');
    if (loud.length === 0 || !notifications) return;
    if (sound && volume > 0) this.#ports.ring(volume);
    if (!silent && this.#ports.unattended()) this.#ports.outside.tell(loud, browserNotificationSeconds);
  }

  #silence(): void {
    for (const told of this.#told.values()) this.#end(told, 'silenced');
    this.#screen = EMPTY_SCREEN;
  }

  #forget(ids: readonly string[], how: NoticeEnd): void {
    if (ids.length === 0) return;
    this.#screen = withoutNotices(this.#screen, new Set(ids));
    for (const id of ids) {
      const told = this.#told.get(id);
      this.#told.delete(id);
      this.#end(told, how);
    }
  }

  #end(told: Told | undefined, how: NoticeEnd): void {
    if (!told || told.over) return;
    told.over = true;
    told.notice.ended?.(how);
  }

  #publish(): void {
    this.#draw();
    const unread = [...this.#told.values()].reverse().sort((a, b) => b.at - a.at);
    this.unread$.next(unread);
    this.#ports.outside.keep(new Set(this.#told.keys()));
  }

  /** Brings the screen to what it should be. */
  #draw(): void {
    this.#screen = settled(this.#screen, this.#wishes.notificationCount);
    // What is one among several is never seen by itself.
    for (const { notices } of [...this.#screen.shown, ...this.#screen.waiting]) {
      if (notices.length > 1) for (const { id } of notices) this.#end(this.#told.get(id), 'silenced');
    }
    const keys = new Set(this.#screen.shown.map(({ key }) => key));
    for (const [key, { takeBack }] of this.#standing) {
      if (keys.has(key)) continue;
      this.#standing.delete(key);
      takeBack();
    }
    for (const card of this.#screen.shown) {
      if (this.#standing.get(card.key)?.card === card) continue;
      const message = cardMessage(card, this.#wishes.notificationSeconds, this.#ports.openCenter);
      this.#standing.set(card.key, { card, takeBack: this.#ports.show({ ...message, ended: (how) => this.#left(card, how) }) });
    }
  }

  /** A card has left the screen by itself or by the agent's hand. */
  #left({ key, notices }: Card, how: ToastEnd): void {
    this.#standing.delete(key);
    const ids = notices.map(({ id }) => id);
    if (notices.length === 1 && how !== 'timeout') return this.read(ids, how === 'dismissed' ? 'dismissed' : 'acknowledged');
    for (const id of ids) this.#end(this.#told.get(id), 'timeout');
    this.#screen = withoutNotices(this.#screen, new Set(ids));
    this.#draw();
  }
}
