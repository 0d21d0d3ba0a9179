import type { Pool, PoolClient } from 'pg';

/** One numbered step of a scope's tables. Once released it is never edited: the next number mends it. */
export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** Any number: what all nodes that migrate the same database wait for. */
const LOCK = 4_167_201;

/**
 * Brings a scope (`store`, `auth`, a feature's folder) to its newest number: each step in a transaction of
 * its own, one node at a time, and never a database that a newer release has already changed.
 */
export async function migrate(pool: Pool, scope: string, migrations: readonly Migration[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(`create table if not exists migrations (
      scope text not null, number int not null, name text not null, at timestamptz not null default now(), primary key (scope, number))`);
    const done = await lastNumber(client, scope);
    assertKnown(scope, done, migrations);
    for (const step of migrations) if (step.number > done) await take(client, scope, step);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    client.release();
  }
}

async function lastNumber(client: PoolClient, scope: string): Promise<number> {
  const { rows } = await client.query<{ number: number | null }>('select max(number) as number from migrations where scope = $1', [scope]);
  return rows[0]?.number ?? 0;
}

function assertKnown(scope: string, done: number, migrations: readonly Migration[]): void {
  if (migrations.some(({ number }, i) => number !== i + 1)) throw new Error(`the migrations of ${scope} are not numbered 1, 2, 3, …`);
  if (done > migrations.length) {
    throw new Error(`the database was changed by a newer release (${scope} ${done}, this one knows ${migrations.length}): start that one`);
  }
}

async function take(client: PoolClient, scope: string, { number, name, sql }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migrations (scope, number, name) values ($1, $2, $3)', [scope, number, name]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`migration ${scope} ${number} (${name}) failed: ${(cause as Error).message}`, { cause });
  }
}
