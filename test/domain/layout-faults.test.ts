import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkLayout, isError, LABEL_LIMIT, readLayout } from '../../src/domain/layout/read-layout.ts';
import { changed, flatLayout, told, type Json } from '../support/layout-samples.ts';

const NAV = '/area/navigation/0/nav';
const GRIDS = '/area/navigation/0/page/layout';
const CLOCK = '/area/header/widgets/clock';

/** What a change of the faultless document makes wrong: the severity and code at each path. */
const wrong = (path: string, value: Json | undefined, origins?: string[]): string[] => told(checkLayout(changed(flatLayout(), path, value), { origins }));

/** One change and the faults that it makes. */
type Case = [path: string, value: Json | undefined, ...faults: string[]];

function tell(cases: readonly Case[]): void {
  for (const [path, value, ...faults] of cases) {
    test(`${path}: ${JSON.stringify(value)?.slice(0, 60) ?? 'left out'}`, () => assert.deepEqual(wrong(path, value), faults));
  }
}

describe('what makes a layout impossible is an error', () => {
  tell([
    ['/area', undefined, 'error missing-area /area'],
    ['/area', [], 'error wrong-type /area'],
    ['/area/panel', 'tabs', 'error wrong-type /area/panel'],
    ['/area/panel/comp', undefined, 'error missing-comp /area/panel/comp'],
    ['/area/panel/comp', 'md tabs', 'error invalid-comp /area/panel/comp'],
    ['/area/panel/children/4', 'Orders', 'error wrong-type /area/panel/children/4'],
    ['/area/persistent', 7, 'error wrong-type /area/persistent'],
    ['/area/navigation', 'none', 'error wrong-type /area/navigation'],
    ['/area/navigation/0/page', undefined, 'error missing-page /area/navigation/0/page'],
    ['/area/navigation/0/nav', undefined, 'error missing-nav /area/navigation/0/nav'],
    ['/area/navigation/1/page/widgets', undefined, 'error missing-widgets /area/navigation/1/page/widgets'],
    ['/notificationTimer', 'soon', 'error wrong-type /notificationTimer'],
    ['/dragDropEnabled', 1, 'error wrong-type /dragDropEnabled'],
    ['/headerActions', 'outdial', 'error wrong-type /headerActions'],
    ['/logo', 'ftp://cdn.bookshop.example/logo.png', 'error forbidden-address /logo'],
  ]);
});

describe('addresses of pages', () => {
  tell([
    [`${NAV}/navigateTo`, undefined, `error missing-address ${NAV}/navigateTo`],
    [`${NAV}/navigateTo`, 'help', `error reserved-address ${NAV}/navigateTo`],
    [`${NAV}/navigateTo`, '/images-mfe-wc/', `error reserved-address ${NAV}/navigateTo`],
    [`${NAV}/navigateTo`, 'API', `error reserved-address ${NAV}/navigateTo`],
    [`${NAV}/navigateTo`, 'my page', `error invalid-address ${NAV}/navigateTo`],
    [`${NAV}/navigateTo`, '../up', `error invalid-address ${NAV}/navigateTo`],
    [`${NAV}/navigateTo`, 'shop-Measures', 'error duplicate-address /area/navigation/1/nav/navigateTo'],
    ['/area/navigation/1/nav/isDefaultLandingPage', true, 'warning second-landing /area/navigation/1/nav/isDefaultLandingPage'],
  ]);
});

describe('grids', () => {
  tell([
    [`${GRIDS}/right/areas/0/0`, 'ROOT', `error grid-cycle ${GRIDS}/right/areas/0/0`, `warning widget-unplaced ${GRIDS}`],
    [`${GRIDS}/ROOT/areas/1/1`, 'ROOT', `error grid-cycle ${GRIDS}/ROOT/areas/1/1`, `warning widget-unplaced ${GRIDS}`],
    [`${GRIDS}/ROOT/areas/1/1`, 'pob', `error unknown-widget ${GRIDS}/ROOT/areas/1/1`, `warning widget-unplaced ${GRIDS}`],
    [`${GRIDS}/right/areas`, undefined, `error missing-areas ${GRIDS}/right/areas`, `error unknown-widget ${GRIDS}/ROOT/areas/0/1`, `warning widget-unplaced ${GRIDS}`],
    [`${GRIDS}/right/areas/0`, 'a', `error wrong-type ${GRIDS}/right/areas/0`, `warning size-mismatch ${GRIDS}/right/size/rows`, `warning widget-unplaced ${GRIDS}`],
    [`${GRIDS}/ROOT/areas/1/0`, 4, `error wrong-type ${GRIDS}/ROOT/areas/1/0`],
    [`${GRIDS}/ROOT/areas`, [['map', 'pop'], ['right', 'map']], `warning not-rectangular ${GRIDS}/ROOT/areas/1/1`],
    [`${GRIDS}/ROOT/areas`, [['map', 'right', 'pop'], ['map']], `warning uneven-rows ${GRIDS}/ROOT/areas/1`, `warning size-mismatch ${GRIDS}/ROOT/size/cols`],
    [`${GRIDS}/ROOT/size/cols/0`, 'wide', `error wrong-type ${GRIDS}/ROOT/size/cols/0`],
    [`${GRIDS}/ROOT/size/cols/0`, 0, `warning out-of-range ${GRIDS}/ROOT/size/cols/0`],
    [`${GRIDS}/ROOT/size`, undefined, `warning missing-size ${GRIDS}/ROOT/size`],
    [`${GRIDS}/right/areas`, [['a'], ['pop']], `warning repeated ${GRIDS}`, `warning widget-unplaced ${GRIDS}`],
  ]);

  test('without a ROOT the first grid is the outermost', () => {
    const document = flatLayout();
    const { ROOT: _root, ...rest } = JSON.parse(JSON.stringify((document['area'] as { navigation: { page: { layout: { ROOT: Json } } }[] }).navigation[0]?.page.layout)) as { ROOT: Json };
    const { layout, faults } = readLayout(changed(document, GRIDS, rest), 'agent');
    assert.ok(told(faults).includes(`error missing-root ${GRIDS}`));
    assert.deepEqual(layout.navigation[0]?.page.grids['ROOT']?.areas, [['a'], ['b']]);
  });

  test('a cycle over several grids is found where it closes, and the page is shown without it', () => {
    const cycle = { ROOT: { areas: [['one', 'map']] }, one: { areas: [['two'], ['a']] }, two: { areas: [['b', 'one']] } };
    const { layout, faults } = readLayout(changed(flatLayout(), GRIDS, cycle), 'agent');
    assert.deepEqual(told(faults.filter(isError)), [`error grid-cycle ${GRIDS}/two/areas/0/1`]);
    assert.deepEqual(layout.navigation[0]?.page.grids['two']?.areas, [['b', '.']]);
  });

  test('grids that would double again and again are cut', () => {
    // Two grids on each level, each of which holds both of the next one.
    const level = (n: number): Json => ({ areas: [[n < 40 ? `a${n}` : 'map', n < 40 ? `b${n}` : 'pop']] });
    const pairs = Array.from({ length: 40 }, (_, n): [string, Json][] => [[`a${n}`, level(n + 1)], [`b${n}`, level(n + 1)]]);
    const grids = Object.fromEntries([['ROOT', level(0)], ...pairs.flat()]) as Json;
    assert.ok(wrong(GRIDS, grids).some((each) => each.startsWith('error too-large')));
  });
});

describe('what would be dangerous is an error, and left out', () => {
  for (const script of ['javascript:alert(1)', 'data:text/javascript,alert(1)', 'ftp://x.example/a.js', '/\\evil.example/a.js', 'java\nscript:alert(1)', 'https://me@evil.example/a.js', 'https:///', '', 'blob:https://x', '$STORE.app.script']) {
    test(`a script at ${JSON.stringify(script)}`, () => {
      const { layout, faults } = readLayout(changed(flatLayout(), `${CLOCK}/script`, script), 'agent');
      assert.ok(faults.some((fault) => isError(fault) && fault.path === `${CLOCK}/script`), told(faults).join('\n'));
      assert.equal(layout.header[0]?.script, null);
    });
  }

  tell([
    [`${CLOCK}/comp`, 'script', `error forbidden-element ${CLOCK}/comp`],
    [`${CLOCK}/comp`, 'OBJECT', `error forbidden-element ${CLOCK}/comp`],
    [`${CLOCK}/attributes/onclick`, 'alert(1)', `error forbidden-name ${CLOCK}/attributes/onclick`],
    [`${CLOCK}/attributes/href`, ' java\tscript:alert(1)', `error forbidden-address ${CLOCK}/attributes/href`],
    [`${CLOCK}/properties`, { innerHTML: '<b>' }, `error forbidden-name ${CLOCK}/properties/innerHTML`],
    [`${CLOCK}/properties`, JSON.parse('{"__proto__": {"x": 1}, "a": [{"constructor": 1}]}') as Json, `error forbidden-name ${CLOCK}/properties/__proto__`, `error forbidden-name ${CLOCK}/properties/a/0/constructor`],
    ['/area/header/widgets/news/children/0/attributes/src', 'file:///etc/passwd', 'error forbidden-address /area/header/widgets/news/children/0/attributes/src'],
  ]);
});

describe('what will not be seen as meant is a warning', () => {
  tell([
    ['/apptitle', 'x', 'warning letter-case /apptitle'],
    ['/appTitel', 'x', 'warning unknown-property /appTitel'],
    ['/_note', 'x'],
    ['/area/panels', {}, 'warning unknown-property /area/panels'],
    ['/area/homePage', { page: { widgets: { a: { comp: 'div' } } } }, 'warning letter-case /area/homePage'],
    ['/area/panel', {}, 'warning empty /area/panel'],
    ['/area/panel/children/5', undefined, 'warning unpaired-tabs /area/panel/children'],
    ['/area/homepage', { widgets: {} }, 'warning empty /area/homepage/widgets'],
    ['/area/panel/children/1/children/0', { comp: '#CUSTOMER_EXPERIENCE_JOURNEY' }],
    ['/area/widgetExplorer', { id: 'x' }, 'warning unsupported /area/widgetExplorer'],
    [`${CLOCK}/source`, '/a.js', `warning unknown-property ${CLOCK}/source`],
    ['/notificationTimer', 60, 'warning out-of-range /notificationTimer'],
    ['/maximumNotificationCount', 0, 'warning out-of-range /maximumNotificationCount'],
    ['/browserNotificationTimer', 30, 'warning out-of-range /browserNotificationTimer'],
    ['/headerActions/0', 'Notification', 'warning letter-case /headerActions/0'],
    ['/headerActions/0', 'phone', 'warning unknown-value /headerActions/0'],
    ['/logo', 'https://cdn.bookshop.example/banner_400x120.png', 'warning large-picture /logo'],
    ['/logo', 'images/logo.png', 'warning relative-address /logo'],
    ['/area/panel/children/2/visibility', 'SCREENPOP', 'warning unknown-visibility /area/panel/children/2/visibility'],
    ['/area/panel/children/4/visibility', 'NOT_RESPONSIVE', 'warning deprecated /area/panel/children/4/visibility'],
    ['/area/panel/children/0/children/0/attributes/name', 'CONTACT_HISTORY_TABS', 'warning unknown-slot /area/panel/children/0/children/0/comp'],
    ['/area/persistent/1/children/0/script', undefined, 'warning unknown-element /area/persistent/1/children/0/comp'],
    [`${CLOCK}/script`, './clock.js', `warning relative-address ${CLOCK}/script`],
    [`${CLOCK}/script`, 'http://widgets.bookshop.example/clock.js', `warning insecure-address ${CLOCK}/script`],
    [`${CLOCK}/attributes/zone`, '$STORES.agent.x', `warning unknown-source ${CLOCK}/attributes/zone`],
    [`${CLOCK}/attributes/zone`, '$STORE.agnet.x', `warning unknown-store ${CLOCK}/attributes/zone`],
    [`${CLOCK}/attributes/zone`, 'Hey {$STORE.agent.x', `warning unclosed-brace ${CLOCK}/attributes/zone`],
    [`${NAV}/iconType`, 'other', `warning icon-type ${NAV}/iconType`],
    [`${NAV}/align`, 'middle', `warning unknown-value ${NAV}/align`],
    ['/area/navigation/1/page/widgets/one/width', 40, 'warning out-of-range /area/navigation/1/page/widgets/one/width'],
    ['/area/navigation/1/page/widgets/one/script', '/other.js', 'warning script-differs /area/navigation/1/page/widgets/two/script'],
  ]);

  test('WX-075 long labels are told with the limit, wherever they stand', () => {
    const long = 'Everything about this customer';
    for (const path of [`${NAV}/label`, '/area/panel/children/4/textContent', '/area/panel/children/2/children/1/textContent', `${CLOCK}/textContent`, '/area/navigation/0/page/widgets/map/wrapper/title']) {
      assert.deepEqual(wrong(path, long), [], 'at the limit');
      assert.deepEqual(wrong(path, `${long}s`), [`warning long-label ${path}`]);
      assert.deepEqual(wrong(path, `{$STORE.agent.agentName} ${long}`), [], 'live data have any length');
    }
    const [fault] = checkLayout(changed(flatLayout(), `${NAV}/label`, `${long}s`));
    assert.match(fault?.reason ?? '', new RegExp(`31 characters.*${LABEL_LIMIT}`));
  });

  test('scripts from where none are loaded, unless the administrator allows it', () => {
    const all = checkLayout(flatLayout(), { origins: ['https://cdn.other.example'] });
    assert.ok(all.length === 6 && all.every(({ code, reason }) => code === 'origin-not-allowed' && reason.includes('https://widgets.bookshop.example')), told(all).join('\n'));
    assert.deepEqual(told(checkLayout(flatLayout(), { origins: ['HTTPS://Widgets.bookshop.example:443'] })), []);
  });

  test('an unknown name is told with the nearest known one', () => {
    const reason = (path: string, value: Json): string => checkLayout(changed(flatLayout(), path, value))[0]?.reason ?? '';
    assert.match(reason('/appTitel', 'x'), /did you mean “appTitle”/);
    assert.match(reason(`${GRIDS}/ROOT/areas/1/1`, 'pob'), /did you mean “pop”/);
    assert.match(reason('/area/panel/children/2/visibility', 'SCREENPOP'), /did you mean “SCREEN_POP”/);
    assert.doesNotMatch(reason('/entirelyDifferent', 'x'), /did you mean/);
  });
});
