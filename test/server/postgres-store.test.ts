import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { migrate } from '../../src/server/store/migrations.ts';
import { PostgresStore } from '../../src/server/store/postgres-store.ts';
import { TenantTaken } from '../../src/server/store/store.ts';
import { quiet, withDatabase, type TestDatabase } from '../support/postgres.ts';
import { lossyProxy } from '../support/lossy-proxy.ts';
import { startHelper, until } from '../support/processes.ts';
import { linesAfter, message, receipt, wholeLog } from '../support/stores.ts';

describe('the store in PostgreSQL, when things break', () => {
  let database: TestDatabase;
  let store: PostgresStore;
  let admin: pg.Client;

  before(async () => {
    database = await withDatabase();
    store = await PostgresStore.open(database.url, { log: quiet, lockPatience: 2000 });
    admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
  });
  after(async () => {
    await store.close();
    await admin.end();
    await database.drop();
  });

  /** Ends the store's connections of one purpose; gives how many there were. */
  async function cut(purpose: string): Promise<number> {
    const { rowCount } = await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like $1', [`agent-desktop ${purpose}%`]);
    return rowCount ?? 0;
  }

  test('appends whose connection is cut again and again are done, and done once', async () => {
    await store.addTenant('cut', 'Cut');
    const epoch = await store.open('cut');
    let done = 0;
    let cuts = 0;
    const events = Array.from({ length: 300 }, (_, i) => message('i1', i + 1));
    const cutting = (async () => {
      while (done < events.length) {
        cuts += await cut('writer');
        // It must get somewhere between two cuts.
        const before = done;
        await until(() => done > before || done === events.length);
      }
    })();
    for (const record of linesAfter(0, events)) {
      await store.append({ tenant: 'cut', epoch, records: [record], receipts: [receipt(`k${record.seq}`, record.seq)] });
      done++;
    }
    await cutting;
    equal(cuts > 10, true);
    deepEqual(await wholeLog(store, 'cut'), linesAfter(0, events));
    equal((await store.receiptsSince('cut', 0)).length, 300);
  });

  test('an append whose answer is lost counts as done when the log has it, and is not done twice', async (t) => {
    const proxy = await lossyProxy(database.url);
    const distant = await PostgresStore.open(proxy.url, { log: quiet });
    t.after(() => distant.close().then(proxy.close));
    await distant.addTenant('lost', 'Lost');
    const epoch = await distant.open('lost');
    const batches = [
      { records: linesAfter(0, [message('i1', 1), message('i1', 2)]), receipts: [receipt('k1', 2)] },
      { records: [], receipts: [receipt('k2', 2)] },
    ];
    for (const [i, batch] of batches.entries()) {
      proxy.loseAnswerTo(`digest of k${i + 1}`);
      await distant.append({ tenant: 'lost', epoch, ...batch });
      equal(proxy.lost(), i + 1);
    }
    deepEqual(await wholeLog(store, 'lost'), batches[0]?.records);
    deepEqual((await store.receiptsSince('lost', 0)).map(({ id }) => id), ['k1', 'k2']);
  });

  test('a database that stays away makes append fail, not wait for ever', async (t) => {
    const gone = await withDatabase();
    const impatient = await PostgresStore.open(gone.url, { log: quiet, appendPatience: 100 });
    t.after(() => impatient.close());
    await impatient.addTenant('t', 'T');
    const epoch = await impatient.open('t');
    await gone.drop();
    await rejects(impatient.append({ tenant: 't', epoch, records: linesAfter(0, [message('i1', 1)]), receipts: [] }));
  });

  test('a tenant is free again at once when its owner is killed, and the sentence names a living one', async (t) => {
    const owner = startHelper(new URL('postgres-store-owner.helper.ts', import.meta.url), [database.url, 'killed']);
    t.after(() => owner.kill('SIGKILL'));
    const epoch = Number(await owner.line());
    const impatient = await PostgresStore.open(database.url, { log: quiet, lockPatience: 0 });
    t.after(() => impatient.close());
    await rejects(impatient.open('killed'), (error: Error) => {
      match(error.message, new RegExp(`process ${owner.process.pid} on `));
      return error instanceof TenantTaken;
    });
    await owner.kill('SIGKILL');
    equal(await store.open('killed'), epoch + 1);
  });

  test('an owner whose lock connection is cut takes its tenants again', async (t) => {
    await store.addTenant('kept', 'Kept');
    await store.open('kept');
    equal(await cut('owner'), 1);
    await until(async () => (await admin.query(
      `select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`)).rowCount);
    const other = await PostgresStore.open(database.url, { log: quiet, lockPatience: 0 });
    t.after(() => other.close());
    await until(() => other.open('kept').then(() => false, (error: unknown) => error instanceof TenantTaken));
  });

  test('an owner who lost its lock to another process does not take the tenant back by itself', async (t) => {
    await store.addTenant('contested', 'Contested');
    const epoch = await store.open('contested');
    const rival = new pg.Client({ connectionString: database.url });
    await rival.connect();
    t.after(() => rival.end());
    const taken = rival.query(`select pg_advisory_lock(hashtextextended('tenant contested', 0))`);
    await until(async () => (await admin.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).rowCount);
    await cut('owner');
    await taken;
    await until(() => store.open('contested').then(() => false, (error: unknown) => error instanceof TenantTaken));
    await rival.query('select pg_advisory_unlock_all()');
    equal(await store.open('contested') > epoch, true);
  });
});

describe('migrations', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeEach(async () => {
    database = await withDatabase();
    pool = new pg.Pool({ connectionString: database.url });
  });

  const steps = [
    { number: 1, name: 'first', sql: 'create table one (id int); insert into one values (1)' },
    { number: 2, name: 'second', sql: 'insert into one values (2)' },
  ];
  const rows = async (): Promise<number> => (await pool.query('select * from one')).rowCount ?? 0;
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  test('each is done once, also when several nodes start together', async () => {
    await migrate(pool, 'feature', steps.slice(0, 1));
    await Promise.all([1, 2, 3, 4].map(() => migrate(pool, 'feature', steps)));
    equal(await rows(), 2);
  });

  test('one that fails leaves nothing of itself, and the ones before stay', async () => {
    const broken = { number: 2, name: 'broken', sql: 'insert into one values (2); insert into nowhere values (1)' };
    await rejects(migrate(pool, 'feature', [...steps.slice(0, 1), broken]), /feature 2 \(broken\).*nowhere/);
    equal(await rows(), 1);
    await migrate(pool, 'feature', steps);
    equal(await rows(), 2);
  });

  test('a database of a newer release is left alone', async () => {
    await migrate(pool, 'feature', steps);
    await rejects(migrate(pool, 'feature', steps.slice(0, 1)), /newer release/);
    await rejects(migrate(pool, 'other', steps.slice(1)), /not numbered/);
  });
});
