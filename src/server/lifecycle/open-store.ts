import type pg from 'pg';
import type { Logger } from 'pino';
import { EmbeddedPostgres } from '../postgres/embedded-postgres.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { isConnectionLost } from '../store/database.ts';
import { PostgresStore } from '../store/postgres-store.ts';
import type { Store } from '../store/store.ts';
import { assertFreePort } from './free-port.ts';

/** The durable half of the server. */
export interface OpenedStore {
  store: Store;
  /** The same database, for tables beside the store's: accounts. */
  pool: pg.Pool;
  /** Closes the store, then ends the embedded PostgreSQL if there is one. */
  close(): Promise<void>;
}

/** The operator's PostgreSQL when `DATABASE_URL` names one, else the embedded one. Rejects with a `Refusal`. */
export async function openStore(settings: Settings, log: Logger): Promise<OpenedStore> {
  if (settings.databaseUrl !== null) {
    await assertFreePort(settings);
    const store = await connect(settings.databaseUrl, log);
    return { store, pool: store.pool, close: () => store.close() };
  }
  const embedded = await EmbeddedPostgres.start(settings.dataDir, {
    log, address: settings.publicUrl, beforeStart: () => assertFreePort(settings),
  });
  try {
    const store = await PostgresStore.open(embedded.url, { log });
    const close = async (): Promise<void> => {
      await store.close();
      await embedded.stop();
    };
    return { store, pool: store.pool, close };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function connect(url: string, log: Logger): Promise<PostgresStore> {
  try {
    return await PostgresStore.open(url, { log });
  } catch (cause) {
    if (!isConnectionLost(cause) && !isRefused(cause)) throw cause;
    throw new Refusal(`The PostgreSQL of DATABASE_URL (${placeOf(url)}) cannot be used: ${reasonOf(cause)}.`, { cause });
  }
}

/** The address without the password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${decodeURIComponent(host)}${pathname}`;
}

/** No such user, no such database, wrong password, no right to make tables. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(28|3D|42501)/.test(String(error.code));
}

function reasonOf(error: unknown): string {
  // A name with several addresses gives one failure for each.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
