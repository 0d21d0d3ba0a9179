import { accessSync, chmodSync, chownSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { Refusal } from '../refusal.ts';
import { canReach, type Account } from './account.ts';

/** Where databases live whose data folder the account may not enter, for example below /root. */
const ELSEWHERE = '/var/lib/agent-desktop';

/** Makes the data folder; a `Refusal` when that cannot be. */
export function makeDataFolder(dataDir: string): void {
  try {
    if (existsSync(dataDir) && !statSync(dataDir).isDirectory()) throw new Error('it is a file');
    if (existsSync(dataDir)) return;
    mkdirSync(dataDir, { recursive: true });
    // Others may pass to the database's own folder, but not look around.
    chmodSync(dataDir, 0o711);
  } catch (cause) {
    throw new Refusal(`The data folder DATA_DIR=${dataDir} cannot be made: ${(cause as Error).message}.`, { cause });
  }
}

/**
 * The folder `postgres` in the data folder, where everything of PostgreSQL lives. When the account cannot
 * reach the data folder it is a link to a folder that it can reach.
 */
export function postgresHome(dataDir: string, account: Account | null, log: Logger): string {
  const home = join(dataDir, 'postgres');
  if (!lstatSync(home, { throwIfNoEntry: false })) makeHome(dataDir, home, account, log);
  if (!existsSync(home)) throw new Refusal(`${home} points to a folder that is missing: put it back, or remove the link to start with an empty database.`);
  const real = realpathSync(home);
  assertOurs(dataDir, real);
  if (!canReach(account, real)) {
    throw new Refusal(`PostgreSQL runs as the user "${account?.name}", who cannot enter ${real}: `
      + 'allow it to pass the folders above (chmod o+x), or use another DATA_DIR.');
  }
  return real;
}

function assertOurs(dataDir: string, home: string): void {
  try {
    accessSync(home, constants.W_OK);
  } catch (cause) {
    const { uid } = statSync(home);
    throw new Refusal(`The data folder ${dataDir} belongs to another user (number ${uid}): start the server as that user, or use another DATA_DIR.`, { cause });
  }
}

function makeHome(dataDir: string, home: string, account: Account | null, log: Logger): void {
  if (canReach(account, dataDir) || (account && admit(account, dataDir))) {
    mkdirSync(home, { recursive: true });
    chmodSync(home, 0o711);
    return;
  }
  const elsewhere = makeElsewhere(dataDir, account);
  symlinkSync(elsewhere, home);
  log.warn(`The database is kept in ${elsewhere} (linked from ${home}), because the user "${account?.name}" cannot enter ${dataDir}.`);
}

/** Lets the account's group pass a data folder that is closed to all but us; never a folder above it. */
function admit(account: Account, dataDir: string): boolean {
  const { uid, mode } = statSync(dataDir);
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0 || !canReach(account, dirname(dataDir))) return false;
  chownSync(dataDir, uid, account.gid);
  chmodSync(dataDir, 0o710);
  return canReach(account, dataDir);
}

function makeElsewhere(dataDir: string, account: Account | null): string {
  try {
    mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
    const folder = mkdtempSync(join(ELSEWHERE, 'data-'));
    chmodSync(folder, 0o711);
    return folder;
  } catch (cause) {
    throw new Refusal(`PostgreSQL runs as the user "${account?.name}", who cannot enter ${dataDir}: `
      + 'use a DATA_DIR that everybody may pass.', { cause });
  }
}
