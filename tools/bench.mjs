// @ts-check
// `npm run bench [name …]`: runs the benchmarks of test/bench one after the other and prints one JSON object.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { installWhenNeeded } from './install.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));

/**
 * A benchmark is a program of test/bench: figures as JSON on stdout, progress on stderr.
 * @param {string} name
 * @returns {{ figures: unknown } | { error: string }}
 */
function run(name) {
  console.error(`── ${name}`);
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', `test/bench/${name}.ts`], {
    cwd: top, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 * 2 ** 20,
  });
  if (status !== 0) return { error: `ended with code ${status}` };
  try {
    return { figures: JSON.parse(stdout) };
  } catch {
    return { error: 'printed no JSON' };
  }
}

installWhenNeeded();
const all = readdirSync(`${top}test/bench`).filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3)).sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark named ${unknown.join(', ')}: ${all.join(', ')}.`);
  process.exit(1);
}

const [load = 0] = loadavg();
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, load: Number(load.toFixed(2)), node: process.version };
const results = Object.fromEntries((wanted.length > 0 ? wanted : all).map((name) => [name, run(name)]));
console.log(JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2));
if (Object.values(results).some((result) => 'error' in result)) process.exitCode = 1;
