import { runnerGroups } from '../../tools/test/runners.mjs';
import { AgentBrowser, CustomerBrowser, expect, test } from '../support/journey.ts';

test('CARD-015 element tests and browser tests run from one command, and nothing that they open needs a network', async ({ browser, server }) => {
  const commands = runnerGroups(process.cwd(), () => '').flat().map(({ command }) => command.join(' ').replaceAll('\\', '/'));
  expect(commands.some((command) => command.includes('@web/test-runner'))).toBe(true);
  expect(commands.some((command) => command.includes('playwright/cli.js test'))).toBe(true);

  const hosts = new Set<string>();
  const agent = await AgentBrowser.open(browser, server);
  const customer = await CustomerBrowser.open(browser, server);
  for (const page of [agent.page, customer.page]) page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
  await agent.arrive('ana.silva@example.com', '10078');
  await customer.page.goto(`${server.url}/demo/`);
  await customer.page.getByRole('button', { name: /chat/i }).first().click();
  await expect(customer.page.frameLocator('iframe').getByRole('button', { name: 'Start chat' })).toBeVisible();
  await agent.page.reload();
  await expect(agent.state).toBeVisible();
  expect([...hosts]).toEqual(['127.0.0.1']);
  await agent.context.close();
  await customer.page.context().close();
});
