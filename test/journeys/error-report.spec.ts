import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.mjs';
import { AgentBrowser, expect, test } from '../support/journey.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { RunningServer } from '../support/server.ts';

/** What the file is looked at for. */
interface ErrorReport {
  appVersion: string;
  run: string;
  containsTimeBeforeRestart: boolean;
  note: string;
  runs: { run: string }[];
  records: { what: string }[];
}

const WORDS = 'Persimmon';

/** The report that the button downloads, read from the file. */
async function download(page: Page): Promise<{ name: string; text: string; report: ErrorReport }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download Error Report' }).first().click()]);
  const text = readFileSync(await file.path(), 'utf8');
  return { name: file.suggestedFilename(), text, report: JSON.parse(text) as ErrorReport };
}

test('WX-216 WX-217 the error report says what the desktop did, in no words of people, also while the server is gone', async ({ browser }) => {
  const server = await RunningServer.start();
  const agent = await AgentBrowser.open(browser, server);
  try {
    const team = await OwnTeam.make(server);
    await team.arrive(agent, await team.hire('Eva Holm'));
    await agent.setState('Meeting');
    await expect(agent.state).toHaveValue('Meeting');
    await agent.openProfile();
    const { name, report } = await download(agent.page);
    expect(name).toMatch(/^agent-desktop-report-.*\.json$/);
    expect(report.records.map(({ what }) => what)).toEqual(expect.arrayContaining(['start', 'command', 'answer']));
    expect(report.appVersion).toMatch(/^\d+\.\d+\.\d+/);
    expect(report.containsTimeBeforeRestart).toBe(false);
    await agent.page.keyboard.press('Escape');

    await server.kill();
    await expect(agent.page.locator('ad-desk-banner').getByRole('button', { name: 'Download Error Report' })).toBeVisible();
    const without = await download(agent.page);
    expect(without.report.records.length).toBeGreaterThan(report.records.length);
    expect(without.text).not.toContain('Eva Holm');
  } finally {
    await agent.context.close();
    await server.dispose();
  }
});

test('WX-218 after a restart of the browser the report contains the time before it, and says so', async ({ people, server }) => {
  const profile = mkdtempSync(join(tmpdir(), 'ad-report-'));
  const launch = (): Promise<BrowserContext> => chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(), args: BROWSER_ARGS, viewport: { width: 1440, height: 900 }, locale: 'en-US',
  });
  let context = await launch();
  try {
    const team = await OwnTeam.make(server);
    const before = AgentBrowser.on(await context.newPage(), server);
    await team.arrive(before, await team.hire('Wim Post'));
    await people.asking(WORDS, team.topic);
    await before.accept(WORDS);
    await before.openProfile();
    const first = await download(before.page);
    expect(first.report.containsTimeBeforeRestart).toBe(false);
    expect(first.report.note).toContain('wait until it occurs again');
    await context.close();

    context = await launch();
    const agent = AgentBrowser.on(await context.newPage(), server);
    await agent.page.goto(server.url);
    await expect(agent.log).toContainText(`Hello from ${WORDS}`);
    await agent.openProfile();
    const { report, text } = await download(agent.page);
    expect(report.containsTimeBeforeRestart).toBe(true);
    expect(report.runs.map(({ run }) => run)).toContain(first.report.run);
    expect(report.run).not.toBe(first.report.run);
    expect(report.note).toBe('Contains the time before the last restart of the desktop.');
    expect(text).not.toContain(WORDS);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
