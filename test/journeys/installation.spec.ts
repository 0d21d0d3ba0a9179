import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.mjs';
import { RunningServer } from '../support/server.ts';
import { expect, test as base } from '../support/journey.ts';

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

test('WX-081 WX-086 CARD-001 the browser finds nothing that speaks against installing the desktop', async ({ installation: { cdp }, server }) => {
  expect((await cdp.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  const { url, errors, data } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${server.url}/manifest.webmanifest`);
  expect(JSON.parse(data ?? '{}')).toMatchObject({ name: 'Agent Desktop', display: 'standalone', start_url: '/', scope: '/' });
  expect(await cdp.send('Page.getAppId')).toMatchObject({ appId: `${server.url}/` });
});

test('the icons are there in the sizes that the manifest names', async ({ installation: { page }, server }) => {
  const { icons } = await (await page.request.get(`${server.url}/manifest.webmanifest`)).json() as { icons: { src: string; sizes: string; purpose: string }[] };
  expect(icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1);
  for (const { src, sizes } of icons.filter(({ src: name }) => name.endsWith('.png'))) {
    const [width, height] = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, src);
    expect(`${width}x${height}`, src).toBe(sizes);
  }
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

base('CARD-002 the shell opens while there is no network and no server', async ({ browser }) => {
  const server = await RunningServer.start();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await expect(page.getByLabel('Email')).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await server.stop();
    await context.setOffline(true);
    const again = await context.newPage();
    const failures: string[] = [];
    again.on('requestfailed', (request) => failures.push(new URL(request.url()).pathname));
    await again.goto(`${server.url}/any/where`);
    await expect(again).toHaveTitle('Agent Desktop');
    await expect(again.getByLabel('Email')).toBeVisible();
    // Only the server itself is missed, no part of the shell.
    expect(failures.filter((path) => !path.startsWith('/api/') && !path.startsWith('/realtime/'))).toEqual([]);
    // What is not the desktop is not answered with it.
    await expect(again.goto(`${server.url}/help/`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  } finally {
    await context.close();
    await server.dispose();
  }
});
