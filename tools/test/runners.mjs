// @ts-check
// What `npm test` runs: each runner is a program, and how its outcomes are read.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Runner
 * @property {string} name what `--only` takes
 * @property {string} heading
 * @property {string[]} command arguments for Node
 * @property {string} [single] the title of the one test that the exit code decides, where the program reports none itself
 * @property {boolean} [prepares] it tests nothing itself: silent when green, a failure when red
 * @property {number} minutes until it is stopped
 */

const BROWSER_FOLDERS = /^(?:ui|desktop|customer|browser|vault|worker|journeys|bench|support)\/|^features\/[^/]+\/(?:desktop|customer)\//;

/**
 * The tests that run in Node, of all files below test/.
 * @param {string[]} names with `/`
 */
export function nodeTests(names) {
  return names.filter((name) => name.endsWith('.test.ts') && !BROWSER_FOLDERS.test(name)).sort();
}

/** @param {string} top */
function nodeTestFiles(top) {
  const names = readdirSync(join(top, 'test'), { recursive: true, encoding: 'utf8' });
  return nodeTests(names.map((name) => name.replaceAll('\\', '/'))).map((name) => `test/${name}`);
}

/**
 * In groups: the runners of one group run side by side, the groups one after the other.
 * @param {string} top
 * @param {(runner: string) => string} outcomes where a runner's reporter writes
 * @returns {Runner[][]}
 */
export function runnerGroups(top, outcomes) {
  const bin = (/** @type {string} */ path) => join('node_modules', path);
  return [
    [
      { name: 'lint', heading: 'Lint (oxlint)', single: 'no lint finding', minutes: 5, command: [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
      { name: 'types', heading: 'Type check (tsc -b)', single: 'no type error', minutes: 10, command: [bin('typescript/bin/tsc'), '-b'] },
      { name: 'build', heading: 'Build', prepares: true, minutes: 10, command: ['tools/build.mjs'] },
    ],
    [
      {
        name: 'node', heading: 'Contract, domain, server (node --test)', minutes: 15,
        command: ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec', '--test-reporter-destination=stdout',
          '--test-reporter=./tools/test/node-reporter.mjs', `--test-reporter-destination=${outcomes('node')}`, ...nodeTestFiles(top)],
      },
      { name: 'elements', heading: 'Elements (web-test-runner)', minutes: 10, command: [bin('@web/test-runner/dist/bin.js')] },
    ],
    [
      { name: 'journeys', heading: 'Journeys (Playwright)', minutes: 30, command: [bin('playwright/cli.js'), 'test'] },
    ],
  ];
}
