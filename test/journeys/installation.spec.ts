import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.mjs';
import { RunningServer } from '../support/server.ts';
import { AgentBrowser, expect, test as base } from '../support/journey.ts';

/** An ordinary context is incognito, where nothing can be installed: this one has a profile on disk. */
interface Installation {
  context: BrowserContext;
  page: Page;
  cdp: CDPSession;
}

const test = base.extend<{ installation: Installation }>({
  installation: async ({ server }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'ad-profile-'));
    const context = await chromium.launchPersistentContext(profile, { executablePath: ensureBrowser(), args: BROWSER_ARGS });
    const page = await context.newPage();
    await page.goto(server.url);
    await expect(page.getByLabel('Email')).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await use({ context, page, cdp: await context.newCDPSession(page) });
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

const sizeOf = (page: Page, address: string): Promise<string> => page.evaluate(async (src) => {
  const image = new Image();
  image.src = src;
  await image.decode();
  return `${image.naturalWidth}x${image.naturalHeight}`;
}, address);

test('WX-081 WX-086 CARD-001 the browser finds nothing that speaks against installing the desktop', async ({ installation: { cdp, page }, server }) => {
  expect((await cdp.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  const { url, errors, data } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${server.url}/manifest.webmanifest`);
  const manifest = JSON.parse(data ?? '{}') as { icons: { src: string; sizes: string; purpose: string }[] };
  expect(manifest).toMatchObject({ name: 'Agent Desktop', display: 'standalone', start_url: '/', scope: '/' });
  expect(await cdp.send('Page.getAppId')).toMatchObject({ appId: `${server.url}/` });
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes } of manifest.icons) if (sizes !== 'any') expect(await sizeOf(page, src), src).toBe(sizes);
});

test('WX-087 WX-092 installed, the desktop opens in a window of its own without an address bar, and can be removed', async ({ installation: { context, page, cdp }, server }) => {
  const manifestId = `${server.url}/`;
  await cdp.send('PWA.install', { manifestId, installUrlOrBundleUrl: manifestId });
  await cdp.send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' });
  const opened = context.waitForEvent('page');
  await cdp.send('PWA.launch', { manifestId });
  const app = await opened;
  await app.waitForFunction(() => matchMedia('(display-mode: standalone)').matches);
  await expect(app.getByLabel('Email')).toBeVisible();
  expect(await page.evaluate(() => matchMedia('(display-mode: browser)').matches)).toBe(true);
  await cdp.send('PWA.uninstall', { manifestId });
  await expect(cdp.send('PWA.getOsAppState', { manifestId })).rejects.toThrow(/Unknown web-app manifest/);
});

base('CARD-002 the shell opens while there is no network and no server: the agent\'s desktop as it was, or the sign-in page', async ({ browser }) => {
  const server = await RunningServer.start();
  const agent = await AgentBrowser.open(browser, server);
  const stranger = await browser.newContext();
  try {
    await agent.arrive('ana.silva@example.com', '10078');
    const signIn = await stranger.newPage();
    await signIn.goto(server.url);
    for (const page of [agent.page, signIn]) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await server.stop();
    for (const context of [agent.context, stranger]) await context.setOffline(true);

    const failures: string[] = [];
    agent.page.on('requestfailed', (request) => failures.push(new URL(request.url()).pathname));
    await agent.page.reload();
    await expect(agent.state).toHaveValue('Available');
    // Only the server itself is missed, no part of the shell.
    expect(failures.filter((path) => !path.startsWith('/api/') && !path.startsWith('/realtime/'))).toEqual([]);

    const again = await stranger.newPage();
    await again.goto(`${server.url}/any/where`);
    await expect(again.getByLabel('Email')).toBeVisible();
    // What is not the desktop is not answered with it.
    await expect(again.goto(`${server.url}/help/`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  } finally {
    await stranger.close();
    await agent.context.close();
    await server.dispose();
  }
});
