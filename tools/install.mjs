// @ts-check
// Installs the packages when node_modules does not fit package-lock.json. Uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, peer?: boolean, link?: boolean }> }} Lock */

/**
 * Whether everything that the lock file names is there in its version; other platforms' packages are optional.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | null} present node_modules/.package-lock.json
 */
export function isInstalled(wanted, present) {
  const there = present?.packages;
  if (!there) return false;
  return Object.entries(wanted.packages ?? {}).every(([path, { version, optional, link }]) =>
    path === '' || optional || link || there[path]?.version === version);
}

/** @param {string} path @returns {Lock | null} */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** Runs `npm ci` when it is needed; throws a sentence when it fails. */
export function installWhenNeeded() {
  const wanted = readLock(`${top}package-lock.json`);
  if (wanted && isInstalled(wanted, readLock(`${top}node_modules/.package-lock.json`))) return;
  console.log('Installing packages (npm ci) …');
  const npm = process.env.npm_execpath;
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { cwd: top, stdio: 'inherit' })
    : spawnSync('npm ci --no-audit --no-fund', { cwd: top, stdio: 'inherit', shell: true });
  if (result.status !== 0) throw new Error('The packages could not be installed: see what npm says above.');
}
