import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, chownSync, existsSync, lchownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { run } from './run.ts';

/** The role and the database of the contact centre: an ordinary owner, not PostgreSQL's superuser. */
export const NAME = 'agent_desktop';

const PASSWORD = 'agent-desktop.password';
const SETTINGS = 'agent-desktop.conf';

/** PostgreSQL's files below the home folder. */
export interface Cluster {
  folder: string;
  password: string;
}

/** Finds the home's cluster, or makes one: complete or not at all, whenever the power goes. */
export async function openCluster(home: string, binaries: Binaries, account: Account | null): Promise<Cluster> {
  const folder = join(home, 'cluster');
  if (!existsSync(folder)) await makeCluster(home, folder, binaries, account);
  else if (account && statSync(folder).uid === 0) giveTo(account, folder);
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (found !== binaries.major) {
    throw new Refusal(`The database in ${folder} was made by PostgreSQL ${found}, and this release brings PostgreSQL ${binaries.major}: `
      + 'start it with the release that made it.');
  }
  return { folder, password: readFileSync(join(folder, PASSWORD), 'utf8').trim() };
}

/** Writes what PostgreSQL reads at its start, after its own defaults. */
export function configure(cluster: Cluster, values: Readonly<Record<string, string | number>>): void {
  const lines = Object.entries(values).map(([name, value]) => `${name} = '${String(value).replaceAll('\\', '\\\\').replaceAll("'", "''")}'\n`);
  writeFileSync(join(cluster.folder, SETTINGS), lines.join(''));
  chmodSync(join(cluster.folder, SETTINGS), 0o644);
}

async function makeCluster(home: string, folder: string, binaries: Binaries, account: Account | null): Promise<void> {
  for (const old of readdirSync(home)) if (old.startsWith('cluster-new-')) rmSync(join(home, old), { recursive: true });
  const staging = mkdtempSync(join(home, 'cluster-new-'));
  const fresh = join(staging, 'cluster');
  const secret = join(staging, 'password');
  const password = randomBytes(24).toString('base64url');
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(secret, `${password}\n`, { mode: 0o600, flush: true });
  if (account) giveTo(account, staging);
  try {
    await initialise(fresh, secret, password, binaries, account);
  } catch (cause) {
    throw new Refusal(`PostgreSQL could not make its files in ${home}: ${(cause as Error).message}`, { cause });
  }
  renameSync(secret, join(fresh, PASSWORD));
  renameSync(fresh, folder);
  rmSync(staging, { recursive: true });
}

async function initialise(fresh: string, secret: string, password: string, { folder }: Binaries, account: Account | null): Promise<void> {
  await run(join(folder, 'bin', 'initdb'), [
    '-D', fresh, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`,
    '--encoding=UTF8', '--locale=C', '--no-instructions',
  ], account);
  appendFileSync(join(fresh, 'postgresql.conf'), `include_if_exists = '${SETTINGS}'\n`);
  // Single-user mode runs one statement per line. The password is ours: letters, digits, - and _.
  await run(join(folder, 'bin', 'postgres'), ['--single', '-D', fresh, 'postgres'], account, [
    `create role ${NAME} login createdb password '${password}'`,
    `create database ${NAME} owner ${NAME}`, '',
  ].join('\n'));
}

function giveTo({ uid, gid }: Account, folder: string): void {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTo({ name: '', uid, gid }, path);
    else lchownSync(path, uid, gid);
  }
}
