import type { Logger } from 'pino';
import type { Id } from '../contract/primitives.ts';
import type { Auth } from './auth/auth.ts';
import type { Clock } from './clock.ts';
import { Fault } from './fault.ts';
import { Partition } from './partition/partition.ts';
import { Hub } from './realtime/hub.ts';
import type { Store } from './store/store.ts';

export interface TenantsOptions {
  store: Store;
  auth: Auth;
  clock: Clock;
  id: () => Id;
  log: Logger;
}

interface Tenant {
  partition: Partition;
  hub: Hub;
}

/** The tenants of this node, each with its partition and its sockets. Nothing of one is reachable from another. */
export class Tenants {
  readonly #options: TenantsOptions;
  readonly #tenants = new Map<Id, Tenant>();

  constructor(options: TenantsOptions) {
    this.#options = options;
  }

  /** Opens every tenant of the store. */
  async open(): Promise<void> {
    for (const tenant of await this.#options.store.tenants()) await this.#open(tenant);
  }

  async add(id: Id, name: string): Promise<Partition> {
    await this.#options.store.addTenant(id, name);
    return this.#tenants.get(id)?.partition ?? this.#open({ id, name });
  }

  partition(id: Id): Partition {
    return this.#get(id).partition;
  }

  hub(id: Id): Hub {
    return this.#get(id).hub;
  }

  all(): readonly Partition[] {
    return [...this.#tenants.values()].map(({ partition }) => partition);
  }

  /** A user's browser session is over, or all of them, in whichever tenant. */
  signOut(userId: Id, sessionId?: string): void {
    for (const { hub } of this.#tenants.values()) hub.desks.signOut(userId, sessionId);
  }

  /** Hangs up on everybody, then waits for the last commits. */
  async close(reconnectAfterMs: number): Promise<void> {
    for (const { hub } of this.#tenants.values()) hub.drain(reconnectAfterMs);
    await Promise.all([...this.#tenants.values()].flatMap(({ partition, hub }) => [partition.close(), hub.close()]));
  }

  async #open(tenant: { id: Id; name: string }): Promise<Partition> {
    const partition = new Partition({ tenant, ...this.#options });
    await partition.open();
    const hub = new Hub({ partition, ...this.#options });
    await hub.open();
    this.#tenants.set(tenant.id, { partition, hub });
    return partition;
  }

  #get(id: Id): Tenant {
    const tenant = this.#tenants.get(id);
    if (!tenant) throw new Fault('not-found', { tenant: id });
    return tenant;
  }
}
