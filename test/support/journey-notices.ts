import { expect, type Locator } from 'playwright/test';
import type { AgentBrowser } from './journey-agent.ts';

/** The bell in the header. */
export const bell = ({ page }: AgentBrowser): Locator => page.getByRole('button', { name: /^Notification Center(?:, \d+ unread)?$/ });

export const center = ({ page }: AgentBrowser): Locator => page.getByRole('dialog', { name: 'Notification Center' });

export const notificationSettings = ({ page }: AgentBrowser): Locator => page.getByRole('dialog', { name: 'Notification settings' });

/** A notice on the screen. */
export const notice = (agent: AgentBrowser, words: string | RegExp): Locator => agent.toasts.getByRole('status').filter({ hasText: words });

export async function openCenter(agent: AgentBrowser): Promise<Locator> {
  await bell(agent).click();
  await expect(center(agent)).toBeVisible();
  return center(agent);
}

/** From the Notification Center, as it is there as long as notifications are on. */
export async function openNotificationSettings(agent: AgentBrowser): Promise<Locator> {
  await (await openCenter(agent)).getByRole('button', { name: 'Notification settings' }).click();
  await expect(notificationSettings(agent)).toBeVisible();
  return notificationSettings(agent);
}
