import { expect, type Locator, type Page } from 'playwright/test';
import type { AgentBrowser } from './journey-agent.ts';

/** What stands in a window while another one works for the agent. */
export const prompt = (page: Page): Locator => page.getByRole('alertdialog');
export const banner = (page: Page): Locator => page.locator('ad-desk-banner');

/** **Continue**; the desktop stands in this window. */
export async function continueIn(agent: AgentBrowser): Promise<void> {
  await prompt(agent.page).getByRole('button', { name: 'Continue' }).click();
  await expect(prompt(agent.page)).toHaveCount(0);
  await expect(agent.state).toBeVisible();
}

/** The session has moved away: nothing of the desktop is left. */
export async function expectMoved({ page, state, log }: AgentBrowser): Promise<void> {
  await expect(prompt(page)).toContainText('Your session has moved to another window');
  await expect(state).toHaveCount(0);
  await expect(log).toHaveCount(0);
}

/** A timer's seconds as it is shown. */
export async function seconds(timer: Locator): Promise<number> {
  const shown = await timer.evaluate((element) => element.shadowRoot?.textContent ?? '');
  return (shown.match(/\d+/g) ?? []).reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The text of the row at the log's upper edge, and how far it is from it. */
export const topRow = (log: Locator): Promise<{ id: string; offset: number }> => log.evaluate((element) => {
  const { top } = element.getBoundingClientRect();
  const row = [...element.querySelectorAll<HTMLElement>('[data-id]')]
    .map((each) => ({ id: each.dataset['id'] ?? '', box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > top)
    .toSorted((a, b) => a.box.top - b.box.top)[0];
  return { id: row?.id ?? '', offset: Math.round((row?.box.top ?? 0) - top) };
});
