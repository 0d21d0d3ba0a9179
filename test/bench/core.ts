// Decisions of the pure core, in memory and on one thread: what a partition decides and evolves per second.
// Each chat is started, offered, accepted, talked over in six messages, ended and wrapped up; when one is
// over, the next customer comes. `calm`: one chat for each agent. `busy`: every agent full, and customers wait.
import type { ConfigObject, ConfigOf, ConfigType } from '../../src/contract/administration.ts';
import type { DomainEvent } from '../../src/contract/events.ts';
import type { Id } from '../../src/contract/primitives.ts';
import type { Actor, Command } from '../../src/domain/command.ts';
import { decide } from '../../src/domain/decide.ts';
import { evolve } from '../../src/domain/evolve.ts';
import { thaw } from '../../src/domain/freeze.ts';
import { type CentreState, EMPTY } from '../../src/domain/state.ts';
import { desktopProfile, entryPoint, idleCode, multimediaProfile, queue, team, user, wrapUpReason } from '../support/domain-objects.ts';
import { spread } from './support/figures.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 10) / 2;
const MESSAGES = 6;
const MORNING = Date.UTC(2026, 10, 20, 9);
const SYSTEM: Actor = { kind: 'system' };

/** A small generator, the same in every run (mulberry32). */
function dice(seed: number): (below: number) => number {
  let a = seed;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor(((t ^ (t >>> 14)) >>> 0) / 2 ** 32 * below);
  };
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);
const byId = <T extends ConfigType>(objects: readonly ConfigOf<T>[]): Record<Id, ConfigOf<T>> =>
  Object.fromEntries(objects.map((each: ConfigObject) => [each.id, each])) as Record<Id, ConfigOf<T>>;

/** A centre whose agents are all available; each queue is served by two teams. */
function centreWith(agents: number, queues: number): CentreState {
  const users = range(agents).map((i) => user(`agent-${i}`, { teamIds: [`team-${i % queues}`] }));
  return thaw({
    waits: {}, interactions: [],
    config: {
      team: byId<'team'>(range(queues).map((i) => team(`team-${i}`))),
      queue: byId<'queue'>(range(queues).map((i) => queue(`queue-${i}`, { teamIds: [`team-${i}`, `team-${(i + 1) % queues}`], priority: 1 + i % 5 }))),
      entryPoint: byId<'entryPoint'>(range(queues).map((i) => entryPoint(`queue-${i}`))),
      idleCode: { ...EMPTY.config.idleCode, meeting: idleCode('meeting') },
      wrapUpReason: { solved: wrapUpReason('solved') },
      multimediaProfile: { blended: multimediaProfile('blended') },
      desktopProfile: { standard: desktopProfile('standard', { wrapUpReasonIds: ['solved'] }) },
      user: byId<'user'>(users),
      organisation: EMPTY.config.organisation, layout: {}, screenPop: {},
    },
    agents: users.map(({ id, name, teamIds }, i) => ({
      id, name, teamId: teamIds[0]!, station: { kind: 'extension', number: String(i) },
      presence: { state: 'available' }, since: i, signedInAt: i, freeSince: i, load: {},
    })),
  });
}

/** A chat that has reached an agent. */
interface Chat { id: Id; agent: Actor; offerId: Id; step: number }

/** The world around the core: customers who come, agents who work. */
class Day {
  state: CentreState;
  events = 0;
  readonly chats: Chat[] = [];
  readonly #random = dice(7);
  readonly #queues: number;
  #decisions = 0;
  #ids = 0;

  constructor(agents: number, queues: number) {
    this.state = centreWith(agents, queues);
    this.#queues = queues;
  }

  readonly #id = (): Id => `0198a3c4-${(this.#ids++).toString(16).padStart(8, '0')}`;

  #do(actor: Actor, command: Command): void {
    // Slow enough that no offer runs out.
    const now = MORNING + Math.floor(this.#decisions++ / 50);
    const decision = decide(this.state, actor, command, { now, id: this.#id });
    if ('fault' in decision) throw new Error(`${command.kind}: ${decision.fault.code}`);
    for (const event of decision.events) this.#apply(event);
  }

  #apply(event: DomainEvent): void {
    this.state = evolve(this.state, event);
    this.events++;
    if (event.kind !== 'interaction.offered') return;
    this.chats.push({ id: event.interactionId, agent: { kind: 'agent', id: event.agentId }, offerId: event.offer.id, step: 0 });
  }

  start(): void {
    const customer = { id: this.#id(), name: 'Maria', email: 'maria@example.test' };
    const entryPointId = `to-queue-${this.#random(this.#queues)}`;
    this.#do(SYSTEM, { kind: 'interaction.start', interactionId: this.#id(), entryPointId, customer, text: 'Hello', messageId: this.#id() });
  }

  /** The next step of some chat: one decision. */
  step(): void {
    if (this.chats.length === 0) return this.start();
    const at = this.#random(this.chats.length);
    const chat = this.chats[at]!;
    const { id: interactionId, agent, offerId } = chat;
    const step = chat.step++;
    if (step === 0) return this.#do(agent, { kind: 'offer.accept', interactionId, offerId });
    if (step <= MESSAGES) return this.#do(agent, { kind: 'message.post', interactionId, text: 'It is on its way.' });
    if (step === MESSAGES + 1) return this.#do(agent, { kind: 'interaction.end', interactionId });
    if (step === MESSAGES + 2) return this.#do(agent, { kind: 'wrapUp.submit', interactionId, reasonId: 'solved' });
    this.chats[at] = this.chats[this.chats.length - 1]!;
    this.chats.pop();
    this.start();
  }
}

function measure(agents: number, queues: number, load: 'calm' | 'busy'): object {
  const day = new Day(agents, queues);
  for (let i = load === 'calm' ? agents : Math.round(agents * 3.5); i > 0; i--) day.start();
  for (let i = 0; i < 50_000; i++) day.step();
  day.events = 0;
  const took: number[] = [];
  const cpu = process.cpuUsage();
  const began = performance.now();
  let decisions = 0;
  for (let now = began; now < began + SECONDS * 1000;) {
    for (let i = 0; i < 100; i++) day.step();
    const then = now;
    now = performance.now();
    took.push((now - then) * 10);
    decisions += 100;
  }
  const seconds = (performance.now() - began) / 1000;
  const cpuSeconds = process.cpuUsage(cpu).user / 1e6;
  const waiting = Object.values(day.state.waiting).reduce((sum, line) => sum + line.length, 0);
  return {
    agents, queues, load, decisionsPerSecond: Math.round(decisions / seconds), eventsPerSecond: Math.round(day.events / seconds),
    decisionsPerCpuSecond: Math.round(decisions / cpuSeconds),
    /** Mean of each hundred decisions. */
    microseconds: spread(took), chats: day.state.interactions.size, waiting,
  };
}

const figures = [];
for (const [agents, queues] of [[100, 10], [1_000, 20], [10_000, 50]] as const) {
  for (const load of ['calm', 'busy'] as const) {
    figures.push(measure(agents, queues, load));
    console.error(JSON.stringify(figures.at(-1)));
  }
}
console.log(JSON.stringify(figures));
