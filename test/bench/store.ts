// Durable commits of the store alone, on the embedded PostgreSQL: one by one, in batches of several sizes, and
// under group commit, where clients wait for their acknowledgement and each batch is what gathered meanwhile.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { DomainEvent } from '../../src/contract/events.ts';
import { EmbeddedPostgres } from '../../src/server/postgres/embedded-postgres.ts';
import { PostgresStore } from '../../src/server/store/postgres-store.ts';
import type { LogRecord, Receipt } from '../../src/server/store/store.ts';
import { spread, type Spread } from './support/figures.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5);
const TENANT = 'one';

const log = pino({ level: 'silent' });
const folder = mkdtempSync(join(tmpdir(), 'ad-bench-'));
chmodSync(folder, 0o755);
const postgres = await EmbeddedPostgres.start(folder, { log, address: 'a benchmark' });
const store = await PostgresStore.open(postgres.url, { log });
await store.addTenant(TENANT, 'One');
const epoch = await store.open(TENANT);
let seq = 0;

/** What a running contact centre writes most: messages, and the marks that follow them. */
function nextEvent(interactionId: string): DomainEvent {
  const at = Date.now();
  if (seq % 3 === 2) return { kind: 'message.marked', at, interactionId, by: 'customer', delivered: seq, read: seq };
  const text = `Your parcel number ${seq} has left the warehouse this morning and will arrive tomorrow before noon.`;
  const message = { id: uuidv7(), n: seq, at, from: 'agent', agentId: 'agent-12', name: 'Ana Silva', text } as const;
  return { kind: 'message.posted', at, interactionId, message };
}

function nextRecord(interactionId: string): LogRecord {
  const event = nextEvent(interactionId);
  return { seq: ++seq, event };
}

const receiptOf = (last: number): Receipt => ({
  id: uuidv7(), actor: 'agent:agent-12', digest: 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg', seq: last, at: Date.now(),
});

interface Figures {
  eventsPerSecond: number;
  ackMs: Spread;
}

async function measure(work: (acknowledged: (events: number, ms: number) => void, until: number) => Promise<void>): Promise<Figures> {
  let events = 0;
  const acks: number[] = [];
  const began = performance.now();
  await work((count, ms) => {
    events += count;
    acks.push(ms);
  }, began + SECONDS * 1000);
  return { eventsPerSecond: Math.round(events / ((performance.now() - began) / 1000)), ackMs: spread(acks) };
}

/** One batch at a time, each command with one event and its receipt. */
function batches(size: number): Promise<Figures> {
  return measure(async (acknowledged, until) => {
    while (performance.now() < until) {
      const records = Array.from({ length: size }, () => nextRecord(`chat-${seq % 100}`));
      const began = performance.now();
      await store.append({ tenant: TENANT, epoch, records, receipts: records.map((record) => receiptOf(record.seq)) });
      acknowledged(size, performance.now() - began);
    }
  });
}

/** As a partition does it: the next batch is whatever came while the last one was written. */
function groupCommit(clients: number): Promise<Figures> {
  let waiting: { record: LogRecord; done: () => void }[] = [];
  let writing = false;
  const write = async (): Promise<void> => {
    if (writing) return;
    for (writing = true; waiting.length > 0;) {
      const batch = waiting;
      waiting = [];
      const records = batch.map(({ record }) => record);
      await store.append({ tenant: TENANT, epoch, records, receipts: records.map((record) => receiptOf(record.seq)) });
      for (const { done } of batch) done();
    }
    writing = false;
  };
  return measure(async (acknowledged, until) => {
    await Promise.all(Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < until) {
        const began = performance.now();
        await new Promise<void>((done) => {
          waiting.push({ record: nextRecord(`chat-${client}`), done });
          // After all clients of this turn have written, or the first one would get a batch of its own.
          setImmediate(() => void write());
        });
        acknowledged(1, performance.now() - began);
      }
    }));
  });
}

const figures = {
  oneByOne: await batches(1),
  batchesOf10: await batches(10),
  batchesOf100: await batches(100),
  batchesOf1000: await batches(1000),
  groupCommit50: await groupCommit(50),
  groupCommit200: await groupCommit(200),
  groupCommit1000: await groupCommit(1000),
};
await store.close();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(figures, null, 2));
