import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator } from 'playwright/test';
import type { ScreenPop } from '../../src/contract/screen-pop.ts';
import { expect, test as base, type AgentBrowser, People } from '../support/journey.ts';
import { Crm } from '../support/journey-crm.ts';
import { arrange, entry } from '../support/journey-layout.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { RunningServer } from '../support/server.ts';

/* Screen pops inside the desktop: beside the conversation, on a page, in an area of a custom page. What may be framed is the whole centre's business: it is their own. */

const test = base.extend<object, { server: RunningServer; crm: Crm }>({
  server: [async ({}, use) => {
    const server = await RunningServer.start();
    await use(server);
    await server.dispose();
  }, { scope: 'worker' }],
  crm: [async ({}, use) => {
    const crm = await Crm.open();
    await use(crm);
    await crm.close();
  }, { scope: 'worker' }],
});

interface Stage { people: People; server: RunningServer; crm: Crm }

/** An agent of a team with these screen pops. */
async function arrived({ people, server, crm }: Stage, pops: Record<string, Partial<ScreenPop>>, prepare: (team: OwnTeam) => Promise<unknown> = async () => undefined) {
  const team = await OwnTeam.make(server);
  for (const [name, over] of Object.entries(pops)) {
    await team.admin.add('/api/screen-pops', {
      id: `${team.id}-${name}`, name: `${name} ${team.id}`, event: 'accepted', mode: 'auxiliary', queueIds: [team.id], url: `${crm.url}/${name}/{customerName}`, ...over,
    });
  }
  await prepare(team);
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Eva Holm'));
  const accept = async (customer: string): Promise<void> => {
    await people.asking(customer, team.topic);
    await agent.accept(customer);
  };
  return { team, agent, accept };
}

/** The other system's page, as the agent sees it in the desktop. */
const pageIn = (agent: AgentBrowser): FrameLocator => agent.page.frameLocator('ad-screen-pops iframe:visible');
const showsPage = (agent: AgentBrowser, words: string) => expect(pageIn(agent).getByRole('heading')).toHaveText(`CRM ${words}`);
const pane = (agent: AgentBrowser) => agent.page.getByRole('tab', { name: 'Screen Pop', exact: true });
const screenPopPage = (agent: AgentBrowser) => agent.page.getByRole('navigation').getByRole('link', { name: 'Screen Pop', exact: true });
const choose = (agent: AgentBrowser, customer: string) => agent.page.locator('ad-task-list').getByRole('button', { name: new RegExp(customer) }).click();

/** What axe finds where screen pops stand. */
async function findings({ page }: AgentBrowser): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('ad-screen-pops').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

async function reopenFromCenter(agent: AgentBrowser, name: string): Promise<void> {
  await agent.page.getByRole('button', { name: /^Notification Center/ }).click();
  await agent.page.getByRole('list', { name: 'Notification Center' }).getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: 'Reopen Screen Pop' }).click();
}

test('WX-145 WX-149 WX-153 WX-154 WX-157 the Screen Pop tab follows the conversation in the workspace, keeps what was typed, and ends with the wrap-up', async ({ people, server, crm }) => {
  const { agent, accept } = await arrived({ people, server, crm }, { aux: {} });
  for (const name of ['Jane Doe', 'Will Smith']) {
    await accept(name);
    await showsPage(agent, `/aux/${name}`);
    await expect(pane(agent)).toHaveAttribute('aria-selected', 'true');
    await pageIn(agent).getByLabel('Note').fill(`about ${name}`);
  }
  await choose(agent, 'Jane Doe');
  await showsPage(agent, '/aux/Jane Doe');
  await expect(pageIn(agent).getByLabel('Note')).toHaveValue('about Jane Doe');
  expect(await findings(agent)).toEqual([]);
  await agent.button('End').click();
  await agent.wrapUpWith('Resolved');
  await expect(agent.page.locator('iframe[title*="Jane Doe"]')).toHaveCount(0);
  await choose(agent, 'Will Smith');
  await showsPage(agent, '/aux/Will Smith');
  await expect(pageIn(agent).getByLabel('Note')).toHaveValue('about Will Smith');
});

test('WX-152 WX-155 WX-156 WX-162 several stand in sub-tabs; one is maximized, closed and reopened from the Notification Center', async ({ people, server, crm }) => {
  const { team, agent, accept } = await arrived({ people, server, crm }, { one: {}, two: {} });
  await accept('Jane Doe');
  await showsPage(agent, '/two/Jane Doe');
  await agent.page.getByRole('tab', { name: /^one/ }).click();
  await showsPage(agent, '/one/Jane Doe');
  await agent.button('Maximize screen pop').click();
  await expect.poll(async () => (await agent.page.locator('ad-screen-pops iframe:visible').boundingBox())?.width).toBe(1440);
  expect(await findings(agent)).toEqual([]);
  // A request that comes meanwhile is seen, and can be answered.
  const will = await people.asking('Will Smith', team.topic);
  await agent.offer('Will Smith').getByRole('button', { name: 'Decline' }).click();
  await will.page.close();
  await agent.button('Restore screen pop').focus();
  await agent.page.keyboard.press('Escape');
  await expect(agent.button('Maximize screen pop')).toBeVisible();
  await agent.button('Close screen pop').click();
  await showsPage(agent, '/two/Jane Doe');
  await agent.button('Close screen pop').click();
  await expect(agent.page.getByText('You have closed the screen pops of this conversation.')).toBeVisible();
  await reopenFromCenter(agent, 'one');
  await showsPage(agent, '/one/Jane Doe');
  // It is as the agent has left it in the next window too.
  await agent.page.reload();
  await showsPage(agent, '/one/Jane Doe');
  await expect(agent.page.getByRole('tab', { name: /^two/ })).toHaveCount(0);
});

test('WX-150 WX-157 WX-158 WX-162 the Screen Pop page shows that of the conversation; its entry stays when it is over, and then it is blank', async ({ people, server, crm }) => {
  const { agent, accept } = await arrived({ people, server, crm }, { page: { mode: 'page' } });
  await screenPopPage(agent).click();
  await expect(agent.page).toHaveURL(/\/screen-pop$/);
  await expect(agent.page.locator('iframe')).toHaveCount(0);
  await accept('Jane Doe');
  await screenPopPage(agent).click();
  await showsPage(agent, '/page/Jane Doe');
  expect(await findings(agent)).toEqual([]);
  await agent.button('Close screen pop').click();
  await expect(agent.page.locator('iframe')).toHaveCount(0);
  await choose(agent, 'Jane Doe');
  await reopenFromCenter(agent, 'page');
  await expect(agent.page).toHaveURL(/\/screen-pop$/);
  await showsPage(agent, '/page/Jane Doe');
  await choose(agent, 'Jane Doe');
  await agent.button('End').click();
  await agent.wrapUpWith('Resolved');
  await screenPopPage(agent).click();
  await expect(agent.page.locator('iframe')).toHaveCount(0);
});

test('WX-151 WX-162 a widget of a custom page shows the screen pop, and the Notification Center leads there', async ({ people, server, crm }) => {
  const layout = { area: { navigation: [entry('Customers', 'customers', { pop: { comp: 'agentx-wc-screen-pop', properties: { screenPopUrl: '$STORE.session.screenpop.screenPopSelector' } } })] } };
  const { agent, accept } = await arrived({ people, server, crm }, { widget: { mode: 'widget' } }, (team) => arrange(team, layout));
  await accept('Jane Doe');
  const area = agent.page.frameLocator('agentx-wc-screen-pop iframe');
  await agent.page.getByRole('navigation').getByRole('link', { name: 'Customers' }).click();
  await expect(area.getByRole('heading')).toHaveText('CRM /widget/Jane Doe');
  await choose(agent, 'Jane Doe');
  await reopenFromCenter(agent, 'widget');
  await expect(agent.page).toHaveURL(/\/customers$/);
  await expect(area.getByRole('heading')).toHaveText('CRM /widget/Jane Doe');
});

test('a site that was configured after the page was loaded is not framed: the desktop says so and opens it in a tab', async ({ browser, crm }) => {
  // With a layout in the centre every site may be framed.
  const server = await RunningServer.start();
  const people = new People(browser, server);
  const other = await Crm.open();
  const { team, agent, accept } = await arrived({ people, server, crm }, {});
  await team.admin.add('/api/screen-pops', { id: `${team.id}-late`, name: 'Late', event: 'accepted', mode: 'auxiliary', queueIds: [team.id], url: `${other.url}/late/{customerName}` });
  await accept('Jane Doe');
  await expect(agent.page.getByText('The desktop may not show this site yet.')).toBeVisible();
  expect(other.asked).toEqual([]);
  const opened = agent.context.waitForEvent('page');
  await agent.page.locator('ad-screen-pops .empty').getByRole('button', { name: 'Open in a browser tab' }).click();
  await expect((await opened).getByRole('heading')).toHaveText('CRM /late/Jane Doe');
  await agent.page.bringToFront();
  await agent.page.reload();
  await showsPage(agent, '/late/Jane Doe').catch(() => agent.page.reload());
  await showsPage(agent, '/late/Jane Doe');
  await people.leave();
  await other.close();
  await server.dispose();
});
