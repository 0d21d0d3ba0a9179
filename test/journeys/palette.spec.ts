import { expect, test } from '../support/journey.ts';
import { expectAccessible } from '../support/journey-accessibility.ts';
import { Keyboard } from '../support/journey-keyboard.ts';
import { OwnTeam } from '../support/journey-team.ts';

test('the command palette finds every action, says what is not possible and why, and leads on to what was chosen', async ({ people, server }) => {
  test.setTimeout(120_000);
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  const { page } = agent;
  const hands = new Keyboard(page);
  await team.arrive(agent, await team.hire('Eva Wolff'));
  await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  const palette = page.getByRole('dialog', { name: 'Command Palette' });
  const options = palette.getByRole('option');
  const open = () => expect(async () => {
    await page.keyboard.press('Control+KeyK');
    await expect(palette).toBeVisible({ timeout: 500 });
  }).toPass();
  await open();
  await hands.expectAt(palette.getByRole('combobox'));
  await expect(options.filter({ hasText: 'Go to the conversation with Maria' })).toContainText('This conversation is open already');
  await expectAccessible(page, 'the command palette');

  await hands.type('lun');
  await expect(options.first()).toContainText('Go to Lunch');
  await hands.press('Enter');
  await expect(palette).toBeHidden();
  await expect(agent.state).toHaveValue('Lunch');

  // What was used lately is on top, if it can be done again.
  await open();
  await hands.type('selector');
  await hands.press('Enter');
  await hands.expectAt(agent.state);
  await hands.press('Escape');
  await open();
  await expect(options.first()).toContainText('Open the state selector');
  await hands.type('accept the');
  await expect(options.first()).toContainText('There is no request to answer');
  await hands.press('Enter');
  await expect(palette).toBeVisible();
  await expectAccessible(page, 'a command that is not possible');
  await hands.press('Escape');
  await expect(palette).toBeHidden();

  await open();
  await hands.type('message field');
  await hands.press('Enter');
  await hands.expectAt(agent.message);

  await open();
  await hands.type('dansk');
  await hands.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
});
