import type { Locator, Page } from 'playwright/test';
import { axeFindings, expect, test, type AgentBrowser } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';

const tasks = (page: Page): Locator => page.getByRole('region', { name: 'Task list' });
const information = (page: Page): Locator => page.getByRole('region', { name: 'Auxiliary Information' });
const bar = (page: Page): Locator => page.getByRole('navigation', { name: 'Navigation' });
const workspace = (page: Page): Locator => page.getByRole('main', { name: 'Workspace' });
const path = (page: Page): string => new URL(page.url()).pathname;

/** The browser's disk has it when it is read there: the settings are written while the agent goes on. */
const keptOnDisk = (page: Page, what: string): Promise<boolean> => page.evaluate(async (wanted) => {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('agent-desktop');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('no database'));
  });
  const all = await new Promise<unknown[]>((resolve) => {
    const reading = db.transaction('settings').objectStore('settings').getAll();
    reading.onsuccess = () => resolve(reading.result as unknown[]);
  });
  db.close();
  return JSON.stringify(all).includes(wanted);
}, what);

const width = async (pane: Locator): Promise<number> => Math.round((await pane.boundingBox())?.width ?? 0);

/** An agent in a conversation with Maria. */
async function talking(agent: AgentBrowser, team: OwnTeam, asking: () => Promise<unknown>): Promise<string> {
  const hired = await team.hire('Eva Wolff');
  await team.arrive(agent, hired);
  await asking();
  await agent.accept('Maria');
  await expect.poll(() => path(agent.page)).toMatch(/^\/task\//);
  return hired.email;
}

test('every page and interaction has an address: Back and Forward lead there, a reload stays', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  const { page } = agent;
  await talking(agent, team, () => people.asking('Maria', team.topic));
  const task = path(page);
  await bar(page).getByRole('link', { name: 'Help' }).click();
  await expect(workspace(page)).toBeHidden();
  await expect.poll(() => path(page)).toBe('/guide');
  await page.reload();
  await expect(page.getByRole('main', { name: 'Help' })).toBeVisible();
  expect(path(page)).toBe('/guide');
  expect(await axeFindings(page)).toEqual([]);
  await page.goBack();
  await expect(agent.log).toContainText('Hello from Maria');
  expect(path(page)).toBe(task);
  await page.goForward();
  await expect(page.getByRole('main', { name: 'Help' })).toBeVisible();
  await tasks(page).getByRole('button', { name: 'Maria' }).click();
  await expect(agent.log).toContainText('Hello from Maria');
  await expect.poll(() => path(page)).toBe(task);

  await page.goto(`${server.url}/no-such-page`);
  await expect(agent.log).toContainText('Hello from Maria');
  await expect.poll(() => path(page)).toBe(task);
});

test('panes keep the size that the agent gives them, over reload and sign-out, until the layout is reset', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  const { page } = agent;
  const hired = await team.hire('Eva Wolff');
  await team.arrive(agent, hired);
  const usual = await width(tasks(page));
  const edge = page.getByRole('separator', { name: 'Width of the task list' });
  await edge.hover();
  await page.mouse.down();
  await page.mouse.move(480, 500, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => width(tasks(page))).toBeGreaterThan(usual + 50);
  const wide = await width(tasks(page));
  await agent.history.getByRole('button', { name: 'Close pane' }).click();
  await expect(agent.history).toBeHidden();
  await expect.poll(() => keptOnDisk(page, '"closed":["history"]')).toBe(true);

  await page.reload();
  await expect.poll(() => width(tasks(page))).toBe(wide);
  await expect(agent.history).toBeHidden();
  await agent.setState('Lunch');
  await agent.signOut();
  await agent.signIn(hired.email);
  await agent.submitStation(hired.extension, team.name);
  await expect.poll(() => width(tasks(page))).toBe(wide);
  await expect(agent.history).toBeHidden();

  await page.getByRole('button', { name: 'Show interaction history' }).click();
  await expect(agent.history).toBeVisible();
  await edge.dblclick();
  await expect.poll(() => width(tasks(page))).toBe(usual);
});

test('WX-062 WX-070 the desktop goes along with the window: panes find their place, or wait behind a button', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  const { page } = agent;
  await talking(agent, team, () => people.asking('Maria', team.topic));
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  for (const pane of [bar(page), tasks(page), agent.history, information(page)]) await expect(pane).toBeVisible();
  await expect(menu).toBeHidden();
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(information(page)).toBeHidden();
  await expect(tasks(page)).toBeVisible();
  // The tablet is turned.
  await page.setViewportSize({ width: 768, height: 1024 });
  for (const pane of [bar(page), tasks(page), agent.history, information(page)]) await expect(pane).toBeHidden();
  await expect(agent.message).toBeVisible();
  await page.getByRole('button', { name: 'Show auxiliary information' }).click();
  await expect(information(page)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show task list' }).click();
  await expect(information(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(tasks(page)).toBeHidden();
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const pane of [bar(page), tasks(page), agent.history, information(page)]) await expect(pane).toBeVisible();
});

test('WX-066 WX-068 WX-069 in a small window the pages are behind Menu, and title and logo are not shown', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent({ viewport: { width: 737, height: 700 } });
  const { page } = agent;
  await team.arrive(agent, await team.hire('Eva Wolff'));
  const title = page.getByRole('heading', { name: 'Agent Desktop' });
  await expect(title).toBeVisible();
  await page.setViewportSize({ width: 735, height: 700 });
  await expect(title).toBeHidden();
  await expect(bar(page)).toBeHidden();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await bar(page).getByRole('link', { name: 'Help' }).click();
  await expect(page.getByRole('main', { name: 'Help' })).toBeVisible();
  await expect(bar(page)).toBeHidden();
});

test('WX-060 at 400 % zoom everything can be reached: the desktop is taller than the window, never wider', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent({ viewport: { width: 320, height: 256 } });
  const { page } = agent;
  await talking(agent, team, () => people.asking('Maria', team.topic));
  await agent.message.fill('Good morning');
  await agent.button('Send').click();
  await expect(agent.log).toContainText('Good morning');
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole('button', { name: 'Show task list' }).click();
  await expect(tasks(page).getByRole('button', { name: 'Maria' })).toBeVisible();
});
