import { expect, test } from '../support/journey.ts';
import { Keyboard } from '../support/journey-keyboard.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { ScreenReader } from '../support/screen-reader.ts';

test('what a screen reader says of a chat that is offered, answered and wrapped up, in order', async ({ people, server }) => {
  test.setTimeout(120_000);
  const team = await OwnTeam.make(server);
  const { email, extension } = await team.hire('Eva Wolff');
  const agent = await people.agent();
  const { page } = agent;
  const reader = await ScreenReader.on(page);
  const hands = new Keyboard(page);

  await agent.signIn(email);
  await expect(agent.station).toBeVisible();
  await reader.expectSaid('focus: Email, textbox, required', 'focus: Password, textbox, required', /^focus: Station Credentials, dialog > .*Dial Number, radio, checked$/);
  await agent.submitStation(extension, team.name);
  const palette = page.getByRole('dialog', { name: 'Command Palette' });
  await expect(async () => {
    await page.keyboard.press('Control+KeyK');
    await expect(palette).toBeVisible({ timeout: 500 });
  }).toPass();
  await reader.expectSaid('focus: Command Palette, dialog > What do you want to do?, combobox, expanded');

  await hands.type('available');
  await hands.press('Enter');
  await expect(agent.state).toHaveValue('Available');
  await reader.expectSaid('polite: 1 result', 'polite: Availability state: Available');
  const maria = await people.asking('Maria', team.topic);
  await reader.expectSaid(new RegExp(`^assertive: Chat from Maria, ${team.topic}, waiting \\d\\d:\\d\\d$`));
  await hands.press('Control+Alt+KeyP');
  await hands.expectAt(agent.button('Accept'));
  await reader.expectSaid('focus: Requests, region > Chat request from Maria, group > Accept, button');
  await hands.press('Enter');
  await expect(agent.log).toContainText('Hello from Maria');
  await reader.expectSaid('polite: Conversation with Maria Maria: Hello from Maria');
  await hands.press('Control+Alt+KeyJ');
  await hands.expectAt(agent.message);
  await reader.expectSaid(/^focus: .*Message, textbox/);

  await hands.type('Good morning');
  await hands.press('Enter');
  await maria.say('Where is my parcel?');
  await reader.expectSaid('polite: Maria: Where is my parcel?');
  await hands.press('Control+Alt+KeyA');
  await reader.expectSaid('polite: Accept the request: There is no request to answer.');

  await hands.press('Control+Alt+KeyX');
  await hands.expectAt(page.getByRole('dialog', { name: 'Transfer' }).getByRole('combobox'));
  await reader.expectSaid(/^focus: Transfer, dialog > /, /Transfer to, combobox/);
  await hands.press('Escape');
  await hands.expectAt(agent.message);
  await reader.expectSaid(/^focus: .*Message, textbox/);

  await hands.press('Control+Alt+KeyE');
  await hands.expectAt(agent.wrapUp.getByRole('combobox'));
  await reader.expectSaid('focus: Wrap Up Reasons, dialog > Wrap-up reason, combobox', 'polite: You ended the conversation with Maria.');
  await hands.type('resol');
  await reader.expectSaid('polite: 1 option');
  await hands.press('Enter', 'Tab', 'Tab');
  await hands.expectAt(agent.wrapUp.getByRole('button', { name: 'Submit Wrap Up' }));
  await reader.expectSaid('focus: Submit Wrap Up, button');
  await hands.press('Enter');
  await reader.expectSaid('focus: Workspace, main', 'polite: The wrap-up reason is stored: Resolved');
});
