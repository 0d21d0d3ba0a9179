import { expect, type Locator } from 'playwright/test';
import type { AgentBrowser } from './journey-agent.ts';

/** The fields of the Station Credentials dialog. */
export const number = (agent: AgentBrowser) => agent.station.getByRole('textbox', { name: 'Dial Number' });
export const extension = (agent: AgentBrowser) => agent.station.getByRole('textbox', { name: 'Extension' });
export const country = (agent: AgentBrowser) => agent.station.getByRole('combobox', { name: 'Country code' });
export const team = (agent: AgentBrowser) => agent.station.getByRole('combobox', { name: 'Team' });
export const kind = (agent: AgentBrowser, name: string) => agent.station.getByRole('radio', { name });
export const international = (agent: AgentBrowser) => agent.station.getByRole('checkbox', { name: 'International Dialing Format' });
export const remember = (agent: AgentBrowser) => agent.station.getByRole('checkbox', { name: 'Remember My Credentials' });
export const submit = (agent: AgentBrowser) => agent.station.getByRole('button', { name: 'Submit' }).click();

export async function pick(combobox: Locator, typed: string, dialog: Locator): Promise<void> {
  await combobox.fill(typed);
  await dialog.getByRole('option').first().click();
}

/** The desktop is open, and the server has this number for the session. */
export async function expectStation(agent: AgentBrowser, shown: string): Promise<void> {
  await expect(agent.station).toBeHidden();
  await agent.openProfile();
  await expect(agent.profile.getByText(shown, { exact: true })).toBeVisible();
  await agent.page.keyboard.press('Escape');
}
