import { equal, match, notEqual, ok, rejects } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import pg from 'pg';
import { postgresAccount } from '../../src/server/postgres/account.ts';
import { installedBinaries, readyBinaries } from '../../src/server/postgres/binaries.ts';
import { EmbeddedPostgres, type EmbeddedOptions } from '../../src/server/postgres/embedded-postgres.ts';
import { programName } from '../../src/server/postgres/process-identity.ts';
import { Refusal } from '../../src/server/refusal.ts';
import { quiet, temporaryFolder } from '../support/postgres.ts';
import { startHelper, until, type Helper } from '../support/processes.ts';

const HELPER = new URL('postgres-embedded.helper.ts', import.meta.url);

async function start(t: TestContext, folder: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const embedded = await EmbeddedPostgres.start(folder, { log: quiet, address: 'http://127.0.0.1:8110', ...options });
  t.after(() => embedded.stop());
  return embedded;
}

async function ask<T>(url: string, sql: string): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: [row = {}] } = await client.query<Record<string, T>>(sql);
    return Object.values(row)[0] as T;
  } finally {
    await client.end();
  }
}

/** A server of its own that can crash. */
async function startCrashing(t: TestContext, folder: string): Promise<{ helper: Helper; url: string; pid: number }> {
  const helper = startHelper(HELPER, [folder]);
  t.after(() => helper.kill('SIGKILL'));
  return { helper, ...JSON.parse(await helper.line()) as { url: string; pid: number } };
}

describe('the embedded PostgreSQL', () => {
  test('is made at the first start and found again at the second', async (t) => {
    const folder = join(temporaryFolder(), 'made', 'as needed');
    const first = await EmbeddedPostgres.start(folder, { log: quiet, address: '' });
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    equal(first.pid, null);
    const second = await start(t, folder);
    equal(await ask(second.url, 'select answer from kept'), 42);
    match(await ask<string>(second.url, 'select version()'), /^PostgreSQL 18/);
  });

  test('commits durably, as an ordinary user, and keeps people\'s words out of its log', async (t) => {
    const folder = temporaryFolder();
    const { url } = await start(t, folder);
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) equal(await ask(url, `show ${name}`), 'on');
    equal(await ask(url, 'select usesuper from pg_user where usename = current_user'), false);
    await rejects(ask(url, "select 'what the customer said' from nowhere"));
    const log = readFileSync(join(folder, 'postgres', 'cluster', 'postgres.log'), 'utf8');
    match(log, /nowhere/);
    equal(log.includes('what the customer said'), false);
  });

  test('asks for its password and has no address but its socket', async (t) => {
    const { url } = await start(t, temporaryFolder());
    const wrong = new URL(url);
    wrong.password = 'guessed';
    await rejects(ask(wrong.href, 'select 1'), /password authentication failed/);
    equal(await ask(url, 'show listen_addresses'), '');
  });

  test('listens on the loopback interface where there are no Unix sockets', async (t) => {
    const { url } = await start(t, temporaryFolder(), { transport: 'loopback' });
    equal(new URL(url).hostname, '127.0.0.1');
    equal(await ask(url, 'select host(inet_server_addr())'), '127.0.0.1');
  });

  test('finds a short place for its socket when the data folder has a long path', async (t) => {
    const embedded = await EmbeddedPostgres.start(join(temporaryFolder(), 'x'.repeat(120)), { log: quiet, address: '' });
    t.after(() => embedded.stop());
    const socketDir = decodeURIComponent(new URL(embedded.url).hostname);
    ok(socketDir.length < 100);
    equal(await ask(embedded.url, 'select 1'), 1);
    await embedded.stop();
    equal(existsSync(socketDir), false);
  });

  test('that survived a crash of the server is adopted, with all that it holds', async (t) => {
    const folder = temporaryFolder();
    const { helper, url, pid } = await startCrashing(t, folder);
    await ask(url, 'create table kept as select 42 as answer');
    await helper.kill('SIGKILL');
    const adopted = await start(t, folder);
    equal(adopted.pid, pid);
    equal(await ask(adopted.url, 'select answer from kept'), 42);
  });

  test('that was killed with the server recovers everything committed', async (t) => {
    const folder = temporaryFolder();
    const { helper, url, pid } = await startCrashing(t, folder);
    await ask(url, 'create table kept as select 42 as answer');
    process.kill(pid, 'SIGKILL');
    await helper.kill('SIGKILL');
    const recovered = await start(t, folder);
    notEqual(recovered.pid, pid);
    equal(await ask(recovered.url, 'select answer from kept'), 42);
  });

  test('starts over the empty lock file that a crash has left', async (t) => {
    const folder = temporaryFolder();
    const first = await EmbeddedPostgres.start(folder, { log: quiet, address: '' });
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    writeFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), '');
    const { url } = await start(t, folder);
    equal(await ask(url, 'select answer from kept'), 42);
  });

  test('ends when the server exits without stopping it, and starts again as ever', async (t) => {
    const folder = temporaryFolder();
    const { helper, pid } = await startCrashing(t, folder);
    await helper.kill('SIGTERM');
    const next = await start(t, folder);
    // One that has not heard yet that it is to end may still be adopted; then it is followed by a new one.
    equal(await until(async () => next.pid !== pid && ask<number>(next.url, 'select 1').catch(() => null)), 1);
    notEqual(next.pid, pid);
    equal(programName(pid), null);
  });

  test('is started again at the same address when it dies alone', async (t) => {
    const embedded = await start(t, temporaryFolder());
    const { pid, url } = embedded;
    process.kill(pid ?? 0, 'SIGKILL');
    equal(await until(() => ask<number>(url, 'select 1').catch(() => null)), 1);
    notEqual(embedded.pid, pid);
  });

  test('does not start on a folder whose server lives; the sentence names its process', async (t) => {
    const folder = temporaryFolder();
    const { helper, url } = await startCrashing(t, folder);
    const second = startHelper(HELPER, [folder]);
    equal(await second.ended, 1);
    match(second.errors(), new RegExp(`data folder ${folder} is in use by another server \\(process ${helper.process.pid}, http://127\\.0\\.0\\.1:8110`));
    equal(await ask(url, 'select 1'), 1);
  });

  test('starts when a lock names a process that has ended or whose number another program has got', async (t) => {
    const folder = temporaryFolder();
    await (await EmbeddedPostgres.start(folder, { log: quiet, address: '' })).stop();
    const lock = join(folder, 'postgres', 'server.lock');
    for (const left of ['', '{"pid":', JSON.stringify({ pid: process.pid, identity: 'of another life', host: hostname() })]) {
      writeFileSync(lock, left);
      await (await EmbeddedPostgres.start(folder, { log: quiet, address: '' })).stop();
    }
    // PostgreSQL's own file, with the number of a process that is none.
    writeFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), `${process.pid}\n/x\n1\n5432\n/x\n\n\nready\n`);
    equal(await ask((await start(t, folder)).url, 'select 1'), 1);
  });

  test('of ten starters at once one gets the folder, also when a crash has left its lock behind', async (t) => {
    const folder = temporaryFolder();
    const { helper } = await startCrashing(t, folder);
    await helper.kill('SIGKILL');
    const starts = await Promise.allSettled(Array.from({ length: 10 }, () => EmbeddedPostgres.start(folder, { log: quiet, address: '' })));
    const started = starts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    equal(started.length, 1);
    for (const one of starts) if (one.status === 'rejected') match(String(one.reason), /in use by another server/);
    equal(await ask(started[0]?.url ?? '', 'select 1'), 1);
    await started[0]?.stop();
  });

  test('says in a sentence what is wrong with a data folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    await rejects(EmbeddedPostgres.start(join(folder, 'file'), { log: quiet, address: '' }), (error: Error) => error instanceof Refusal && /cannot be made: it is a file/.test(error.message));
    const old = join(folder, 'old');
    await (await EmbeddedPostgres.start(old, { log: quiet, address: '' })).stop();
    writeFileSync(join(old, 'postgres', 'cluster', 'PG_VERSION'), '9\n');
    await rejects(EmbeddedPostgres.start(old, { log: quiet, address: '' }), /made by PostgreSQL 9, and this release brings PostgreSQL 18/);
  });

  test('an interrupted first start leaves nothing that the next one could take for a database', async (t) => {
    const folder = temporaryFolder();
    const home = join(folder, 'postgres');
    mkdirSync(join(home, 'cluster-new-half', 'cluster'), { recursive: true });
    equal(await ask((await start(t, folder)).url, 'select 1'), 1);
    equal(readdirSync(home).some((name) => name.startsWith('cluster-new-')), false);
  });
});

if (process.getuid?.() === 0) describe('the embedded PostgreSQL of root', () => {
  test('runs as a user without rights, who owns its files', async (t) => {
    const folder = temporaryFolder();
    const { pid } = await start(t, folder);
    const owner = statSync(join(folder, 'postgres', 'cluster')).uid;
    notEqual(owner, 0);
    equal(Number(execFileSync('ps', ['-o', 'uid=', '-p', String(pid)], { encoding: 'utf8' })), owner);
  });

  test('keeps its files elsewhere when that user cannot enter the data folder, and finds them again', async (t) => {
    const closed = mkdtempSync(join(homedir(), 'ad-test-'));
    t.after(() => rmSync(closed, { recursive: true }));
    const folder = join(closed, 'data');
    const first = await EmbeddedPostgres.start(folder, { log: quiet, address: '' });
    const elsewhere = readlinkSync(join(folder, 'postgres'));
    t.after(() => rmSync(elsewhere, { recursive: true }));
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await EmbeddedPostgres.start(folder, { log: quiet, address: '' });
    equal(await ask(second.url, 'select answer from kept'), 42);
    await second.stop();
  });

  test('may pass a data folder that was closed to all but root, and only that one', async (t) => {
    const folder = mkdtempSync(join(temporaryFolder(), 'closed-'));
    await start(t, folder);
    equal(lstatSync(join(folder, 'postgres')).isDirectory(), true);
    equal(statSync(folder).mode & 0o777, 0o710);
  });

  test('gets its files back when somebody has copied them as root', async (t) => {
    const folder = temporaryFolder();
    await (await EmbeddedPostgres.start(join(folder, 'one'), { log: quiet, address: '' })).stop();
    execFileSync('cp', ['-r', join(folder, 'one'), join(folder, 'two')]);
    equal(await ask((await start(t, join(folder, 'two'))).url, 'select 1'), 1);
  });
});

test('binaries without their links, or out of reach, are completed or copied', async () => {
  const folder = temporaryFolder();
  const installed = installedBinaries();
  const bare = join(folder, 'native');
  execFileSync('cp', ['-r', installed.folder, bare]);
  const links = JSON.parse(readFileSync(join(bare, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) rmSync(join(folder, target), { force: true });
  const run = (where: string): string => execFileSync(join(where, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
  equal(readyBinaries({ ...installed, folder: bare }, null, folder).folder, bare);
  match(run(bare), /^postgres \(PostgreSQL\) 18/);
  const account = postgresAccount(join(folder, 'none'));
  if (!account) return;
  mkdirSync(join(folder, 'closed'), { mode: 0o700 });
  renameSync(bare, join(folder, 'closed', 'native'));
  const copy = readyBinaries({ ...installed, folder: join(folder, 'closed', 'native') }, account, folder);
  equal(copy.folder, join(folder, `binaries-${installed.version}`));
  match(execFileSync(join(copy.folder, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', uid: account.uid, gid: account.gid, cwd: '/' }), /18/);
});
