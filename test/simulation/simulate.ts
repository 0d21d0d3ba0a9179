import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runSeed } from './run-seed.ts';

/*
 * `npm run simulate -- --seeds 10000 [--from 1]`: plays that many stories, on all cores, and prints each seed that
 * went wrong; `npm run simulate -- --seed 42` plays one again and tells it.
 */

interface Total {
  seeds: number;
  failed: number;
  events: number;
  commands: number;
}

const NOTHING: Total = { seeds: 0, failed: 0, events: 0, commands: 0 };

async function playOne(seed: number, aloud: boolean): Promise<Total> {
  const { faults, story, events, commands } = await runSeed(seed);
  if (aloud) console.log(story.join('\n'));
  if (faults.length > 0) console.log(`seed ${seed}:\n  ${faults.join('\n  ')}\n  again: npm run simulate -- --seed ${seed}`);
  return { seeds: 1, failed: faults.length > 0 ? 1 : 0, events, commands };
}

const sum = (a: Total, b: Total): Total =>
  ({ seeds: a.seeds + b.seeds, failed: a.failed + b.failed, events: a.events + b.events, commands: a.commands + b.commands });

/** One core's share: every `step`th seed. */
async function playShare(from: number, end: number, step: number): Promise<Total> {
  let total = NOTHING;
  for (let seed = from; seed < end; seed += step) total = sum(total, await playOne(seed, false));
  return total;
}

/** A process of its own: a story replaces the machine's clock, so two cannot be told in one. */
function playElsewhere(from: number, end: number, step: number): Promise<Total> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [], { env: { ...process.env, SIMULATE_SHARE: JSON.stringify([from, end, step]) } });
    child.once('message', (total) => resolve(total as Total));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`a share ended with ${code}`)));
  });
}

async function playAll(): Promise<void> {
  const { values } = parseArgs({ options: { seeds: { type: 'string', default: '500' }, from: { type: 'string', default: '1' }, seed: { type: 'string' } } });
  const first = Number(values.seed ?? values.from);
  const count = values.seed === undefined ? Number(values.seeds) : 1;
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(count) || count < 1) {
    console.error('simulate takes --seeds <how many> [--from <first>] or --seed <one>.');
    process.exit(2);
  }
  const began = performance.now();
  const cores = values.seed === undefined ? Math.min(availableParallelism(), count) : 1;
  const shares = cores === 1
    ? [values.seed === undefined ? await playShare(first, first + count, 1) : await playOne(first, true)]
    : await Promise.all(Array.from({ length: cores }, (_, core) => playElsewhere(first + core, first + count, cores)));
  const total = shares.reduce(sum, NOTHING);
  console.log(JSON.stringify({ ...total, seconds: Math.round((performance.now() - began) / 1000) }));
  if (total.failed > 0) process.exitCode = 1;
}

const share = process.env['SIMULATE_SHARE'];
if (share === undefined) await playAll();
else {
  const [from, end, step] = JSON.parse(share) as [number, number, number];
  const total = await playShare(from, end, step);
  process.send!(total, () => process.disconnect());
}
