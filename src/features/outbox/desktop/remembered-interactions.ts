import type { HandledRecord } from '../../../contract/events.ts';
import type { Id } from '../../../contract/primitives.ts';
import type { DesktopFrame } from '../../../desktop/frame.ts';
import type { Remembered } from './outbox-view.ts';

/** So many interactions are known by name after they have left the desk. */
const MOST = 200;

/** Names and results of interactions that have left the desk while something about them was still to be sent. In memory only. */
export class RememberedInteractions implements Remembered {
  readonly #customers = new Map<Id, string>();
  readonly #records = new Map<Id, HandledRecord>();

  constructor(frame: Pick<DesktopFrame, 'model$' | 'events$'>) {
    frame.model$.subscribe(({ desk }) => {
      for (const { id, customer } of Object.values(desk.interactions)) this.#customers.set(id, customer.name);
      for (const id of [...this.#customers.keys()].slice(0, -MOST)) this.#customers.delete(id);
    });
    frame.events$.subscribe(({ event, desk }) => {
      if (event.kind !== 'wrapUp.completed' || event.agentId !== desk.profile.userId) return;
      this.#records.set(event.interactionId, event.record);
      for (const id of [...this.#records.keys()].slice(0, -MOST)) this.#records.delete(id);
    });
  }

  customer(id: Id): string | null {
    return this.#customers.get(id) ?? null;
  }

  record(id: Id): HandledRecord | null {
    return this.#records.get(id) ?? null;
  }
}
