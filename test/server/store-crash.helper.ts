/** Writes to the embedded store of a data folder until it is killed; says each seq after it was acknowledged. */
import { pino } from 'pino';
import { EmbeddedPostgres } from '../../src/server/postgres/embedded-postgres.ts';
import { PostgresStore } from '../../src/server/store/postgres-store.ts';
import { linesAfter, message, receipt, wholeLog } from '../support/stores.ts';

const [dataDir = ''] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const embedded = await EmbeddedPostgres.start(dataDir, { log, address: '' });
const store = await PostgresStore.open(embedded.url, { log });
await store.addTenant('one', 'One');
const epoch = await store.open('one');
let seq = (await wholeLog(store, 'one')).length;
process.stdout.write(`${embedded.pid}\n${seq}\n`);
for (;;) {
  const events = Array.from({ length: 1 + (seq % 7) }, (_, i) => message('i1', seq + 1 + i));
  const last = seq + events.length;
  await store.append({ tenant: 'one', epoch, records: linesAfter(seq, events), receipts: [receipt(`k${last}`, last)] });
  seq = last;
  process.stdout.write(`${seq}\n`);
}
