import type { Page } from 'playwright/test';
import type { ScreenPop } from '../../src/contract/screen-pop.ts';
import { AgentBrowser, expect, test, type People } from '../support/journey.ts';
import { Crm } from '../support/journey-crm.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { continueIn } from '../support/journey-window.ts';
import type { RunningServer } from '../support/server.ts';

/* Screen pops in tabs of the browser, with another system's pages. */

let crm: Crm;
test.beforeAll(async () => { crm = await Crm.open(); });
test.afterAll(() => crm.close());

interface Scene { agent: AgentBrowser; team: OwnTeam; tabs(): string[]; entry: ReturnType<Page['getByRole']>; openCenter(): Promise<void> }

/** An agent of a team with these screen pops, available. */
async function scene(people: People, server: RunningServer, ...pops: Partial<ScreenPop>[]): Promise<Scene> {
  const team = await OwnTeam.make(server);
  for (const [at, pop] of pops.entries()) {
    await team.admin.add('/api/screen-pops', {
      id: `${team.id}-${at}`, name: `${team.name} CRM ${at}`, event: 'accepted', mode: 'new-tab', queueIds: [team.id], url: `${crm.url}/${team.id}/{customerName}`, ...pop,
    });
  }
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Eva Holm'));
  return {
    agent, team,
    tabs: () => agent.context.pages().map((page) => page.url()).filter((url) => url.startsWith(crm.url)).map((url) => decodeURIComponent(url.slice(crm.url.length))),
    entry: agent.page.getByRole('list', { name: 'Notification Center' }).getByRole('listitem').filter({ hasText: 'Screen Pop Delivered' }),
    openCenter: () => agent.page.getByRole('button', { name: /^Notification Center/ }).click(),
  };
}

test('WX-144 WX-146 WX-148 an accepted request opens its screen pop in a tab of its own, and says so', async ({ people, server }) => {
  const { agent, team, tabs } = await scene(people, server, { url: `${crm.url}/new/{customerName}?topic={entryPointName}&x={fax}#{channel}` });
  await people.asking('Jane Doe', team.topic);
  await expect(agent.offer('Jane Doe')).toBeVisible();
  expect(tabs()).toEqual([]);
  await agent.accept('Jane Doe');
  await expect(agent.toasts).toContainText(`The request of Jane Doe is associated with the screen pop “${team.name} CRM 0”.`);
  await expect.poll(tabs).toEqual([`/new/Jane Doe?topic=${team.topic}&x=#chat`]);
  await people.asking('Will Smith', team.topic);
  await agent.accept('Will Smith');
  await expect.poll(tabs).toEqual([`/new/Jane Doe?topic=${team.topic}&x=#chat`, `/new/Will Smith?topic=${team.topic}&x=#chat`]);
  // Nobody learns where the agent works.
  const [, pop] = agent.context.pages();
  expect(await pop!.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
  expect(crm.asked.filter(({ referer }) => referer?.startsWith(crm.url) === false)).toEqual([]);
});

test('WX-147 the next screen pop takes the place of the one before in the existing tab, after a reload too', async ({ people, server }) => {
  const { agent, team, tabs } = await scene(people, server, { mode: 'existing-tab' });
  for (const name of ['Jane Doe', 'Will Smith']) {
    await people.asking(name, team.topic);
    await agent.page.bringToFront();
    await agent.accept(name);
    await expect.poll(tabs).toEqual([`/${team.id}/${name}`]);
  }
  await agent.page.reload();
  await expect(agent.state).toHaveValue('Available');
  await people.asking('Ann Lee', team.topic);
  await agent.page.bringToFront();
  await agent.accept('Ann Lee');
  await expect.poll(tabs).toEqual([`/${team.id}/Ann Lee`]);
});

test('WX-144 a screen pop opens once: not after a reload, nor in the tab that takes over, and only for its own queue', async ({ people, server }) => {
  const { agent, team, tabs } = await scene(people, server, {}, { name: 'Elsewhere', queueIds: ['orders'] });
  await people.asking('Jane Doe', team.topic);
  await agent.accept('Jane Doe');
  await expect.poll(tabs).toHaveLength(1);
  await agent.page.reload();
  await expect(agent.log).toContainText('Hello from Jane Doe');
  const second = AgentBrowser.on(await agent.context.newPage(), server);
  await second.page.goto(server.url);
  await continueIn(second);
  await expect(second.log).toContainText('Hello from Jane Doe');
  await second.page.getByRole('button', { name: /^Notification Center/ }).click();
  await expect(second.page.getByRole('button', { name: 'Reopen Screen Pop' })).toBeVisible();
  expect(tabs()).toHaveLength(1);
});

test('WX-152 WX-160 WX-161 WX-162 a call’s entry has ANI, time and the administrator’s link, which opens the tab that was closed', async ({ people, server }) => {
  const { agent, team, tabs, entry, openCenter } = await scene(people, server, { linkText: 'Back to the CRM', queueIds: [], channels: ['voice'], url: `${crm.url}/call/{ani}` });
  await team.serve('voice');
  await team.bring('voice', 'Caller Jane');
  await agent.button('Accept').click();
  await expect.poll(tabs).toEqual(['/call/+12025550143']);
  await agent.context.pages()[1]!.close();
  expect(tabs()).toEqual([]);
  await agent.page.bringToFront();
  await openCenter();
  await expect(entry).toContainText('ANI: +12025550143');
  await expect(entry.locator('ad-timer')).toHaveText(/^0?0:\d\d$/);
  for (const _again of [1, 2]) {
    await entry.getByRole('button', { name: 'Back to the CRM' }).click();
    await expect.poll(tabs).toEqual(['/call/+12025550143']);
    await agent.context.pages()[1]!.close();
    await openCenter();
  }
});

test('WX-144 at the end of a conversation its own screen pop opens; a blocked one says so and is opened by hand', async ({ people, server }) => {
  const { agent, team, tabs } = await scene(people, server, { event: 'ended', url: `${crm.url}/survey/{interactionId}` });
  // As a browser does that blocks pop-ups.
  await agent.page.evaluate(() => Object.assign(window, { usual: window.open, open: () => null }));
  await people.asking('Jane Doe', team.topic);
  await agent.accept('Jane Doe');
  await agent.button('End').click();
  await expect(agent.wrapUp).toBeVisible();
  await agent.wrapUpWith('Resolved');
  await expect(agent.toasts).toContainText('The browser has blocked a screen pop');
  expect(tabs()).toEqual([]);
  await agent.page.evaluate(() => Object.assign(window, { open: (window as unknown as { usual: typeof window.open }).usual }));
  await agent.toasts.getByRole('button', { name: 'Open Screen Pop' }).click();
  await expect.poll(tabs).toHaveLength(1);
  expect(tabs()[0]).toMatch(/^\/survey\/[\w-]{30,64}$/);
});
