import type { WireFault } from '../contract/errors.ts';
import type { CommandId, Id, Instant } from '../contract/primitives.ts';
import { recall, type Memory } from './memory.ts';

/** A message of this side that is not in the transcript yet. */
export interface OutboxMessage {
  /** The command's key, which becomes the message's id. */
  id: CommandId;
  text: string;
  at: Instant;
  /** `refused` waits for the person: try again or leave it. */
  state: 'sending' | 'refused';
  fault?: WireFault;
}

/**
 * The messages on their way, kept so that neither a reload nor a lost line loses or doubles one.
 * One key for each message: two tabs of the same conversation do not overwrite one another.
 */
export class Outbox {
  readonly #memory: Memory;
  readonly #prefix: string;

  constructor(memory: Memory, interactionId: Id) {
    this.#memory = memory;
    this.#prefix = `outbox.${interactionId}.`;
  }

  /** In the order in which they were written: the keys are UUIDv7. */
  get messages(): readonly OutboxMessage[] {
    return this.#memory.keys(this.#prefix).toSorted()
      .map((key) => recall<OutboxMessage>(this.#memory, key))
      .filter((message) => message !== null);
  }

  put(message: OutboxMessage): void {
    this.#memory.set(this.#prefix + message.id, JSON.stringify(message));
  }

  remove(id: CommandId): void {
    this.#memory.remove(this.#prefix + id);
  }

  clear(): void {
    for (const key of this.#memory.keys(this.#prefix)) this.#memory.remove(key);
  }
}
