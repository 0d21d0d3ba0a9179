import type { Page } from 'playwright/test';
import { expect, test, type AgentBrowser } from '../support/journey.ts';
import { expectAccessible } from '../support/journey-accessibility.ts';
import { Keyboard } from '../support/journey-keyboard.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { PASSWORD } from '../support/server.ts';

test('axe finds nothing on the way in: e-mail, password, forgotten password, Station Credentials', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const { email } = await team.hire('Eva Wolff');
  const agent = await people.agent();
  const { page } = agent;
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Next' }).click();
  await expectAccessible(page, 'an e-mail address that is missing');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Forgot password' }).click();
  await page.getByRole('button', { name: 'Set new password' }).click();
  await expectAccessible(page, 'a forgotten password');
  await page.goBack();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Password', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Sign In' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'a wrong password');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign In' }).click();
  await agent.station.getByRole('button', { name: 'Submit' }).click();
  await expectAccessible(page, 'Station Credentials with something missing');
  await agent.station.getByRole('combobox', { name: 'Country code' }).fill('den');
  await expectAccessible(page, 'the open list of countries');
});

test('axe finds nothing on the desktop: offers, an open chat, the Transfer dialog', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  const { page } = agent;
  await team.arrive(agent, await team.hire('Eva Wolff'));
  await expectAccessible(page, 'the empty desktop');
  await people.asking('Maria', team.topic);
  const nils = await people.asking('Nils', team.topic);
  await expect(agent.offer('Nils')).toBeVisible();
  await expectAccessible(page, 'two offers');
  await agent.accept('Maria');
  await agent.accept('Nils');
  await agent.message.fill('Good morning https://example.org');
  await agent.button('Send').click();
  await expect(nils.log).toContainText('Good morning');
  await expectAccessible(page, 'an open chat');
  await agent.button('Transfer').click();
  const transfer = page.getByRole('dialog', { name: 'Transfer' });
  await transfer.getByRole('combobox').click();
  await expectAccessible(page, 'the Transfer dialog');
});

test('axe finds nothing on the desktop: wrap-up, history, user menu', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  const { page } = agent;
  await team.arrive(agent, await team.hire('Eva Wolff'));
  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await agent.button('End').click();
  await expect(agent.wrapUp).toBeVisible();
  await expectAccessible(page, 'the Wrap Up Reasons dialog');
  await agent.wrapUp.getByRole('button', { name: 'Close' }).click();
  await expectAccessible(page, 'a wrap-up that was put aside');
  await page.getByRole('button', { name: 'Wrap up' }).first().click();
  await agent.wrapUpWith('Resolved');
  await expect(agent.history.getByText('Resolved')).toBeVisible();
  await agent.openProfile();
  await expectAccessible(page, 'history and user menu');
});

test('axe finds nothing in the dialogs after a missed offer and before signing out', async ({ people, server }) => {
  const team = await OwnTeam.make(server, { queue: { offerSeconds: 5 } });
  const agent = await people.agent();
  await team.arrive(agent, await team.hire('Eva Wolff'));
  await people.asking('Maria', team.topic);
  const missed = agent.page.getByRole('dialog', { name: 'You missed a request' });
  await expect(missed).toBeVisible();
  await expectAccessible(agent.page, 'a missed offer');
  await missed.getByRole('button', { name: 'Stay idle' }).click();
  await agent.openProfile();
  await agent.profile.getByRole('button', { name: 'Sign Out' }).click();
  await expect(agent.signOutQuestion).toBeVisible();
  await expectAccessible(agent.page, 'the confirmation before signing out');
});

test('axe finds nothing on the customer\'s page: start, waiting, chat, end', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  const customer = await people.customer();
  const { page } = customer;
  await expect(page.getByLabel('Topic')).toBeVisible();
  await expectAccessible(page, 'the start form');
  await page.getByRole('button', { name: 'Start chat' }).click();
  await expectAccessible(page, 'the start form with everything missing');
  await customer.startChat('Maria', 'Hello from Maria', team.topic);
  await expect(page.getByText('You are next')).toBeVisible();
  await expectAccessible(page, 'waiting');
  await team.arrive(agent, await team.hire('Eva Wolff'));
  await agent.accept('Maria');
  await agent.message.fill('Good morning');
  await agent.button('Send').click();
  await expect(customer.log).toContainText('Good morning');
  await expectAccessible(page, 'a chat');
  await page.getByRole('button', { name: 'End chat' }).click();
  await expectAccessible(page, 'the question before the end');
  await page.getByRole('button', { name: 'End now' }).click();
  await expect(page.getByRole('button', { name: 'Start a new chat' })).toBeVisible();
  await expectAccessible(page, 'the end');
});

/** From the sign-in page to Available, without a mouse. */
async function arriveByKeyboard(agent: AgentBrowser, keyboard: Keyboard, email: string, extension: string): Promise<void> {
  const { page, station } = agent;
  await page.goto(agent.server.url);
  await keyboard.expectAt(page.getByLabel('Email'));
  await keyboard.type(email);
  await keyboard.press('Enter');
  await keyboard.expectAt(page.getByLabel('Password', { exact: true }));
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await keyboard.expectAt(station.getByRole('radio', { name: 'Dial Number' }));
  await keyboard.press('ArrowRight');
  await keyboard.tabTo(station.getByRole('textbox', { name: 'Extension' }));
  await keyboard.type(extension);
  await keyboard.tabTo(station.getByRole('combobox', { name: 'Team' }));
  await keyboard.press('ArrowDown', 'Enter');
  await keyboard.tabTo(station.getByRole('button', { name: 'Submit' }));
  await keyboard.press('Enter');
  await expect(station).toBeHidden();
  await keyboard.tabTo(agent.state);
  await keyboard.type('avail');
  await keyboard.press('Enter');
  await expect(agent.state).toHaveValue('Available');
}

/** The customer's start form, without a mouse. */
async function startByKeyboard(page: Page, keyboard: Keyboard, name: string, topic: string): Promise<void> {
  await keyboard.tabTo(page.getByLabel('Name'));
  await keyboard.type(name);
  await keyboard.press('Tab');
  await keyboard.type(`${name.toLowerCase()}@example.org`);
  await keyboard.tabTo(page.getByLabel('Topic'));
  await keyboard.type(topic);
  await keyboard.tabTo(page.getByRole('textbox', { name: 'Message' }));
  await keyboard.type(`Hello from ${name}`);
  await keyboard.tabTo(page.getByRole('button', { name: 'Start chat' }));
  await keyboard.press('Enter');
  await expect(page.getByText('You are next')).toBeVisible();
}

test('the whole path by keyboard alone, with the focus in sight at every step', async ({ people, server }) => {
  test.setTimeout(120_000);
  const team = await OwnTeam.make(server);
  const { email, extension } = await team.hire('Eva Wolff');
  const agent = await people.agent();
  const [maria, nils] = [await people.customer(), await people.customer()];
  const hands = new Keyboard(agent.page);
  const hers = new Keyboard(maria.page);
  const his = new Keyboard(nils.page);

  await arriveByKeyboard(agent, hands, email, extension);
  await startByKeyboard(maria.page, hers, 'Maria', team.topic);

  // The request in the task list leads to its answers.
  await hands.tabTo(agent.page.getByRole('region', { name: 'Task list' }).getByRole('button', { name: 'Maria' }));
  await hands.press('Enter');
  await hands.expectAt(agent.button('Accept'));
  await hands.press('Enter');
  await expect(agent.log).toContainText('Hello from Maria');
  await hands.tabTo(agent.message);
  await hands.type('Good morning Maria');
  await hands.press('Enter');
  await expect(maria.log).toContainText('Good morning Maria');
  await hers.expectAt(maria.message);
  await hers.type('Thank you');
  await hers.press('Enter');
  await expect(agent.log).toContainText('Thank you');

  await hands.tabTo(agent.button('End'), 'Shift+Tab');
  await hands.press('Enter');
  await hands.expectAt(agent.wrapUp.getByRole('combobox'));
  await hands.type('resol');
  await hands.press('Enter');
  await hands.tabTo(agent.wrapUp.getByRole('button', { name: 'Submit Wrap Up' }));
  await hands.press('Enter');
  await expect(agent.wrapUp).toBeHidden();
  await expect(agent.history.getByText('Resolved')).toBeVisible();

  // The second customer ends the chat.
  await startByKeyboard(nils.page, his, 'Nils', team.topic);
  await hands.tabTo(agent.button('Accept'));
  await hands.press('Enter');
  await expect(nils.log).toContainText('Eva Wolff has joined');
  await his.tabTo(nils.page.getByRole('button', { name: 'End chat' }));
  await his.press('Enter');
  await his.tabTo(nils.page.getByRole('button', { name: 'End now' }));
  await his.press('Enter');
  await expect(nils.page.getByText('You have ended the chat').first()).toBeVisible();
  await his.expectSeen();
  await hands.expectAt(agent.wrapUp.getByRole('combobox'));
  await hands.type('customer left');
  await hands.press('Enter');
  await hands.tabTo(agent.wrapUp.getByRole('button', { name: 'Submit Wrap Up' }));
  await hands.press('Enter');
  await expect(agent.history.getByText('Customer left')).toBeVisible();

  await hands.tabTo(agent.state);
  await hands.type('lunch');
  await hands.press('Enter');
  await expect(agent.state).toHaveValue('Lunch');
  await hands.tabTo(agent.page.getByRole('button', { name: 'User profile of Eva Wolff' }));
  await hands.press('Enter');
  await hands.tabTo(agent.profile.getByRole('button', { name: 'Sign Out' }));
  await hands.press('Enter');
  await hands.expectAt(agent.signOutQuestion.getByRole('button', { name: 'Sign Out' }));
  await hands.press('Enter');
  await hands.expectAt(agent.page.getByLabel('Email'));
});
