import type { Logger } from 'pino';
import type { Keep, MemoryEntry } from '../../contract/memory.ts';
import type { Id } from '../../contract/primitives.ts';
import type { AgentDown } from '../../contract/down.ts';
import type { DomainEvent } from '../../contract/events.ts';
import type { Clock } from '../clock.ts';
import { Fault } from '../fault.ts';
import type { Partition } from '../partition/partition.ts';
import type { Store } from '../store/store.ts';
import { AgentMemory } from './agent-memory.ts';
import { MemoryQueue } from './memory-queue.ts';

/** What the memory holds about one interaction. */
const keysOf = (interactionId: Id): readonly string[] => [`draft:${interactionId}`, `place:${interactionId}`, `pops:${interactionId}`];

/**
 * The desk memories of a tenant's agents: read when a desk opens, kept here while the agent is signed in, and
 * forgotten with the working session.
 */
export class DeskMemories {
  readonly #partition: Partition;
  readonly #store: Store;
  readonly #queue: MemoryQueue;
  readonly #agents = new Map<Id, AgentMemory>();

  constructor(partition: Partition, store: Store, clock: Clock, log: Logger) {
    this.#partition = partition;
    this.#store = store;
    this.#queue = new MemoryQueue(partition.tenantId, store, clock, log);
  }

  /** Forgets what was left by sessions that ended while the server did. */
  async open(): Promise<void> {
    for (const agentId of await this.#store.deskMemoryOwners(this.#partition.tenantId)) {
      if (!this.#isSignedIn(agentId)) this.#queue.forget(agentId);
    }
  }

  /** Reads an agent's memory, unless it is here already. */
  async load(agentId: Id): Promise<void> {
    if (this.#agents.has(agentId) || !this.#isSignedIn(agentId)) return;
    await this.#queue.settled();
    const rows = await this.#store.deskMemory(this.#partition.tenantId, agentId);
    // Another line of the agent may have read it meanwhile, and written since.
    if (!this.#agents.has(agentId) && this.#isSignedIn(agentId)) this.#agents.set(agentId, new AgentMemory(agentId, rows));
  }

  entries(agentId: Id): readonly MemoryEntry[] {
    return this.#agents.get(agentId)?.entries() ?? [];
  }

  /** Resolves when it is durable. Rejects with Fault `not-signed-in` or `too-large`. */
  async keep(agentId: Id, deskId: Id, wish: Keep): Promise<Extract<AgentDown, { kind: 'kept' }>> {
    if (!this.#isSignedIn(agentId)) throw new Fault('not-signed-in');
    const { row, changed, conflict } = this.#of(agentId).keep(deskId, wish);
    if (changed) this.#queue.put(row);
    await this.#queue.settled();
    const { key, rev, value } = row;
    return { kind: 'kept', entry: { key, rev, value }, conflict };
  }

  follow(event: DomainEvent): void {
    if (event.kind === 'agent.signedOut') this.#forget(event.agentId);
    else if (event.kind === 'wrapUp.completed') for (const key of keysOf(event.interactionId)) this.#drop(event.agentId, key);
  }

  close(): Promise<void> {
    return this.#queue.close();
  }

  #of(agentId: Id): AgentMemory {
    let memory = this.#agents.get(agentId);
    // Whoever has a line has read it, so nothing here is nothing there: the session is a new one.
    if (!memory) this.#agents.set(agentId, memory = new AgentMemory(agentId, []));
    return memory;
  }

  #forget(agentId: Id): void {
    this.#agents.delete(agentId);
    this.#queue.forget(agentId);
  }

  #drop(agentId: Id, key: string): void {
    if (this.#agents.get(agentId)?.drop(key)) this.#queue.drop(agentId, key);
  }

  #isSignedIn(agentId: Id): boolean {
    return this.#partition.state.agents.has(agentId);
  }
}
