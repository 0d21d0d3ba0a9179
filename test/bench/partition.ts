// Durable routed events of one tenant: commands decided, committed to the embedded PostgreSQL and acknowledged,
// without sockets. A fixed number of conversations is always under way; each waits for every acknowledgement.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { Actor, Command } from '../../src/domain/command.ts';
import { systemClock } from '../../src/server/clock.ts';
import { Partition } from '../../src/server/partition/partition.ts';
import { EmbeddedPostgres } from '../../src/server/postgres/embedded-postgres.ts';
import { PostgresStore } from '../../src/server/store/postgres-store.ts';
import { configuration } from '../support/centre.ts';
import { spread } from './support/figures.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 10);
const AGENTS = 1000;

const log = pino({ level: 'silent' });
const folder = mkdtempSync(join(tmpdir(), 'ad-bench-'));
chmodSync(folder, 0o755);
const postgres = await EmbeddedPostgres.start(folder, { log, address: 'a benchmark' });
const store = await PostgresStore.open(postgres.url, { log });
await store.addTenant('one', 'One');
const partition = new Partition({ tenant: { id: 'one', name: 'One' }, store, clock: systemClock, id: uuidv7, log });
await partition.open();
for (const object of configuration(AGENTS)) await partition.execute({ kind: 'administrator', id: 'x' }, uuidv7(), { kind: 'config.put', object });

const acks: number[] = [];
async function ask(actor: Actor, command: Command, id = uuidv7()): Promise<void> {
  const began = performance.now();
  await partition.execute(actor, id, command);
  acks.push(performance.now() - began);
}

for (let i = 1; i <= AGENTS; i++) {
  const agent = { kind: 'agent', id: `agent-${i}` } as const;
  await ask(agent, { kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number: String(1000 + i) } });
  await ask(agent, { kind: 'state.available' });
}

async function chat(): Promise<void> {
  const interactionId = uuidv7();
  const customer = { id: `c-${interactionId}`, name: 'Maria', email: 'maria@example.test' };
  await ask({ kind: 'customer', id: customer.id, interactionId },
    { kind: 'interaction.start', interactionId, entryPointId: 'to-support', customer, text: 'Hello', messageId: interactionId }, interactionId);
  const { offer } = partition.state.interactions.get(interactionId)!;
  const agent = { kind: 'agent', id: offer!.agentId } as const;
  await ask(agent, { kind: 'offer.accept', interactionId, offerId: offer!.id });
  for (const text of ['Good morning', 'I look into it', 'It is on its way']) await ask(agent, { kind: 'message.post', interactionId, text });
  await ask(agent, { kind: 'interaction.end', interactionId });
  await ask(agent, { kind: 'wrapUp.submit', interactionId, reasonId: 'solved' });
}

async function measure(conversations: number): Promise<object> {
  acks.length = 0;
  const seq = partition.seq;
  const cpu = process.cpuUsage();
  const began = performance.now();
  const until = began + SECONDS * 1000;
  await Promise.all(Array.from({ length: conversations }, async () => {
    while (performance.now() < until) await chat();
  }));
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const events = partition.seq - seq;
  return {
    conversations, eventsPerSecond: Math.round(events / seconds), commandsPerSecond: Math.round(acks.length / seconds),
    eventsPerCoreSecond: Math.round(events / ((user + system) / 1e6)), ackMs: spread(acks),
  };
}

const figures = [];
for (const conversations of [1, 50, 200]) figures.push(await measure(conversations));
await partition.close();
await store.close();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(figures));
