import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { pino } from 'pino';
import { EmbeddedPostgres } from '../../src/server/postgres/embedded-postgres.ts';

export const quiet = pino({ level: 'silent' });

/** An empty database of a test's own. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

let server: Promise<string> | null = null;
let embedded: EmbeddedPostgres | null = null;
const folders: string[] = [];

// Registered here, at the top, or it would belong to the test that asks first.
after(async () => {
  await embedded?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/**
 * A fresh database on the PostgreSQL of this test process: the one of `DATABASE_URL`, or an embedded one that
 * is started at the first call and ends with the file's tests.
 */
export async function withDatabase(): Promise<TestDatabase> {
  const base = new URL(await (server ??= serverUrl()));
  const name = `test_${randomBytes(8).toString('hex')}`;
  await ask(base.href, `create database ${name}`);
  const own = new URL(base);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => ask(base.href, `drop database if exists ${name} with (force)`) };
}

/** A folder that PostgreSQL's account may pass too, removed at the end of the file's tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ad-test-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function serverUrl(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  embedded = await EmbeddedPostgres.start(temporaryFolder(), { log: quiet, address: 'a test' });
  return embedded.url;
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
