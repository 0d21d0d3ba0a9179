import type { ChatMessage } from '../../contract/chat.ts';
import type { DomainEvent, HandledRecord } from '../../contract/events.ts';
import type { CommandId, Id, Instant } from '../../contract/primitives.ts';
import { customerKey } from './batch.ts';
import {
  LogGap, StaleOwner, TenantTaken, type Batch, type HandledQuery, type LogRecord, type MemoryChange, type MemoryRow, type Receipt, type Snapshot, type Store,
} from './store.ts';

/** How many lines `read` gives at once: small, so that tests with small logs see several pages. */
const PAGE = 100;

interface Tenant {
  name: string;
  epoch: number;
  owner: MemoryStore | null;
  /** JSON, as in a database: nobody shares an object with the store. The line with seq 1 is at 0. */
  log: string[];
  receipts: Map<CommandId, Receipt>;
  snapshot: { seq: number; state: string } | null;
  /** Desk memories, by agent and key. */
  desks: Map<Id, Map<string, MemoryRow>>;
}

/** What several `MemoryStore`s share when a test lets one process follow another. */
export interface Memory {
  tenants: Map<Id, Tenant>;
  settings: Map<string, string>;
}

/** A store without a disk, for tests: the same promises as the real one, except survival. */
export class MemoryStore implements Store {
  readonly memory: Memory;

  /** Give the memory of another store to play the next process on the same database. */
  constructor(memory: Memory = { tenants: new Map(), settings: new Map() }) {
    this.memory = memory;
  }

  async tenants(): Promise<readonly { id: Id; name: string }[]> {
    return [...this.memory.tenants].map(([id, { name }]) => ({ id, name }));
  }

  async addTenant(id: Id, name: string): Promise<void> {
    if (this.memory.tenants.has(id)) return;
    this.memory.tenants.set(id, { name, epoch: 0, owner: null, log: [], receipts: new Map(), snapshot: null, desks: new Map() });
  }

  async open(tenant: Id): Promise<number> {
    const it = this.#tenant(tenant);
    if (it.owner && it.owner !== this) throw new TenantTaken(`the tenant ${tenant} is held by another store`);
    it.owner = this;
    return ++it.epoch;
  }

  async append({ tenant, epoch, records, receipts }: Batch): Promise<void> {
    const it = this.memory.tenants.get(tenant);
    if (it?.epoch !== epoch) throw new StaleOwner(`epoch ${epoch} of the tenant ${tenant} is over`);
    const end = it.log.length;
    if (records.some(({ seq }, i) => seq !== end + 1 + i)) throw new LogGap(`the log of ${tenant} ends at ${end}`);
    const ids = new Set(receipts.map(({ id }) => id));
    if (ids.size < receipts.length || receipts.some(({ id }) => it.receipts.has(id))) {
      throw new Error('a receipt with this id exists');
    }
    it.log.push(...records.map(({ event }) => JSON.stringify(event)));
    for (const receipt of receipts) it.receipts.set(receipt.id, { ...receipt });
  }

  async snapshot(tenant: Id): Promise<Snapshot | null> {
    const kept = this.#tenant(tenant).snapshot;
    return kept && { seq: kept.seq, state: JSON.parse(kept.state) as unknown };
  }

  async saveSnapshot(tenant: Id, { seq, state }: Snapshot): Promise<void> {
    const it = this.#tenant(tenant);
    if (!it.snapshot || it.snapshot.seq <= seq) it.snapshot = { seq, state: JSON.stringify(state) };
  }

  async *read(tenant: Id, after: number): AsyncIterable<readonly LogRecord[]> {
    const { log } = this.#tenant(tenant);
    for (let from = after; from < log.length; from += PAGE) {
      yield log.slice(from, from + PAGE).map((line, i) => ({ seq: from + 1 + i, event: parse(line) }));
    }
  }

  async receiptsSince(tenant: Id, since: Instant): Promise<readonly Receipt[]> {
    return [...this.#tenant(tenant).receipts.values()].filter(({ at }) => at >= since).map((receipt) => ({ ...receipt }));
  }

  async receipt(tenant: Id, id: CommandId): Promise<Receipt | null> {
    const found = this.#tenant(tenant).receipts.get(id);
    return found ? { ...found } : null;
  }

  async messages(tenant: Id, interactionId: Id, page: { before?: number; limit: number }): Promise<readonly ChatMessage[]> {
    const before = page.before ?? Infinity;
    const all = this.#tenant(tenant).log.map(parse).flatMap((event) =>
      event.kind === 'message.posted' && event.interactionId === interactionId && event.message.n < before ? [event.message] : []);
    return all.slice(Math.max(0, all.length - page.limit));
  }

  async handled(tenant: Id, query: HandledQuery): Promise<readonly HandledRecord[]> {
    const { agentId, customerEmail, since, limit } = query;
    const customer = customerEmail === undefined ? undefined : customerKey(customerEmail);
    return this.#tenant(tenant).log.map(parse)
      .flatMap((event) => (event.kind === 'wrapUp.completed' ? [event] : []))
      .filter((event) => event.at >= since && (agentId === undefined || event.agentId === agentId)
        && (customer === undefined || customerKey(event.record.customerEmail) === customer))
      .toReversed()
      .toSorted((a, b) => b.at - a.at)
      .slice(0, limit)
      .map((event) => event.record);
  }

  async deskMemory(tenant: Id, agentId: Id): Promise<readonly MemoryRow[]> {
    return [...this.#tenant(tenant).desks.get(agentId)?.values() ?? []].map((row) => ({ ...row }));
  }

  async deskMemoryOwners(tenant: Id): Promise<readonly Id[]> {
    return [...this.#tenant(tenant).desks.keys()];
  }

  async changeDeskMemory(tenant: Id, { agents, keys, rows }: MemoryChange): Promise<void> {
    const { desks } = this.#tenant(tenant);
    for (const agentId of agents) desks.delete(agentId);
    for (const { agentId, key } of keys) {
      desks.get(agentId)?.delete(key);
      if (desks.get(agentId)?.size === 0) desks.delete(agentId);
    }
    for (const row of rows) {
      if (!desks.has(row.agentId)) desks.set(row.agentId, new Map());
      desks.get(row.agentId)!.set(row.key, { ...row });
    }
  }

  async setting(key: string, make: () => string): Promise<string> {
    const kept = this.memory.settings.get(key) ?? make();
    this.memory.settings.set(key, kept);
    return kept;
  }

  async close(): Promise<void> {
    for (const tenant of this.memory.tenants.values()) if (tenant.owner === this) tenant.owner = null;
  }

  #tenant(id: Id): Tenant {
    const found = this.memory.tenants.get(id);
    if (!found) throw new Error(`no tenant ${id}`);
    return found;
  }
}

const parse = (line: string): DomainEvent => JSON.parse(line) as DomainEvent;
