import type { DesktopFrame, Notice, NoticeEnd } from '../../../desktop/frame.ts';
import type { Guard } from './guard.ts';

type Status = 'added' | 'pended' | 'activated' | 'deactivated' | 'removed';
type Mode = 'silent' | 'autodismiss' | 'acknowledge';
export type Told = (status: Status, reason: string, mode: Mode) => void;

const MODES: Readonly<Record<Mode, Notice['mode']>> = { silent: 'silent', autodismiss: 'auto', acknowledge: 'acknowledge' };
const TONES: Readonly<Record<string, Notice['tone']>> = { info: 'info', warn: 'warning', error: 'danger', success: 'success', chat: 'chat' };

/** Of somebody else's object: only what is there and of the right kind. */
const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? value as Record<string, unknown> : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Long enough for every message, too short to fill a memory. */
const LONGEST = 2_000;

const linkOf = (data: Readonly<Record<string, unknown>>): Notice['link'] | undefined => {
  const address = text(data.link);
  if (!/^https?:\/\//i.test(address)) return undefined;
  return { label: text(data.linkName) || address, press: () => void window.open(address, '_blank', 'noopener,noreferrer') };
};

/** The vendor's reasons of what becomes of a notice that was on the screen, or never got there. */
const ENDS: Readonly<Record<NoticeEnd, { pended?: string; deactivated: string; silent?: boolean }>> = {
  acknowledged: { deactivated: 'user_positive_deactivate' },
  dismissed: { deactivated: 'user_negative_deactivate' },
  timeout: { pended: 'service_autodismiss_pending', deactivated: 'user_neutral_deactivate' },
  silenced: { pended: 'user_silent_pending', deactivated: 'user_neutral_deactivate', silent: true },
  withdrawn: { deactivated: 'user_neutral_deactivate' },
};

/** What widgets tell the agent goes the way of all notices; what becomes of it is answered in the vendor's words. */
export class WidgetNotices {
  readonly #frame: Pick<DesktopFrame, 'notify' | 'now'>;
  readonly #guard: Guard;
  #told = 0;

  constructor(frame: Pick<DesktopFrame, 'notify' | 'now'>, guard: Guard) {
    this.#frame = frame;
    this.#guard = guard;
  }

  /** `raw` is whatever the widget has sent: it is text for people, never markup. */
  show(raw: unknown, told: Told, forced?: Mode): void {
    const { data: given, options } = record(raw);
    const data = record(given);
    const asked = text(data.mode);
    const mode: Mode = forced ?? (asked in MODES ? asked as Mode : 'autodismiss');
    const content = record(data.data);
    const words = (typeof data.data === 'string' ? data.data : text(content.text)).slice(0, LONGEST);
    const title = text(data.title).slice(0, LONGEST) || words;
    if (!title) return this.#guard.note('widget-empty-notice', { mode });
    if (!this.#guard.admits(this.#guard.caller(), 'notification')) return told('deactivated', 'user_neutral_deactivate', 'silent');
    this.#told += 1;
    const ms = Number(record(options).AUTO_DISMISS_TIMEOUT);
    const link = linkOf(content);
    let over = mode === 'silent';
    told('added', 'user_add', mode);
    this.#frame.notify({
      id: `widget-${String(this.#frame.now())}-${String(this.#told)}`, tone: TONES[text(data.type)] ?? 'info', mode: MODES[mode], title,
      ...(words && words !== title ? { text: words } : {}), ...(link ? { link } : {}), ...(ms > 0 ? { seconds: ms / 1000 } : {}),
      ended: (how) => {
        over = true;
        this.#ended(how, told, mode);
      },
    });
    if (!over) told('activated', 'service_auto_propagate_activate', mode);
  }

  #ended(how: NoticeEnd, told: Told, mode: Mode): void {
    const { pended, deactivated, silent } = ENDS[how];
    const last = silent ? 'silent' : mode;
    if (pended) told('pended', pended, last);
    told('deactivated', deactivated, last);
    told('removed', 'user_remove', last);
  }
}
