import type { Id } from '../../../contract/primitives.ts';
import type { DesktopFrame, DeskModel } from '../../../desktop/frame.ts';
import { handledByMe } from '../../../desktop/my-interactions.ts';
import type { Marks } from '../../../contract/chat.ts';
import { isLive } from './desk-news.ts';

/** Tells the customers how far their messages have come: delivered to this desktop, read by the agent. */
export class MarkSender {
  readonly #frame: Pick<DesktopFrame, 'model$' | 'model' | 'send'>;
  /** The highest marks that were sent; the server's own state decides after a reload. */
  readonly #sent = new Map<Id, Marks>();

  constructor(frame: Pick<DesktopFrame, 'model$' | 'model' | 'send'>) {
    this.#frame = frame;
    frame.model$.subscribe((model) => this.#deliver(model));
  }

  /** The agent has seen everything up to this message. */
  read(id: Id, n: number): void {
    this.#mark(id, { delivered: n, read: n });
  }

  #deliver(model: DeskModel): void {
    if (!isLive(model)) return;
    const handled = handledByMe(model.desk).filter(({ interaction }) => interaction.channel === 'chat');
    for (const { interaction } of handled) {
      const { delivered, read } = interaction.marks.agent;
      if (interaction.messages > delivered) this.#mark(interaction.id, { delivered: interaction.messages, read });
    }
    const open = new Set(handled.map(({ interaction }) => interaction.id));
    for (const id of this.#sent.keys()) if (!open.has(id)) this.#sent.delete(id);
  }

  #mark(id: Id, wanted: Marks): void {
    // Without a line they would only pile up: the newest mark says all that the ones before would have said.
    if (!isLive(this.#frame.model)) return;
    const sent = this.#sent.get(id) ?? { delivered: 0, read: 0 };
    const known = this.#frame.model.desk.interactions[id]?.marks.agent ?? sent;
    const before = { delivered: Math.max(sent.delivered, known.delivered), read: Math.max(sent.read, known.read) };
    if (wanted.delivered <= before.delivered && wanted.read <= before.read) return;
    const marks = { delivered: Math.max(wanted.delivered, before.delivered), read: Math.max(wanted.read, before.read) };
    this.#sent.set(id, marks);
    this.#frame.send({ kind: 'message.mark', interactionId: id, ...marks }).catch(() => {
      // Marks are a courtesy: the next one says it all again.
      if (this.#sent.get(id) === marks) this.#sent.delete(id);
    });
  }
}
