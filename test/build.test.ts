import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { before, describe, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseSource, TOP } from './support/source.ts';

const DIST = join(TOP, 'dist');
const read = (path: string): string => readFileSync(join(DIST, path), 'utf8');
const filesOf = (folder: string): string[] => readdirSync(join(DIST, folder), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/')).filter((name) => statSync(join(DIST, folder, name)).isFile());

/** The JavaScript that a page needs before its first interaction: its scripts and all that they import at once. */
function firstLoad(page: string, base: string): string[] {
  const needed = new Set<string>();
  const visit = (path: string): void => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const { specifier, kind } of parseSource(path, read(path)).imports) {
      if (kind === 'static' && specifier.startsWith('.')) visit(posix.join(posix.dirname(path), specifier));
    }
  };
  const [folder = ''] = page.split('/');
  for (const [, address = ''] of read(page).matchAll(/(?:src|href)="([^"]+\.js)"/g)) visit(posix.join(folder, address.slice(base.length)));
  return [...needed];
}

const brotliSize = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(DIST, path))).length, 0);

describe('the build', () => {
  before(() => ok(existsSync(join(DIST, 'desktop/index.html')), 'there is no build to look at: `npm run build` makes one'));

  test('decorators have been compiled away', () => {
    const raw = ['desktop', 'help'].flatMap((folder) => filesOf(folder).filter((name) => name.endsWith('.js')).map((name) => `${folder}/${name}`))
      .filter((path) => /@customElement\s*\(|@property\s*\(|@state\s*\(/.test(read(path)));
    deepEqual(raw, []);
  });

  test('the desktop\'s first load stays below 120 kB, the customer page\'s below 40 kB of brotli JavaScript', () => {
    const desktop = firstLoad('desktop/index.html', '/');
    const help = firstLoad('help/index.html', '/help/');
    ok(desktop.length > 0 && help.length > 0);
    ok(brotliSize(desktop) <= 120_000, `desktop: ${brotliSize(desktop)} bytes`);
    ok(brotliSize(help) <= 40_000, `customer page: ${brotliSize(help)} bytes`);
  });

  test('text files lie beside their brotli and gzip forms', () => {
    for (const folder of ['desktop', 'help']) {
      for (const name of filesOf(folder)) {
        const path = join(DIST, folder, name);
        if (!['.js', '.css', '.html'].includes(extname(name)) || statSync(path).size < 1024) continue;
        equal(brotliDecompressSync(readFileSync(`${path}.br`)).equals(readFileSync(path)), true, path);
        equal(gunzipSync(readFileSync(`${path}.gz`)).equals(readFileSync(path)), true, path);
      }
    }
  });

  test('the service worker\'s precache names every file of the shell', () => {
    const worker = read('desktop/service-worker.js');
    const shell = filesOf('desktop').filter((name) => !/\.(?:br|gz)$/.test(name) && name !== 'service-worker.js' && !name.startsWith('assets/emoji/'));
    ok(shell.includes('index.html'));
    deepEqual(shell.filter((name) => !worker.includes(`"${name}"`) && !worker.includes(`\`${name}\``)), []);
  });

  test('pages carry no script and no style of their own: the content security policy would refuse them', () => {
    for (const page of ['desktop/index.html', 'help/index.html']) {
      deepEqual([...read(page).matchAll(/<script(?![^>]*\ssrc=)[^>]*>|\sstyle=|\son[a-z]+=|<style/g)].map(([found]) => found), [], page);
    }
    match(read('desktop/index.html'), /<link rel="manifest" href="\/manifest\.webmanifest"/);
  });
});
