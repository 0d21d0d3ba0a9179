import type { DeskState } from '../contract/desk.ts';
import type { CommandId, Id } from '../contract/primitives.ts';
import type { BlackBoxRecord } from '../session/black-box.ts';
import type { Kept, KeptEntry, StorageTrouble, Vault } from '../session/ports.ts';
import type { OutboxItem } from '../session/session-port.ts';
import { VAULT_NAME } from './schema.ts';
import { canSeal } from './sealed.ts';
import { transcriptsOf, type TranscriptVault } from './transcripts.ts';
import { isUnreadable, KeyChanged, troubleOf } from './trouble.ts';
import { Troubles } from './troubles.ts';
import { Turns } from './turns.ts';
import { VaultDatabase } from './vault-database.ts';
import { readBlackBox, readVault, type DeskRecord } from './vault-reader.ts';
import { clearAll, readNames } from './vault-records.ts';
import { VaultWriter } from './vault-writer.ts';
import type { Witness } from './witness.ts';

export interface VaultOptions {
  name?: string;
  /** Without one, a database that was silently replaced by an empty one is not noticed. */
  witness?: Witness;
  /** When to try again after a failure, if nothing new is written meanwhile. */
  retryMs?: number;
}

/** A vault that lets go of its database. */
export interface OpenVault extends Vault {
  /** What is kept of this agent's conversations. */
  transcriptsOf(owner: Id): TranscriptVault;
  close(): Promise<void>;
}

const NO_WITNESS: Witness = { expects: () => false, note: () => {} };

/**
 * The vault in IndexedDB. Several may be open on one database, in windows and workers: each writes only while the key
 * is the one it knows, so that what was erased by one is not brought back by another (CARD-016, WX-018).
 */
class BrowserVault implements OpenVault {
  readonly #db: VaultDatabase;
  readonly #witness: Witness;
  readonly #troubles = new Troubles();
  readonly #turns = new Turns();
  readonly #writer: VaultWriter;
  readonly #channel: BroadcastChannel;
  /** After the sign-out nothing is taken any more, until somebody signs in. */
  #shut = false;

  constructor({ name = VAULT_NAME, witness = NO_WITNESS, retryMs = 5_000 }: VaultOptions) {
    this.#db = new VaultDatabase(name, () => void this.#write());
    this.#witness = witness;
    this.#writer = new VaultWriter(this.#db, this.#troubles, witness, retryMs, () => void this.#write());
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', () => this.#forget());
  }

  load(): Promise<Kept | null> {
    return this.#turns.take(async () => {
      if (!this.#mayKeep()) return null;
      try {
        return await this.#read();
      } catch (error) {
        if (isUnreadable(error)) await this.#abandon();
        else this.#troubles.tell(troubleOf(error));
        return null;
      }
    });
  }

  own(userId: Id): Promise<void> {
    this.#shut = false;
    this.#writer.belongTo(userId);
    void this.#turns.take(async () => { if (this.#mayKeep()) await this.#writer.settle(); });
    return this.#write();
  }

  saveDesk(desk: DeskState, cursor: number): Promise<void> {
    return this.#put('desk', 'desk', { desk, cursor } satisfies DeskRecord);
  }

  putOutbox(item: OutboxItem): Promise<void> {
    return this.#put('outbox', item.id, item);
  }

  removeOutbox(id: CommandId): Promise<void> {
    return this.#put('outbox', id, undefined);
  }

  putMemory(entry: KeptEntry): Promise<void> {
    return this.#put('memory', entry.key, entry);
  }

  removeMemory(key: string): Promise<void> {
    return this.#put('memory', key, undefined);
  }

  record(records: readonly BlackBoxRecord[]): Promise<void> {
    if (this.#shut) return Promise.resolve();
    this.#writer.ring.add(records);
    return this.#write();
  }

  records(): Promise<readonly BlackBoxRecord[]> {
    return readBlackBox(canSeal() ? this.#db : null, this.#writer.ring.chunks);
  }

  transcriptsOf(owner: Id): TranscriptVault {
    return transcriptsOf(owner, (deed) => this.#turns.take(() => {
      if (this.#shut || !canSeal()) throw new KeyChanged();
      return this.#db.use(deed);
    }));
  }

  erase(): Promise<void> {
    this.#forget();
    // Other connections are not to write anything back.
    this.#channel.postMessage('erased');
    return this.#turns.take(async () => {
      // Emptied first: deleting may have to wait for another window.
      await this.#db.use(clearAll).catch(() => undefined);
      await this.#db.destroy().catch(() => undefined);
      // Who has read it meanwhile is not to write it anew.
      this.#channel.postMessage('erased');
      this.#witness.note(false);
      this.#troubles.over();
    });
  }

  onTrouble(listener: (trouble: StorageTrouble | null) => void): void {
    this.#troubles.listen(listener);
  }

  async close(): Promise<void> {
    this.#forget();
    this.#channel.close();
    await this.#turns.take(() => this.#db.close());
  }

  #put(store: 'desk' | 'outbox' | 'memory', key: string, value: unknown): Promise<void> {
    if (this.#shut) return Promise.resolve();
    this.#writer.shelf.put(store, key, value);
    return this.#write();
  }

  #write(): Promise<void> {
    return this.#turns.share(async () => { if (canSeal()) await this.#writer.write(); });
  }

  #mayKeep(): boolean {
    if (canSeal()) return true;
    this.#troubles.tell('insecure');
    return false;
  }

  #forget(): void {
    this.#shut = true;
    this.#writer.forget();
  }

  async #read(): Promise<Kept | null> {
    const reading = await readVault(this.#db);
    if (!reading) {
      if (this.#witness.expects()) this.#troubles.tell('lost');
      return null;
    }
    const { key, kept, damaged } = reading;
    if (damaged) this.#troubles.tell('lost');
    if (this.#shut || (this.#writer.owner !== null && this.#writer.owner !== key.owner)) return null;
    this.#writer.adopt(key);
    this.#learn(kept);
    if (damaged) await this.#discardDamaged();
    return kept;
  }

  #learn({ desk, cursor, outbox, memory }: Kept): void {
    const { shelf } = this.#writer;
    if (desk && cursor !== null) shelf.learn('desk', 'desk', { desk, cursor } satisfies DeskRecord);
    for (const item of outbox) shelf.learn('outbox', item.id, item);
    for (const entry of memory) shelf.learn('memory', entry.key, entry);
  }

  /** What cannot be read is not to be found unreadable again. */
  async #discardDamaged(): Promise<void> {
    const { shelf } = this.#writer;
    const names = await this.#db.use(readNames);
    for (const { store, key } of names) if (!shelf.knows(store, key)) shelf.remove(store, key);
    void this.#write();
  }

  /** What is there cannot be read and never will be: room for what comes. */
  async #abandon(): Promise<void> {
    this.#troubles.tell('lost');
    await this.#db.destroy().catch(() => undefined);
  }
}

/** The vault of this browser (`VAULT_NAME`), or one with another name. */
export const createVault = (options: VaultOptions = {}): OpenVault => new BrowserVault(options);
