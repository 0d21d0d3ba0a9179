import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.mjs';
import { expect, test as base } from './journey.ts';

declare global {
  /** Set by the watcher below: the browser has offered to install, and the page has accepted. */
  interface Window {
    installOffered?: boolean;
    installAsked?: boolean;
  }
}

/** A browser with a profile on disk: an ordinary context is incognito, where nothing can be installed. */
export interface Installation {
  context: BrowserContext;
  page: Page;
  cdp: CDPSession;
  /** The desktop's id as an application. */
  manifestId: string;
  /** The system's list of applications; null where the test cannot look into it. */
  systemEntries: () => string[] | null;
}

/** The browser's own question has no place without a screen: says that it was asked for, and that it was answered no. */
function watchOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    window.installOffered = true;
    Object.defineProperties(event, {
      prompt: { value: () => { window.installAsked = true; return Promise.resolve(); } },
      userChoice: { value: Promise.resolve({ outcome: 'dismissed' }) },
    });
  });
}

/** Signals of a page that was opened under the eyes of `watchOffer`. */
export const offered = (page: Page): Promise<unknown> => page.waitForFunction(() => window.installOffered);

export const test = base.extend<{ installation: Installation }>({
  installation: async ({ server }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'ad-home-'));
    const applications = join(home, 'data', 'applications');
    mkdirSync(join(home, 'profile'));
    const context = await chromium.launchPersistentContext(join(home, 'profile'), {
      executablePath: ensureBrowser(), args: [...BROWSER_ARGS, '--bypass-app-banner-engagement-checks'],
      viewport: { width: 1440, height: 900 }, locale: 'en-US',
      // Menus, icons and shortcuts go there on Linux, and not into the developer's own.
      env: { ...process.env as Record<string, string>, HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_CONFIG_HOME: join(home, 'config') },
    });
    await context.addInitScript(watchOffer);
    const page = await context.newPage();
    await page.goto(server.url);
    await expect(page.getByLabel('Email')).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await use({
      context, page, cdp: await context.newCDPSession(page), manifestId: `${server.url}/`,
      systemEntries: () => (process.platform === 'linux' ? existsSync(applications) ? readdirSync(applications) : [] : null),
    });
    await context.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  },
});
