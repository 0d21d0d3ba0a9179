import type { Page } from 'playwright';
import { AgentBrowser, expect, test as ordinary } from '../support/journey.ts';
import { offered, test } from '../support/installation.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { RunningServer } from '../support/server.ts';

const sizeOf = (page: Page, address: string): Promise<string> => page.evaluate(async (src) => {
  const image = new Image();
  image.src = src;
  await image.decode();
  return `${image.naturalWidth}x${image.naturalHeight}`;
}, address);

const offer = (page: Page) => page.getByRole('status', { name: 'Install Agent Desktop' });
const install = (page: Page) => offer(page).getByRole('button', { name: 'Install application' });

test('WX-081 WX-086 CARD-001 the browser finds nothing that speaks against installing the desktop', async ({ installation: { cdp, page, manifestId }, server }) => {
  expect((await cdp.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  const { url, errors, data } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${server.url}/manifest.webmanifest`);
  const manifest = JSON.parse(data ?? '{}') as { icons: { src: string; sizes: string; purpose: string }[]; shortcuts: { url: string }[] };
  expect(manifest).toMatchObject({ name: 'Agent Desktop', display: 'standalone', start_url: '/', scope: '/' });
  expect(await cdp.send('Page.getAppId')).toMatchObject({ appId: manifestId });
  expect(manifest).toMatchObject({ display_override: ['window-controls-overlay', 'standalone', 'minimal-ui'], launch_handler: { client_mode: ['focus-existing', 'auto'] } });
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['/?do=available']);
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes } of manifest.icons) if (sizes !== 'any') expect(await sizeOf(page, src), src).toBe(sizes);
});

test('WX-084 WX-085 WX-089 the offer comes when the agent is signed in, starts the installation, and comes again at the next sign-in and after the cache is cleared', async ({ installation: { page, cdp }, server }) => {
  const team = await OwnTeam.make(server);
  const { email, extension } = await team.hire('Ida Berg');
  const agent = AgentBrowser.on(page, server);
  const signIn = async (): Promise<void> => {
    await page.goto(server.url);
    await offered(page);
    await expect(page.getByLabel('Email')).toBeVisible();
    await expect(offer(page)).toHaveCount(0);
    await agent.signIn(email);
    await agent.submitStation(extension, team.name);
    await expect(install(page)).toBeVisible();
  };
  await signIn();
  await install(page).click();
  await page.waitForFunction(() => window.installAsked);
  await expect(offer(page)).toHaveCount(0);
  await agent.signOut();

  await signIn();
  await offer(page).getByRole('button', { name: 'Not now' }).click();
  await expect(offer(page)).toHaveCount(0);
  await agent.signOut();

  await page.goto('about:blank');
  await cdp.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'all' });
  await signIn();
});

/** What a window shows, small and large: the time in the state apart. */
async function looks(window: Page): Promise<string[]> {
  const all: string[] = [];
  for (const width of [501, 1440]) {
    await window.setViewportSize({ width, height: 700 });
    await expect(window.getByRole('button', { name: 'Show task list' })).toBeVisible({ visible: width === 501 });
    all.push((await window.locator('body').ariaSnapshot()).replaceAll(/\d\d:\d\d/g, '00:00'));
  }
  return all;
}

test('WX-077 WX-087 WX-088 WX-091 WX-092 CARD-013 installed, the desktop is the same in a window of its own and works there, stands among the system\'s applications, says how it is removed, and can be', async ({ installation, server }) => {
  const { context, page, cdp, manifestId, systemEntries } = installation;
  const team = await OwnTeam.make(server);
  const hired = await team.hire('Jon Aas');
  const tab = AgentBrowser.on(page, server);
  await tab.signIn(hired.email);
  await tab.submitStation(hired.extension, team.name);
  await offer(page).getByRole('button', { name: 'Not now' }).click();
  await expect(offer(page)).toHaveCount(0);
  const inTab = await looks(page);
  expect(await page.evaluate(() => matchMedia('(display-mode: browser)').matches)).toBe(true);
  await page.goto('about:blank');

  await cdp.send('PWA.install', { manifestId, installUrlOrBundleUrl: manifestId });
  await cdp.send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' });
  await expect.poll(systemEntries).not.toEqual([]);
  const opened = context.waitForEvent('page');
  await cdp.send('PWA.launch', { manifestId });
  const app = await opened;
  await app.waitForFunction(() => matchMedia('(display-mode: standalone)').matches);
  await expect(AgentBrowser.on(app, server).state).toHaveValue('Not Ready');
  // Nothing is different but the missing address bar.
  await expect.poll(() => looks(app)).toEqual(inTab);
  const inApp = AgentBrowser.on(app, server);
  await inApp.setState('Available');
  await expect(inApp.state).toHaveValue('Available');
  await inApp.button('Application').click();
  const help = app.getByRole('dialog', { name: 'Application' });
  await expect(help).toContainText('You use the installed application.');
  await expect(help.getByRole('listitem')).toHaveText([/ellipsis icon in its title bar/, /Uninstall/, /Remove/]);

  await cdp.send('PWA.uninstall', { manifestId });
  await expect(cdp.send('PWA.getOsAppState', { manifestId })).rejects.toThrow(/Unknown web-app manifest/);
  await expect.poll(() => systemEntries() ?? []).toEqual([]);
});

/** How the supported browsers introduce themselves. */
const SUPPORTED = [
  { browser: 'Google Chrome', platform: 'Windows', platformVersion: '10.0.0', system: 'Windows NT 10.0; Win64; x64' },
  { browser: 'Google Chrome', platform: 'Windows', platformVersion: '15.0.0', system: 'Windows NT 10.0; Win64; x64' },
  { browser: 'Microsoft Edge', platform: 'Windows', platformVersion: '15.0.0', system: 'Windows NT 10.0; Win64; x64' },
  { browser: 'Google Chrome', platform: 'macOS', platformVersion: '14.5.0', system: 'Macintosh; Intel Mac OS X 10_15_7' },
  { browser: 'Microsoft Edge', platform: 'macOS', platformVersion: '14.5.0', system: 'Macintosh; Intel Mac OS X 10_15_7' },
  { browser: 'Google Chrome', platform: 'Chrome OS', platformVersion: '16093.0.0', system: 'X11; CrOS x86_64 14541.0.0' },
];

test('WX-082 WX-083 on Windows 10 and 11, macOS and Chrome OS, in Chrome and in Edge, the desktop can be installed and works', async ({ installation: { page, cdp }, server }) => {
  const team = await OwnTeam.make(server);
  const { email, extension } = await team.hire('Liv Dahl');
  const agent = AgentBrowser.on(page, server);
  await agent.signIn(email);
  await agent.submitStation(extension, team.name);
  const version = '156';
  for (const { browser, platform, platformVersion, system } of SUPPORTED) {
    const name = `${browser} on ${platform} ${platformVersion}`;
    await cdp.send('Emulation.setUserAgentOverride', {
      userAgent: `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36${browser === 'Microsoft Edge' ? ` Edg/${version}.0.0.0` : ''}`,
      platform,
      userAgentMetadata: { brands: [{ brand: browser, version }, { brand: 'Chromium', version }], platform, platformVersion, architecture: 'x86', model: '', mobile: false },
    });
    await page.reload();
    expect((await cdp.send('Page.getInstallabilityErrors')).installabilityErrors, name).toEqual([]);
    await expect(install(page), name).toBeVisible();
    await agent.setState('Available');
    await expect(agent.state, name).toHaveValue('Available');
    await agent.setState('Not Ready');
    await expect(agent.state, name).toHaveValue('Not Ready');
  }
});

ordinary('WX-090 CARD-014 in Firefox, which installs nothing, nothing is offered and the desktop does its work in a tab', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent({
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', serviceWorkers: 'block',
  });
  await team.arrive(agent, await team.hire('Mads Holm'));
  const maria = await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await agent.message.fill('Good morning');
  await agent.button('Send').click();
  await expect(maria.log).toContainText('Good morning');
  await agent.button('End').click();
  await agent.wrapUpWith('Resolved');
  await expect(agent.history).toContainText('Maria');
  await agent.setState('Not Ready');
  await expect(offer(agent.page)).toHaveCount(0);
  await agent.signOut();
});

ordinary('CARD-002 the shell opens while there is no network and no server: the agent\'s desktop as it was, or the sign-in page', async ({ browser }) => {
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
    // What the page before had not finished is broken off by the reload itself.
    agent.page.on('requestfailed', (request) => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') failures.push(new URL(request.url()).pathname); });
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
