import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.mjs';
import { AgentBrowser, expect, test } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';

declare global {
  interface Window {
    /** The page's colour scheme in each of its first frames. */
    firstFrames: string[];
  }
}

/** From here on each load of the page writes down what its first frames look like. */
const watchFrames = (page: Page): Promise<unknown> => page.addInitScript(() => {
  window.firstFrames = [];
  const look = (): void => {
    // Before there is a body nothing is painted.
    if (document.body) window.firstFrames.push(getComputedStyle(document.documentElement).colorScheme);
    if (window.firstFrames.length < 20) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});

const framesOf = async (page: Page): Promise<Set<string>> => {
  await page.waitForFunction(() => window.firstFrames.length === 20);
  return new Set(await page.evaluate(() => window.firstFrames));
};

const keptTheme = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('agent-desktop');
  opening.onerror = () => reject(opening.error!);
  opening.onsuccess = () => {
    const asking = opening.result.transaction('settings').objectStore('settings').get('theme');
    asking.onsuccess = () => {
      opening.result.close();
      resolve(asking.result);
    };
  };
}));

const darkMode = ({ profile }: AgentBrowser) => profile.getByRole('switch', { name: 'Switch to Dark Mode' });

test('CARD-007 the dark theme is kept in IndexedDB and stands in the first frame of the next load', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent({ colorScheme: 'light' });
  await team.arrive(agent, await team.hire('Nora Berg'));
  await watchFrames(agent.page);
  await agent.page.reload();
  expect(await framesOf(agent.page)).not.toContain('dark');

  await agent.openProfile();
  await darkMode(agent).click();
  await expect.poll(() => keptTheme(agent.page)).toBe('dark');
  await agent.page.reload();
  expect(await framesOf(agent.page)).toEqual(new Set(['dark']));

  // What makes it early is only a mirror: IndexedDB brings the choice back by itself.
  await agent.page.evaluate(() => localStorage.removeItem('ad-theme'));
  await agent.page.reload();
  await expect(agent.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('WX-172 WX-173 dark mode is switched on and off, and survives a reload, sign-out and a restart of the browser', async ({ server }) => {
  const team = await OwnTeam.make(server);
  const hired = await team.hire('Nora Berg');
  const folder = await mkdtemp(join(tmpdir(), 'dark-mode-'));
  const launch = () => chromium.launchPersistentContext(folder, { executablePath: ensureBrowser(), args: BROWSER_ARGS, viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  const scheme = ({ page }: AgentBrowser) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  let context = await launch();
  try {
    let agent = AgentBrowser.on(await context.newPage(), server);
    await agent.signIn(hired.email);
    await agent.submitStation(hired.extension, team.name);
    await agent.openProfile();
    await expect(darkMode(agent)).not.toBeChecked();
    for (const dark of [true, false, true]) {
      await darkMode(agent).click();
      await expect(darkMode(agent)).toBeChecked({ checked: dark });
      expect(await scheme(agent)).toBe(dark ? 'dark' : 'light');
    }
    await expect.poll(() => keptTheme(agent.page)).toBe('dark');
    await agent.page.reload();
    expect(await scheme(agent)).toBe('dark');
    await agent.signOut();
    expect(await scheme(agent)).toBe('dark');

    await context.close();
    context = await launch();
    agent = AgentBrowser.on(await context.newPage(), server);
    await agent.signIn(hired.email);
    await agent.submitStation(hired.extension, team.name);
    expect(await scheme(agent)).toBe('dark');
    await agent.openProfile();
    await expect(darkMode(agent)).toBeChecked();
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
});
