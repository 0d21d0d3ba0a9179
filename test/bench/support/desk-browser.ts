import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from '../../../tools/browser.mjs';

/** Tabs in the background are throttled as in every browser, and the hard throttling begins sooner than after five minutes. */
const LAUNCH = {
  executablePath: ensureBrowser(),
  args: [...BROWSER_ARGS, '--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/5'],
  ignoreDefaultArgs: ['--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding'],
};
const SCREEN = { viewport: { width: 1366, height: 768 }, locale: 'en-US' };
const LONGEST_MS = 60_000;

export const launchBrowser = (): Promise<Browser> => chromium.launch(LAUNCH);

/** A browser with a profile on disk. */
export const launchProfile = (folder: string): Promise<BrowserContext> => chromium.launchPersistentContext(folder, { ...LAUNCH, ...SCREEN });

/** Gives a browser the agent's session. */
export async function signedIn(context: BrowserContext, url: string, cookie: string): Promise<BrowserContext> {
  // The transpiler's helper for function names, which comes along with every function that runs in the page.
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addCookies(cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    return { name, value, url };
  }));
  return context;
}

/** A browser of its own: no cache, no storage, only the agent's session. */
export async function newBrowser(browser: Browser, url: string, cookie: string): Promise<BrowserContext> {
  return signedIn(await browser.newContext(SCREEN), url, cookie);
}

/** Opens a chat in the workspace, by the keyboard because other cards may cover the list, and waits until its messages stand; `name` is its customer. */
export async function openChat(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}(?!\\d)`) }).first().press('Enter', { timeout: LONGEST_MS });
  await page.getByRole('log').getByRole('article').first().waitFor({ timeout: LONGEST_MS });
}

/** The desktop's prompt of another window that works. */
export const promptOf = (page: Page) => page.getByRole('button', { name: 'Continue' });

/** The milliseconds since 1970, finer than the clock's. */
export const moment = (): number => performance.timeOrigin + performance.now();
