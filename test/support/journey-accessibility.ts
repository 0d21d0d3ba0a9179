import { expect, type Page } from 'playwright/test';
import { axeFindings } from './journey.ts';

/** axe has nothing to say, in light and in dark. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The new colours are on the screen before they are measured.
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
    expect(await axeFindings(page), `${where}, ${colorScheme}`).toEqual([]);
  }
}
