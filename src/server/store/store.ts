import type { ChatMessage } from '../../contract/chat.ts';
import type { DomainEvent, HandledRecord } from '../../contract/events.ts';
import type { MemoryEntry } from '../../contract/memory.ts';
import type { CommandId, Id, Instant } from '../../contract/primitives.ts';

/** One line of a tenant's log. `seq` has no gaps and grows in commit order. */
export interface LogRecord {
  seq: number;
  event: DomainEvent;
}

/** Proof that a command was done: the same key is answered with the same `seq` and not done again. */
export interface Receipt {
  id: CommandId;
  /** `agent:<id>`, `customer:<id>`, `system`: a key belongs to one actor. */
  actor: string;
  /** SHA-256 of the command, base64url: a key belongs to one command. */
  digest: string;
  seq: number;
  at: Instant;
}

/** What concurrent commands decided since the last commit. */
export interface Batch {
  tenant: Id;
  /** From `open`: a batch of an older epoch is refused with `StaleOwner`. */
  epoch: number;
  records: readonly LogRecord[];
  receipts: readonly Receipt[];
}

/** A state of the domain as JSON, after the log's line `seq`. */
export interface Snapshot {
  seq: number;
  state: unknown;
}

/** A value of an agent's desk memory, and the desk (browser) that wrote it. */
export interface MemoryRow extends MemoryEntry {
  agentId: Id;
  deskId: Id;
}

/** What is to be done to a tenant's desk memories: first the forgetting, then the keeping. */
export interface MemoryChange {
  /** Agents whose whole memory is forgotten. */
  agents: readonly Id[];
  /** Single keys that are forgotten. */
  keys: readonly { agentId: Id; key: string }[];
  /** The newest value of each key. */
  rows: readonly MemoryRow[];
}

/** Another process has opened this tenant since; this one must stop writing. */
export class StaleOwner extends Error {}

/** Another live process holds this tenant; the message names it. */
export class TenantTaken extends Error {}

/** The batch does not continue the log where it ends: nothing was written. */
export class LogGap extends Error {}

/** Which handled interactions are wanted. */
export interface HandledQuery {
  agentId?: Id;
  /** In any case. */
  customerEmail?: string;
  since: Instant;
  limit: number;
}

/** The durable memory of the contact centre: one ordered log per tenant, and what is read from it. */
export interface Store {
  /** The tenants that exist, oldest first. */
  tenants(): Promise<readonly { id: Id; name: string }[]>;
  /** Adds a tenant; a no-op for an id that exists. */
  addTenant(id: Id, name: string): Promise<void>;
  /**
   * Makes this process the tenant's only writer and gives its epoch, one higher than any before.
   * Rejects with `TenantTaken` while another live process is the writer.
   */
  open(tenant: Id): Promise<number>;
  /** Writes a batch in one transaction, durably, all or nothing. Rejects with `StaleOwner` or `LogGap`. */
  append(batch: Batch): Promise<void>;
  /** The newest snapshot, or null. */
  snapshot(tenant: Id): Promise<Snapshot | null>;
  /** Keeps a snapshot; older ones may be dropped. */
  saveSnapshot(tenant: Id, snapshot: Snapshot): Promise<void>;
  /** The log's lines with `seq` greater than `after`, in order, in pages. */
  read(tenant: Id, after: number): AsyncIterable<readonly LogRecord[]>;
  /** The receipts since `since`, to fill the partition's memory of recent keys. */
  receiptsSince(tenant: Id, since: Instant): Promise<readonly Receipt[]>;
  /** One receipt, for keys older than that memory. */
  receipt(tenant: Id, id: CommandId): Promise<Receipt | null>;
  /** A transcript's page: the last `limit` messages with `n` smaller than `before` (all when absent), in order. */
  messages(tenant: Id, interactionId: Id, page: { before?: number; limit: number }): Promise<readonly ChatMessage[]>;
  /** Handled interactions wrapped up since `since`, newest first; of one agent or customer, or of all. */
  handled(tenant: Id, query: HandledQuery): Promise<readonly HandledRecord[]>;
  /** An agent's desk memory. */
  deskMemory(tenant: Id, agentId: Id): Promise<readonly MemoryRow[]>;
  /** The agents who have a desk memory. */
  deskMemoryOwners(tenant: Id): Promise<readonly Id[]>;
  /** Changes desk memories, durably, all or nothing. */
  changeDeskMemory(tenant: Id, change: MemoryChange): Promise<void>;
  /** A small durable value of the installation (secrets, sample state), made by `make` when it is missing. */
  setting(key: string, make: () => string): Promise<string>;
  close(): Promise<void>;
}
