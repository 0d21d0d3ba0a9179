// @ts-check
// Finds the browser that tests and benchmarks run in, and gets one where there is none.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

/** Nothing outside of this machine is looked up: what a page asks for there fails at once, on every machine. */
const ONLY_HERE = 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]';

/** Chromium's flags for repeatable runs; a sandbox cannot be had as root. */
export const BROWSER_ARGS = [
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', `--host-resolver-rules=${ONLY_HERE}`,
];

const HOW = 'No Chrome, Edge or Chromium was found: install one, or set CHROME_PATH to its program file, and try again.';

const onLinux = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
const onMac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const onWindows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe'];

/**
 * Where an installed browser may stand, per platform, the best first.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function installedCandidates(platform, env) {
  if (platform === 'darwin') {
    return ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])]
      .flatMap((folder) => onMac.map((name) => join(folder, name)));
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .flatMap((folder) => (folder ? onWindows.map((name) => join(folder, name)) : []));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return onLinux.flatMap((name) => [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].map((folder) => join(folder, name)));
}

/**
 * What `findBrowser` asks of the machine.
 * @typedef {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, exists: (path: string) => boolean, downloaded: string }} Machine
 */

/**
 * The browser's program file, or null. A CHROME_PATH that leads nowhere is an error, not a hint.
 * @param {Partial<Machine>} machine
 */
export function findBrowser({ env = process.env, platform = process.platform, exists = existsSync, downloaded = chromium.executablePath() } = {}) {
  if (env.CHROME_PATH) {
    if (exists(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH leads to no file: ${env.CHROME_PATH}`);
  }
  return [downloaded, ...installedCandidates(platform, env)].find((path) => path && exists(path)) ?? null;
}

/** As `findBrowser`, but tries Playwright's download and, as root on Debian, its own package first. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.error('No browser found: getting one.');
  for (const get of [download, installPackage]) {
    get();
    const now = findBrowser();
    if (now) return now;
  }
  throw new Error(HOW);
}

function download() {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 600_000 });
}

function installPackage() {
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!debian) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
}

/**
 * What `chrome --version` says, for reports.
 * @param {string} path
 */
export function browserVersion(path) {
  if (process.platform === 'win32') return path;
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return path;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = ensureBrowser();
  console.log(`${path}\n${browserVersion(path)}`);
}
