import type { Logger } from 'pino';
import type { Id } from '../../contract/primitives.ts';
import type { Auth, Identity } from '../auth/auth.ts';
import type { Clock } from '../clock.ts';
import type { Partition } from '../partition/partition.ts';
import type { Publication } from '../partition/publication.ts';
import type { Store } from '../store/store.ts';
import { AgentDesks } from './agent-desks.ts';
import type { CustomerLine } from './customer-line.ts';
import { LineBook } from './line-book.ts';

/** Milliseconds in which changes of the queues gather before waiting customers hear of their places. */
const POSITIONS_EVERY = 250;
/** RFC 6455's registry: the server has failed; the client comes back and asks for what it has missed. */
const INTERNAL_ERROR = 1011;

export interface HubOptions {
  partition: Partition;
  store: Store;
  auth: Auth;
  clock: Clock;
  id: () => Id;
  log: Logger;
}

/** A socket that hears of commits. */
interface Listener {
  deliver(publications: readonly Publication[]): void;
  end(code: number, reason: string): void;
}

/** The open sockets of one tenant: who hears what of each commit. */
export class Hub {
  readonly desks: AgentDesks;
  readonly #options: HubOptions;
  readonly #partition: Partition;
  readonly #customers = new LineBook<CustomerLine>();
  readonly #clock: Clock;
  readonly #changedQueues = new Set<Id>();

  constructor(options: HubOptions) {
    this.#options = options;
    this.#partition = options.partition;
    this.#clock = options.clock;
    this.desks = new AgentDesks({ ...options, typing: (agentId, interactionId) => this.#agentTypes(agentId, interactionId) });
    this.#partition.onCommit((publications) => this.#publish(publications));
    this.#partition.onReset(() => this.#restart());
  }

  /** Begins to watch over who is there. */
  open(): Promise<void> {
    return this.desks.open();
  }

  /** Whether an agent's desktop has an open line now. */
  hasLine(agentId: Id): boolean {
    return this.desks.working(agentId) !== undefined;
  }

  /** Whether another browser than this one works for the agent now. */
  worksElsewhere({ userId, sessionId }: Identity): boolean {
    const line = this.desks.working(userId);
    return line !== undefined && line.sessionId !== sessionId;
  }

  addCustomer(line: CustomerLine): void {
    this.#customers.add(line.interactionId, line);
  }

  removeCustomer(line: CustomerLine): void {
    this.#customers.remove(line.interactionId, line);
  }

  customerTypes(interactionId: Id): void {
    const interaction = this.#partition.state.interactions.get(interactionId);
    if (!interaction?.agentId) return;
    const { name } = interaction.customer;
    this.desks.working(interaction.agentId)?.say({ kind: 'typing', interactionId, from: 'customer', name });
  }

  /** Tells every open desktop, also one that does not work, to take the newest version now. */
  reloadDesktops(): void {
    for (const line of this.desks.all()) line.say({ kind: 'reload' });
  }

  /** Tells everybody to come back after a while, and hangs up. */
  drain(reconnectAfterMs: number): void {
    this.desks.drain();
    for (const line of [...this.desks.all(), ...this.#customers.all()]) {
      line.say({ kind: 'draining', reconnectAfterMs });
      line.end(1012, 'restarting');
    }
  }

  /** Waits for what agents wanted kept. */
  close(): Promise<void> {
    return this.desks.close();
  }

  /** Only the owner's typing is shown. */
  #agentTypes(agentId: Id, interactionId: Id): void {
    const interaction = this.#partition.state.interactions.get(interactionId);
    if (interaction?.agentId !== agentId) return;
    const name = this.#partition.state.agents.get(agentId)?.name ?? '';
    for (const line of this.#customers.of(interactionId)) line.say({ kind: 'typing', interactionId, from: 'agent', name });
  }

  #publish(publications: readonly Publication[]): void {
    const forAgents = new Map<Id, Publication[]>();
    const forCustomers = new Map<Id, Publication[]>();
    for (const each of publications) {
      const agentIds = each.audience.everyone ? this.desks.agentIds() : each.audience.agents;
      for (const agentId of agentIds) append(forAgents, agentId, each);
      if (each.conversation) append(forCustomers, each.conversation.id, each);
      for (const queueId of each.queueIds) this.#queueChanged(queueId);
    }
    for (const [agentId, news] of forAgents) this.#tell(this.desks.working(agentId), news);
    for (const [id, news] of forCustomers) for (const line of this.#customers.of(id)) this.#tell(line, news);
    this.desks.follow(publications);
  }

  /** What one socket makes of the news must not keep it from the others. */
  #tell(line: Listener | undefined, news: readonly Publication[]): void {
    try {
      line?.deliver(news);
    } catch (error) {
      this.#options.log.error({ err: error }, 'the news could not be told to a socket');
      line?.end(INTERNAL_ERROR, 'internal');
    }
  }

  #queueChanged(queueId: Id): void {
    if (this.#changedQueues.size === 0) this.#clock.at(this.#clock.now() + POSITIONS_EVERY, () => this.#showPositions());
    this.#changedQueues.add(queueId);
  }

  #showPositions(): void {
    const { interactions } = this.#partition.committed.state;
    for (const line of this.#customers.all()) {
      const queueId = interactions.get(line.interactionId)?.queueId;
      if (queueId !== undefined && this.#changedQueues.has(queueId)) line.showPosition();
    }
    this.#changedQueues.clear();
  }

  #restart(): void {
    this.desks.restart();
    for (const line of this.#customers.all()) line.restart();
  }
}

function append<T>(map: Map<Id, T[]>, key: Id, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
