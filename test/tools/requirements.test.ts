import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { claimedIds, parseChecklist, report, standing, unknownClaims } from '../../tools/requirements.mjs';

const CHECKLIST = `
# List
| CARD-009 | no heading yet | x |
## WX – Guide (3)
### Signing in
| id | requirement | proof kind |
| --- | --- | --- |
| WX-001 | First. | e2e |
| WX-002 | Second \\| pipe. | e2e |
### Signing out
| WX-003 | Third. | e2e |
`;

test('ids are read from the beginning of a title', () => {
  deepEqual(claimedIds('WX-093 WX-094, CARD-001 the state is idle'), ['WX-093', 'WX-094', 'CARD-001']);
  deepEqual(claimedIds('the state of WX-093 is idle'), []);
  deepEqual(claimedIds('D365-001: custom presence'), ['D365-001']);
});

test('a range claims every id in it', () => {
  for (const title of ['WX-022–025 all', 'WX-022-025 all', 'WX-022 – WX-025 all', 'WX-022–WX-025: all']) {
    deepEqual(claimedIds(title), ['WX-022', 'WX-023', 'WX-024', 'WX-025'], title);
  }
  deepEqual(claimedIds('WX-081 - the manifest'), ['WX-081']);
  deepEqual(claimedIds('WX-001–002 WX-007 mixed'), ['WX-001', 'WX-002', 'WX-007']);
});

test('the checklist is read section by section', () => {
  deepEqual(parseChecklist(CHECKLIST).map(({ title, requirements }) => [title, requirements.map(({ id }) => id)]), [
    ['WX – Guide (3): Signing in', ['WX-001', 'WX-002']],
    ['WX – Guide (3): Signing out', ['WX-003']],
  ]);
});

test('the project\'s own checklist has 782 different ids', () => {
  const markdown = readFileSync(new URL('../requirements.md', import.meta.url), 'utf8');
  const ids = parseChecklist(markdown).flatMap(({ requirements }) => requirements.map(({ id }) => id));
  equal(ids.length, 782);
  equal(new Set(ids).size, 782);
});

test('an id that one red test claims is failed, whatever the green ones say', () => {
  deepEqual(standing(['WX-001', 'WX-002', 'WX-003'], [
    { titles: ['WX-001 WX-002 a group', 'green'], result: 'passed' },
    { titles: ['WX-001 red'], result: 'failed' },
  ]), { passed: ['WX-002'], failed: ['WX-001'], untested: ['WX-003'] });
});

test('a claim of an unknown id is told', () => {
  deepEqual(unknownClaims(['WX-001'], [{ titles: ['WX-001 WX-999 x'], result: 'passed' }]), ['WX-999']);
});

test('the report shows each section with its ids', () => {
  const text = report(parseChecklist(CHECKLIST), [{ titles: ['WX-001 x'], result: 'passed' }]);
  match(text, /Signing in – 1 of 2 passed\n {2}passed {4}WX-001\n {2}untested {2}WX-002\n.*Signing out – 0 of 1 passed/);
});
