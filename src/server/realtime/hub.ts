import type { Id } from '../../contract/primitives.ts';
import { CLOSE_CODES } from '../../contract/close-codes.ts';
import type { Partition } from '../partition/partition.ts';
import type { Publication } from '../partition/publication.ts';
import type { AgentLine } from './agent-line.ts';
import type { CustomerLine } from './customer-line.ts';
import { Leases } from './leases.ts';
import { LineBook } from './line-book.ts';
import type { Clock } from '../clock.ts';

/** Milliseconds in which changes of the queues gather before waiting customers hear of their places. */
const POSITIONS_EVERY = 250;

/** The open sockets of one tenant: who hears what of each commit. */
export class Hub {
  readonly #partition: Partition;
  readonly #agents = new LineBook<AgentLine>();
  readonly #customers = new LineBook<CustomerLine>();
  readonly #leases: Leases;
  readonly #clock: Clock;
  readonly #changedQueues = new Set<Id>();

  constructor(partition: Partition, clock: Clock, id: () => Id) {
    this.#partition = partition;
    this.#clock = clock;
    this.#leases = new Leases(partition, clock, id);
    partition.onCommit((publications) => this.#publish(publications));
    partition.onReset(() => this.#restart());
    for (const { id: agentId } of partition.state.agents.values()) this.#leases.start(agentId);
  }

  addAgent(line: AgentLine): void {
    this.#agents.add(line.agentId, line);
    this.#leases.stop(line.agentId);
  }

  removeAgent(line: AgentLine): void {
    if (this.#agents.remove(line.agentId, line)) this.#leases.start(line.agentId);
  }

  hasLine(agentId: Id): boolean {
    return this.#agents.has(agentId);
  }

  addCustomer(line: CustomerLine): void {
    this.#customers.add(line.interactionId, line);
  }

  removeCustomer(line: CustomerLine): void {
    this.#customers.remove(line.interactionId, line);
  }

  /** A user's browser session is over; all of them without a `sessionId`. */
  signOut(userId: Id, sessionId?: string): void {
    for (const line of this.#agents.of(userId)) {
      if (sessionId === undefined || line.sessionId === sessionId) line.end(CLOSE_CODES.signedOut, 'signed out');
    }
  }

  /** Shows the customer that the agent types. Only the owner's typing is shown. */
  agentTypes(agentId: Id, interactionId: Id): void {
    const interaction = this.#partition.state.interactions.get(interactionId);
    if (interaction?.agentId !== agentId) return;
    const name = this.#partition.state.agents.get(agentId)?.name ?? '';
    for (const line of this.#customers.of(interactionId)) line.say({ kind: 'typing', interactionId, from: 'agent', name });
  }

  customerTypes(interactionId: Id): void {
    const interaction = this.#partition.state.interactions.get(interactionId);
    if (!interaction?.agentId) return;
    const { name } = interaction.customer;
    for (const line of this.#agents.of(interaction.agentId)) line.say({ kind: 'typing', interactionId, from: 'customer', name });
  }

  /** Tells everybody to come back after a while, and hangs up. */
  drain(reconnectAfterMs: number): void {
    this.#leases.clear();
    for (const line of [...this.#agents.all(), ...this.#customers.all()]) {
      line.say({ kind: 'draining', reconnectAfterMs });
      line.end(1012, 'restarting');
    }
  }

  #publish(publications: readonly Publication[]): void {
    const forAgents = new Map<Id, Publication[]>();
    const forCustomers = new Map<Id, Publication[]>();
    for (const each of publications) {
      const agentIds = each.audience.everyone ? this.#agents.keys() : each.audience.agents;
      for (const agentId of agentIds) append(forAgents, agentId, each);
      if (each.conversation) append(forCustomers, each.conversation.id, each);
      for (const queueId of each.queueIds) this.#queueChanged(queueId);
    }
    for (const [agentId, news] of forAgents) for (const line of this.#agents.of(agentId)) line.deliver(news);
    for (const [id, news] of forCustomers) for (const line of this.#customers.of(id)) line.deliver(news);
    this.#watchSessions(publications);
  }

  /** A session that begins without an open desktop is as lost as one whose desktop has gone. */
  #watchSessions(publications: readonly Publication[]): void {
    for (const { event } of publications) {
      if (event.kind === 'agent.signedIn' && !this.#agents.has(event.agentId)) this.#leases.start(event.agentId);
      if (event.kind === 'agent.signedOut') this.#leases.stop(event.agentId);
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
    for (const line of this.#agents.all()) line.resume(null);
    for (const line of this.#customers.all()) line.restart();
  }
}

function append<T>(map: Map<Id, T[]>, key: Id, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
