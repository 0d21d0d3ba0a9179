// @ts-check
// A reporter for @web/test-runner that writes every test's outcome as JSON.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {import('./outcome.mjs').TestOutcome} TestOutcome */
/** @typedef {{ name: string, passed: boolean, skipped?: boolean }} Result */
/** @typedef {{ name: string, suites: Suite[], tests: Result[] }} Suite */
/** @typedef {{ testFile: string, passed?: boolean, errors: unknown[], testResults?: Suite }} Session */

/**
 * @param {Suite} suite
 * @param {string[]} path
 * @returns {{ titles: string[], passed: boolean }[]}
 */
function flatten(suite, path) {
  return [
    ...suite.tests.map((test) => ({ titles: [...path, test.name], passed: test.passed && !test.skipped })),
    ...suite.suites.flatMap((inner) => flatten(inner, [...path, inner.name])),
  ];
}

/**
 * @param {Iterable<Session>} sessions
 * @param {string} top the folder that file names are relative to
 * @returns {TestOutcome[]}
 */
export function collect(sessions, top) {
  return [...sessions].flatMap((session) => {
    const file = relative(top, session.testFile);
    const tests = session.testResults ? flatten(session.testResults, []) : [];
    /** @type {TestOutcome[]} */
    const outcomes = tests.map(({ titles, passed }) => ({ titles, file, result: passed ? 'passed' : 'failed' }));
    const unexplained = !session.passed && outcomes.every(({ result }) => result === 'passed');
    if (unexplained || tests.length === 0) outcomes.push({ titles: [file], file, result: 'failed' });
    return outcomes;
  });
}

/** @param {string} path where to write */
export function outcomeReporter(path) {
  return {
    /** @param {{ sessions: Iterable<Session> }} end */
    stop: ({ sessions }) => writeFileSync(path, JSON.stringify(collect(sessions, process.cwd()))),
  };
}
