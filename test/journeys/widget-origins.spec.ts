import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright/test';
import { AgentBrowser, expect, test } from '../support/journey.ts';
import { Administrator } from '../support/journey-team.ts';
import { RunningServer } from '../support/server.ts';

/** Another site with a widget's script. */
async function widgetSite(): Promise<{ site: Server; origin: string }> {
  const site = createServer((_asked, answer) => {
    answer.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
    answer.end('document.documentElement.dataset.widget = "ran";');
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  return { site, origin: `http://127.0.0.1:${(site.address() as AddressInfo).port}` };
}

/** Whether a script from there runs in the page, as a widget's does. */
const runs = (page: Page, origin: string): Promise<boolean> => page.evaluate(async (from) => {
  delete document.documentElement.dataset['widget'];
  const script = document.createElement('script');
  try {
    script.src = `${from}/widget.js`;
  } catch {
    return false;
  }
  const done = new Promise<boolean>((resolve) => {
    script.addEventListener('load', () => resolve(document.documentElement.dataset['widget'] === 'ran'));
    script.addEventListener('error', () => resolve(false));
  });
  document.head.append(script);
  return done;
}, origin);

/** The policy that the page's worker knows. */
const kept = (page: Page): Promise<string> => page.evaluate(async () =>
  (await (await caches.open('page-policy')).match('/index.html'))?.headers.get('content-security-policy') ?? '');

test('the administrator\'s word about widgets holds from the next load of the page on, though the service worker serves it, and without the server too', async ({ browser }) => {
  test.setTimeout(120_000);
  const server = await RunningServer.start();
  const [allowed, other] = [await widgetSite(), await widgetSite()];
  const agent = await AgentBrowser.open(browser, server);
  const { page } = agent;
  /** Loads it anew; the policy that the page has then. */
  const reload = async (): Promise<string> => {
    const answer = await page.reload();
    expect(answer!.fromServiceWorker()).toBe(true);
    await expect(agent.state).toBeVisible();
    return await answer!.headerValue('content-security-policy') ?? '';
  };
  const scripts = (...origins: string[]): string => `script-src ${["'self'", ...origins].join(' ')};`;
  try {
    const administrator = await Administrator.of(server);
    const allow = async (...widgetOrigins: string[]): Promise<void> => {
      await administrator.change('/api/organisations/organisation', { widgetOrigins });
      // The desktop has heard of it; nobody else has to wait for that.
      await expect.poll(() => kept(page)).toContain(scripts(...widgetOrigins));
    };

    await agent.arrive('ana.silva@example.com', '10078');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const strict = await reload();
    expect(strict).toContain(scripts());
    expect(strict).toContain("require-trusted-types-for 'script'");
    expect(await runs(page, allowed.origin)).toBe(false);

    await allow(allowed.origin);
    expect(await reload()).toContain(scripts(allowed.origin));
    expect(await runs(page, allowed.origin)).toBe(true);
    expect(await runs(page, other.origin)).toBe(false);

    // What was said last is kept.
    await server.kill();
    expect(await reload()).toContain(scripts(allowed.origin));
    await server.up();
    await expect(page.locator('ad-desk-banner')).toBeHidden();

    await allow();
    expect(await reload()).toBe(strict);
    expect(await runs(page, allowed.origin)).toBe(false);
  } finally {
    await agent.context.close();
    for (const { site } of [allowed, other]) site.close();
    await server.dispose();
  }
});
