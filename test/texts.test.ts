import { deepEqual, match } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FAULTS } from '../src/contract/errors.ts';
import { parseSource, readSources, walk } from './support/source.ts';
import { catalogueProblems, LANGUAGES, possibleKeys, readCatalogues, type Catalogue, type Language } from './support/texts.ts';
import { literalWords } from './support/visible-text.ts';
import type { Texts } from '../src/ui/localize.ts';

const sources = readSources('src').filter(({ path }) => !/\/texts\/[a-z]{2}\.ts$/.test(path));
const catalogues = await readCatalogues();
const keys = catalogues.flatMap(({ texts }) => Object.keys(texts.en));

describe('texts', () => {
  test('WX-285 each has its words in all five languages, with the same placeholders and every plural form', () => {
    deepEqual(catalogues.flatMap(catalogueProblems), []);
  });

  test('no key is in two catalogues', () => {
    deepEqual(keys.filter((key, at) => keys.indexOf(key) !== at), []);
  });

  test('each is used', () => {
    const { whole, beginnings } = possibleKeys(sources);
    deepEqual(keys.filter((key) => !whole.has(key) && ![...beginnings].some((head) => key.startsWith(head))), []);
  });

  test('no words stand in the sources beside the catalogue', () => {
    const browser = sources.filter(({ path }) => !/^src\/(?:server|contract|domain)|\/server\//.test(path));
    deepEqual(browser.flatMap(literalWords), []);
  });
});

describe('faults', () => {
  const codes = Object.keys(FAULTS);

  test('each code has a text in every language, and no text has lost its code', () => {
    const desk = catalogues.find(({ folder }) => folder === 'src/desktop/texts');
    const told = Object.keys(desk?.texts.en ?? {}).filter((key) => key.startsWith('fault.')).map((key) => key.slice('fault.'.length));
    // What the desktop itself finds out, without a server's answer.
    deepEqual(told.toSorted(), [...codes, 'network'].toSorted());
  });

  test('each code is raised somewhere', () => {
    const raised = new Set<unknown>();
    for (const { path, program } of sources) {
      if (!/^src\/(?:server|domain)\/|\/server\//.test(path)) continue;
      const compared = new Set<unknown>();
      walk(program, (node) => {
        if (node.type === 'BinaryExpression') compared.add(node['left']).add(node['right']);
        if (node.type === 'Literal' && !compared.has(node)) raised.add(node['value']);
      });
    }
    deepEqual(codes.filter((code) => !raised.has(code)), []);
  });
});

describe('the checks see a planted fault:', () => {
  const catalogue = (texts: Partial<Record<Language, Texts>>): Catalogue => {
    const en = { 'x.hi': 'Hi {name}', 'x.n': { one: '{count} day', other: '{count} days' } };
    const others: Texts = { 'x.hi': '{name}', 'x.n': { one: '1', few: '{count}', many: '{count}', other: '{count}' } };
    return { folder: 'x', texts: { ...Object.fromEntries(LANGUAGES.map((language) => [language, others])), en, ...texts } as Record<Language, Texts> };
  };
  const found = (texts: Partial<Record<Language, Texts>>): string => catalogueProblems(catalogue(texts)).join('\n');

  test('nothing in a good catalogue', () => deepEqual(catalogueProblems(catalogue({})), []));
  test('a missing key', () => match(found({ ko: { 'x.hi': '{name}' } }), /ko x\.n: missing/));
  test('a surplus key', () => match(found({ ko: { 'x.hi': '{name}', 'x.n': '{count}', 'x.old': '' } }), /ko x\.old: unknown/));
  test('a lost placeholder', () => match(found({ da: { 'x.hi': 'Hej', 'x.n': { one: '', other: '{count}' } } }), /da x\.hi: \{name\} is missing/));
  test('a misspelt placeholder', () => match(found({ da: { 'x.hi': '{name} {nmae}', 'x.n': '' } }), /\{nmae\} is unknown/));
  test('a missing plural form', () => match(found({ pl: { 'x.hi': '{name}', 'x.n': { one: '1', other: '{count}' } } }), /pl x\.n: plural form "few" is missing/));

  const words = (code: string): string => literalWords(parseSource('src/ui/x.ts', code)).join('\n');
  test('words in a template', () => match(words('html`<p class="big">Hello ${name}</p>`'), /"Hello"/));
  test('words in a label', () => match(words('html`<button aria-label="Close it">${icon}</button>`'), /"Close it"/));
  test('words in an assignment', () => match(words("button.textContent = 'Chat with us';"), /Chat with us/));
  test('words in a toast', () => match(words("frame.toast('Saved');"), /Saved/));
  test('nothing where there is none', () => {
    deepEqual(words('html`<p class="big" aria-live=polite>${t("x.hi")} × &nbsp;</p><svg><title>x</title></svg>`; css`Hello`;'), '');
  });
});
