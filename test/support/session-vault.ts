import type { BlackBoxRecord } from '../../src/session/black-box.ts';
import type { Kept, KeptEntry, StorageTrouble, Vault } from '../../src/session/ports.ts';
import type { OutboxItem } from '../../src/session/session-port.ts';

/** A vault in memory, which outlives the session that writes to it. */
export class SessionVault implements Vault {
  userId: string | null = null;
  desk: Pick<Kept, 'desk' | 'cursor'> = { desk: null, cursor: null };
  readonly outbox = new Map<string, OutboxItem>();
  readonly memory = new Map<string, KeptEntry>();
  readonly box: BlackBoxRecord[] = [];
  /** What was written, by name. */
  readonly deeds: string[] = [];
  /** Nothing that is asked is answered. */
  hangs = false;
  #listener: (trouble: StorageTrouble | null) => void = () => {};

  trouble(trouble: StorageTrouble | null): void {
    this.#listener(trouble);
  }

  load(): Promise<Kept | null> {
    if (this.hangs) return new Promise(() => {});
    if (this.userId === null) return Promise.resolve(null);
    return Promise.resolve(structuredClone({ userId: this.userId, ...this.desk, outbox: [...this.outbox.values()], memory: [...this.memory.values()] }));
  }

  own(userId: string): Promise<void> {
    return this.#do('own', () => {
      if (this.userId !== null && this.userId !== userId) this.#clear();
      this.userId = userId;
    });
  }

  saveDesk(...[desk, cursor]: Parameters<Vault['saveDesk']>): Promise<void> {
    return this.#do('saveDesk', () => { this.desk = structuredClone({ desk, cursor }); });
  }

  putOutbox(item: OutboxItem): Promise<void> {
    return this.#do('putOutbox', () => { this.outbox.set(item.id, structuredClone(item)); });
  }

  removeOutbox(id: string): Promise<void> {
    return this.#do('removeOutbox', () => { this.outbox.delete(id); });
  }

  putMemory(entry: KeptEntry): Promise<void> {
    return this.#do('putMemory', () => { this.memory.set(entry.key, structuredClone(entry)); });
  }

  removeMemory(key: string): Promise<void> {
    return this.#do('removeMemory', () => { this.memory.delete(key); });
  }

  record(records: readonly BlackBoxRecord[]): Promise<void> {
    return this.#do('record', () => { this.box.push(...structuredClone(records)); });
  }

  records(): Promise<readonly BlackBoxRecord[]> {
    return this.hangs ? new Promise(() => {}) : Promise.resolve(structuredClone(this.box));
  }

  erase(): Promise<void> {
    return this.#do('erase', () => {
      this.userId = null;
      this.#clear();
    });
  }

  onTrouble(listener: (trouble: StorageTrouble | null) => void): void {
    this.#listener = listener;
  }

  #clear(): void {
    this.desk = { desk: null, cursor: null };
    this.outbox.clear();
    this.memory.clear();
    this.box.length = 0;
  }

  #do(name: string, deed: () => void): Promise<void> {
    this.deeds.push(name);
    if (this.hangs) return new Promise(() => {});
    deed();
    return Promise.resolve();
  }
}
