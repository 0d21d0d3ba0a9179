import { deepEqual, match } from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  contractTypesOnly, featuresApart, followsArrow, namedExports, noCycles, noHoles, shortFiles, type Rule,
} from './support/architecture.ts';
import { parseSource, readSources } from './support/source.ts';

const RULES: Readonly<Record<string, Rule>> = {
  'imports follow the arrow': followsArrow,
  'no feature imports another': featuresApart,
  'no import cycle': noCycles,
  'the browser takes only types from contract files with schemas': contractTypesOnly,
  'files are short, entries are lists': shortFiles,
  'no any, no silenced compiler': noHoles,
  'no default exports': namedExports,
};

describe('the house', () => {
  const sources = readSources('src');
  for (const [title, rule] of Object.entries(RULES)) test(title, () => deepEqual(rule(sources), []));
});

describe('tests and tools', () => {
  const sources = [...readSources('test'), ...readSources('tools')];
  test('are short and have no hole either', () => deepEqual([...noHoles(sources), ...shortFiles(sources)], []));
});

/** What a rule says about a small house made of these files. */
const findings = (rule: Rule, house: Readonly<Record<string, string>>): string[] =>
  rule(Object.entries(house).map(([path, text]) => parseSource(path, text)));

describe('the rules see a planted fault:', () => {
  const planted: readonly [title: string, rule: Rule, house: Readonly<Record<string, string>>, expected: RegExp][] = [
    ['domain imports the server', followsArrow, { 'src/domain/a.ts': "import { b } from '../server/b.ts';" }, /may not import src\/server\/b\.ts/],
    ['a type is an import too', followsArrow, { 'src/contract/a.ts': "import type { B } from '../domain/b.ts';" }, /may not import/],
    ['so is a re-export', followsArrow, { 'src/ui/a.ts': "export * from '../contract/b.ts';" }, /may not import/],
    ['and what is loaded later', followsArrow, { 'src/customer/a.ts': "void import('../desktop/b.ts');" }, /may not import/],
    ['the customer page reaches into the domain', followsArrow, { 'src/features/chat/customer/a.ts': "import { b } from '../../../domain/b.ts';" }, /may not import/],
    ['a frame imports a feature', followsArrow, { 'src/desktop/a.ts': "import '../features/chat/desktop/b.ts';" }, /may not import/],
    ['a part that is in no plan', followsArrow, { 'src/helpers/a.ts': 'export {};' }, /neither an entry nor in a part/],
    ['an entry of another frame', followsArrow, { 'src/customer.ts': "import './desktop/b.ts';" }, /may not import/],
    ['a feature imports another', featuresApart, { 'src/features/chat/desktop/a.ts': "import type { B } from '../../voice/desktop/b.ts';" }, /feature chat imports feature voice/],
    ['a cycle of three', noCycles, { 'src/ui/a.ts': "import './b.ts';", 'src/ui/b.ts': "import type { C } from './c.ts';", 'src/ui/c.ts': "export * from './a.ts';" }, /cycle: src\/ui\/a\.ts → src\/ui\/b\.ts → src\/ui\/c\.ts → src\/ui\/a\.ts/],
    ['typebox comes over a second file', contractTypesOnly, { 'src/desktop/a.ts': "import { LIMIT } from '../contract/x.ts';", 'src/contract/x.ts': "import { y } from './y.ts';", 'src/contract/y.ts': "import { Type } from 'typebox';" }, /brings typebox/],
    ['an entry with 61 lines', shortFiles, { 'src/desktop.ts': 'export {};\n'.repeat(61) }, /61 lines, more than 60/],
    ['a file with 301 lines', shortFiles, { 'src/ui/a.ts': '//\n'.repeat(301) }, /301 lines, more than 300/],
    ['any', noHoles, { 'src/ui/a.ts': 'export const a = (b: unknown) => b as any[];' }, /uses `any`/],
    ['a silenced error', noHoles, { 'src/ui/a.ts': '// @ts-expect-error for now\nexport const a: number = 1;' }, /silences/],
    ['a default export', namedExports, { 'src/ui/a.ts': 'export default 1;' }, /default export/],
  ];
  for (const [title, rule, house, expected] of planted) test(title, () => match(findings(rule, house).join('\n'), expected));
});

describe('the rules let pass', () => {
  const fine: readonly [title: string, rule: Rule, house: Readonly<Record<string, string>>][] = [
    ['the way down', followsArrow, { 'src/features/chat/server/a.ts': "import { b } from '../../../domain/b.ts'; import { c } from './c.ts'; import 'fastify';" }],
    ['looking back from what is loaded later', noCycles, { 'src/ui/a.ts': "void import('./b.ts');", 'src/ui/b.ts': "import './a.ts';" }],
    ['types of a contract file with schemas', contractTypesOnly, { 'src/desktop/a.ts': "import type { X } from '../contract/x.ts';", 'src/contract/x.ts': "import { Type } from 'typebox';" }],
    ['the word any in texts', noHoles, { 'src/ui/a.ts': "// any of these\nexport const a = 'any';" }],
  ];
  for (const [title, rule, house] of fine) test(title, () => deepEqual(findings(rule, house), []));
});
