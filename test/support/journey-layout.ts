import { test as base, expect } from './journey.ts';
import { Administrator, type OwnTeam } from './journey-team.ts';
import { RunningServer } from './server.ts';
import { IntegratorSite } from './journey-integrator.ts';

/** A centre of its own, because what is allowed to one team's widgets is allowed to all: its integrator's site and its administrator. */
export const test = base.extend<object, { server: RunningServer; site: IntegratorSite }>({
  server: [async ({}, use) => {
    const server = await RunningServer.start();
    await use(server);
    await server.dispose();
  }, { scope: 'worker' }],
  site: [async ({ server }, use) => {
    const site = await IntegratorSite.open();
    const admin = await Administrator.of(server);
    await admin.change('/api/organisations/organisation', { widgetOrigins: [site.origin] });
    await use(site);
    await site.close();
  }, { scope: 'worker' }],
});
export { expect };

let layouts = 0;

/** Gives a team a layout; the result puts another document in its place. */
export async function arrange(team: OwnTeam, document: object): Promise<(next: object) => Promise<void>> {
  const id = `layout-${++layouts}`;
  await team.admin.add('/api/layouts', { id, name: id, document });
  await team.admin.change(`/api/teams/${team.id}`, { layoutId: id });
  return (next) => team.admin.change(`/api/layouts/${id}`, { document: next });
}

/** An element of a layout that is given the agent's name and the theme. */
export const probe = (comp: string, script: string, more: object = {}): object => ({
  comp, script, properties: { agentName: '$STORE.agent.agentName' }, attributes: { 'is-dark': '$STORE.app.darkMode' }, ...more,
});

const ROW = { size: { cols: [1], rows: [1] } };

/** An entry of the navigation bar with a page of these widgets beside each other. */
export const entry = (label: string, navigateTo: string, widgets: Record<string, object>, more: { nav?: object; page?: object } = {}): object => ({
  nav: { label, icon: 'home', iconType: 'momentumDesign', navigateTo, align: 'top', ...more.nav },
  page: { id: navigateTo, widgets, layout: { areas: [Object.keys(widgets)], size: { ...ROW.size, cols: Object.keys(widgets).map(() => 1) } }, ...more.page },
});

/** A pair of tab and panel. */
export const tab = (label: string, ...children: object[]): object[] => [
  { comp: 'md-tab', attributes: { slot: 'tab' }, textContent: label },
  { comp: 'md-tab-panel', attributes: { slot: 'panel' }, children },
];

export const panel = (...pairs: object[][]): object => ({ comp: 'md-tabs', attributes: { class: 'widget-tabs' }, children: pairs.flat() });
