import { CustomerBrowser, expect, test, type AgentBrowser } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { banner } from '../support/journey-window.ts';
import { startShifted, type ShiftedServer } from '../support/shifted-server.ts';

const conversation = (agent: AgentBrowser, name: string) => agent.page.locator('ad-task-list').getByRole('button', { name: new RegExp(`^${name}`) });
const unsent = (agent: AgentBrowser) => agent.page.getByRole('dialog', { name: 'Unsent actions' });

async function say(agent: AgentBrowser, text: string): Promise<void> {
  await agent.message.fill(text);
  await agent.message.press('Enter');
}

async function begin(agent: AgentBrowser, customer: CustomerBrowser, name: string, topic: string): Promise<void> {
  await customer.startChat(name, `Hello from ${name}`, topic);
  await agent.accept(name);
}

let shifted: ShiftedServer;
test.beforeAll(async () => { shifted = await startShifted(); });
test.afterAll(() => shifted.server.dispose());

test('CARD-003 five minutes without a network: what can wait is kept and done once and in order, what needs the moment says so, nothing is lost', async ({ browser, people }) => {
  test.setTimeout(180_000);
  const { server } = shifted;
  const team = await OwnTeam.make(server, { desktop: { graceSeconds: 600, autoWrapUpSeconds: 0 } });
  const { agent, cable } = await people.distantAgent(server);
  const [maria, nina, paul] = await Promise.all([1, 2, 3].map(() => CustomerBrowser.open(browser, server))) as [CustomerBrowser, CustomerBrowser, CustomerBrowser];
  const { page } = agent;
  await team.arrive(agent, await team.hire('Eva Holm'));
  await begin(agent, paul, 'Paul', team.topic);
  await agent.button('End').click();
  await agent.wrapUp.getByRole('button', { name: 'Close' }).click();
  await expect(agent.wrapUp).toBeHidden();
  await begin(agent, nina, 'Nina', team.topic);
  await begin(agent, maria, 'Maria', team.topic);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  cable.cut();
  await expect(banner(page)).toContainText('The connection is lost');
  await shifted.pass(30_000);
  for (const n of [1, 2, 3]) await say(agent, `Offline ${n}`);
  await agent.message.fill('and half a sent');
  await expect(agent.log.getByText(/^Offline \d$/)).toHaveText(['Offline 1', 'Offline 2', 'Offline 3']);
  await expect(agent.log.getByText('Sending')).toBeVisible();
  await expect(agent.button('Transfer')).toHaveAttribute('aria-disabled', 'true');
  await expect(agent.button('End')).toHaveAttribute('aria-disabled', 'true');
  await expect(agent.button('End')).toHaveAccessibleDescription('Needs a connection');
  await agent.setState('Meeting');
  await expect(page.getByText('Pending', { exact: true })).toBeVisible();
  await page.locator('ad-wrap-up-list').getByRole('button').click();
  await agent.wrapUpWith('Resolved');
  await expect(page.locator('ad-wrap-up-list')).toContainText('Waits to be sent');
  await conversation(agent, 'Nina').click();
  await say(agent, 'Nina, are you there?');
  // Meanwhile the world goes on: Nina leaves, Maria writes, minutes pass.
  await nina.end();
  await maria.say('While you were away');
  await shifted.pass(4.5 * 60_000);

  // The desktop opens also without a network, with all that waits and all that was said.
  await page.reload();
  await conversation(agent, 'Nina').click();
  await expect(agent.log).toContainText('Hello from Nina');
  await conversation(agent, 'Maria').click();
  await expect(agent.log).toContainText('Hello from Maria');
  await expect(page.getByText('Newer messages are shown when the connection is back.')).toBeVisible();
  await expect(agent.message).toHaveValue('and half a sent');
  await expect(agent.log.getByText(/^Offline \d$/)).toHaveText(['Offline 1', 'Offline 2', 'Offline 3']);
  await expect(page.getByRole('button', { name: '6 actions wait to be sent' })).toBeVisible();

  cable.mend();
  await expect(banner(page)).not.toContainText('The connection is lost');
  await expect(maria.log.getByText(/^Offline \d$/)).toHaveText(['Offline 1', 'Offline 2', 'Offline 3']);
  await expect(agent.log).toContainText('While you were away');
  await expect(agent.log.getByText('Hello from Maria')).toHaveCount(1);
  await expect(page.getByText('Newer messages are shown when the connection is back.')).toHaveCount(0);
  await expect(agent.message).toHaveValue('and half a sent');
  await expect(agent.state).toHaveValue('Meeting');
  await expect(page.getByText('Pending', { exact: true })).toHaveCount(0);
  await expect(agent.history.getByRole('listitem').filter({ hasText: 'Paul' })).toContainText('Resolved');

  await expect(agent.wrapUp).toContainText('Nina ended the conversation.');
  await agent.wrapUpWith('Resolved');

  // What was too late stands beside what is.
  await page.getByRole('button', { name: '1 action failed' }).click();
  const item = unsent(agent).getByRole('listitem');
  await expect(item).toContainText('Message to Nina');
  await expect(item).toContainText('Nina, are you there?');
  await expect(item).toContainText('The conversation is over or was handed over.');
  await item.getByRole('button', { name: 'Retry' }).click();
  await expect(item).toContainText('Failed');
  await item.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('button', { name: /actions? (failed|wait)/ })).toHaveCount(0);
  await conversation(agent, 'Maria').click();
  await agent.message.press('End');
  await agent.message.pressSequentially('ence');
  await agent.message.press('Enter');
  await expect(maria.log.getByText('and half a sentence')).toHaveCount(1);
  for (const { page: each } of [maria, nina, paul]) await each.context().close();
});

test('CARD-003 a minute without a network by everybody’s clock: all is in step again sooner than the next attempt was due', async ({ people, server }) => {
  test.setTimeout(150_000);
  const team = await OwnTeam.make(server);
  const { agent, cable } = await people.distantAgent();
  await team.arrive(agent, await team.hire('Eva Holm'));
  const maria = await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  cable.cut();
  await agent.context.setOffline(true);
  const until = Date.now() + 60_000;
  await say(agent, 'First');
  await maria.say('Meanwhile');
  await expect.poll(() => Date.now(), { timeout: 65_000 }).toBeGreaterThan(until);
  await say(agent, 'Second');
  // The system tells the browser that there is a network again.
  cable.mend();
  await agent.context.setOffline(false);
  // Attempts are up to fifteen seconds apart by now. How quick it is exactly is for the benchmark to say.
  await expect(agent.log).toContainText('Meanwhile', { timeout: 7_000 });
  await expect(maria.log.getByText(/^(First|Second)$/)).toHaveText(['First', 'Second']);
  await expect(agent.state).toHaveValue('Available');
});
