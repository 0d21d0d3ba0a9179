import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.mjs';
import { AgentBrowser, expect, test } from '../support/journey.ts';
import { OwnTeam, type Hired } from '../support/journey-team.ts';
import { keeps } from '../support/journey-vault.ts';

const banner = (page: Page) => page.locator('ad-desk-banner');

test.describe('the browser’s storage', () => {
  let team: OwnTeam;
  let hired: Hired;
  let agent: AgentBrowser;
  let cdp: CDPSession;

  test.beforeEach(async ({ people, server }) => {
    team = await OwnTeam.make(server);
    hired = await team.hire('Vera Lund');
    agent = await people.agent();
    cdp = await agent.context.newCDPSession(agent.page);
  });

  test('CARD-017 is asked to be persistent after the sign-in, not before', async () => {
    const { page } = agent;
    await page.addInitScript(() => {
      StorageManager.prototype.persist = () => {
        sessionStorage.setItem('asked', 'yes');
        return Promise.resolve(true);
      };
    });
    const asked = () => page.evaluate(() => sessionStorage.getItem('asked'));
    await page.goto(agent.server.url);
    await expect(page.getByLabel('Email')).toBeVisible();
    expect(await asked()).toBe(null);
    await team.arrive(agent, hired);
    await expect.poll(asked).toBe('yes');
  });

  test('CARD-016 is full: the desktop works, says what it cannot keep, and keeps it when there is room again', async () => {
    const { page } = agent;
    const { origin } = new URL(agent.server.url);
    await page.goto(origin);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await team.arrive(agent, hired);
    await expect(banner(page)).toContainText('This browser cannot keep your settings');
    await expect(banner(page)).toContainText('This browser’s storage is full');
    await agent.setState('Meeting');
    await expect(agent.state).toHaveValue('Meeting');
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await agent.setState('Available');
    await expect(banner(page)).not.toContainText('storage is full');
    await expect.poll(() => keeps(page, 'desk')).toBe(true);
  });

  test('CARD-016 is not there for the page: the desktop works and says that settings cannot be kept', async () => {
    await agent.page.addInitScript(() => {
      IDBFactory.prototype.open = () => { throw new DOMException('Storage is blocked.', 'SecurityError'); };
    });
    await team.arrive(agent, hired);
    await expect(banner(agent.page)).toContainText('This browser cannot keep your settings');
    await agent.page.reload();
    await expect(agent.state).toHaveValue('Available');
  });

  test('is cleared in mid-session: the agent hears of it, and the work is kept anew', async () => {
    const { page } = agent;
    await team.arrive(agent, hired);
    await expect.poll(() => keeps(page, 'desk')).toBe(true);
    await cdp.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
    await agent.setState('Meeting');
    await expect(agent.state).toHaveValue('Meeting');
    await expect(banner(page)).toContainText('What this browser had kept of your session is gone');
    await expect.poll(() => keeps(page, 'desk')).toBe(true);
    // Without a network only what was kept anew can be shown.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await agent.context.setOffline(true);
    await page.reload();
    await expect(agent.state).toHaveValue('Meeting');
  });
});

/** Fills every file of the databases with something else, as a failing disk would. */
const corrupt = (profile: string): number => {
  const files = readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((name) => /IndexedDB.*leveldb.(?!LOCK)[^/\\]+$/.test(name));
  for (const name of files) writeFileSync(join(profile, name), Buffer.alloc(4_096, 0x5a));
  return files.length;
};

test('WX-018 a session that cannot be restored, because the storage is broken: the agent is told to reload, which leads to a fresh session', async ({ server }) => {
  const profile = mkdtempSync(join(tmpdir(), 'ad-storage-'));
  const launch = (): Promise<BrowserContext> => chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(), args: BROWSER_ARGS, viewport: { width: 1440, height: 900 }, locale: 'en-US',
  });
  let context = await launch();
  try {
    const team = await OwnTeam.make(server);
    const before = AgentBrowser.on(await context.newPage(), server);
    await team.arrive(before, await team.hire('Wim Post'));
    await expect.poll(() => keeps(before.page, 'desk')).toBe(true);
    await context.close();
    expect(corrupt(profile)).toBeGreaterThan(0);

    context = await launch();
    const agent = AgentBrowser.on(await context.newPage(), server);
    await agent.page.goto(server.url);
    await expect(banner(agent.page)).toContainText('Reload the page to start afresh');
    await banner(agent.page).getByRole('button', { name: 'Reload' }).click();
    await expect(agent.state).toHaveValue('Available');
    // A worker that outlives the reload goes on telling it for its twenty seconds.
    await expect(banner(agent.page)).not.toContainText('Reload the page', { timeout: 25_000 });
    await agent.setState('Meeting');
    await expect(agent.state).toHaveValue('Meeting');
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
