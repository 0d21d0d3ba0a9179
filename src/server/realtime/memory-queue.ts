import { setImmediate } from 'node:timers';
import type { Logger } from 'pino';
import type { Id } from '../../contract/primitives.ts';
import type { Clock } from '../clock.ts';
import type { MemoryRow, Store } from '../store/store.ts';

const AGAIN_AFTER = 500;

const nameOf = (agentId: Id, key: string): string => `${agentId} ${key}`;

/** What the next write will do; later wishes replace earlier ones. */
class Wishes {
  readonly agents = new Set<Id>();
  readonly keys = new Map<string, { agentId: Id; key: string }>();
  readonly rows = new Map<string, MemoryRow>();
  readonly done: Promise<void>;
  settle: () => void = () => {};

  constructor() {
    this.done = new Promise((resolve) => { this.settle = resolve; });
  }

  get isEmpty(): boolean {
    return this.agents.size + this.keys.size + this.rows.size === 0;
  }
}

/**
 * Writes a tenant's desk memories one statement after the other: what all agents wish meanwhile is the next
 * one, and of a key only the newest value, so that typing costs the database little. What fails is tried again.
 */
export class MemoryQueue {
  readonly #tenant: Id;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #log: Logger;
  #next = new Wishes();
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(tenant: Id, store: Store, clock: Clock, log: Logger) {
    this.#tenant = tenant;
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
  }

  put(row: MemoryRow): void {
    const name = nameOf(row.agentId, row.key);
    this.#next.keys.delete(name);
    this.#next.rows.set(name, row);
    this.#start();
  }

  drop(agentId: Id, key: string): void {
    const name = nameOf(agentId, key);
    this.#next.rows.delete(name);
    this.#next.keys.set(name, { agentId, key });
    this.#start();
  }

  forget(agentId: Id): void {
    for (const wishes of [this.#next.rows, this.#next.keys]) {
      for (const [name, wish] of wishes) if (wish.agentId === agentId) wishes.delete(name);
    }
    this.#next.agents.add(agentId);
    this.#start();
  }

  /** Resolves when everything that was wished so far is durable. */
  settled(): Promise<void> {
    return this.#next.isEmpty ? this.#running ?? Promise.resolve() : this.#next.done;
  }

  /** Waits for the last writes; what fails now is given up. */
  close(): Promise<void> {
    this.#closed = true;
    return this.settled();
  }

  #start(): void {
    this.#running ??= this.#write();
  }

  async #write(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (!this.#next.isEmpty) {
      const wishes = this.#next;
      this.#next = new Wishes();
      const change = { agents: [...wishes.agents], keys: [...wishes.keys.values()], rows: [...wishes.rows.values()] };
      while (!await this.#written(change) && !this.#closed) await this.#pause();
      wishes.settle();
    }
    this.#running = null;
  }

  #written(change: Parameters<Store['changeDeskMemory']>[1]): Promise<boolean> {
    return this.#store.changeDeskMemory(this.#tenant, change).then(() => true, (error: unknown) => {
      this.#log.error({ err: error, tenant: this.#tenant }, 'the desks\' memories could not be written yet');
      return false;
    });
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => { this.#clock.at(this.#clock.now() + AGAIN_AFTER, resolve); });
  }
}
