import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DesktopLayout, LayoutNode, LayoutRole } from '../../src/domain/layout/desktop-layout.ts';
import { checkLayout, readLayout, USUAL_LAYOUT } from '../../src/domain/layout/read-layout.ts';
import { flatLayout, roleLayout, told, type Json } from '../support/layout-samples.ts';

const layoutOf = (document: Json, role: LayoutRole = 'agent'): DesktopLayout => readLayout(document, role).layout;
const area = (parts: { [key: string]: Json }): Json => ({ area: parts });

describe('a flat document', () => {
  const layout = layoutOf(flatLayout());

  test('has nothing wrong, for whichever role', () => {
    assert.deepEqual(told(checkLayout(flatLayout())), []);
    assert.deepEqual(layoutOf(flatLayout(), 'supervisor').navigation, layout.navigation);
  });

  test('WX-055 the settings of the desktop as a whole', () => {
    assert.equal(layout.title, 'Bookshop Service');
    assert.equal(layout.logo, 'https://cdn.bookshop.example/logo-96x32.svg');
    assert.match(layout.taskPageIllustration ?? '', /^data:image\/svg/);
    const { stopNavigateOnAcceptTask, dragDropEnabled, notificationTimer, maximumNotificationCount, browserNotificationTimer, headerActions } = layout;
    assert.deepEqual([stopNavigateOnAcceptTask, dragDropEnabled, notificationTimer, maximumNotificationCount, browserNotificationTimer], [true, true, 6, 4, 10]);
    assert.deepEqual(headerActions, ['notification', 'outdial']);
  });

  test('the header\'s widgets from left to right, and as a grid', () => {
    assert.deepEqual(layout.header.map(({ comp }) => comp), ['shop-clock', 'md-tooltip']);
    assert.equal(layout.header[0]?.script, 'https://widgets.bookshop.example/clock.js');
    assert.deepEqual(layout.headerPage?.grids['ROOT'], { areas: [['clock', 'news']], cols: [1, 2], rows: [1] });
    assert.deepEqual(layout.header[1]?.children[0]?.style, { height: '64px', display: 'flex' });
  });

  test('a script of this server, and what a widget is given', () => {
    const bridge = layout.headless?.widgets['bridge'];
    assert.equal(bridge?.script, '/widgets/bridge.js');
    assert.deepEqual(bridge.properties, { agent: '$STORE.agent', retries: 3, quiet: true, hosts: ['a.example', 'b.example'] });
    assert.equal(bridge.path, '/area/headless/widgets/bridge');
  });

  test('WX-078 tabs with places of the desktop, a dynamic area, and what is not for small screens', () => {
    const tabs = layout.panel?.children ?? [];
    assert.deepEqual(tabs.map(({ comp }) => comp), ['md-tab', 'md-tab-panel', 'md-tab', 'md-tab-panel', 'md-tab', 'md-tab-panel', 'agentx-wc-more-actions-widget']);
    assert.deepEqual(tabs[1]?.children[0]?.attributes, { name: 'CONTACT_HISTORY' });
    const old = tabs[3]?.children[0] as LayoutNode;
    assert.deepEqual([old.comp, old.attributes], ['slot', { name: 'SCREEN_POP' }]);
    assert.equal(tabs[3]?.visibility, 'SCREEN_POP');
    assert.deepEqual(tabs.map(({ responsive }) => responsive), [true, true, true, true, false, false, true]);
    const inside = tabs[5]?.children[0]?.area;
    assert.deepEqual(inside?.widgets['list']?.wrapper, { id: 'orders-title', title: 'Orders', maximizable: true });
    assert.deepEqual(inside.widgets['note']?.style, { 'background-color': '#eef', overflow: 'auto' });
    assert.deepEqual(tabs[5]?.children[0]?.properties, {});
  });

  test('pages with nested and with flexible grids', () => {
    const [customers, measures] = layout.navigation;
    assert.deepEqual(layout.navigation.map(({ navigateTo, align, landing, visibility }) => [navigateTo, align, landing, visibility]), [
      ['shop-customers', 'top', true, null], ['shop-measures', 'bottom', false, 'WXM_METRICS'],
    ]);
    assert.deepEqual(Object.keys(customers?.page.grids ?? {}).toSorted(), ['ROOT', 'right']);
    assert.equal(measures?.page.flexible, true);
    assert.deepEqual(measures.page.grids['ROOT']?.areas, [['one'], ['two']]);
    assert.deepEqual([measures.page.widgets['two']?.width, measures.page.widgets['two']?.height], [8, 6]);
    assert.deepEqual(layout.persistent.map(({ comp }) => comp), ['md-tab', 'md-tab-panel']);
  });
});

describe('a role-based document', () => {
  test('has nothing wrong, and each role sees its own', () => {
    assert.deepEqual(told(checkLayout(roleLayout())), []);
    const [agent, supervisor, both] = (['agent', 'supervisor', 'supervisorAgent'] as const).map((role) => layoutOf(roleLayout(), role));
    assert.deepEqual([agent?.title, agent?.logo], ['', '']);
    assert.deepEqual(agent?.header.map(({ comp }) => comp), ['shop-clock']);
    assert.deepEqual(agent.advancedHeader?.map(({ comp }) => comp), ['shop-clock', 'agentx-outdial', 'agentx-notification', 'agentx-state-selector']);
    assert.deepEqual(agent.headerActions, ['outdial', 'notification', 'state-selector']);
    assert.equal(agent.homepage, null);
    assert.equal(supervisor?.homepage?.header, 'Hey {$STORE.agent.agentName}, welcome!');
    assert.deepEqual(supervisor.homepage.headerNode?.style, { margin: '25px 16px' });
    assert.equal(supervisor.homepage.subHeader, '$I18N.pageSubHeader.queueName');
    assert.equal(both?.notificationTimer, 10);
    assert.equal(both.headerPage?.widgets['only']?.textContent, 'Both');
  });

  test('settings and area above the roles hold for those that have none', () => {
    const { agent } = roleLayout();
    const document: Json = { version: '0.1.0', appTitle: 'For all', notificationTimer: 4, area: { persistent: [{ comp: 'div' }] }, agent: agent ?? null, supervisor: { appTitle: 'Mine' } };
    const [first, second] = [layoutOf(document), layoutOf(document, 'supervisor')];
    assert.deepEqual([first.title, first.notificationTimer, first.persistent.length], ['', 4, 0]);
    assert.deepEqual([second.title, second.notificationTimer, second.persistent.length], ['Mine', 4, 1]);
    assert.deepEqual(told(readLayout(document, 'supervisor').faults), []);
  });

  test('a role without a layout sees the nearest one, and that is told', () => {
    const { supervisor: _none, ...document } = roleLayout();
    const { layout, faults } = readLayout(document, 'supervisor');
    assert.equal(layout.notificationTimer, 10);
    assert.deepEqual(told(faults), ['warning missing-role /supervisor']);
  });
});

test('what a document leaves out is as usual, and null is nothing', () => {
  const bare = readLayout({ area: {}, appTitle: null, navigation: null }, 'agent');
  assert.deepEqual(bare.layout, USUAL_LAYOUT);
});

test('forms that are looser than the description are taken as meant, and told', () => {
  const { layout, faults } = readLayout({
    notificationTimer: '5', dragDropEnabled: 'true',
    area: {
      advancedHeader: { one: { comp: 'agentx-webex' } }, persistent: { comp: 'DIV', responsive: 'false', width: '3' },
      navigation: { nav: { label: 'Screen Pop', icon: 'pop-out', iconType: 'momentum', navigateTo: '/screenpop' }, page: { widgets: { a: { comp: '<div>' } }, layout: { areas: ['a'], size: { cols: ['1fr'], rows: [1] } } } },
    },
  }, 'agent');
  assert.deepEqual([layout.notificationTimer, layout.dragDropEnabled, layout.headerActions], [5, true, ['webex']]);
  assert.deepEqual(layout.persistent.map(({ comp, responsive, width }) => [comp, responsive, width]), [['div', false, 3]]);
  assert.deepEqual(layout.navigation.map(({ navigateTo, page }) => [navigateTo, page.widgets['a']?.comp, page.grids['ROOT']?.cols]), [['screenpop', 'div', [1]]]);
  assert.ok(faults.every(({ severity }) => severity === 'warning'), told(faults).join('\n'));
  assert.deepEqual(told(faults), [
    'warning loose-type /dragDropEnabled', 'warning loose-type /notificationTimer', 'warning loose-type /area/advancedHeader',
    'warning loose-type /area/persistent', 'warning letter-case /area/persistent/comp', 'warning loose-type /area/persistent/responsive',
    'warning loose-type /area/persistent/width', 'warning loose-type /area/navigation', 'warning loose-type /area/navigation/page/layout/areas',
    'warning loose-type /area/navigation/page/layout/size/cols/0', 'warning deprecated /area/navigation/nav/iconType',
  ]);
});

test('both a header and an advanced header: the advanced one', () => {
  const { layout, faults } = readLayout(area({ header: { widgets: { a: { comp: 'div' } } }, advancedHeader: [{ comp: 'agentx-notification' }] }), 'agent');
  assert.deepEqual([layout.header, layout.headerPage, layout.headerActions], [[], null, ['notification']]);
  assert.deepEqual(told(faults), ['warning replaced /area/header']);
});
