// @ts-check
// A reporter for Playwright that writes every test's outcome as JSON.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {import('./outcome.mjs').TestOutcome} TestOutcome */
/** @typedef {import('playwright/types/testReporter').Reporter} Reporter */

/** @implements {Reporter} */
export default class JourneyReporter {
  /** @type {import('playwright/types/testReporter').Suite | undefined} */
  #suite;
  #errors = 0;

  /**
   * @param {import('playwright/types/testReporter').FullConfig} _config
   * @param {import('playwright/types/testReporter').Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onError() {
    this.#errors += 1;
  }

  onEnd() {
    const path = process.env.TEST_OUTCOMES;
    if (!path) return;
    /** @type {TestOutcome[]} */
    const tests = (this.#suite?.allTests() ?? []).map((test) => ({
      // Behind the root, the project and the file; a flaky, skipped or interrupted test has proved nothing.
      titles: test.titlePath().slice(3),
      file: relative(process.cwd(), test.location.file),
      result: test.outcome() === 'expected' && test.results.length > 0 ? 'passed' : 'failed',
    }));
    if (this.#errors > 0) tests.push({ titles: ['journeys could not be loaded or ended with an error'], file: '', result: 'failed' });
    writeFileSync(path, JSON.stringify(tests));
  }

  printsToStdio() {
    return false;
  }
}
