import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import type { Identity, SignInAuth } from '../../../src/server/auth/auth.ts';
import { createAuth, type AuthOptions } from '../../../src/server/auth/create-auth.ts';
import { sessionCookie } from '../../../src/server/auth/session-cookie.ts';
import { EmbeddedPostgres } from '../../../src/server/postgres/embedded-postgres.ts';
import { TestMailer } from '../../support/api-frame.ts';
import { collectLog } from '../../support/collect-log.ts';

const HERE = { ip: '192.0.2.1' };
const ANA = { tenantId: 't1', userId: 'ana', email: 'Ana.Silva@example.com', name: 'Ana Silva', password: 'correct horse' };
const log = collectLog('debug');

const cookieOf = (cookies: readonly string[]): string => cookies.map((line) => line.split(';', 1)[0]).join('; ');
const refuses = (code: string) => (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === code;
const otherCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

function suite(name: string, database: () => AuthOptions['database'], clean: () => Promise<void>): void {
  describe(`accounts on ${name}`, () => {
    let auth: SignInAuth;
    let outbox: TestMailer;
    const codes: string[] = [];
    const open = (publicUrl = 'http://desk.example:8080') => createAuth({ database: database(), secret: 'x'.repeat(43), publicUrl, mailer: outbox, log: log.logger });
    const codeFor = async (email: string): Promise<string> => {
      const mail = outbox.next();
      await auth.sendResetCode(email, { 'accept-language': 'pl,en;q=0.5' });
      const { code } = await mail;
      codes.push(code);
      return code;
    };

    beforeEach(async () => {
      await clean();
      outbox = new TestMailer();
      auth = await open();
      await auth.createAccount(ANA);
    });

    test('a right password opens a session that the cookie proves', async () => {
      const { identity, cookies } = await auth.signIn('ana.silva@EXAMPLE.com', ANA.password, HERE);
      assert.equal(identity.tenantId, 't1');
      assert.equal(identity.userId, 'ana');
      assert.deepEqual(await auth.identify({ cookie: cookieOf(cookies) }), identity);
    });

    test('the cookie is HttpOnly and SameSite=Lax, lives longer than a shift, and is Secure on https', async () => {
      const [plain] = (await auth.signIn(ANA.email, ANA.password, HERE)).cookies;
      assert.ok(plain?.startsWith(`${sessionCookie('http://desk.example')}=`));
      assert.match(plain ?? '', /HttpOnly/i);
      assert.match(plain ?? '', /SameSite=Lax/i);
      assert.match(plain ?? '', /Path=\//i);
      assert.doesNotMatch(plain ?? '', /Secure/i);
      assert.ok(Number(/Max-Age=(\d+)/i.exec(plain ?? '')?.[1]) >= 12 * 3600);
      if (name === 'memory') return;
      const [secure] = (await (await open('https://desk.example')).signIn(ANA.email, ANA.password, HERE)).cookies;
      assert.ok(secure?.startsWith(`${sessionCookie('https://desk.example')}=`));
      assert.match(secure ?? '', /^__Secure-.*; Secure/i);
    });

    test('a wrong password and an unknown address are refused with the same fault', async () => {
      await assert.rejects(auth.signIn(ANA.email, 'wrong', HERE), refuses('wrong-credentials'));
      await assert.rejects(auth.signIn('nobody@example.com', 'wrong', HERE), refuses('wrong-credentials'));
    });

    test('a missing, forged or foreign cookie is nobody', async () => {
      const cookie = cookieOf((await auth.signIn(ANA.email, ANA.password, HERE)).cookies);
      assert.equal(await auth.identify({}), null);
      assert.equal(await auth.identify({ cookie: 'desk.session_token=abc.def' }), null);
      assert.equal(await auth.identify({ cookie: cookie.replace(/=(.)/, (_all, first: string) => `=${first === 'a' ? 'b' : 'a'}`) }), null);
    });

    test('the eleventh try within 15 minutes is refused, for this account and this address only', async () => {
      for (let n = 0; n < 10; n++) await assert.rejects(auth.signIn(ANA.email, 'wrong', HERE), refuses('wrong-credentials'));
      await assert.rejects(auth.signIn(ANA.email, ANA.password, HERE), (error: unknown) => {
        assert.ok(error instanceof Error && 'data' in error);
        const { retryAfterSeconds } = error.data as { retryAfterSeconds: number };
        return refuses('rate-limited')(error) && retryAfterSeconds > 0 && retryAfterSeconds <= 900;
      });
      await auth.createAccount({ ...ANA, userId: 'ben', email: 'ben@example.com' });
      await auth.signIn('ben@example.com', ANA.password, HERE);
      await auth.signIn(ANA.email, ANA.password, { ip: '198.51.100.9' });
    });

    test('an e-mail address has one account over all tenants, and making it again changes nothing', async () => {
      await assert.rejects(auth.createAccount({ ...ANA, tenantId: 't2', userId: 'ana2' }), refuses('duplicate-email'));
      await assert.rejects(auth.createAccount({ ...ANA, tenantId: 't2', email: 'else@example.com' }), refuses('duplicate-name'));
      await auth.createAccount({ ...ANA, password: 'another one' });
      await auth.signIn(ANA.email, ANA.password, HERE);
    });

    test('control characters, which a database chokes on, are nobody and harm nothing', async () => {
      await assert.rejects(auth.signIn('a\0na@example.com', 'x\0y', HERE), refuses('wrong-credentials'));
      await auth.sendResetCode('\0@example.com', {});
      await assert.rejects(auth.resetPassword('\0@example.com', '123456', 'brand new one'), refuses('wrong-code'));
      await assert.rejects(auth.createAccount({ ...ANA, userId: 'nul', email: 'nul\0@example.com' }), refuses('invalid-input'));
      await auth.createAccount({ ...ANA, userId: 'nul', email: 'nul@example.com', name: 'Nu\0l \ud800', password: 'nul\0 password' });
      await auth.signIn('nul@example.com', 'nul\0 password', HERE);
    });

    test('a change of e-mail, name or password is followed', async () => {
      await auth.createAccount({ ...ANA, userId: 'ben', email: 'ben@example.com' });
      await assert.rejects(auth.updateAccount('ana', { email: 'BEN@example.com' }), refuses('duplicate-email'));
      await assert.rejects(auth.updateAccount('ghost', { name: 'Ghost' }), refuses('not-found'));
      await auth.updateAccount('ana', { email: 'Ana@new.example', name: 'Ana S.', password: 'new password' });
      await assert.rejects(auth.signIn(ANA.email, ANA.password, HERE), refuses('wrong-credentials'));
      await auth.signIn('ana@new.example', 'new password', HERE);
    });

    test('revocation, removal and sign-out end the sessions and say so', async () => {
      const told: [string, string | undefined][] = [];
      auth.onRevoked((userId, sessionId) => { told.push([userId, sessionId]); });
      const session = async (): Promise<[string, Identity]> => {
        const { cookies, identity } = await auth.signIn(ANA.email, ANA.password, HERE);
        return [cookieOf(cookies), identity];
      };
      const [[first, identity], [second]] = [await session(), await session()];
      const cleared = await auth.signOut({ cookie: first });
      assert.match(cleared.join(), /Max-Age=0/i);
      assert.equal(await auth.identify({ cookie: first }), null);
      assert.ok(await auth.identify({ cookie: second }), 'the other browser stays signed in');
      await auth.revoke('ana');
      assert.equal(await auth.identify({ cookie: second }), null);
      await auth.removeAccount('ana');
      await assert.rejects(auth.signIn(ANA.email, ANA.password, HERE), refuses('wrong-credentials'));
      assert.deepEqual(told, [['ana', identity.sessionId], ['ana', undefined], ['ana', undefined]]);
    });

    test('WX-284 sessions until a moment are ended, each is told, and later ones live on', async (t) => {
      const told: [string, string | undefined][] = [];
      auth.onRevoked((userId, sessionId) => { told.push([userId, sessionId]); });
      t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
      const old = await auth.signIn(ANA.email, ANA.password, HERE);
      const until = Date.now();
      t.mock.timers.tick(1000);
      const fresh = await auth.signIn(ANA.email, ANA.password, HERE);
      for (let twice = 0; twice < 2; twice++) await auth.revoke('ana', until);
      assert.equal(await auth.identify({ cookie: cookieOf(old.cookies) }), null);
      assert.ok(await auth.identify({ cookie: cookieOf(fresh.cookies) }));
      assert.deepEqual(told, [['ana', old.identity.sessionId]]);
    });

    test('a session ends a day after the desktop was last opened', async (t) => {
      t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
      const cookie = cookieOf((await auth.signIn(ANA.email, ANA.password, HERE)).cookies);
      t.mock.timers.tick(13 * 3_600_000);
      const { identity, cookies } = await auth.renew({ cookie });
      assert.equal(identity?.userId, 'ana', 'after a shift');
      assert.match(cookies.join(), /Max-Age=86400/i);
      t.mock.timers.tick(23 * 3_600_000);
      assert.ok(await auth.identify({ cookie }), 'renewed');
      t.mock.timers.tick(2 * 3_600_000);
      assert.equal(await auth.identify({ cookie }), null);
    });

    test('WX-168 whoever knows the password sets a new one; the other browsers are signed out, this one is not', async () => {
      const [here, there] = [await auth.signIn(ANA.email, ANA.password, HERE), await auth.signIn(ANA.email, ANA.password, HERE)];
      const cookie = cookieOf(here.cookies);
      const ended: unknown[] = [];
      auth.onRevoked((userId, sessionId) => ended.push([userId, sessionId]));
      await assert.rejects(auth.changePassword({ cookie }, 'a guess', 'brand new one'), refuses('wrong-credentials'));
      await assert.rejects(auth.changePassword({}, ANA.password, 'brand new one'), refuses('unauthenticated'));
      await auth.changePassword({ cookie }, ANA.password, 'brand new one');
      assert.deepEqual(ended, [['ana', there.identity.sessionId]]);
      assert.deepEqual([await auth.identify({ cookie }), await auth.identify({ cookie: cookieOf(there.cookies) })], [here.identity, null]);
      await assert.rejects(auth.signIn(ANA.email, ANA.password, HERE), refuses('wrong-credentials'));
      await auth.signIn(ANA.email, 'brand new one', HERE);
    });

    test('WX-168 an open desktop is no place to guess a password', async () => {
      const cookie = cookieOf((await auth.signIn(ANA.email, ANA.password, HERE)).cookies);
      for (let n = 0; n < 10; n++) await assert.rejects(auth.changePassword({ cookie }, `guess ${n}`, 'brand new one'), refuses('wrong-credentials'));
      await assert.rejects(auth.changePassword({ cookie }, ANA.password, 'brand new one'), refuses('rate-limited'));
    });

    test('WX-027 a forgotten password is set anew with the six-digit code from the mail, once, and ends all sessions', async () => {
      const cookie = cookieOf((await auth.signIn(ANA.email, ANA.password, HERE)).cookies);
      const code = await codeFor('ANA.silva@example.com');
      assert.match(code, /^[0-9]{6}$/);
      assert.deepEqual(outbox.mails[0], { to: 'ana.silva@example.com', code, languages: 'pl,en;q=0.5' });
      await auth.resetPassword(ANA.email, code, 'brand new one');
      assert.equal(await auth.identify({ cookie }), null);
      await assert.rejects(auth.signIn(ANA.email, ANA.password, HERE), refuses('wrong-credentials'));
      await auth.signIn(ANA.email, 'brand new one', HERE);
      await assert.rejects(auth.resetPassword(ANA.email, code, 'once more 123'), refuses('wrong-code'));
    });

    test('WX-028 a wrong code, one of another length, an old and an expired one are refused', async (t) => {
      t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
      const code = await codeFor(ANA.email);
      for (const wrong of [otherCode(code), code.slice(1), `${code}0`, '', 'abcdef', ` ${code.slice(1)}`]) {
        await assert.rejects(auth.resetPassword(ANA.email, wrong, 'brand new one'), refuses('wrong-code'), wrong);
      }
      await assert.rejects(auth.resetPassword('nobody@example.com', code, 'brand new one'), refuses('wrong-code'));
      t.mock.timers.tick(10 * 60_000 + 1);
      await assert.rejects(auth.resetPassword(ANA.email, code, 'brand new one'), refuses('wrong-code'), 'expired');
      const newer = await codeFor(ANA.email);
      if (newer !== code) await assert.rejects(auth.resetPassword(ANA.email, code, 'brand new one'), refuses('wrong-code'), 'old');
      await auth.resetPassword(ANA.email, newer, 'brand new one');
    });

    test('WX-028 after five wrong tries the right code is refused too', async () => {
      const code = await codeFor(ANA.email);
      for (let n = 0; n < 5; n++) await assert.rejects(auth.resetPassword(ANA.email, otherCode(code), 'brand new one'), refuses('wrong-code'));
      await assert.rejects(auth.resetPassword(ANA.email, code, 'brand new one'), refuses('wrong-code'));
    });

    test('codes are sent to known addresses only, and not more than five in an hour', async () => {
      await auth.sendResetCode('nobody@example.com', {});
      for (let n = 0; n < 5; n++) await codeFor(ANA.email);
      await assert.rejects(auth.sendResetCode(ANA.email, {}), refuses('rate-limited'));
      assert.equal(outbox.mails.length, 5);
      assert.ok(outbox.mails.every(({ to }) => to === 'ana.silva@example.com'));
    });

    test('nothing of it reaches the log', () => {
      const written = JSON.stringify(log.lines());
      for (const secret of [ANA.password, 'brand new one']) assert.ok(!written.includes(secret));
      for (const code of codes) assert.doesNotMatch(written, new RegExp(`\\b${code}\\b`));
    });
  });
}

suite('memory', () => 'memory', async () => {});

describe('with PostgreSQL', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  let pool: pg.Pool;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-auth-'));
    postgres = await EmbeddedPostgres.start(folder, { log: log.logger, address: 'a test' });
    pool = new pg.Pool({ connectionString: postgres.url });
    pool.on('error', () => {});
    await createAuth({ database: pool, secret: 'x'.repeat(43), publicUrl: 'http://desk.example', mailer: new TestMailer(), log: log.logger });
  });
  after(async () => {
    await pool.end();
    await postgres.stop();
    await rm(folder, { recursive: true });
  });

  suite('PostgreSQL', () => pool, async () => {
    await pool.query('truncate auth_user, auth_session, auth_account, auth_verification cascade');
  });

  test('passwords and codes are not in the database', async () => {
    const outbox = new TestMailer();
    await pool.query('truncate auth_user cascade');
    const auth = await createAuth({ database: pool, secret: 'x'.repeat(43), publicUrl: 'http://desk.example', mailer: outbox, log: log.logger });
    await auth.createAccount(ANA);
    await auth.sendResetCode(ANA.email, {});
    const rows = JSON.stringify(await Promise.all(['auth_user', 'auth_session', 'auth_account', 'auth_verification']
      .map(async (table) => (await pool.query(`select * from ${table}`)).rows as unknown[])));
    assert.match(rows, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.ok(!rows.includes(ANA.password));
    assert.ok(!rows.includes(outbox.mails[0]?.code ?? 'no mail'));
  });

  test('two makers of one account at the same time: one wins, the other hears duplicate-email', async () => {
    await pool.query('truncate auth_user cascade');
    const auth = await createAuth({ database: pool, secret: 'x'.repeat(43), publicUrl: 'http://desk.example', mailer: new TestMailer(), log: log.logger });
    const results = await Promise.allSettled(['a', 'b', 'c'].map((userId) => auth.createAccount({ ...ANA, userId })));
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
    for (const result of results) if (result.status === 'rejected') assert.ok(refuses('duplicate-email')(result.reason));
  });
});
