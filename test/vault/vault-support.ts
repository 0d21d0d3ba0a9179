import { createVault, type OpenVault } from '../../src/vault/create-vault.ts';
import type { VaultOptions } from '../../src/vault/create-vault.ts';
import type { OutboxItem } from '../../src/session/session-port.ts';
import type { KeptEntry, StorageTrouble } from '../../src/session/ports.ts';
import type { Witness } from '../../src/vault/witness.ts';

/** A command of the agent that quotes a customer. */
export const item = (n: number, text = `text ${n}`): OutboxItem => ({
  id: `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`, at: n, state: 'pending',
  command: { kind: 'message.post', interactionId: 'i-1', text },
});

export const entry = (key: string, value: string): KeptEntry => ({ key, rev: 1, value, dirty: true });

/** Vaults of one test, with a name of their own, all let go at its end. */
export class Vaults {
  readonly name = `vault-${crypto.randomUUID()}`;
  readonly #open: OpenVault[] = [];

  open(options: VaultOptions = {}): OpenVault {
    const vault = createVault({ name: this.name, ...options });
    this.#open.push(vault);
    return vault;
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((vault) => vault.close()));
    await request(indexedDB.deleteDatabase(this.name));
  }
}

export const request = <T>(asked: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  asked.addEventListener('success', () => resolve(asked.result));
  asked.addEventListener('error', () => reject(asked.error ?? new Error('no reason')));
});

/** Does something with the database past the vault. */
export const behindTheVault = async <T>(name: string, deed: (db: IDBDatabase) => Promise<T>): Promise<T> => {
  const db = await request(indexedDB.open(name));
  try {
    return await deed(db);
  } finally {
    db.close();
  }
};

/** Everything that stands in the database, as bytes and as what is written in them. */
export const rawContent = (name: string): Promise<string> => behindTheVault(name, async (db) => {
  const stores = [...db.objectStoreNames];
  if (stores.length === 0) return '';
  const tx = db.transaction(stores);
  const all = await Promise.all(stores.flatMap((store) => [request(tx.objectStore(store).getAll()), request(tx.objectStore(store).getAllKeys())]));
  return all.flat().map(legible).join('\n');
});

const legible = (value: unknown): string => {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return `${new TextDecoder('utf-8').decode(bytes)} ${new TextDecoder('utf-16').decode(bytes)}`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(legible).join(' ');
};

/** What a vault has told of its troubles. */
export const troublesOf = (vault: OpenVault): (StorageTrouble | null)[] => {
  const told: (StorageTrouble | null)[] = [];
  vault.onTrouble((trouble) => told.push(trouble));
  return told;
};

export const testWitness = (expected = false): Witness & { kept: boolean } => ({
  kept: expected,
  expects() { return this.kept; },
  note(kept) { this.kept = kept; },
});

/** Runs the deed while a method of the browser is another one. */
export const replaced = async <T extends object, K extends keyof T>(owner: T, method: K, other: T[K], deed: () => Promise<void>): Promise<void> => {
  const original = owner[method];
  owner[method] = other;
  try {
    await deed();
  } finally {
    owner[method] = original;
  }
};
