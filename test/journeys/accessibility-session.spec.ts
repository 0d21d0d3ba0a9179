import { AgentBrowser, expect, test } from '../support/journey.ts';
import { expectAccessible } from '../support/journey-accessibility.ts';
import { openNotificationSettings } from '../support/journey-notices.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { banner, continueIn, prompt } from '../support/journey-window.ts';
import { startShifted } from '../support/shifted-server.ts';

test.describe.configure({ timeout: 120_000 });

test('axe finds nothing where a window asks, has lost its session, or finds it expired', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Eva Wolff'));
  const second = AgentBrowser.on(await agent.context.newPage(), server);
  await second.page.goto(server.url);
  await expect(prompt(second.page)).toBeVisible();
  await expectAccessible(second.page, 'a second window');
  await continueIn(second);
  await expect(prompt(agent.page)).toBeVisible();
  await expectAccessible(agent.page, 'a window whose session has moved');
  await agent.page.close();
  await second.page.goto('about:blank');
  await second.context.clearCookies();
  await second.page.goto(server.url);
  await expect(second.page.getByRole('heading', { name: 'Your session could not be restored' })).toBeVisible();
  await expectAccessible(second.page, 'an expired session');
});

test('axe finds nothing without a line: banner, unsent actions, what waits, what failed, and the customer who is told', async ({ people, server }) => {
  const team = await OwnTeam.make(server, { desktop: { graceSeconds: 600 } });
  const { agent, cable } = await people.distantAgent();
  const { page } = agent;
  await team.arrive(agent, await team.hire('Eva Wolff'));
  const maria = await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  cable.cut();
  await expect(banner(page)).toContainText('The connection is lost');
  await agent.message.fill('Are you there?');
  await agent.message.press('Enter');
  await agent.setState('Meeting');
  await agent.message.fill('Half a sentence');
  await page.getByRole('button', { name: '2 actions wait to be sent' }).click();
  await expectAccessible(page, 'unsent actions');
  await page.keyboard.press('Escape');
  await expect(maria.page.getByText('Eva Wolff is reconnecting').first()).toBeVisible({ timeout: 15_000 });
  await expectAccessible(maria.page, 'an agent who is away');
  await page.reload();
  await expect(agent.log).toContainText('Are you there?');
  await expectAccessible(page, 'the last known desk, opened without a line');
  await maria.end();
  cable.mend();
  await page.getByRole('button', { name: '1 action failed' }).click();
  await expect(page.getByRole('dialog', { name: 'Unsent actions' })).toContainText('The conversation is over');
  await expectAccessible(page, 'a failed action');
});

test('axe finds nothing where two browsers have written the same draft', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const hired = await team.hire('Eva Wolff');
  const { agent, cable } = await people.distantAgent();
  await team.arrive(agent, hired);
  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  cable.cut();
  await expect(banner(agent.page)).toContainText('The connection is lost');
  await agent.message.fill('Dear Maria, here');
  const other = await people.agent();
  await other.signIn(hired.email);
  await other.message.fill('Dear Maria, there');
  const sent = Date.now() + 1_000;
  await expect.poll(() => Date.now()).toBeGreaterThan(sent);
  cable.mend();
  await continueIn(agent);
  await expect(agent.page.getByText('This draft was also changed in another window.')).toBeVisible();
  await expectAccessible(agent.page, 'two drafts');
  await agent.button('Use this one').or(agent.page.getByRole('button', { name: /Use this one/ })).last().click();
  await expect(agent.page.getByText('This draft was also changed in another window.')).toHaveCount(0);
  await expect(agent.message).toHaveValue('Dear Maria, there');
});

test('axe finds nothing where something does not respond, and where the administrator has ended it', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const hired = await team.hire('Eva Wolff');
  const agent = await people.agent();
  const { page } = agent;
  await team.arrive(agent, hired);
  await page.route(/\/api\/interactions\/[^/]+\/messages/, (route) => route.fulfill({ status: 500, body: '{}' }));
  await people.asking('Maria', team.topic);
  await agent.offer('Maria').getByRole('button', { name: 'Accept' }).click();
  const error = page.getByRole('dialog', { name: 'Error' });
  await error.getByRole('button', { name: 'Error Details' }).click();
  await expectAccessible(page, 'the error dialog');
  await error.getByRole('button', { name: 'OK' }).click();
  await expectAccessible(page, 'an interaction that does not respond');
  const [{ interactions } = { interactions: [] }] = (await team.admin.read<{ id: string; interactions: { id: string }[] }[]>('/api/agents')).filter(({ id }) => id === hired.id);
  const admin = await server.signIn('camille.laurent@example.com');
  await server.api('POST', `/api/interactions/${interactions[0]?.id ?? ''}/remove`, undefined, admin);
  const ended = page.getByRole('dialog', { name: 'Interaction Ended' });
  await ended.getByRole('button', { name: 'Error Details' }).click();
  await expectAccessible(page, 'an interaction that the administrator has ended');
});

test('axe finds nothing in the question to an inactive agent, in what they are told after it, and in the notification settings', async ({ browser }) => {
  const { server, pass } = await startShifted();
  const agent = await AgentBrowser.open(browser, server);
  const { page } = agent;
  try {
    const team = await OwnTeam.make(server, { desktop: { inactivityMinutes: 3 } });
    await team.arrive(agent, await team.hire('Eva Wolff'));
    await openNotificationSettings(agent);
    await expectAccessible(page, 'the notification settings');
    await page.keyboard.press('Escape');
    const question = page.getByRole('dialog', { name: 'Prolonged Inactivity' });
    await expect(async () => {
      await pass(20_000);
      await expect(question).toBeVisible({ timeout: 1_500 });
    }).toPass({ timeout: 40_000 });
    await expectAccessible(page, 'the question to an inactive agent');
    await pass(61_000);
    await expect(page.getByRole('dialog', { name: 'You were signed out' })).toBeVisible();
    await expectAccessible(page, 'what is said after an automatic sign-out');
  } finally {
    await agent.context.close();
    await server.dispose();
  }
});
