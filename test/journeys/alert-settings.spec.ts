import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.mjs';
import { AgentBrowser, expect, test } from '../support/journey.ts';
import { notificationSettings, openNotificationSettings } from '../support/journey-notices.ts';
import { country, number, pick, remember, submit } from '../support/journey-station.ts';
import { OwnTeam } from '../support/journey-team.ts';

/** A browser with a profile on disk, which can end and begin again. */
class Profile {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ad-profile-'));
  #context: BrowserContext | null = null;

  async start(): Promise<BrowserContext> {
    this.#context = await chromium.launchPersistentContext(this.#folder, {
      executablePath: ensureBrowser(), args: BROWSER_ARGS, viewport: { width: 1440, height: 900 }, locale: 'en-US',
    });
    return this.#context;
  }

  async end(): Promise<void> {
    await this.#context?.close();
  }

  async dispose(): Promise<void> {
    await this.end();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const silent = (agent: AgentBrowser) => notificationSettings(agent).getByRole('checkbox', { name: 'Enable Silent Notifications' });
const volume = (agent: AgentBrowser) => notificationSettings(agent).getByRole('slider', { name: 'Volume' });

async function change(agent: AgentBrowser): Promise<void> {
  await openNotificationSettings(agent);
  await silent(agent).check();
  await volume(agent).fill('35');
  await agent.page.keyboard.press('Escape');
}

async function expectSettings(agent: AgentBrowser, isSilent: boolean, loud: string): Promise<void> {
  await openNotificationSettings(agent);
  await expect(silent(agent)).toBeChecked({ checked: isSilent });
  await expect(volume(agent)).toHaveValue(loud);
  await agent.page.keyboard.press('Escape');
}

test.describe('what this browser remembers', () => {
  let profile: Profile;
  test.beforeEach(() => { profile = new Profile(); });
  test.afterEach(() => profile.dispose());

  test('WX-207 WX-208 CARD-006 notification settings survive reload and restart of the browser, and are the defaults again after sign-out', async ({ server }) => {
    const team = await OwnTeam.make(server);
    const hired = await team.hire('Lis Dahl');
    let agent = AgentBrowser.on(await (await profile.start()).newPage(), server);
    await agent.signIn(hired.email);
    await agent.submitStation(hired.extension, team.name);
    await expectSettings(agent, false, '80');
    await change(agent);
    await agent.page.reload();
    await expectSettings(agent, true, '35');

    await profile.end();
    agent = AgentBrowser.on(await (await profile.start()).newPage(), server);
    await agent.page.goto(server.url);
    await expectSettings(agent, true, '35');

    await agent.signOut();
    await agent.signIn(hired.email);
    await agent.submitStation(hired.extension, team.name);
    await expectSettings(agent, false, '80');
  });

  test('CARD-008 clearing the site\'s data takes station credentials, notification settings and dark mode with it', async ({ server }) => {
    const team = await OwnTeam.make(server);
    const hired = await team.hire('Max Krog');
    const context = await profile.start();
    const agent = AgentBrowser.on(await context.newPage(), server);
    const theme = () => agent.page.evaluate(() => document.documentElement.dataset['theme'] ?? 'system');
    await agent.signIn(hired.email);
    await pick(country(agent), 'denmark', agent.station);
    await number(agent).fill(hired.dialNumber);
    await remember(agent).check();
    await submit(agent);
    await expect(agent.station).toBeHidden();
    await agent.openProfile();
    await agent.profile.getByRole('switch', { name: 'Switch to Dark Mode' }).click();
    await agent.page.keyboard.press('Escape');
    await change(agent);
    await agent.page.reload();
    await expectSettings(agent, true, '35');
    expect(await theme()).toBe('dark');

    await agent.page.goto('about:blank');
    const cdp = await context.newCDPSession(agent.page);
    await cdp.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'all' });
    await agent.signIn(hired.email);
    // The session is the server's and still there: only what this browser knew is gone.
    await expectSettings(agent, false, '80');
    expect(await theme()).toBe('system');
    await agent.signOut();
    await agent.signIn(hired.email);
    await expect(number(agent)).toHaveValue('');
    await expect(remember(agent)).not.toBeChecked();
  });
});
