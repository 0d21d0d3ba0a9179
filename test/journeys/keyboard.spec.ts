import type { Page } from 'playwright/test';
import { expect, test, type AgentBrowser } from '../support/journey.ts';
import { expectAccessible } from '../support/journey-accessibility.ts';
import { Keyboard } from '../support/journey-keyboard.ts';
import { OwnTeam, type Hired } from '../support/journey-team.ts';
import { PASSWORD } from '../support/server.ts';

/** From the sign-in page to the desktop, without a mouse. */
async function arriveByKeys({ page, station, server }: AgentBrowser, hands: Keyboard, { email, extension }: Hired): Promise<void> {
  await page.goto(server.url);
  await hands.expectAt(page.getByLabel('Email'));
  await hands.type(email);
  await hands.press('Enter');
  await hands.expectAt(page.getByLabel('Password', { exact: true }));
  await hands.type(PASSWORD);
  await hands.press('Enter');
  await hands.expectAt(station.getByRole('radio', { name: 'Dial Number' }));
  await hands.press('ArrowRight');
  await hands.tabTo(station.getByRole('textbox', { name: 'Extension' }));
  await hands.type(extension);
  await hands.tabTo(station.getByRole('combobox', { name: 'Team' }));
  await hands.press('ArrowDown', 'Enter');
  await hands.tabTo(station.getByRole('button', { name: 'Submit' }));
  await hands.press('Enter');
  await expect(station).toBeHidden();
}

/** The shortcuts come a moment after the desk. */
async function shortcutsReady(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+Alt+KeyF');
    await expect(page.getByRole('dialog', { name: 'Keyboard Shortcuts' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Escape');
}

const list = (page: Page) => page.getByRole('dialog', { name: 'Keyboard Shortcuts' });

test('WX-174 a whole chat by shortcuts alone: state, offer, answer, a transfer that is cancelled, end, wrap-up, sign-out', async ({ people, server }) => {
  test.setTimeout(120_000);
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  const { page } = agent;
  const hands = new Keyboard(page);
  await arriveByKeys(agent, hands, await team.hire('Eva Wolff'));
  await shortcutsReady(page);

  await hands.press('Control+Alt+KeyR');
  await expect(agent.state).toHaveValue('Available');
  const maria = await people.asking('Maria', team.topic);
  await expect(agent.offer('Maria')).toBeVisible();
  await hands.press('Control+Alt+KeyA');
  await hands.expectAt(agent.message);
  await hands.type('Good morning Maria');
  await hands.press('Enter');
  await expect(maria.log).toContainText('Good morning Maria');

  await hands.press('Control+Alt+KeyX');
  const transfer = page.getByRole('dialog', { name: 'Transfer' });
  await expect(transfer).toBeVisible();
  // What is behind a dialog is not done by its keys.
  await hands.press('Control+Alt+KeyE');
  await expect(agent.toasts).toContainText('Answer or close the open dialog first');
  await hands.press('Escape');
  await expect(transfer).toBeHidden();
  await hands.expectAt(agent.message);

  await hands.press('Control+Alt+KeyE');
  await hands.expectAt(agent.wrapUp.getByRole('combobox'));
  await hands.press('Escape');
  await expect(agent.wrapUp).toBeHidden();
  await hands.press('Control+Alt+KeyW');
  await hands.expectAt(agent.wrapUp.getByRole('combobox'));
  await hands.type('resol');
  await hands.press('Enter', 'Tab', 'Tab', 'Enter');
  await expect(agent.wrapUp).toBeHidden();
  await expect(agent.history.getByText('Resolved')).toBeVisible();

  await hands.press('Control+Alt+KeyL');
  await expect(agent.toasts).toContainText('Sign Out');
  await hands.press('Control+Alt+KeyN');
  await hands.expectAt(agent.state);
  await hands.type('lunch');
  await hands.press('Enter');
  await expect(agent.state).toHaveValue('Lunch');
  await hands.press('Control+Alt+KeyL');
  await hands.expectAt(agent.signOutQuestion.getByRole('button', { name: 'Sign Out' }));
  await hands.press('Enter');
  await expect(page.getByLabel('Email')).toBeVisible();
});

test('two conversations: the next one, the one before, the task list, and the message field', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  const { page } = agent;
  const hands = new Keyboard(page);
  await team.arrive(agent, await team.hire('Eva Wolff'));
  await people.asking('Maria', team.topic);
  await people.asking('Nils', team.topic);
  await expect(agent.offer('Nils')).toBeVisible();
  await shortcutsReady(page);
  await hands.press('Control+Alt+Digit4');
  await expect(page.getByRole('region', { name: 'Task list' }).getByRole('button', { name: /Maria|Nils/ })).toHaveCount(2);
  await expect(page.getByRole('group', { name: /request from/ })).toHaveCount(0);
  const heading = page.getByRole('group', { name: 'Interaction control' }).getByRole('heading');
  const first = await heading.textContent();
  const second = first === 'Maria' ? 'Nils' : 'Maria';
  await hands.press('Control+Alt+Digit8');
  await expect(heading).toHaveText(second);
  await hands.expectAt(agent.message);
  await hands.press('Control+Alt+Shift+Digit8');
  await expect(heading).toHaveText(first!);
  const tasks = page.getByRole('region', { name: 'Task list' });
  await hands.press('Control+Alt+Digit7');
  await expect(tasks).toBeHidden();
  await hands.press('Control+Alt+Digit7');
  await expect(tasks).toBeVisible();
  await hands.press('Control+Alt+KeyJ');
  await hands.expectAt(agent.message);
});

test('WX-174 the list of shortcuts is searched; keys are changed, also against a conflict, and stay after signing out', async ({ people, server }) => {
  test.setTimeout(120_000);
  const team = await OwnTeam.make(server);
  const hired = await team.hire('Eva Wolff');
  const agent = await people.agent();
  const { page } = agent;
  await agent.signIn(hired.email);
  await agent.submitStation(hired.extension, team.name);
  await shortcutsReady(page);
  await agent.openProfile();
  await agent.profile.getByRole('button', { name: 'Keyboard Shortcuts' }).click();
  await expect(list(page)).toBeVisible();
  await expectAccessible(page, 'the list of shortcuts');
  await list(page).getByRole('searchbox').fill('available');
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await expect(list(page).getByRole('listitem')).toContainText(/Go to Available\s*Ctrl\s*Alt\s*R/);

  await list(page).getByRole('button', { name: 'Change the keys: Go to Available' }).click();
  await page.keyboard.press('a');
  await expect(list(page).getByRole('alert')).toContainText('A is needed for writing');
  await page.keyboard.press('Control+Alt+KeyE');
  await expect(list(page).getByRole('alert')).toContainText('Ctrl + Alt + E is the shortcut of: End the conversation');
  await expectAccessible(page, 'a conflict of shortcuts');
  await page.keyboard.press('Control+Alt+KeyG');
  await expect(list(page).getByRole('listitem')).toContainText(/Ctrl\s*Alt\s*G/);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await page.keyboard.press('Control+Alt+KeyR');
  await page.keyboard.press('Control+Alt+KeyG');
  await expect(agent.state).toHaveValue('Available');

  await agent.setState('Lunch');
  await agent.signOut();
  await agent.signIn(hired.email);
  await agent.submitStation(hired.extension, team.name);
  await shortcutsReady(page);
  await page.keyboard.press('Control+Alt+KeyG');
  await expect(agent.state).toHaveValue('Available');
});
