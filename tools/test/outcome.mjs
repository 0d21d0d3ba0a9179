// @ts-check
/**
 * One test as a runner saw it. `titles` leads from the outermost group to the test's own title.
 * @typedef {{ titles: string[], file: string, result: 'passed' | 'failed' }} TestOutcome
 */
/**
 * A runner's report. `problem` says why it is red without a red test.
 * @typedef {{ runner: string, tests: TestOutcome[], problem?: string }} RunnerReport
 */

/**
 * A runner that found no test, or ended badly although no test failed, counts as one failure.
 * @param {string} runner
 * @param {TestOutcome[] | null} tests what its reporter wrote, null when it wrote nothing
 * @param {number | null} exitCode null when it was stopped
 * @returns {RunnerReport}
 */
export function judge(runner, tests, exitCode) {
  if (!tests) return { runner, tests: [], problem: exitCode === null ? 'stopped: it took too long' : 'ended before it could report' };
  if (tests.length === 0) return { runner, tests, problem: 'ran no test' };
  const failed = tests.some((test) => test.result === 'failed');
  if (exitCode === null) return { runner, tests, problem: 'stopped: it took too long' };
  if (exitCode !== 0 && !failed) return { runner, tests, problem: `ended with code ${exitCode} although no test failed` };
  return { runner, tests };
}

/**
 * @param {RunnerReport} report
 * @returns {{ passed: number, failed: number }}
 */
export function count({ tests, problem }) {
  const passed = tests.filter((test) => test.result === 'passed').length;
  return { passed, failed: tests.length - passed + (problem ? 1 : 0) };
}

/**
 * The words after all runners; the last line is what scripts read.
 * @param {RunnerReport[]} reports
 */
export function summary(reports) {
  const width = Math.max(...reports.map(({ runner }) => runner.length));
  const lines = reports.flatMap((report) => {
    const { passed, failed } = count(report);
    const head = `${report.runner.padEnd(width)}  ${passed} passed, ${failed} failed${report.problem ? ` (${report.problem})` : ''}`;
    const red = report.tests.filter((test) => test.result === 'failed');
    return [head, ...red.map(({ titles, file }) => `  ✗ ${titles.join(' › ')}${file ? ` (${file})` : ''}`)];
  });
  const total = reports.map(count).reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }));
  return { ok: total.failed === 0, text: [...lines, '', `${total.passed} passed, ${total.failed} failed`].join('\n') };
}
