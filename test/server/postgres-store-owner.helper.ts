/** Opens a tenant as a process of its own, says so, and stays until it is killed. */
import { PostgresStore } from '../../src/server/store/postgres-store.ts';
import { pino } from 'pino';

const [url = '', tenant = ''] = process.argv.slice(2);
const store = await PostgresStore.open(url, { log: pino({ level: 'silent' }) });
await store.addTenant(tenant, tenant);
process.stdout.write(`${await store.open(tenant)}\n`);
