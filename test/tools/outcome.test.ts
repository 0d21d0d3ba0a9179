import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { collect as collectElements } from '../../tools/test/element-reporter.mjs';
import { collect as collectNode } from '../../tools/test/node-reporter.mjs';
import { count, judge, summary } from '../../tools/test/outcome.mjs';
import { nodeTests, runnerGroups } from '../../tools/test/runners.mjs';

const passed = { titles: ['a'], file: 'a.test.ts', result: 'passed' as const };
const failed = { titles: ['group', 'b'], file: 'b.test.ts', result: 'failed' as const };

test('a runner without a test, without a report, too late or with a bad end is red', () => {
  for (const report of [judge('x', [], 0), judge('x', null, 1), judge('x', [passed], null), judge('x', [passed], 7)]) {
    equal(count(report).failed, 1, report.problem);
  }
  deepEqual(count(judge('x', [passed, failed], 1)), { passed: 1, failed: 1 });
  deepEqual(count(judge('x', [passed], 0)), { passed: 1, failed: 0 });
});

test('the last line counts over all runners', () => {
  const { ok, text } = summary([judge('node', [passed, failed], 1), judge('journeys', [], 0)]);
  equal(ok, false);
  equal(text.split('\n').at(-1), '1 passed, 2 failed');
  match(text, /✗ group › b \(b\.test\.ts\)/);
  equal(summary([judge('node', [passed], 0)]).ok, true);
});

test('node tests: groups tell nothing themselves; empty files, skipped and broken tests are failures', async () => {
  async function* events() {
    const at = (type: string, name: string, nesting: number, more: object = {}) => ({ type, data: { name, nesting, file: '/top/a.test.ts', ...more } });
    yield at('test:start', 'group', 0);
    yield at('test:start', 'inner', 1);
    yield at('test:pass', 'inner', 1);
    yield at('test:start', 'skipped', 1);
    yield at('test:pass', 'skipped', 1, { skip: true });
    yield at('test:pass', 'group', 0, { details: { type: 'suite' } });
    yield at('test:start', 'red group', 0);
    yield at('test:start', 'red', 1);
    yield at('test:fail', 'red', 1, { details: { error: { failureType: 'testCodeFailure' } } });
    yield at('test:fail', 'red group', 0, { details: { type: 'suite', error: { failureType: 'subtestsFailed' } } });
    yield at('test:pass', '/top/a.test.ts', 0);
  }
  deepEqual((await collectNode(events(), '/top')).map(({ titles, result }) => [...titles, result]), [
    ['group', 'inner', 'passed'], ['group', 'skipped', 'failed'], ['red group', 'red', 'failed'], ['/top/a.test.ts', 'failed'],
  ]);
});

test('element tests: a file that could not be loaded is a failure', () => {
  const suite = { name: '', tests: [{ name: 'one', passed: true }], suites: [{ name: 'group', suites: [], tests: [{ name: 'two', passed: false }] }] };
  deepEqual(collectElements([
    { testFile: '/top/a.test.ts', passed: false, errors: [], testResults: suite },
    { testFile: '/top/b.test.ts', passed: false, errors: ['syntax'] },
    { testFile: '/top/c.test.ts', passed: false, errors: ['late'], testResults: { ...suite, suites: [] } },
  ], '/top').map(({ titles, result }) => [...titles, result]), [
    ['one', 'passed'], ['group', 'two', 'failed'], ['b.test.ts', 'failed'], ['one', 'passed'], ['c.test.ts', 'failed'],
  ]);
});

test('node tests are those that need no browser', () => {
  deepEqual(nodeTests([
    'texts.test.ts', 'ui/x.test.ts', 'desktop/x.test.ts', 'features/chat/desktop/x.test.ts', 'features/chat/server/x.test.ts',
    'journeys/x.spec.ts', 'domain/x.test.ts', 'domain/helper.ts', 'features/chat/customer/deep/x.test.ts',
  ]), ['domain/x.test.ts', 'features/chat/server/x.test.ts', 'texts.test.ts']);
});

test('CARD-015 one command runs the element tests in @web/test-runner and the journeys in Playwright', () => {
  const top = new URL('../../', import.meta.url);
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', top), 'utf8')) as { scripts: Record<string, string> };
  equal(scripts['test'], 'node tools/test.mjs');
  const programs = new Map(runnerGroups(fileURLToPath(top), (name) => name).flat().map(({ name, command }) => [name, command.join(' ').replaceAll('\\', '/')]));
  match(programs.get('elements') ?? '', /@web\/test-runner/);
  match(programs.get('journeys') ?? '', /playwright\/cli\.js test/);
});
