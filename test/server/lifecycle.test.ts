import { deepEqual, doesNotMatch, equal, match, rejects } from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, test } from 'node:test';
import { assertFreePort, withFreePort } from '../../src/server/lifecycle/free-port.ts';
import { createLogger } from '../../src/server/lifecycle/logger.ts';
import { openStore } from '../../src/server/lifecycle/open-store.ts';
import { welcome } from '../../src/server/lifecycle/welcome.ts';
import { Refusal } from '../../src/server/refusal.ts';
import { readSettings, type Settings } from '../../src/server/settings.ts';
import { quiet, temporaryFolder, withDatabase } from '../support/postgres.ts';
import { startHelper, type Helper } from '../support/processes.ts';

const settings = (env: Record<string, string> = {}): Settings => readSettings({ PORT: '0', ...env });

/** Rejects with a `Refusal` of one sentence. */
const refusal = (words: RegExp) => (error: Error): boolean => {
  match(error.message, words);
  return error instanceof Refusal && !error.message.includes('\n');
};

describe('the port', () => {
  test('PORT=0 becomes a free port, also in the public address', async () => {
    const { port, publicUrl } = await withFreePort(settings());
    equal(port > 0, true);
    equal(publicUrl, `http://127.0.0.1:${port}`);
    equal((await withFreePort(settings({ PUBLIC_URL: 'https://desk.example.com' }))).publicUrl, 'https://desk.example.com');
  });

  test('one that is taken, or an address of another machine, is a reason not to start', async (t) => {
    const other = createServer().listen(0, '127.0.0.1');
    t.after(() => other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await rejects(assertFreePort(settings({ PORT: String(port) })), refusal(new RegExp(`^PORT=${port} .* in use`)));
    await rejects(assertFreePort(settings({ HOST: '192.0.2.1' })), refusal(/^HOST=192\.0\.2\.1 is no address of this machine/));
  });
});

describe('opening the store', () => {
  test('without DATABASE_URL it is the embedded one, which is there again after closing', async () => {
    const embedded = settings({ DATA_DIR: join(temporaryFolder(), 'data') });
    for (const tenants of [[], [{ id: 'one', name: 'One' }]]) {
      const { store, pool, close } = await openStore(embedded, quiet);
      deepEqual(await store.tenants(), tenants);
      await store.addTenant('one', 'One');
      equal((await pool.query('select 1 as one')).rows.length, 1);
      await close();
    }
  });

  test('with DATABASE_URL it is that database, and no data folder is made', async () => {
    const database = await withDatabase();
    const { store, close } = await openStore(settings({ DATABASE_URL: database.url, DATA_DIR: '/nowhere/at/all' }), quiet);
    await store.addTenant('one', 'One');
    equal((await store.tenants()).length, 1);
    await close();
    await database.drop();
  });

  test('a database that is not there, or does not let us in, is said in a sentence without the password', async () => {
    const { url, drop } = await withDatabase();
    const wrong = new URL(url);
    wrong.password = 'hunter2';
    const missing = new URL(url);
    missing.pathname = '/missing';
    for (const [address, words] of [['postgres://u:hunter2@127.0.0.1:1/desk', /127\.0\.0\.1:1\/desk.*ECONNREFUSED/], [wrong.href, /authentication failed/], [missing.href, /"missing" does not exist/]] as const) {
      await rejects(openStore(settings({ DATABASE_URL: address }), quiet), (error: Error) => {
        doesNotMatch(error.message, /hunter2/);
        return refusal(words)(error);
      });
    }
    await drop();
  });

  test('a port that is taken is said before a database is started', async (t) => {
    const other = createServer().listen(0, '127.0.0.1');
    t.after(() => other.close());
    await once(other, 'listening');
    const taken = settings({ PORT: String((other.address() as AddressInfo).port), DATA_DIR: join(temporaryFolder(), 'data') });
    await rejects(openStore(taken, quiet), refusal(/in use by another program/));
    const { close } = await openStore({ ...taken, port: 0 }, quiet);
    await close();
  });
});

describe('the log', () => {
  const written = (level: Settings['logLevel'], write: (log: ReturnType<typeof createLogger>) => void): string => {
    let lines = '';
    write(createLogger({ logLevel: level }, new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines += chunk.toString();
        done();
      },
    })));
    return lines;
  };

  test('hides passwords, tokens, cookies and verification codes, wherever they are put', () => {
    const secret = 'hunter2';
    const names = ['password', 'token', 'secret', 'cookie', 'authorization', 'databaseUrl', 'smtpUrl', 'samplePassword'];
    for (const name of names) {
      for (const entry of [{ [name]: secret }, { body: { [name]: secret } }, { req: { headers: { [name]: secret } } }]) {
        const line = written('info', (log) => log.info(entry, 'words'));
        doesNotMatch(line, /hunter2/, name);
        match(line, /hidden/);
      }
    }
    doesNotMatch(written('info', (log) => log.info({ body: { code: '123456' }, res: { headers: { 'set-cookie': [secret] } } })), /123456|hunter2/);
    match(written('info', (log) => log.info({ fault: { code: 'not-found' } })), /not-found/);
  });

  test('LOG_LEVEL says what is written', () => {
    const all = (log: ReturnType<typeof createLogger>): void => {
      log.error('an error');
      log.info('an info');
      log.debug('a detail');
    };
    equal(written('error', all).trim().split('\n').length, 1);
    equal(written('debug', all).trim().split('\n').length, 3);
    equal(written('silent', all), '');
  });
});

describe('the end', () => {
  const HELPER = new URL('lifecycle-end.helper.ts', import.meta.url);
  const ENDING = ['readiness off', 'drained', 'store closed'];
  const ready = async (way = ''): Promise<Helper> => {
    const helper = startHelper(HELPER, [way]);
    equal(await helper.line(), 'ready');
    return helper;
  };
  const ending = async (helper: Helper): Promise<string[]> => [await helper.line(), await helper.line(), await helper.line()];

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`${signal} ends in order with code 0, also when npm passes it on a second time`, async () => {
      const helper = await ready(signal);
      helper.process.kill(signal);
      const first = await helper.line();
      helper.process.kill(signal);
      deepEqual([first, await helper.line(), await helper.line()], ENDING);
      equal(await helper.ended, 0);
    });
  }

  for (const way of ['throw', 'reject']) {
    test(`a failure that nobody catches (${way}) ends in order with code 1`, async () => {
      const helper = await ready(way);
      deepEqual(await ending(helper), ENDING);
      equal(await helper.ended, 1);
    });
  }
});

test('the welcome names every page and the sample\'s accounts', () => {
  const words = welcome({ ...settings({ PUBLIC_URL: 'https://desk.example.com' }), dataDir: '/srv/data' }, ['an account']);
  for (const line of ['https://desk.example.com/\n', 'https://desk.example.com/help/', 'https://desk.example.com/demo/', '/srv/data', 'an account']) {
    equal(words.includes(line), true, line);
  }
  doesNotMatch(welcome(settings({ DATABASE_URL: 'postgres://u:hunter2@db/desk' }), []), /hunter2/);
});
