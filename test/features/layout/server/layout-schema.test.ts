import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Check, Errors, type XSchema } from 'typebox/schema';
import { checkLayout, isError } from '../../../../src/domain/layout/read-layout.ts';
import { layoutSchema } from '../../../../src/features/layout/server/layout-schema.ts';
import { changed, flatLayout, roleLayout, type Json, type JsonObject } from '../../../support/layout-samples.ts';

const schema = JSON.parse(JSON.stringify(layoutSchema())) as XSchema;
const fits = (document: Json): boolean => Check(schema, document);
const isTaken = (document: Json): boolean => !checkLayout(document).some(isError);

const CLOCK = '/area/header/widgets/clock';
const NAV = '/area/navigation/0/nav';
const GRIDS = '/area/navigation/0/page/layout';

/** Single changes of a faultless document: whether the layout is still taken. */
const CHANGES: readonly [path: string, value: Json | undefined, taken: boolean][] = [
  ['/area', undefined, false], ['/area', [], false], ['/area', 'x', false], ['/appTitle', ['x'], false], ['/appTitle', null, true],
  ['/notificationTimer', 'soon', false], ['/notificationTimer', '5', true], ['/notificationTimer', 60, true], ['/notificationTimer', {}, false],
  ['/dragDropEnabled', 'maybe', false], ['/dragDropEnabled', 'True', true], ['/dragDropEnabled', 1, false],
  ['/headerActions', 'outdial', false], ['/headerActions', [1], false], ['/headerActions', ['phone'], true], ['/unknown', 1, true],
  ['/desktopChatApp', true, false], ['/desktopChatApp/webexConfigured', 7, false],
  ['/area/panel', null, true], ['/area/panel', [], false], ['/area/panel/comp', undefined, false], ['/area/panel/comp', '', false],
  ['/area/panel/children/0', 'text', false], ['/area/panel/children', { comp: 'div' }, true], ['/area/panel/children', 'x', false],
  [`${CLOCK}/comp`, 'script', false], [`${CLOCK}/comp`, 7, false], [`${CLOCK}/attributes`, [], false], [`${CLOCK}/attributes/onclick`, 'x', false],
  [`${CLOCK}/attributes/title`, 'x', true], [`${CLOCK}/wrapper`, 'x', false], [`${CLOCK}/wrapper`, {}, true], [`${CLOCK}/width`, 'wide', false],
  [`${CLOCK}/responsive`, 'false', true], [`${CLOCK}/responsive`, 'no', false], [`${CLOCK}/visibility`, 'NEVER', true], [`${CLOCK}/visibility`, [], false],
  [`${CLOCK}/script`, 'javascript:alert(1)', false], [`${CLOCK}/script`, 'ftp://a.example/b.js', false], [`${CLOCK}/script`, ' https://a.example/b.js', true],
  [`${CLOCK}/script`, '/b.js', true], [`${CLOCK}/script`, './b.js', true], [`${CLOCK}/script`, 'b.js', true], [`${CLOCK}/script`, '//a.example/b.js', true],
  [`${CLOCK}/script`, 'nonsense', false], [`${CLOCK}/script`, '/a b.js', false], [`${CLOCK}/script`, null, true], [`${CLOCK}/script`, '$STORE.app.script', false],
  ['/area/header/widgets', undefined, false], ['/area/header/widgets', [], false], ['/area/header/layout', undefined, true], ['/area/header/layout', 'x', false],
  [`${GRIDS}/ROOT/areas`, undefined, false], [`${GRIDS}/ROOT/areas`, 'x', false], [`${GRIDS}/ROOT/areas/0/0`, 5, false], [`${GRIDS}/ROOT`, undefined, false],
  [`${GRIDS}/right/size/cols/0`, 'x', false], [`${GRIDS}/right/size/cols/0`, '2fr', true], [`${GRIDS}/right/size`, [], false],
  [NAV, undefined, false], [`${NAV}/navigateTo`, undefined, false], [`${NAV}/navigateTo`, 'sounds', false], [`${NAV}/navigateTo`, '/sounds', false],
  [`${NAV}/navigateTo`, 'my page', false], [`${NAV}/navigateTo`, '/mine', true], [`${NAV}/label`, undefined, true], [`${NAV}/align`, 'left', true],
  ['/area/navigation/0/page', undefined, false], ['/area/navigation', {}, true], ['/area/navigation/0', {}, false], ['/area/panel', {}, true], ['/area/headless', {}, true], ['/area/homepage', {}, true], ['/area/persistent', 'x', false], ['/area/homepage', 'x', false],
];

describe('the JSON Schema of layouts', () => {
  test('takes the faultless documents, and names what it does not take', () => {
    for (const document of [flatLayout(), roleLayout()]) assert.deepEqual(Errors(schema, document)[1], []);
    for (const document of [null, [], 'x', {}, { agent: 1 }, { agent: {} }, { area: null }, { agent: null }] as Json[]) assert.equal(fits(document), false, JSON.stringify(document));
    assert.ok(fits({ area: {}, agent: {} }), 'one area for all roles');
  });

  for (const [path, value, taken] of CHANGES) {
    test(`says the same as the server: ${path} ${JSON.stringify(value) ?? 'left out'}`, () => {
      const document: JsonObject = changed(flatLayout(), path, value);
      assert.equal(isTaken(document), taken, 'the reader');
      assert.equal(fits(document), taken, 'the schema');
    });
  }

  test('holds for each role of a role-based document', () => {
    for (const role of ['agent', 'supervisor', 'supervisorAgent']) {
      for (const [path, value] of [[`/${role}`, 'x'], [`/${role}/area`, undefined], [`/${role}/area/panel`, 7], [`/${role}/notificationTimer`, []]] as const) {
        const document = changed(roleLayout(), path, value as Json | undefined);
        assert.deepEqual([isTaken(document), fits(document)], [false, false], path);
      }
    }
  });

  test('is of the draft that it names, at the address that the sample names', () => {
    const { $schema } = layoutSchema() as { $schema: string };
    assert.equal($schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal((JSON.parse(readFileSync(new URL('../../../support/layouts/flat.json', import.meta.url), 'utf8')) as { $schema: string }).$schema, '/api/layout-schema.json');
  });
});
