import { asyncScheduler, combineLatest, distinctUntilChanged, filter, first, fromEvent, map, merge, Subscription, throttleTime } from 'rxjs';
import { closeBrowserAlert, showBrowserAlert } from '../../../../desktop/browser-alert.ts';
import { onFarewell } from '../../../../desktop/farewell.ts';
import type { DeskModel, DesktopFrame, Notice } from '../../../../desktop/frame.ts';
import { attended$, unattended } from '../attention.ts';
import type { AlertParts } from '../parts.ts';
import { browserToldKeys } from '../told-memory.ts';
import type { Unread } from '../unread.ts';
import { LineNews } from './line-news.ts';
import { NewsFollower } from './news-follower.ts';
import { keptNotices, keptText, NOTICES_KEY } from './notice-memory.ts';
import { openCenter } from './open-center.ts';
import { OutsideAlert } from './outside-alert.ts';
import { Teller, type Wishes } from './teller.ts';

/** How often the unread ones are kept while they change. */
const KEEP_MS = 300;

/** Messages are counted where they wait. */
const isMissed = ({ notice: { mode, several } }: Unread): boolean => mode !== 'silent' && several?.kind !== 'messages';

/** The notices of one desktop: what they come from, who tells them, and where the unread ones are kept. */
export class Notices {
  readonly #frame: DesktopFrame;
  readonly #parts: AlertParts;
  readonly #toldNews = browserToldKeys('ad-told-news');
  readonly #outside = new OutsideAlert({ show: showBrowserAlert, close: closeBrowserAlert });
  readonly #teller: Teller;
  /** While this window works. */
  #working: Subscription | null = null;

  constructor(frame: DesktopFrame, parts: AlertParts) {
    this.#frame = frame;
    this.#parts = parts;
    this.#teller = new Teller({
      show: (message) => frame.showToast(message), ring: (volume) => parts.ringer.ring(volume), outside: this.#outside, unattended,
      now: () => frame.now(), noticed: (ids) => frame.noticed(ids), openCenter: () => openCenter(frame.root),
    }, this.#wishes());
    onFarewell(() => this.#leave());
  }

  async start(): Promise<void> {
    const { store, unread$ } = this.#parts;
    await store.ready;
    const { model$, appearance$ } = this.#frame;
    merge(store.settings$, appearance$).subscribe(() => this.#teller.wish(this.#wishes()));
    this.#teller.unread$.subscribe(unread$);
    this.#followAttention();
    model$.pipe(filter(({ confirmed }) => confirmed), map(({ role }) => role === 'working'), distinctUntilChanged())
      .subscribe((works) => (works ? this.#begin() : this.#pause()));
  }

  read(ids: readonly string[]): void {
    this.#teller.read(ids);
  }

  /** What passes on the screen is before the agent's eyes in the Notification Center. */
  seen(): void {
    this.#teller.clearScreen();
  }

  /** Follows a notice's link. */
  press(id: string): void {
    const link = this.#teller.unread$.value.find(({ notice }) => notice.id === id)?.notice.link;
    this.#teller.read([id], 'acknowledged');
    link?.press();
  }

  #wishes(): Wishes {
    return { ...this.#parts.store.settings, ...this.#frame.appearance$.value };
  }

  /** This window works: what is unread of an earlier page, or another window, is here now. */
  #begin(): void {
    const frame = this.#frame;
    const news = new NewsFollower(frame, this.#toldNews, unattended);
    const line = new LineNews((notice) => frame.notify(notice));
    this.#working = new Subscription();
    news.resume(this.#kept(), frame.model);
    this.#working.add(frame.notices$.subscribe((notices) => this.#teller.follow(notices)));
    const confirmed$ = frame.model$.pipe(filter(({ confirmed, role }) => confirmed && role === 'working'));
    const seen$ = combineLatest([confirmed$.pipe(distinctUntilChanged(sameToNews)), attended$()]);
    this.#working.add(seen$.subscribe(([model]) => news.follow(model)));
    this.#working.add(frame.model$.subscribe((model) => line.follow(model)));
    this.#working.add(frame.events$.subscribe((happened) => news.hear(happened)));
    // At once, and what comes in crowds now and then.
    const due$ = this.#teller.unread$.pipe(throttleTime(KEEP_MS, asyncScheduler, { leading: true, trailing: true }));
    this.#working.add(merge(due$, fromEvent(window, 'pagehide')).subscribe(() => this.#keep()));
  }

  #pause(): void {
    this.#working?.unsubscribe();
    this.#working = null;
    this.#teller.clear();
  }

  /** Nobody else has told them meanwhile. */
  #kept(): ReturnType<typeof keptNotices> {
    let told: readonly Notice[] = [];
    this.#frame.notices$.pipe(first()).subscribe((notices) => { told = notices; });
    const kept = keptNotices(this.#frame.memory.get(NOTICES_KEY)).filter(({ id }) => !told.some((notice) => notice.id === id));
    for (const { id, at } of kept) this.#teller.recall(id, at);
    return kept;
  }

  #keep(): void {
    this.#frame.memory.keep(NOTICES_KEY, keptText(this.#teller.unread$.value));
  }

  #followAttention(): void {
    let since = this.#frame.now();
    const here$ = attended$();
    here$.subscribe((here) => {
      since = this.#frame.now();
      if (here) this.#outside.clear();
    });
    combineLatest([this.#teller.unread$, here$])
      .pipe(map(([unread, here]) => (here ? 0 : unread.filter((each) => each.at >= since && isMissed(each)).length)), distinctUntilChanged())
      .subscribe(this.#parts.missed$);
  }

  /** At sign-out nothing is unread any more (WX-215). */
  async #leave(): Promise<void> {
    this.#pause();
    this.#toldNews.save(null);
    this.#outside.clear();
  }
}

const sameToNews = (a: DeskModel, b: DeskModel): boolean =>
  a.desk.interactions === b.desk.interactions && a.desk.session === b.desk.session && a.selectedId === b.selectedId && a.pageId === b.pageId;
