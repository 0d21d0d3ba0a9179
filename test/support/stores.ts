import type { ChatMessage } from '../../src/contract/chat.ts';
import type { DomainEvent, HandledRecord } from '../../src/contract/events.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import { PostgresStore } from '../../src/server/store/postgres-store.ts';
import type { LogRecord, Receipt, Store } from '../../src/server/store/store.ts';
import { quiet, withDatabase } from './postgres.ts';

/** A store as one process has it, and the way to its successors on the same data. */
export interface Bench {
  store: Store;
  /** Another process on the same data. */
  other(): Promise<Store>;
  end(): Promise<void>;
}

export interface Adapter {
  name: string;
  open(): Promise<Bench>;
}

/** Every adapter of the Store port: one suite runs over all. */
export const ADAPTERS: readonly Adapter[] = [
  {
    name: 'memory',
    async open() {
      const store = new MemoryStore();
      return { store, other: async () => new MemoryStore(store.memory), end: async () => undefined };
    },
  },
  {
    name: 'PostgreSQL',
    async open() {
      const database = await withDatabase();
      const connect = (): Promise<PostgresStore> => PostgresStore.open(database.url, { log: quiet, lockPatience: 200 });
      const stores = [await connect()];
      return {
        store: stores[0] as Store,
        async other() {
          const next = await connect();
          stores.push(next);
          return next;
        },
        async end() {
          await Promise.all(stores.map((store) => store.close().catch(() => undefined)));
          await database.drop();
        },
      };
    },
  },
];

export function message(interactionId: string, n: number, text = `message ${n}`): DomainEvent {
  const said: ChatMessage = { id: `m-${interactionId}-${n}`, n, at: 1000 + n, from: 'customer', name: 'Kim', text };
  return { kind: 'message.posted', at: said.at, interactionId, message: said };
}

export function wrappedUp(interactionId: string, agentId: string, at: number): DomainEvent {
  const record: HandledRecord = {
    interactionId, agentId, agentName: 'Ana', channel: 'chat', customerName: 'Kim', customerEmail: 'kim@example.com',
    queueId: 'q1', queueName: 'Orders', waitedMs: 5, connectedAt: at - 20, endedAt: at - 10, wrappedUpAt: at,
    cause: 'agent-ended', reasonId: 'r1', reasonName: 'Question', automatic: false,
  };
  return { kind: 'wrapUp.completed', at, interactionId, agentId, record };
}

/** Events as the log's lines after `before`. */
export function linesAfter(before: number, events: readonly DomainEvent[]): LogRecord[] {
  return events.map((event, i) => ({ seq: before + 1 + i, event }));
}

export function receipt(id: string, seq: number, at = 1000): Receipt {
  return { id, actor: 'agent:a1', digest: `digest of ${id}`, seq, at };
}

/** The whole log after `after`, whatever its pages. */
export async function wholeLog(store: Store, tenant: string, after = 0): Promise<LogRecord[]> {
  const all: LogRecord[] = [];
  for await (const page of store.read(tenant, after)) all.push(...page);
  return all;
}
