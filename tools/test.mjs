// @ts-check
// `npm test`: everything, from installing to the last journey. `npm test -- --only node,journeys` runs some of it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isBuilt } from './built.mjs';
import { installWhenNeeded } from './install.mjs';
import { judge, summary } from './test/outcome.mjs';
import { runnerGroups } from './test/runners.mjs';

/** @typedef {import('./test/outcome.mjs').RunnerReport} RunnerReport */
/** @typedef {import('./test/runners.mjs').Runner} Runner */

const top = fileURLToPath(new URL('..', import.meta.url));
const cache = join(top, '.cache');
const outcomes = (/** @type {string} */ runner) => join(cache, `outcomes-${runner}.json`);

/** The programs that run now; they lead groups of their own, so that nothing of theirs is left behind. */
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @param {import('node:child_process').ChildProcess} child */
function stop(child) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/**
 * @param {Runner} runner
 * @param {boolean} live whether its words go to the terminal at once
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function execute(runner, live) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, runner.command, {
      cwd: top, detached: process.platform !== 'win32', stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      env: { ...process.env, TEST_OUTCOMES: outcomes(runner.name) },
    });
    running.add(child);
    let output = '';
    let late = false;
    child.stdout?.setEncoding('utf8').on('data', (text) => { output += text; });
    child.stderr?.setEncoding('utf8').on('data', (text) => { output += text; });
    const limit = setTimeout(() => { late = true; stop(child); }, runner.minutes * 60_000);
    child.once('error', reject).once('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code: late ? null : code, output });
    });
  });
}

/**
 * @param {Runner} runner
 * @param {boolean} live
 * @returns {Promise<RunnerReport>}
 */
async function run(runner, live) {
  rmSync(outcomes(runner.name), { force: true });
  const heading = `\n── ${runner.heading} ${'─'.repeat(Math.max(0, 70 - runner.heading.length))}`;
  if (live) console.log(heading);
  const from = Date.now();
  const { code, output } = await execute(runner, live);
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  console.log(live ? `(${seconds} s)` : `${heading}\n${output.trimEnd()}\n(${seconds} s)`);
  if (runner.prepares) return { runner: runner.name, tests: [], ...(code === 0 ? {} : { problem: 'failed' }) };
  if (runner.single) {
    return { runner: runner.name, tests: [{ titles: [runner.single], file: '', result: code === 0 ? 'passed' : 'failed' }] };
  }
  return judge(runner.name, existsSync(outcomes(runner.name)) ? JSON.parse(readFileSync(outcomes(runner.name), 'utf8')) : null, code);
}

/** @param {string[]} only */
async function main(only) {
  installWhenNeeded();
  mkdirSync(cache, { recursive: true });
  // The built pages are part of what node tests and journeys look at.
  const wanted = only.some((name) => name === 'node' || name === 'journeys') ? ['build', ...only] : only;
  const groups = runnerGroups(top, outcomes).map((group) => group
    .filter(({ name, prepares }) => (only.length === 0 || wanted.includes(name)) && !(prepares && isBuilt())));
  const chosen = groups.flat();
  if (chosen.length === 0) throw new Error(`There is no runner named ${only.join(', ')}: ${runnerGroups(top, outcomes).flat().map(({ name }) => name).join(', ')}.`);
  if (chosen.some(({ name }) => name === 'elements' || name === 'journeys')) {
    const { ensureBrowser } = await import('./browser.mjs');
    process.env.CHROME_PATH = ensureBrowser();
  }
  /** @type {RunnerReport[]} */
  const reports = [];
  for (const group of groups) reports.push(...await Promise.all(group.map((runner) => run(runner, group.length === 1))));

  const tests = reports.flatMap(({ runner, tests: all }) => all.map((test) => ({ runner, title: test.titles.join(' › '), ...test })));
  writeFileSync(join(cache, 'last-run.json'), `${JSON.stringify({ at: new Date().toISOString(), tests }, null, 1)}\n`);
  const { ok, text } = summary(reports);
  console.log(`\n── Summary ${'─'.repeat(62)}\n${text}`);
  return ok;
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    running.forEach(stop);
    process.exit(130);
  });
}

try {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });
  const only = (values.only ?? []).flatMap((names) => names.split(','));
  process.exitCode = await main(only) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
