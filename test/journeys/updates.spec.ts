import { AgentBrowser, CustomerBrowser, expect, test } from '../support/journey.ts';
import { NewerDesktop } from '../support/newer-desktop.ts';
import { PASSWORD } from '../support/server.ts';

// A server of its own, and three versions of the desktop.
test.describe.configure({ timeout: 120_000 });

test('CARD-004 a new version is announced in the middle of a chat and taken without losing the chat or the draft, when the agent says so and when an administrator does', async ({ browser }) => {
  const desktop = await NewerDesktop.start();
  const at = Object.create(desktop.server, { url: { value: desktop.url } }) as typeof desktop.server;
  const agent = await AgentBrowser.open(browser, at);
  const customer = await CustomerBrowser.open(browser, at);
  const { page } = agent;
  /** As the desktop does each hour, and when somebody comes back to it. */
  const look = (): Promise<unknown> => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  /** Which worker serves the page, and how often the page was loaded. */
  const mark = (): Promise<void> => page.evaluate(() => { document.documentElement.dataset['old'] = 'yes'; });
  const isNew = () => expect.poll(() => page.evaluate(() => document.documentElement.dataset['old'] ?? 'new').catch(() => 'loading')).toBe('new');
  const offer = page.getByRole('status', { name: 'A new version is ready.' });
  try {
    await agent.arrive('ana.silva@example.com', '10078');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await customer.startChat('Maria', 'Hello from Maria', 'Orders and delivery');
    await agent.accept('Maria');
    await agent.message.fill('half a sent');

    desktop.release();
    await mark();
    await look();
    await expect(offer).toBeVisible();
    // Announced, not taken: the agent is in the middle of something.
    await agent.message.pressSequentially('ence');
    await offer.getByRole('button', { name: 'Reload now' }).click();
    await isNew();
    await expect(agent.message).toHaveValue('half a sentence');
    await expect(agent.log).toContainText('Hello from Maria');
    await expect(offer).toHaveCount(0);

    desktop.release();
    await mark();
    await agent.message.fill('and another');
    const administrator = await desktop.server.signIn('camille.laurent@example.com', PASSWORD);
    expect((await desktop.server.api('POST', '/api/desktops/reload', {}, administrator)).ok).toBe(true);
    await isNew();
    await expect(agent.message).toHaveValue('and another');
    await agent.button('Send').click();
    await expect(customer.log).toContainText('and another');
  } finally {
    await agent.context.close();
    await customer.page.context().close();
    await desktop.dispose();
  }
});

test('CARD-004 a desktop at rest takes a new version by itself', async ({ browser }) => {
  const desktop = await NewerDesktop.start();
  const at = Object.create(desktop.server, { url: { value: desktop.url } }) as typeof desktop.server;
  const agent = await AgentBrowser.open(browser, at);
  const { page } = agent;
  try {
    await page.clock.install();
    await agent.arrive('ana.silva@example.com', '10078');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.evaluate(() => { document.documentElement.dataset['old'] = 'yes'; });
    desktop.release();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect(page.getByRole('status', { name: 'A new version is ready.' })).toBeVisible();
    await page.clock.fastForward(61_000);
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['old'] ?? 'new').catch(() => 'loading')).toBe('new');
    await expect(agent.state).toHaveValue('Available');
  } finally {
    await agent.context.close();
    await desktop.dispose();
  }
});
