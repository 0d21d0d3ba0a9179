// Draws the PNG icons of the web app manifest from public/icons/icon.svg: run it after changing the drawing.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';

const folder = new URL('../public/icons/', import.meta.url);
const drawing = readFileSync(new URL('icon.svg', folder), 'utf8');
/** Masks may cut to the inner 80 %: square ground to the edge, and the sign somewhat smaller. */
const maskable = drawing
  .replace('rx="112" ', '')
  .replaceAll(/<g fill/g, '<g transform="translate(51.2 51.2) scale(.8)" fill');

const icons = [
  ['icon-192.png', drawing, 192],
  ['icon-512.png', drawing, 512],
  ['icon-maskable-512.png', maskable, 512],
];

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
try {
  for (const [name, svg, size] of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(new URL(name, folder), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
