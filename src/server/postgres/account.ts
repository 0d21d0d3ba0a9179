import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Refusal } from '../refusal.ts';

/** A user of this machine. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const CANDIDATES = ['postgres', '_postgres', 'nobody'];

/**
 * Under whom PostgreSQL runs: null for ourselves. PostgreSQL refuses to run as root, so root hands it
 * to the owner of an existing cluster, else to an unprivileged user that the machine has.
 */
export function postgresAccount(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const users = accounts();
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) {
    return users.find(({ uid }) => uid === owner.uid) ?? { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
  }
  const chosen = CANDIDATES.map((name) => users.find((user) => user.name === name)).find(Boolean);
  if (!chosen) {
    throw new Refusal('PostgreSQL does not run as root and this machine has no user "postgres" or "nobody": '
      + 'make one (useradd --system postgres) or set DATABASE_URL.');
  }
  return chosen;
}

/** True when the account may pass all folders above `path` and enter (or run) it. Asked of the system, so ACLs count. */
export function canReach(account: Account | null, path: string): boolean {
  if (!account) return true;
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

function accounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8').split('\n')
    .map((line) => line.split(':'))
    .filter(([, , uid]) => Number(uid) !== 0)
    // `nobody` is -2 on macOS, which the system calls 4294967294.
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }))
    .filter(({ name }) => name !== '' && !name.startsWith('#'));
}
