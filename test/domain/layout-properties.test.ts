import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DesktopLayout, LayoutNode, LayoutPage } from '../../src/domain/layout/desktop-layout.ts';
import { FAULTS_TOLD } from '../../src/domain/layout/layout-faults.ts';
import { AREAS, ENTRY, GRID, NAV, NODE, PAGE, ROLES, SETTINGS, SIZE, WRAPPER } from '../../src/domain/layout/layout-names.ts';
import { checkLayout, isError, readLayout } from '../../src/domain/layout/read-layout.ts';
import { changed, flatLayout, roleLayout, stepsOf, type Json, type JsonObject } from '../support/layout-samples.ts';

const WORDS = [...new Set([...SETTINGS, ...ROLES, ...AREAS, ...NODE, ...WRAPPER, ...PAGE, ...GRID, ...SIZE, ...ENTRY, ...NAV, 'ROOT', 'comp1', '__proto__', 'constructor'])];
const TEXTS = ['md-tabs', 'dynamic-area', 'slot', '#SCREEN_POP', 'ROOT', 'comp1', 'https://a.example/b.js', 'javascript:x', '$STORE.agent', '{$STORE.', '', 'script', '/x'];

/** JSON of the layouts' own words: gets deeper into the reader than any other. */
const { layoutish } = fc.letrec<{ layoutish: unknown }>((tie) => ({
  layoutish: fc.oneof(
    { maxDepth: 7, withCrossShrink: true },
    fc.oneof(fc.constantFrom(...TEXTS), fc.constantFrom(0, 1, -1, 1e9, 0.5, true, false, null), fc.string()),
    fc.dictionary(fc.constantFrom(...WORDS), tie('layoutish'), { maxKeys: 8 }),
    fc.array(tie('layoutish'), { maxLength: 4 }),
  ),
}));

const nodesIn = (nodes: readonly LayoutNode[]): LayoutNode[] =>
  nodes.flatMap((node) => [node, ...nodesIn(node.children), ...pageNodes(node.area ?? null)]);

const pageNodes = (page: LayoutPage | null): LayoutNode[] => (page ? nodesIn([...Object.values(page.widgets), ...[page.headerNode, page.subHeaderNode].flatMap((node) => node ?? [])]) : []);

const pagesOf = ({ headerPage, headless, homepage, navigation }: DesktopLayout): LayoutPage[] =>
  [headerPage, headless, homepage, ...navigation.map(({ page }) => page)].flatMap((page) => page ?? []);

/** Whoever shows it need not look again. */
function showable(layout: DesktopLayout): void {
  const pages = pagesOf(layout);
  const nodes = [...nodesIn([...layout.header, ...layout.persistent, ...(layout.panel ? [layout.panel] : [])]), ...pages.flatMap(pageNodes)];
  for (const { comp, script, attributes } of nodes) {
    assert.match(comp, /^[a-z][\w.\-\u00b7\u00c0-\uffff]*$/u);
    assert.notEqual(comp, 'script');
    assert.ok(script === null || /^(?:https?:\/\/[^/]+|\/(?!\/))/.test(script), script ?? '');
    for (const [name, value] of Object.entries(attributes)) assert.ok(!/^on/i.test(name) && !/^\s*javascript:/i.test(String(value)));
  }
  for (const { grids, widgets } of [...pages, ...nodes.flatMap(({ area }) => area ?? [])]) {
    const walk = (name: string, open: readonly string[]): void => {
      assert.ok(!open.includes(name), 'a grid contains itself');
      const { areas, cols, rows } = grids[name] ?? assert.fail(`no grid ${name}`);
      assert.ok(rows.length === areas.length || areas.length === 0);
      assert.ok(areas.every((row) => row.length === cols.length || areas.length === 0), `${JSON.stringify(areas)} ${cols.join()}`);
      for (const cell of new Set(areas.flat())) {
        if (Object.hasOwn(grids, cell)) walk(cell, [...open, name]);
        else assert.ok(cell === '.' || Object.hasOwn(widgets, cell), `no widget ${cell}`);
      }
    };
    walk('ROOT', []);
  }
}

/** Whatever it is: a layout that can be shown, and faults that can be told. */
function holds(document: unknown): void {
  const before = JSON.stringify(document);
  for (const role of ROLES) {
    const { layout, faults } = readLayout(document, role, { origins: [] });
    showable(layout);
    assert.ok(faults.length <= FAULTS_TOLD);
    for (const { path, reason, code } of faults) {
      assert.ok(path === '' || path.startsWith('/'));
      assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
      assert.match(reason, /^.{10,400}[.?]$/s);
    }
  }
  assert.equal(JSON.stringify(document), before, 'the document stays as it came');
}

test('any JSON is read without a throw, and gives a layout that can be shown', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), holds), { numRuns: 300 });
});

test('any JSON of the layouts\' words is read without a throw, and gives a layout that can be shown', () => {
  fc.assert(fc.property(layoutish, (area) => { holds({ area }); holds(area); holds({ agent: { area }, supervisor: area }); }), { numRuns: 600 });
});

/** Every place in a document. */
function places(value: Json, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [...(path === '' ? [] : [path]), ...Object.entries(value).flatMap(([key, each]) => places(each, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`))];
}

const SAMPLES: readonly (() => JsonObject)[] = [flatLayout, roleLayout];
const anyPlace = fc.constantFrom(...SAMPLES).chain((sample) => fc.record({ sample: fc.constant(sample), place: fc.constantFrom(...places(sample())) }));

test('a layout with anything anywhere is read without a throw, and gives a layout that can be shown', () => {
  fc.assert(fc.property(anyPlace, fc.option(layoutish, { nil: undefined }), ({ sample, place }, value) => holds(changed(sample(), place, value as Json | undefined))), { numRuns: 600 });
});

/** Widgets and settings may have any value here; a note is nobody's business. */
const isFree = (place: string): boolean => /\/(?:properties|attributes|style)(?:\/|$)|\$schema/.test(place.replaceAll('/properties/area', ''));

test('a mistake in a faultless layout is told at its path', () => {
  const strict = anyPlace.filter(({ place }) => !isFree(place));
  // No place of a layout may hold a list of a list of a list, and none a name that nothing has.
  fc.assert(fc.property(strict, ({ sample, place }) => {
    const steps = stepsOf(place);
    const faults = checkLayout(changed(sample(), place, [[[]]]));
    const near = faults.filter(isError).some(({ path }) => path === place || path.startsWith(`${place}/`));
    assert.ok(near, `${place} (${steps.length}): ${JSON.stringify(faults)}`);
  }), { numRuns: 300 });
});

test('a name that nothing has is told at its path', () => {
  const holders = anyPlace.filter(({ sample, place }) => {
    const value = stepsOf(place).reduce<Json | undefined>((each, step) => (each as JsonObject | undefined)?.[step], sample());
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !isFree(place) && !/\/(?:widgets|layout)$/.test(place);
  });
  fc.assert(fc.property(holders, ({ sample, place }) => {
    const faults = checkLayout(changed(sample(), `${place}/zzQuiteUnknown`, 1));
    assert.ok(faults.some(({ path, code }) => path === `${place}/zzQuiteUnknown` && code === 'unknown-property'), `${place}: ${JSON.stringify(faults)}`);
  }), { numRuns: 300 });
});

test('the deepest, the widest and the largest documents are read in a moment', () => {
  let deep: Json = { comp: 'div' };
  for (let i = 0; i < 5000; i += 1) deep = { comp: 'div', children: [deep] };
  const wide = { widgets: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`w${i}`, { comp: 'div', script: 'javascript:x' }])) };
  const began = performance.now();
  for (const area of [{ panel: deep }, { headless: wide }, { navigation: Array.from({ length: 10_000 }, () => ({ nav: {}, page: wide })) }]) oversized({ area } as unknown as Json);
  assert.ok(performance.now() - began < 3000);
});

function oversized(document: Json): void {
  const { layout, faults } = readLayout(document, 'agent');
  showable(layout);
  assert.ok(faults.some(isError));
}
