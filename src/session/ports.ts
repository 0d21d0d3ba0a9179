import type { DeskState } from '../contract/desk.ts';
import type { MemoryEntry } from '../contract/memory.ts';
import type { CommandId, Id } from '../contract/primitives.ts';
import type { BlackBoxRecord } from './black-box.ts';
import type { OutboxItem } from './outbox-item.ts';

/** One open socket, as the connection sees it: no DOM type, so that it runs in a worker and is played in tests. */
export interface Wire {
  send(text: string): void;
  /** Ends the socket; nothing is reported afterwards. */
  close(code?: number): void;
}

/** What a socket reports. */
export interface WireEvents {
  opened(): void;
  received(text: string): void;
  closed(code: number): void;
}

/** The clock, the dice and the sockets, handed in. */
export interface ConnectionPorts {
  dial(events: WireEvents): Wire;
  now(): number;
  /** From 0 up to, not including, 1. */
  random(): number;
  /** Runs once after a time; the result takes it back. */
  after(ms: number, run: () => void): () => void;
}

/** A memory entry as this browser has it: `dirty` when the server does not have it yet, `rev` is the last one seen from it. */
export interface KeptEntry extends MemoryEntry {
  dirty: boolean;
  /** While `dirty`: what the server was asked to keep and may have kept. It is this browser's own, never a conflict. */
  sent?: string | null;
}

/** Everything of one agent's work that this browser has kept. */
export interface Kept {
  userId: Id;
  desk: DeskState | null;
  /** The last seq that `desk` contains. */
  cursor: number | null;
  outbox: readonly OutboxItem[];
  memory: readonly KeptEntry[];
}

/** Why something cannot be kept in this browser. */
export type StorageTrouble = 'missing' | 'blocked' | 'full' | 'lost' | 'insecure';

/**
 * The browser's durable memory of the agent's work, encrypted. No method rejects: what cannot be kept is told to
 * `onTrouble` (null: it works again), and the session goes on without it. Writes are done in the order of the calls.
 */
export interface Vault {
  /** What was kept; null when there is nothing or it cannot be read. */
  load(): Promise<Kept | null>;
  /** Makes the vault the user's: what another user has left is erased first. */
  own(userId: Id): Promise<void>;
  saveDesk(desk: DeskState, cursor: number): Promise<void>;
  putOutbox(item: OutboxItem): Promise<void>;
  removeOutbox(id: CommandId): Promise<void>;
  putMemory(entry: KeptEntry): Promise<void>;
  removeMemory(key: string): Promise<void>;
  /** Adds to the black box and drops what is older than its ring. */
  record(records: readonly BlackBoxRecord[]): Promise<void>;
  /** The black box, oldest first, with what an earlier run has left. */
  records(): Promise<readonly BlackBoxRecord[]>;
  /** Forgets everything, key included. What was encrypted with it can never be read again. */
  erase(): Promise<void>;
  onTrouble(listener: (trouble: StorageTrouble | null) => void): void;
}

/** Everything that the session core needs of the world. */
export interface SessionPorts extends ConnectionPorts {
  vault: Vault;
  /** A fresh id (UUIDv7). */
  id(): string;
}
