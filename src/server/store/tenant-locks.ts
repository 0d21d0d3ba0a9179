import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Id } from '../../contract/primitives.ts';
import { connection } from './database.ts';
import { TenantTaken } from './store.ts';

/** The number by which PostgreSQL knows a tenant's lock. */
const KEY = `hashtextextended('tenant ' || $1, 0)`;
const RETRY_MS = 100;

/**
 * The tenants that this process owns: session advisory locks on one connection of their own, so that they
 * fall with the process, whatever it dies of. When the connection alone is lost they are taken again.
 */
export class TenantLocks {
  readonly #url: string;
  readonly #log: Logger;
  readonly #patience: number;
  readonly #held = new Set<Id>();
  #client: Promise<pg.Client> | null = null;
  /** One statement at a time on the connection. */
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** `patience`: how long a lock may stay taken by a process that has just died, in milliseconds. */
  constructor(url: string, log: Logger, patience: number) {
    this.#url = url;
    this.#log = log;
    this.#patience = patience;
  }

  /** Makes this process the tenant's owner. Rejects with `TenantTaken`. */
  take(tenant: Id): Promise<void> {
    const taken = this.#turn.then(() => this.#take(tenant));
    this.#turn = taken.catch(() => undefined);
    return taken;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => null);
    await client?.end().catch(() => undefined);
  }

  async #take(tenant: Id): Promise<void> {
    if (this.#held.has(tenant)) return;
    const client = await this.#connection();
    for (const end = Date.now() + this.#patience; !await tryLock(client, tenant); await delay(RETRY_MS)) {
      if (Date.now() >= end) throw new TenantTaken(await sentence(client, tenant));
    }
    this.#held.add(tenant);
  }

  #connection(): Promise<pg.Client> {
    this.#client ??= this.#connect().catch((error: unknown) => {
      this.#client = null;
      throw error;
    });
    return this.#client;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client(connection(this.#url, `owner: process ${process.pid} on ${hostname()}`));
    client.on('error', () => undefined);
    await client.connect();
    // A machine that vanishes from the network must not hold its tenants for hours.
    await client.query('set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3');
    client.once('end', () => {
      this.#client = null;
      if (!this.#closed && this.#held.size > 0) this.#turn = this.#turn.then(() => this.#retake());
    });
    return client;
  }

  /** Until the locks are ours again the epoch guards the log: whoever takes a tenant meanwhile stops our writing. */
  async #retake(): Promise<void> {
    while (!this.#closed) {
      try {
        const client = await this.#connection();
        for (const tenant of this.#held) {
          if (await tryLock(client, tenant)) continue;
          // Another process was faster. Whoever opens the tenant here again must ask for it like anybody else.
          this.#held.delete(tenant);
          this.#log.error({ tenant }, await sentence(client, tenant));
        }
        return;
      } catch {
        await delay(RETRY_MS * 5);
      }
    }
  }
}

async function tryLock(client: pg.Client, tenant: Id): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${KEY}) as taken`, [tenant]);
  return rows[0]?.taken === true;
}

async function sentence(client: pg.Client, tenant: Id): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`
    select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and (l.classid::bigint << 32 | l.objid::bigint) = ${KEY}`, [tenant]);
  const holder = rows[0]?.name.replace(/^agent-desktop owner: /, '') || 'another process';
  return `The contact centre "${tenant}" of this database is served by another server (${holder}): stop that one first, or use another database.`;
}
