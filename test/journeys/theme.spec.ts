import type { Page } from 'playwright/test';
import { expect, test } from '../support/journey.ts';
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

test('CARD-007 the dark theme is kept in IndexedDB and stands in the first frame of the next load', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent({ colorScheme: 'light' });
  await team.arrive(agent, await team.hire('Nora Berg'));
  await watchFrames(agent.page);
  await agent.page.reload();
  expect(await framesOf(agent.page)).not.toContain('dark');

  await agent.openProfile();
  await agent.page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => keptTheme(agent.page)).toBe('dark');
  await agent.page.reload();
  expect(await framesOf(agent.page)).toEqual(new Set(['dark']));

  // What makes it early is only a mirror: IndexedDB brings the choice back by itself.
  await agent.page.evaluate(() => localStorage.removeItem('ad-theme'));
  await agent.page.reload();
  await expect(agent.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
