// @ts-check
// A reporter for `node --test` that writes every test's outcome as JSON.
import { relative } from 'node:path';

/** @typedef {import('./outcome.mjs').TestOutcome} TestOutcome */
/** @typedef {{ type: string, data: { name: string, nesting: number, file?: string, skip?: unknown, todo?: unknown, details?: { type?: string, error?: { failureType?: string } } } }} TestEvent */

/**
 * @param {AsyncIterable<TestEvent>} events in the order of declaration
 * @param {string} top the folder that file names are relative to
 * @returns {Promise<TestOutcome[]>}
 */
export async function collect(events, top) {
  /** @type {TestOutcome[]} */
  const tests = [];
  /** @type {string[]} */
  const path = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') path.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A group that is red only because of a test inside it has been told by that test.
    const told = data.details?.error?.failureType === 'subtestsFailed';
    if (told || (data.details?.type === 'suite' && type === 'test:pass')) continue;
    const file = data.file ? relative(top, data.file) : '';
    // A file without a test appears as a test of the file's name; a skipped test proves nothing.
    const empty = type === 'test:pass' && data.nesting === 0 && data.file !== undefined && (data.name === data.file || data.name === file);
    const proved = type === 'test:pass' && !empty && data.skip === undefined && data.todo === undefined;
    tests.push({ titles: [...path.slice(0, data.nesting), data.name], file, result: proved ? 'passed' : 'failed' });
  }
  return tests;
}

/** @param {AsyncIterable<TestEvent>} source */
export default async function* report(source) {
  yield JSON.stringify(await collect(source, process.cwd()));
}
