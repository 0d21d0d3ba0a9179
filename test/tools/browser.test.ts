import { equal, match, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { findBrowser } from '../../tools/browser.mjs';

const search = (present: string[], platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}) =>
  findBrowser({ env, platform, downloaded: '/cache/chrome', exists: (path: string) => present.includes(path.replaceAll('\\', '/')) });

test('a browser is found on Linux, macOS and Windows', () => {
  equal(search(['/usr/bin/chromium'], 'linux'), '/usr/bin/chromium');
  equal(search(['/custom/google-chrome', '/usr/bin/chromium'], 'linux', { PATH: '/custom' }), '/custom/google-chrome');
  match(search(['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'], 'darwin') ?? '', /Edge$/);
  match(search(['C:/Programs/Microsoft/Edge/Application/msedge.exe'], 'win32', { PROGRAMFILES: 'C:/Programs' }) ?? '', /msedge\.exe$/);
  equal(search([], 'linux'), null);
});

test('CHROME_PATH comes first, then Playwright\'s own download', () => {
  equal(search(['/cache/chrome', '/usr/bin/chromium'], 'linux'), '/cache/chrome');
  equal(search(['/my/chrome', '/cache/chrome'], 'linux', { CHROME_PATH: '/my/chrome' }), '/my/chrome');
  throws(() => search([], 'linux', { CHROME_PATH: '/gone' }), /CHROME_PATH leads to no file: \/gone/);
});
