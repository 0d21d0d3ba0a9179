import { createHash } from 'node:crypto';
import type { CommandId, Instant } from '../../contract/primitives.ts';
import type { Actor, Command } from '../../domain/command.ts';
import { Fault } from '../fault.ts';
import type { Receipt } from '../store/store.ts';

const actorKey = (actor: Actor): string => 'id' in actor ? `${actor.kind}:${actor.id}` : actor.kind;

const digestOf = (command: Command): string =>
  createHash('sha256').update(JSON.stringify(command)).digest('base64url');

/** The millisecond in which a UUIDv7 was made (RFC 9562, section 5.7), by its maker's clock. */
const madeAt = (id: CommandId): Instant => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** What a receipt proves: this key, by this actor, for this command. */
export type Proof = Pick<Receipt, 'id' | 'actor' | 'digest'>;

export function proofOf(actor: Actor, id: CommandId, command: Command): Proof {
  return { id, actor: actorKey(actor), digest: digestOf(command) };
}

/** A command that is done, or whose commit is under way. */
interface Known {
  receipt: Receipt;
  done: Promise<{ seq: number }>;
}

/** How far a sender's clock may be off before its keys are looked up in the store. */
const TOLERANCE = 15 * 60_000;

/**
 * The recent idempotency keys. By the moment at which a key was made one sees whether it may be older
 * than this memory; the older ones are in the store.
 */
export class RecentReceipts {
  readonly #known = new Map<CommandId, Known>();

  /** Milliseconds for which a key is remembered here. */
  static readonly MEMORY = 2 * TOLERANCE;

  load(receipts: readonly Receipt[]): void {
    this.#known.clear();
    for (const receipt of receipts) this.add(receipt, Promise.resolve({ seq: receipt.seq }));
  }

  add(receipt: Receipt, done: Promise<{ seq: number }>): void {
    this.#known.set(receipt.id, { receipt, done });
  }

  remove(id: CommandId): void {
    this.#known.delete(id);
  }

  /** The answer to a key that was used before. Throws Fault `key-reused` when it was another's, or for something else. */
  answer({ id, actor, digest }: Proof): Promise<{ seq: number }> | undefined {
    const known = this.#known.get(id);
    if (!known) return undefined;
    assertSame(known.receipt, { id, actor, digest });
    return known.done;
  }

  /** Forgets what is older than the memory. The map is in the order of commits. */
  sweep(now: Instant): void {
    for (const [id, { receipt }] of this.#known) {
      if (receipt.at >= now - RecentReceipts.MEMORY) break;
      this.#known.delete(id);
    }
  }
}

/** Whether a key that is not in the memory may be one that only the store remembers. */
export const mayBeForgotten = (id: CommandId, now: Instant): boolean => Math.abs(now - madeAt(id)) > TOLERANCE;

export function assertSame(receipt: Receipt, { actor, digest }: Proof): void {
  if (receipt.actor !== actor || receipt.digest !== digest) throw new Fault('key-reused');
}
