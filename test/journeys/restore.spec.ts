import { AgentBrowser, expect, test } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { banner } from '../support/journey-window.ts';
import { RunningServer } from '../support/server.ts';

test('WX-016 without a server and without anything kept the agent is told to reload, and a reload brings the session back', async ({ browser }) => {
  const server = await RunningServer.start();
  const agent = await AgentBrowser.open(browser, server);
  const { page } = agent;
  // A browser that keeps no databases: there is nothing to show without the server.
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('Storage is blocked.', 'SecurityError'); };
  });
  await agent.arrive('ana.silva@example.com', '10078');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await server.kill();
  await expect(banner(page)).toContainText('The connection is lost');
  const told = page.getByRole('heading', { name: 'Your session could not be restored' });
  for (const reload of [() => page.reload(), () => page.getByRole('button', { name: 'Reload' }).click()]) {
    await reload();
    await expect(told).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('alert')).toHaveText('There is no connection to the server. Check your network connection, then reload the page.');
  }

  await server.up();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(agent.state).toHaveValue('Available');
  await agent.setState('Lunch');
  await expect(agent.state).toHaveValue('Lunch');
  await agent.context.close();
  await server.dispose();
});

test('WX-017 a session that expired while the agent was away cannot be restored: the agent is told to reload and signs in afresh', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const hired = await team.hire('Eva Holm');
  const agent = await people.agent();
  const { page } = agent;
  await team.arrive(agent, hired);
  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await agent.message.fill('Dear Maria');
  await page.goto('about:blank');
  await agent.context.clearCookies();
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: 'Your session could not be restored' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Your session has expired. Reload the page to start a new one.');
  // Nothing of the session of before is shown or kept.
  await expect(page.getByText('Maria')).toHaveCount(0);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByLabel('Email')).toBeVisible();
  await expect(page.getByText('Maria')).toHaveCount(0);
  await agent.signIn(hired.email);
  await expect(agent.state).toHaveValue('Available');
  await expect(agent.log).toContainText('Hello from Maria');
});

test('WX-019 WX-020 a part of the desktop that cannot be loaded is named in the banner, and after a reload it is there again', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent({ serviceWorkers: 'block' });
  const { page } = agent;
  await team.arrive(agent, await team.hire('Eva Holm'));
  await page.route(/\/chat-pane-[^/]+\.js$/, (route) => route.abort());
  const maria = await people.asking('Maria', team.topic);
  await agent.offer('Maria').getByRole('button', { name: 'Accept' }).click();
  await expect(banner(page)).toContainText('Chat is not available.');
  // Everything else works.
  await expect(agent.button('Transfer')).toHaveAttribute('aria-disabled', 'false');
  await agent.setState('Meeting');
  await expect(agent.state).toHaveValue('Meeting');

  await page.unroute(/\/chat-pane-[^/]+\.js$/);
  await banner(page).getByRole('button', { name: 'Reload' }).click();
  await expect(agent.log).toContainText('Hello from Maria');
  await expect(banner(page)).not.toContainText('is not available');
  await agent.message.fill('Here I am');
  await agent.button('Send').click();
  await expect(maria.log.getByText('Here I am')).toBeVisible();
});
