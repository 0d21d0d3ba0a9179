// Chats through real sockets and a durable store, as agents' robots live them: offered, accepted, three
// messages, ended, wrapped up. Milliseconds; the load comes from this process, on the same machine.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { WebSocket } from 'ws';
import type { AgentCommand } from '../../src/contract/up.ts';
import type { AgentDown } from '../../src/contract/down.ts';
import { PROTOCOL_VERSION } from '../../src/contract/version.ts';
import { spread } from './support/figures.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 10);
/** New chats a second for each agent: a chat lives for moments here and for minutes in life, so this is a busy centre. */
const CHATS_PER_AGENT = 0.1;

const clock = (): number => performance.timeOrigin + performance.now();

class Robot {
  static readonly acks: number[] = [];
  static readonly offers: number[] = [];
  static done = 0;
  readonly #socket: WebSocket;
  readonly #opened: Promise<unknown>;
  readonly #sent = new Map<string, { at: number; resolve: () => void }>();

  constructor(port: number, id: string) {
    this.#socket = new WebSocket(`ws://127.0.0.1:${port}/realtime/agent`, { headers: { cookie: `one/${id}` } });
    this.#opened = once(this.#socket, 'open');
    this.#socket.on('message', (data) => this.#receive(JSON.parse(String(data)) as AgentDown));
  }

  async work(number: string): Promise<void> {
    await this.#opened;
    this.#socket.send(JSON.stringify({ kind: 'hello', version: PROTOCOL_VERSION }));
    await this.#do({ kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number } });
    await this.#do({ kind: 'state.available' });
  }

  leave(): void {
    this.#socket.terminate();
  }

  #receive(frame: AgentDown): void {
    if (frame.kind === 'fault') throw new Error(frame.fault.message);
    if (frame.kind === 'ack') {
      const { at, resolve } = this.#sent.get(frame.id)!;
      this.#sent.delete(frame.id);
      Robot.acks.push(clock() - at);
      resolve();
    }
    if (frame.kind !== 'events') return;
    for (const { event } of frame.items) {
      if (event.kind !== 'interaction.offered') continue;
      Robot.offers.push(clock() - event.at);
      void this.#handle(event.interactionId, event.offer.id);
    }
  }

  async #handle(interactionId: string, offerId: string): Promise<void> {
    await this.#do({ kind: 'offer.accept', interactionId, offerId });
    for (const text of ['Good morning', 'I look into it', 'It is on its way']) await this.#do({ kind: 'message.post', interactionId, text });
    await this.#do({ kind: 'interaction.end', interactionId });
    await this.#do({ kind: 'wrapUp.submit', interactionId, reasonId: 'solved' });
    Robot.done++;
  }

  #do(command: AgentCommand): Promise<void> {
    const id = uuidv7();
    return new Promise((resolve) => {
      this.#sent.set(id, { at: clock(), resolve });
      this.#socket.send(JSON.stringify({ kind: 'command', id, command }));
    });
  }
}

async function start(port: number): Promise<void> {
  const body = { id: uuidv7(), entryPointId: 'to-support', name: 'Maria', email: 'maria@example.test', text: 'Where is my parcel?' };
  const answer = await fetch(`http://127.0.0.1:${port}/api/customer/chats`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  await answer.arrayBuffer();
}

async function usage(server: ChildProcess): Promise<{ cpuSeconds: number; seq: number; heapMb: number }> {
  server.send('usage');
  const [answer] = await once(server, 'message') as [{ cpuSeconds: number; seq: number; heapMb: number }];
  return answer;
}

const ticks = (count: number, every: number, deed: () => void): Promise<void> => new Promise((resolve) => {
  let left = count;
  const timer = setInterval(() => {
    deed();
    if (--left > 0) return;
    clearInterval(timer);
    resolve();
  }, every);
});

async function measure(agents: number): Promise<object> {
  const path = fileURLToPath(new URL('support/centre-process.ts', import.meta.url));
  const server = fork(path, [String(agents)], { execArgv: ['--import', 'tsx'] });
  const [{ port }] = await once(server, 'message') as [{ port: number }];
  const robots = Array.from({ length: agents }, (_, i) => new Robot(port, `agent-${i + 1}`));
  for (const [i, robot] of robots.entries()) await robot.work(String(100_000 + i));
  Robot.acks.length = Robot.offers.length = Robot.done = 0;
  const before = await usage(server);
  const perSecond = agents * CHATS_PER_AGENT;
  const starts: Promise<void>[] = [];
  const began = clock();
  let due = 0;
  await ticks(SECONDS * 50, 20, () => {
    for (due += perSecond / 50; due >= 1; due--) starts.push(start(port));
  });
  await Promise.all(starts);
  while (Robot.done < starts.length) await ticks(1, 20, () => {});
  const seconds = (clock() - began) / 1000;
  const after = await usage(server);
  for (const robot of robots) robot.leave();
  server.send('end');
  await once(server, 'exit');
  const events = after.seq - before.seq;
  return {
    agents, chats: starts.length, eventsPerSecond: Math.round(events / seconds),
    serverCpuShare: Number(((after.cpuSeconds - before.cpuSeconds) / seconds).toFixed(2)), serverHeapMb: Math.round(after.heapMb),
    commandToAckMs: spread(Robot.acks), offerToReceivedMs: spread(Robot.offers),
  };
}

const figures = [];
for (const agents of [100, 500, 1000]) {
  figures.push(await measure(agents));
  console.error(JSON.stringify(figures.at(-1)));
}
console.log(JSON.stringify(figures));
