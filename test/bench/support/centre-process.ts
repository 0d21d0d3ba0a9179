// A whole server of its own process for benchmarks: real PostgreSQL, real sockets; only passwords are left out.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { EmbeddedPostgres } from '../../../src/server/postgres/embedded-postgres.ts';
import { PostgresStore } from '../../../src/server/store/postgres-store.ts';
import { openCentre } from '../../support/centre.ts';

const log = pino({ level: 'silent' });
const folder = mkdtempSync(join(tmpdir(), 'ad-bench-'));
chmodSync(folder, 0o755);
const postgres = await EmbeddedPostgres.start(folder, { log, address: 'a benchmark' });
const store = await PostgresStore.open(postgres.url, { log });
const centre = await openCentre({ store, agents: Number(process.argv[2]) });
const began = process.cpuUsage();

process.on('message', (message) => {
  if (message === 'usage') {
    const { user, system } = process.cpuUsage(began);
    process.send!({ cpuSeconds: (user + system) / 1e6, seq: centre.server.partition('one').seq, heapMb: process.memoryUsage().heapUsed / 1e6 });
  } else void end();
});

async function end(): Promise<void> {
  await centre.close();
  await store.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  process.disconnect();
}

process.send!({ port: centre.port });
