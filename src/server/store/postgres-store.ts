import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { ChatMessage } from '../../contract/chat.ts';
import type { DomainEvent, EventOf, HandledRecord } from '../../contract/events.ts';
import type { CommandId, Id, Instant } from '../../contract/primitives.ts';
import { APPEND, appendParameters, customerKey } from './batch.ts';
import { isConnectionLost, openPool } from './database.ts';
import { DeskMemoryTable } from './desk-memory-table.ts';
import { migrate } from './migrations.ts';
import { STORE_MIGRATIONS } from './schema.ts';
import { LogGap, StaleOwner, type Batch, type HandledQuery, type LogRecord, type MemoryChange, type MemoryRow, type Receipt, type Snapshot, type Store } from './store.ts';
import { TenantLocks } from './tenant-locks.ts';

/** Lines per page of `read`: a few megabytes. */
const PAGE = 2000;
/** The largest int4: above every message number. */
const ANY_N = 2_147_483_647;

export interface PostgresStoreOptions {
  log: Logger;
  /** Milliseconds until a tenant that another process holds is given up. */
  lockPatience?: number;
  /** Milliseconds in which a database that went away must be back, or `append` rejects. */
  appendPatience?: number;
}

/** The store on PostgreSQL 15 or newer. */
export class PostgresStore implements Store {
  /** For other tables of the same database: accounts, features. */
  readonly pool: pg.Pool;
  /** Apart from the readers, so that no report ever stands before a commit. */
  readonly #writers: pg.Pool;
  readonly #locks: TenantLocks;
  readonly #memories: DeskMemoryTable;
  readonly #patience: number;
  #closed = false;

  private constructor(url: string, { log, lockPatience = 5000, appendPatience = 15_000 }: PostgresStoreOptions) {
    this.pool = openPool(url, 'reader', 10, log);
    this.#writers = openPool(url, 'writer', 4, log);
    this.#memories = new DeskMemoryTable(this.#writers);
    this.#locks = new TenantLocks(url, log, lockPatience);
    this.#patience = appendPatience;
  }

  /** Connects and brings the tables to the newest number. */
  static async open(url: string, options: PostgresStoreOptions): Promise<PostgresStore> {
    const store = new PostgresStore(url, options);
    try {
      await migrate(store.pool, 'store', STORE_MIGRATIONS);
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  async tenants(): Promise<readonly { id: Id; name: string }[]> {
    const rows = await this.#rows<{ id: Id; name: string }>('select id, name from tenants order by number', []);
    return rows.map(({ id, name }) => ({ id, name: JSON.parse(name) as string }));
  }

  async addTenant(id: Id, name: string): Promise<void> {
    await this.#rows('insert into tenants (id, name) values ($1, $2) on conflict do nothing', [id, JSON.stringify(name)]);
  }

  async open(tenant: Id): Promise<number> {
    await this.#locks.take(tenant);
    const [row] = await this.#rows<{ epoch: number }>('update tenants set epoch = epoch + 1 where id = $1 returning epoch', [tenant]);
    if (!row) throw new Error(`no tenant ${tenant}`);
    return row.epoch;
  }

  /**
   * When the connection is lost in the middle, nobody knows whether the batch was committed: it is sent again,
   * and counts as written when the log already ends with it.
   */
  async append(batch: Batch): Promise<void> {
    const values = appendParameters(batch);
    const end = Date.now() + this.#patience;
    for (let unknown = false; ; unknown = true) {
      const answer = await this.#writers.query({ name: 'append', text: APPEND, values }).catch((error: unknown) => error);
      if (!(answer instanceof Error) && (answer as pg.QueryResult).rowCount === 1) return;
      if (!isConnectionLost(answer)) return await this.#settle(batch, unknown, answer);
      if (this.#closed || Date.now() > end) throw answer;
      if (unknown) await delay(50);
    }
  }

  async snapshot(tenant: Id): Promise<Snapshot | null> {
    const [row] = await this.#rows<{ seq: number; state: string }>('select seq, state from snapshots where tenant = $1', [tenant]);
    return row ? { seq: row.seq, state: JSON.parse(row.state) as unknown } : null;
  }

  async saveSnapshot(tenant: Id, { seq, state }: Snapshot): Promise<void> {
    await this.#rows(`insert into snapshots (tenant, seq, state) values ($1, $2, $3)
      on conflict (tenant) do update set seq = excluded.seq, state = excluded.state where snapshots.seq <= excluded.seq`,
    [tenant, seq, JSON.stringify(state)]);
  }

  async *read(tenant: Id, after: number): AsyncIterable<readonly LogRecord[]> {
    for (let from = after; ;) {
      const rows = await this.#rows<{ seq: number; data: string }>(
        `select seq, data from log where tenant = $1 and seq > $2 order by seq limit ${PAGE}`, [tenant, from]);
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map(({ seq, data }) => ({ seq, event: parse<DomainEvent>(data) }));
      if (rows.length < PAGE) return;
      from = last.seq;
    }
  }

  receiptsSince(tenant: Id, since: Instant): Promise<readonly Receipt[]> {
    return this.#rows<Receipt>(
      'select id, actor, digest, seq, at from receipts where tenant = $1 and at >= $2 order by at, seq', [tenant, since]);
  }

  async receipt(tenant: Id, id: CommandId): Promise<Receipt | null> {
    const [row] = await this.#rows<Receipt>('select id, actor, digest, seq, at from receipts where tenant = $1 and id = $2', [tenant, id]);
    return row ?? null;
  }

  async messages(tenant: Id, interactionId: Id, { before = ANY_N, limit }: { before?: number; limit: number }): Promise<readonly ChatMessage[]> {
    const rows = await this.#rows<{ data: string }>(
      `select data from log where kind = 'message.posted' and tenant = $1 and interaction_id = $2 and n < $3
       order by n desc limit $4`, [tenant, interactionId, Math.min(before, ANY_N), limit]);
    return rows.map(({ data }) => parse<EventOf<'message.posted'>>(data).message).toReversed();
  }

  async handled(tenant: Id, { agentId, customerEmail, since, limit }: HandledQuery): Promise<readonly HandledRecord[]> {
    const values: (string | number)[] = [tenant, since, limit];
    const wanted = (column: string, value: string | undefined): string => (value === undefined ? '' : `and ${column} = $${values.push(value)}`);
    const rows = await this.#rows<{ data: string }>(
      `select data from log where kind = 'wrapUp.completed' and tenant = $1 and at >= $2
       ${wanted('agent_id', agentId)} ${wanted('customer', customerEmail === undefined ? undefined : customerKey(customerEmail))}
       order by at desc, seq desc limit $3`, values);
    return rows.map(({ data }) => parse<EventOf<'wrapUp.completed'>>(data).record);
  }

  deskMemory(tenant: Id, agentId: Id): Promise<readonly MemoryRow[]> {
    return this.#memories.of(tenant, agentId);
  }

  deskMemoryOwners(tenant: Id): Promise<readonly Id[]> {
    return this.#memories.owners(tenant);
  }

  changeDeskMemory(tenant: Id, change: MemoryChange): Promise<void> {
    return this.#memories.change(tenant, change);
  }

  async setting(key: string, make: () => string): Promise<string> {
    const kept = await this.#setting(key);
    if (kept !== null) return kept;
    await this.#rows('insert into settings (key, value) values ($1, $2) on conflict do nothing', [key, JSON.stringify(make())]);
    return await this.#setting(key) ?? '';
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.pool.end(), this.#writers.end(), this.#locks.close()]);
  }

  async #setting(key: string): Promise<string | null> {
    const [row] = await this.#rows<{ value: string }>('select value from settings where key = $1', [key]);
    return row ? JSON.parse(row.value) as string : null;
  }

  /** The database did not take the batch: because it already has it, or for a reason. */
  async #settle({ tenant, epoch, records, receipts }: Batch, unknown: boolean, answer: unknown): Promise<void> {
    const [row] = await this.#rows<{ seq: number; epoch: number }>('select seq, epoch from tenants where id = $1', [tenant]);
    if (row?.epoch !== epoch) throw new StaleOwner(`epoch ${epoch} of the tenant ${tenant} is over: it is ${row?.epoch}`);
    const last = records.at(-1);
    // Nobody else writes in this epoch, so the log's end and the receipts can only be this batch's.
    if (unknown && (last ? row.seq === last.seq : receipts[0] && await this.receipt(tenant, receipts[0].id))) return;
    if (answer instanceof Error) throw answer;
    throw new LogGap(`the log of ${tenant} ends at ${row.seq}`);
  }

  async #rows<T extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<T[]> {
    return (await this.pool.query<T>(text, values)).rows;
  }
}

const parse = <T extends DomainEvent>(data: string): T => JSON.parse(data) as T;
