import pg from 'pg';
import type { Logger } from 'pino';

const INT8 = 20;

/** Whole numbers of the database as numbers: ours stay far below 2^53. Only for our connections, not for the whole process. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (oid === INT8 ? Number : pg.types.getTypeParser(oid, format))) as typeof pg.types.getTypeParser,
};

/** How all our connections are made. `purpose` is what an administrator sees in `pg_stat_activity`. */
export function connection(url: string, purpose: string): pg.ClientConfig {
  return {
    connectionString: url, types, application_name: `agent-desktop ${purpose}`, keepAlive: true, connectionTimeoutMillis: 10_000,
    // Acknowledged means on disk, whatever the database's own default is.
    options: '-c synchronous_commit=on',
  };
}

/** A pool that survives the end of its idle connections, as when the database is restarted. */
export function openPool(url: string, purpose: string, max: number, log: Logger): pg.Pool {
  const pool = new pg.Pool({ ...connection(url, purpose), max });
  pool.on('error', (error) => log.warn({ reason: error.message }, 'A database connection was lost.'));
  return pool;
}

/**
 * True when the database was away or went away, so that nobody knows whether the statement was done;
 * false when the database has refused it.
 */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return error instanceof Error;
  return /^(08|57P0|53300)/.test(error.code ?? '');
}
