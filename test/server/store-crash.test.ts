import { deepEqual, equal } from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { EmbeddedPostgres } from '../../src/server/postgres/embedded-postgres.ts';
import { PostgresStore } from '../../src/server/store/postgres-store.ts';
import { quiet, temporaryFolder } from '../support/postgres.ts';
import { startHelper } from '../support/processes.ts';
import { wholeLog } from '../support/stores.ts';

const HELPER = new URL('store-crash.helper.ts', import.meta.url);

/** Lets a server write until it has acknowledged `events` more, then kills it, and every other time PostgreSQL first. */
async function crash(dataDir: string, events: number, postgresToo: boolean): Promise<number> {
  const server = startHelper(HELPER, [dataDir]);
  const postgres = Number(await server.line());
  let acknowledged = Number(await server.line());
  for (const goal = acknowledged + events; acknowledged < goal;) acknowledged = Number(await server.line());
  if (postgresToo) process.kill(postgres, 'SIGKILL');
  await server.kill('SIGKILL');
  return acknowledged;
}

test('after kill -9 of the server, and of PostgreSQL too, all that was acknowledged is there, in whole batches', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  let acknowledged = 0;
  for (const round of [1, 2, 3, 4]) acknowledged = Math.max(acknowledged, await crash(dataDir, 150 * round, round % 2 === 0));
  const embedded = await EmbeddedPostgres.start(dataDir, { log: quiet, address: '' });
  const store = await PostgresStore.open(embedded.url, { log: quiet });
  try {
    const log = await wholeLog(store, 'one');
    equal(log.length >= acknowledged, true);
    deepEqual(log.map(({ seq }) => seq), log.map((_, i) => i + 1));
    deepEqual(log.map(({ event }) => event.kind === 'message.posted' && event.message.n), log.map((_, i) => i + 1));
    // The last batch is whole: its receipt names the log's last line.
    equal((await store.receipt('one', `k${log.length}`))?.seq, log.length);
  } finally {
    await store.close();
    await embedded.stop();
  }
});
