import { deepEqual, doesNotMatch, equal, match, throws } from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSettings, SettingsError } from '../../src/server/settings.ts';

test('without any variable the server runs on this machine with the embedded database and the sample', () => {
  deepEqual(readSettings({ PATH: '/bin', LANG: 'C' }), {
    host: '127.0.0.1', port: 8080, dataDir: resolve('data'), databaseUrl: null, publicUrl: 'http://127.0.0.1:8080',
    smtpUrl: null, logLevel: 'info', sample: true, samplePassword: null,
  });
});

test('every variable is understood', () => {
  deepEqual(readSettings({
    HOST: '0.0.0.0', PORT: '9000', DATA_DIR: '/srv/desk', DATABASE_URL: 'postgres://u:p@db:5432/desk', PUBLIC_URL: 'https://desk.example.com/',
    SMTP_URL: 'smtps://u:p@mail.example.com', LOG_LEVEL: 'debug', SAMPLE: 'off', SAMPLE_PASSWORD: 'eight or more',
  }), {
    host: '0.0.0.0', port: 9000, dataDir: '/srv/desk', databaseUrl: 'postgres://u:p@db:5432/desk', publicUrl: 'https://desk.example.com',
    smtpUrl: 'smtps://u:p@mail.example.com', logLevel: 'debug', sample: false, samplePassword: 'eight or more',
  });
});

test('an empty variable counts as not set', () => {
  const names = ['HOST', 'PORT', 'DATA_DIR', 'DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL', 'LOG_LEVEL', 'SAMPLE', 'SAMPLE_PASSWORD'];
  deepEqual(readSettings(Object.fromEntries(names.map((name) => [name, '']))), readSettings({}));
});

test('the public address follows host and port', () => {
  const address = (env: Record<string, string>): string => readSettings(env).publicUrl;
  equal(address({ HOST: '0.0.0.0', PORT: '80' }), 'http://localhost');
  equal(address({ HOST: '::', PORT: '8081' }), 'http://localhost:8081');
  equal(address({ HOST: '::1' }), 'http://[::1]:8080');
  equal(address({ HOST: 'desk.example.com' }), 'http://desk.example.com:8080');
});

const BROKEN: readonly (readonly [string, string])[] = [
  ['PORT', 'abc'], ['PORT', '-1'], ['PORT', '65536'], ['PORT', '80.5'], ['PORT', '1e3'], ['PORT', '0x50'],
  ['HOST', 'a b'], ['HOST', 'http://here'], ['HOST', '-'], ['HOST', '127.0.0.1:80'], ['HOST', '1.2.3.4.5'], ['HOST', 'fe80::1%eth0:1'],
  ['DATABASE_URL', 'mysql://db/desk'], ['DATABASE_URL', 'desk'], ['DATABASE_URL', 'postgres://'],
  ['PUBLIC_URL', 'desk.example.com'], ['PUBLIC_URL', 'ftp://desk.example.com'], ['PUBLIC_URL', 'https://desk.example.com/path'],
  ['PUBLIC_URL', 'https://desk.example.com/?a=1'], ['SMTP_URL', 'http://mail'], ['SMTP_URL', 'mail.example.com'],
  ['LOG_LEVEL', 'loud'], ['LOG_LEVEL', 'INFO'], ['SAMPLE', 'maybe'], ['SAMPLE', '1'], ['SAMPLE_PASSWORD', 'seven77'], ['SAMPLE_PASSWORD', 'x'.repeat(129)],
];

for (const [name, value] of BROKEN) {
  test(`${name}=${value.slice(0, 40)} is refused with one sentence that names it`, () => {
    throws(() => readSettings({ [name]: value }), (error: Error) => {
      match(error.message, new RegExp(`^${name}=.* is not understood: it takes .+\\.$`));
      equal(error.message.includes(value), name !== 'SAMPLE_PASSWORD');
      return error instanceof SettingsError;
    });
  });
}

test('no sentence shows a password', () => {
  for (const env of [{ DATABASE_URL: 'mysql://u:hunter22@db/desk' }, { SMTP_URL: 'http://u:hunter22@mail' }, { PUBLIC_URL: 'https://u:hunter22@desk' }, { SAMPLE_PASSWORD: 'hunter2' }]) {
    throws(() => readSettings(env), (error: Error) => {
      doesNotMatch(error.message, /hunter2/);
      return true;
    });
  }
});

test('whatever is written into a variable, there are settings or a sentence', () => {
  const name = fc.constantFrom('HOST', 'PORT', 'DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL', 'LOG_LEVEL', 'SAMPLE', 'SAMPLE_PASSWORD');
  fc.assert(fc.property(name, fc.oneof(fc.string(), fc.webUrl(), fc.ipV6(), fc.string({ unit: fc.constantFrom(...'0123456789.:%-ax[]') })), (variable, value) => {
    try {
      readSettings({ [variable]: value });
    } catch (error) {
      equal(error instanceof SettingsError, true, String(error));
    }
  }), { numRuns: 3000 });
});
