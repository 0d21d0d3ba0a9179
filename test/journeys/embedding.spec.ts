import type { Page } from 'playwright/test';
import { expect, test } from '../support/journey.ts';
import { OtherSite } from '../support/journey-site.ts';
import { OwnTeam } from '../support/journey-team.ts';

const launcher = (page: Page) => page.getByRole('button', { name: /^(Open|Close) chat/ });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Chat' });
const inside = (page: Page) => page.frameLocator('iframe');

async function startChat(page: Page, name: string, topic: string): Promise<void> {
  const frame = inside(page);
  await frame.getByLabel('Name').fill(name);
  await frame.getByLabel('Email').fill(`${name.toLowerCase()}@example.org`);
  await frame.getByLabel('Topic').selectOption({ label: topic });
  await frame.getByRole('textbox', { name: 'Message' }).fill(`Hello from ${name}`);
  await frame.getByRole('button', { name: 'Start chat' }).click();
}

test('the demo shop\'s launcher opens the chat; Escape closes it and the focus returns', async ({ people, server }) => {
  const { page } = await people.customer({ viewport: { width: 1200, height: 800 } });
  await page.goto(`${server.url}/demo/`);
  await expect(panel(page)).toBeHidden();
  await launcher(page).click();
  await expect(panel(page)).toBeVisible();
  await inside(page).getByLabel('Name').focus();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(launcher(page)).toBeFocused();
  await expect(launcher(page)).toHaveAttribute('aria-expanded', 'false');
  // By keyboard, and back by the page's own cross.
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await inside(page).getByRole('button', { name: 'Close' }).click();
  await expect(panel(page)).toBeHidden();
  await expect(launcher(page)).toBeFocused();
});

test('a page of another origin chats; a reload and the next page find the conversation again', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const site = await OtherSite.open(server.url);
  try {
    const agent = await people.agent();
    await team.arrive(agent, await team.hire('Eva Wolff'));
    const { page } = await people.customer({ viewport: { width: 1200, height: 800 } });
    const problems: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(site.url('127.0.0.1'));
    await launcher(page).click();
    // What the site's script element asks for is chosen already.
    await expect(inside(page).getByLabel('Topic')).toHaveValue('orders-chat');
    await startChat(page, 'Maria', team.topic);
    await agent.accept('Maria');
    await agent.message.fill('Good morning');
    await agent.button('Send').click();
    await expect(inside(page).getByRole('log')).toContainText('Good morning');

    await page.reload();
    await expect(panel(page)).toBeVisible();
    await expect(inside(page).getByRole('log')).toContainText('Good morning');
    await page.getByRole('link', { name: 'The next page' }).click();
    await expect(page.getByRole('heading', { name: 'Page /two' })).toBeVisible();
    await expect(inside(page).getByRole('log')).toContainText('Good morning');

    // With the panel closed the launcher says that there is news.
    await launcher(page).click();
    await expect(panel(page)).toBeHidden();
    await agent.message.fill('Are you still there?');
    await agent.button('Send').click();
    await expect(launcher(page)).toHaveAccessibleName('Open chat. New messages: 1');
    await launcher(page).click();
    await inside(page).getByRole('textbox', { name: 'Message' }).fill('Yes');
    await page.keyboard.press('Enter');
    await expect(agent.log).toContainText('Yes');
    expect(problems).toEqual([]);
  } finally {
    await site.close();
  }
});

test('on a phone the panel covers the window and has its own way out', async ({ people, server }) => {
  const { page } = await people.customer({ viewport: { width: 360, height: 640 } });
  await page.goto(`${server.url}/demo/`);
  await launcher(page).click();
  await expect(inside(page).getByLabel('Name')).toBeVisible();
  // Where it comes to rest: it moves in.
  await expect.poll(() => panel(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 640 });
  await expect(launcher(page)).toBeHidden();
  await inside(page).getByRole('button', { name: 'Close' }).click();
  await expect(launcher(page)).toBeFocused();
});

test('nobody frames the agent\'s desktop', async ({ people, server }) => {
  const answer = await (await people.agent()).page.request.get(server.url);
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(answer.headers()['x-frame-options']).toBe('DENY');
  // The customer's page may stand in any frame.
  const customer = await people.customer();
  const help = await customer.page.request.get(`${server.url}/help/`);
  expect(help.headers()['x-frame-options']).toBeUndefined();
});

// Private windows, and browsers that block third-party storage, give a frame of another site no storage at all.
test('a page of another site chats, also where frames have no storage', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const site = await OtherSite.open(server.url);
  try {
    const agent = await people.agent();
    await team.arrive(agent, await team.hire('Eva Wolff'));
    const { page } = await people.customer({ viewport: { width: 1200, height: 800 } });
    await page.goto(site.url('localhost'));
    await launcher(page).click();
    await startChat(page, 'Maria', team.topic);
    await agent.accept('Maria');
    await agent.message.fill('Good morning');
    await agent.button('Send').click();
    await expect(inside(page).getByRole('log')).toContainText('Good morning');
  } finally {
    await site.close();
  }
});
