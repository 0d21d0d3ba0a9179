import type { Id } from '../../../contract/primitives.ts';
import type { DesktopFrame } from '../../../desktop/frame.ts';

/** While one writes, the customer hears of it this often. */
const EVERY_MS = 3_000;

/** Says that the agent is typing, not at every key. */
export class TypingSignal {
  readonly #frame: Pick<DesktopFrame, 'typing' | 'now'>;
  #last: { id: Id; at: number } | null = null;

  constructor(frame: Pick<DesktopFrame, 'typing' | 'now'>) {
    this.#frame = frame;
  }

  typed(id: Id): void {
    const now = this.#frame.now();
    if (this.#last?.id === id && now - this.#last.at < EVERY_MS) return;
    this.#last = { id, at: now };
    this.#frame.typing(id);
  }

  /** A message was sent: the next key starts anew. */
  sent(): void {
    this.#last = null;
  }
}
