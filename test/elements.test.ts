import { deepEqual, ok } from 'node:assert/strict';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { readSources, targetOf, type SourceFile } from './support/source.ts';

interface Element {
  file: SourceFile;
  tag: string;
  base: string;
}

const elementsOf = (file: SourceFile): Element[] =>
  [...file.text.matchAll(/@customElement\('([\w-]+)'\)\s*export class \w+ extends (\w+)/g)].map(([, tag = '', base = '']) => ({ file, tag, base }));

const sources = readSources('src');
const elements = sources.flatMap(elementsOf);
/** Element tests run in a browser. */
const tests = readSources('test').filter(({ path }) => /^test\/(?:ui|desktop|customer|features\/[^/]+\/(?:desktop|customer))\//.test(path) && path.endsWith('.test.ts'));

const byPath = new Map([...sources, ...readSources('test')].map((file) => [file.path, file]));
/** `desktop`, `customer` or `ui`: where a source runs, and the test that belongs to it. */
const runtimeOf = (path: string): string | undefined => /^(?:src|test)\/(?:features\/[^/]+\/)?(desktop|customer|ui)\//.exec(path)?.[1];

/** The files of its own runtime that a test brings into the browser, directly or by way of others. */
const broughtBy = (test: SourceFile): Set<string> => {
  const brought = new Set<string>();
  const bring = (file: SourceFile): void => file.imports.forEach((one) => {
    const path = one.kind === 'type' ? null : targetOf(file, one);
    const target = path === null ? undefined : byPath.get(path);
    if (!target || brought.has(target.path)) return;
    if (target.path.startsWith('src/') && runtimeOf(target.path) !== runtimeOf(test.path)) return;
    brought.add(target.path);
    bring(target);
  });
  bring(test);
  return brought;
};

const brought = new Set(tests.flatMap((each) => [...broughtBy(each)]));
const isTested = ({ file }: Element): boolean => brought.has(file.path);

describe('elements', () => {
  test('CARD-011 every part of the user interface is a Lit element', () => {
    ok(elements.length > 30);
    deepEqual(elements.filter(({ base }) => base !== 'LitElement' && base !== 'LightElement').map(({ tag }) => tag), []);
    // Whatever registers an element otherwise is no Lit element of ours; the embed script is a launcher without Lit.
    deepEqual(sources.filter(({ text }) => /customElements\.define\(/.test(text)).map(({ path }) => path), []);
  });

  test('CARD-011 each has a component test', () => {
    deepEqual(elements.filter((element) => !isTested(element)).map(({ tag, file }) => `${tag} (${basename(file.path)})`), []);
  });

  test('each tag is registered once', () => {
    const tags = elements.map(({ tag }) => tag);
    deepEqual(tags.filter((tag, at) => tags.indexOf(tag) !== at), []);
  });
});
