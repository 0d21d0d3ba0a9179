import type { DesktopFrame } from '../../../desktop/frame.ts';
import { type Delivery, noticeId, popNotice } from './pop-notices.ts';
import type { ShownPop } from './shown-pop.ts';

/** The entries of screen pops in the Notification Center. */
export class PopEntries {
  readonly #frame: Pick<DesktopFrame, 'notify' | 'notices$'>;
  readonly #reopen: (key: string) => void;
  /** Those that the agent has not read yet, by the notice's id. */
  #unread: ReadonlySet<string> = new Set();
  readonly #blocked = new Set<string>();
  readonly #withdraw = new Map<string, () => void>();

  constructor(frame: Pick<DesktopFrame, 'notify' | 'notices$'>, reopen: (key: string) => void) {
    this.#frame = frame;
    this.#reopen = reopen;
    frame.notices$.subscribe((notices) => { this.#unread = new Set(notices.map(({ id }) => id)); });
  }

  tell(shown: ShownPop, delivery: Delivery): void {
    if (delivery === 'blocked') this.#blocked.add(shown.key);
    else this.#blocked.delete(shown.key);
    this.#withdraw.set(shown.key, this.#frame.notify(popNotice(shown, delivery, () => this.#reopen(shown.key))));
  }

  /** Whoever has followed its link may close it by mistake once more (WX-152); what was blocked is so no more. */
  keep(shown: ShownPop): void {
    if (this.#blocked.has(shown.key) || !this.#unread.has(noticeId(shown.key))) this.tell(shown, 'kept');
  }

  takeBack(key: string): void {
    this.#withdraw.get(key)?.();
    this.#withdraw.delete(key);
    this.#blocked.delete(key);
  }

  takeAllBack(): void {
    for (const key of this.#withdraw.keys()) this.takeBack(key);
  }
}
