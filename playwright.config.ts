import { defineConfig } from 'playwright/test';
import { BROWSER_ARGS, ensureBrowser } from './tools/browser.mjs';

/** Journeys: agents and customers in real browsers against the real server, which each worker starts for itself. */
export default defineConfig({
  testDir: 'test/journeys',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./tools/test/journey-reporter.mjs']],
  use: {
    locale: 'en-US',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: ensureBrowser(), args: BROWSER_ARGS },
  },
});
