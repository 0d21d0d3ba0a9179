import type { ChatMessage } from '../contract/chat.ts';
import type { Id } from '../contract/primitives.ts';
import type { KeyRecord } from './schema.ts';
import { seal, unseal, type Sealed } from './sealed.ts';
import { endOf } from './transcript-end.ts';
import { KeyChanged } from './trouble.ts';
import type { VaultDb } from './vault-database.ts';

/**
 * The ends of the conversations on the desk, for a page that has no line. They can be missed: no method
 * rejects, and what cannot be kept is not. Unlike the rest of the vault they are never written anew on their own, so
 * nothing that was erased comes back.
 */
export interface TranscriptVault {
  /** The end of a conversation, oldest message first; empty when there is none. */
  transcript(interactionId: Id): Promise<readonly ChatMessage[]>;
  /** Keeps as much of the end as there is room for. */
  putTranscript(interactionId: Id, messages: readonly ChatMessage[]): Promise<void>;
  /** Forgets every other conversation. */
  keepTranscripts(interactionIds: readonly Id[]): Promise<void>;
}

/** The vault's database, in the order of its other work; rejects when the vault is shut. */
export type Use = <T>(deed: (db: VaultDb) => Promise<T>) => Promise<T>;

const readSealed = async (db: VaultDb, id: Id): Promise<{ key: KeyRecord | undefined; sealed: Sealed | undefined }> => {
  const tx = db.transaction(['key', 'transcripts'], 'readonly');
  const [key, sealed] = await Promise.all([tx.objectStore('key').get('key'), tx.objectStore('transcripts').get(id)]);
  return { key, sealed };
};

/** Only while the key is the one that sealed it; nothing to keep is nothing on the disk. */
const writeSealed = async (db: VaultDb, key: KeyRecord, id: Id, sealed: Sealed | null): Promise<void> => {
  const tx = db.transaction(['key', 'transcripts'], 'readwrite');
  const done = tx.done;
  done.catch(() => undefined);
  if ((await tx.objectStore('key').get('key'))?.id !== key.id) {
    tx.abort();
    throw new KeyChanged();
  }
  const transcripts = tx.objectStore('transcripts');
  void (sealed ? transcripts.put(sealed, id) : transcripts.delete(id)).catch(() => undefined);
  await done;
};

const dropOthers = async (db: VaultDb, owner: Id, ids: readonly Id[]): Promise<void> => {
  const tx = db.transaction(['key', 'transcripts'], 'readwrite');
  const transcripts = tx.objectStore('transcripts');
  const [key, names] = await Promise.all([tx.objectStore('key').get('key'), transcripts.getAllKeys()]);
  if (key?.owner === owner) for (const name of names) if (!ids.includes(name)) void transcripts.delete(name);
  await tx.done;
};

const attempt = <T>(deed: Promise<T>, otherwise: T): Promise<T> => deed.catch(() => otherwise);

/** One agent's transcripts. They go by the key that the session's vault has made, and never make one themselves. */
export const transcriptsOf = (owner: Id, use: Use): TranscriptVault => ({
  transcript: (id) => attempt((async () => {
    const { key, sealed } = await use((db) => readSealed(db, id));
    return key?.owner === owner && sealed ? unseal<readonly ChatMessage[]>(key.key, sealed) : [];
  })(), []),
  putTranscript: (id, messages) => attempt(use(async (db) => {
    const key = await db.get('key', 'key');
    if (key?.owner !== owner) return;
    const end = endOf(messages);
    await writeSealed(db, key, id, end.length > 0 ? await seal(key.key, end) : null);
  }), undefined),
  keepTranscripts: (ids) => attempt(use((db) => dropOthers(db, owner, ids)), undefined),
});
