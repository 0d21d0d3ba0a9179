import { v7 as uuidv7 } from 'uuid';
import type { DeskFeedItem } from '../../src/contract/desk.ts';
import type { CommandId } from '../../src/contract/primitives.ts';
import type { Actor, Command } from '../../src/domain/command.ts';
import { Partition } from '../../src/server/partition/partition.ts';
import { AgentLine } from '../../src/server/realtime/agent-line.ts';
import { FeedCursor } from '../../src/session/feed-cursor.ts';
import { OutboxLane } from '../../src/session/outbox-lane.ts';
import { Outbox } from '../../src/session/outbox.ts';

/* Mistakes that somebody could make, planted in the real code: the simulation must find each of them. */

/** Replaces a method; the result puts the right one back. */
function replace<T extends object, K extends keyof T>(owner: T, name: K, wrong: T[K]): () => void {
  const right = owner[name];
  owner[name] = wrong;
  return () => { owner[name] = right; };
}

type Execute = (this: Partition, actor: Actor, id: CommandId, command: Command) => Promise<{ seq: number }>;

function execution(change: (actor: Actor, id: CommandId) => [Actor, CommandId]): () => void {
  const right: Execute = Partition.prototype.execute;
  return replace(Partition.prototype, 'execute', function wrong(this: Partition, actor: Actor, id: CommandId, command: Command) {
    return right.call(this, ...change(actor, id), command);
  });
}

const withoutEpoch = (actor: Actor): Actor => (actor.kind === 'agent' ? { kind: 'agent', id: actor.id } : actor);

export const PLANTS = {
  /** The server does not know a key again. */
  'no idempotency check': () => execution((actor, id) => [actor, actor.kind === 'agent' ? uuidv7() : id]),
  /** The client takes whatever comes for the next step. */
  'a skipped cursor': () => replace(FeedCursor.prototype, 'take', function wrong(this: FeedCursor, items: readonly DeskFeedItem[]) {
    this.reset(items.at(-1)!.seq);
    return { fresh: items, gap: false };
  }),
  /** A window that was replaced is served like the one that works. */
  'an ignored epoch': () => {
    const undo = [execution((actor, id) => [withoutEpoch(actor), id]), replace(AgentLine.prototype, 'move', () => {})];
    return () => { for (const each of undo) each(); };
  },
  /** What was kept is not sent after a crash. */
  'a forgotten outbox': () => replace(Outbox.prototype, 'restore', () => {}),
  /** What has to come again lets others pass. */
  'an overtaken message': () => replace(OutboxLane.prototype, 'comeAgain', function wrong(this: OutboxLane, outgoing) {
    this.remove(outgoing.item.id);
    this.add({ ...outgoing, item: { ...outgoing.item, at: outgoing.item.at + 60_000 } });
  }),
} as const satisfies Record<string, () => () => void>;

export type Plant = keyof typeof PLANTS;
