import { spawn } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { programName } from './process-identity.ts';
import { run, spawnOptions } from './run.ts';

/** What a running PostgreSQL writes about itself into `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  socketDir: string;
  status: string;
}

const START_MS = 60_000;
const STOP_MS = 20_000;
const ORPHANS_MS = 10_000;
/** PostgreSQL fills the file right after it has made it. */
const EMPTY_MS = 3_000;
/** Above every system's highest process number. */
const NOBODY = 2_147_483_646;
/** PostgreSQL's log is begun anew when it is larger at a start. */
const LOG_LIMIT = 10_000_000;

/** The PostgreSQL that runs on this cluster, or null. A file left behind by a crash counts only while its process is a PostgreSQL. */
export function findPostmaster(cluster: string): Postmaster | null {
  const found = readPidFile(cluster);
  return found && programName(found.pid)?.startsWith('postgres') ? found : null;
}

/**
 * Waits for a PostgreSQL that has just made its `postmaster.pid`, started by a server that was killed since. A file that
 * stays empty is what a crash has left: PostgreSQL does not start over it, and nobody but us may be here.
 */
export async function pidFileWritten(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const empty = () => statSync(file, { throwIfNoEntry: false })?.size === 0;
  for (const end = Date.now() + EMPTY_MS; empty(); await delay(10)) {
    if (Date.now() > end) return rmSync(file, { force: true });
  }
}

/**
 * Starts PostgreSQL on the cluster, detached from our terminal: Ctrl+C must reach it only through us. When its
 * predecessor was killed, the predecessor's children may live a moment longer; PostgreSQL waits for none of them, so we do.
 */
export async function startPostmaster(cluster: string, binaries: Binaries, account: Account | null): Promise<Postmaster> {
  disownPidFile(cluster);
  const log = join(cluster, 'postgres.log');
  for (const end = Date.now() + ORPHANS_MS; ; await delay(100)) {
    const before = sizeOf(log);
    const failed = process.platform === 'win32' ? await launchOnWindows(cluster, binaries, log) : launch(cluster, binaries, account, log);
    const ready = await waitReady(cluster, failed);
    if (ready) return ready;
    const words = lastWords(log, before);
    if (!words.includes('shared memory block') || Date.now() > end) throw new Error(words);
  }
}

/**
 * PostgreSQL takes any process that has got its predecessor's number for a rival, even a zombie. Such a number is
 * replaced by one that nobody has; the rest of the file must stay, because by it PostgreSQL finds its predecessor's children.
 */
function disownPidFile(cluster: string): void {
  const stale = readPidFile(cluster);
  if (!stale || !isNumberInUse(stale.pid)) return;
  const file = join(cluster, 'postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(NOBODY)));
}

function isNumberInUse(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until the PostgreSQL on this cluster takes connections; null when it has gone or `failed` says so. */
export async function waitReady(cluster: string, failed: () => boolean = () => !findPostmaster(cluster)): Promise<Postmaster | null> {
  for (const end = Date.now() + START_MS; Date.now() < end; await delay(10)) {
    // Not whatever the file says: a dead server's file says `ready` too.
    const found = findPostmaster(cluster);
    if (found?.status === 'ready') return found;
    if (failed()) return null;
  }
  return null;
}

/** Ends it: a fast shutdown, which writes everything down; after 20 seconds without its answer, the hard way. */
export async function stopPostmaster(cluster: string, binaries: Binaries): Promise<void> {
  const running = findPostmaster(cluster);
  if (!running) return;
  if (process.platform === 'win32') {
    await run(join(binaries.folder, 'bin', 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w', '-s'], null);
    return;
  }
  signal(running.pid, 'SIGINT');
  for (const end = Date.now() + STOP_MS; Date.now() < end; await delay(10)) {
    if (readPidFile(cluster)?.pid !== running.pid || programName(running.pid) === null) return;
  }
  signal(running.pid, 'SIGQUIT');
}

/** Starts a fast shutdown and does not wait for its end; on Windows, where that cannot be, PostgreSQL runs on. */
export function tellToEnd(cluster: string): void {
  const running = process.platform === 'win32' ? null : findPostmaster(cluster);
  if (running) signal(running.pid, 'SIGINT');
}

function readPidFile(cluster: string): Postmaster | null {
  try {
    const [pid, , , port, socketDir = '', , , status = ''] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(pid) > 0 ? { pid: Number(pid), port: Number(port), socketDir, status: status.trim() } : null;
  } catch {
    return null;
  }
}

function launch(cluster: string, binaries: Binaries, account: Account | null, log: string): () => boolean {
  const out = openSync(log, sizeOf(log) > LOG_LIMIT ? 'w' : 'a', 0o600);
  if (account) chownSync(log, account.uid, account.gid);
  const child = spawn(join(binaries.folder, 'bin', 'postgres'), ['-D', cluster], {
    ...spawnOptions(account), detached: true, stdio: ['ignore', out, out],
  });
  closeSync(out);
  let ended = false;
  child.once('exit', () => { ended = true; });
  child.once('error', () => { ended = true; });
  child.unref();
  return () => ended;
}

/** `pg_ctl` gives up administrator's rights, which PostgreSQL refuses. */
async function launchOnWindows(cluster: string, binaries: Binaries, log: string): Promise<() => boolean> {
  const started = new Promise<number | null>((resolve, reject) => {
    const child = spawn(join(binaries.folder, 'bin', 'pg_ctl'), ['start', '-W', '-s', '-D', cluster, '-l', log], {
      ...spawnOptions(null), stdio: 'ignore',
    });
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const code = await started;
  const start = Date.now();
  return () => code !== 0 || (Date.now() - start > 5000 && !findPostmaster(cluster));
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** What it wrote since `from`: the reasons if it gave any. */
function lastWords(log: string, from: number): string {
  const lines = sizeOf(log) > 0 ? readFileSync(log).subarray(from).toString().trim().split('\n') : [];
  const reasons = lines.filter((line) => /FATAL|PANIC|ERROR|HINT|error while/.test(line));
  return (reasons.length > 0 ? reasons : lines).slice(-3).join(' ') || 'it said nothing';
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has just ended.
  }
}
