import { AgentBrowser, expect, test } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';

test('a shared worker dies with the tab in whose process it lives: the tab that waited works on, with a draft that was not sent', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Eva Holm'));
  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await agent.message.fill('Dear Maria, your parcel');

  const page = await agent.context.newPage();
  await page.goto(server.url);
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  const hosts = () => page.evaluate(async () => ((await navigator.locks.query()).held ?? []).flatMap(({ name }) => (name?.startsWith('ad-host-') ? name : [])));
  const before = await hosts();
  expect(before, 'one worker for both tabs').toHaveLength(1);
  const cdp = await agent.context.newCDPSession(agent.page);
  cdp.send('Page.crash').catch(() => undefined);

  const other = AgentBrowser.on(page, server);
  await expect(page.getByRole('button', { name: 'Continue' })).toBeHidden();
  await expect(other.message).toHaveValue('Dear Maria, your parcel');
  await page.keyboard.press('End');
  await other.message.press('Enter');
  await expect(other.log).toContainText('Dear Maria, your parcel');
  expect(await hosts(), 'a new worker').not.toEqual(before);
});

test('a copy of a tab is another tab', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Eva Holm'));
  // A window that a page opens begins with a copy of the page's session storage, as a duplicated tab does.
  const [copy] = await Promise.all([agent.context.waitForEvent('page'), agent.page.evaluate(() => { window.open(location.href); })]);
  await expect(copy.getByRole('button', { name: 'Continue' })).toBeVisible();
  await expect(agent.state).toHaveValue('Available');
  await copy.getByRole('button', { name: 'Continue' }).click();
  await expect(AgentBrowser.on(copy, server).state).toHaveValue('Available');
});
