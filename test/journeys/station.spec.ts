import { expect, test } from '../support/journey.ts';
import { country, expectStation, extension, international, kind, number, submit, team } from '../support/journey-station.ts';
import { OwnTeam } from '../support/journey-team.ts';

test('WX-029 WX-032 WX-034 the administrator\'s default numbers stand in the dialog, the dial number first', async ({ people, server }) => {
  const own = await OwnTeam.make(server);
  const { email } = await own.hire('Ove Dahl', { defaultDialNumber: '+4533123456', defaultExtension: '4711' });
  const agent = await people.agent();
  await agent.signIn(email);
  await expect(kind(agent, 'Dial Number')).toBeChecked();
  await expect(international(agent)).toBeChecked();
  await expect(country(agent)).toHaveValue('+45 Denmark');
  await expect(number(agent)).toHaveValue('33123456');
  await kind(agent, 'Extension').check();
  await expect(extension(agent)).toHaveValue('4711');
  await expect(extension(agent)).toBeEditable();
  await submit(agent);
  await expectStation(agent, '4711');
});

test('WX-030 with the number restricted both numbers are read-only and their steps are left out', async ({ people }) => {
  const lars = await people.agent();
  await lars.signIn('lars.nielsen@example.com');
  await expect(number(lars)).toHaveValue('+4532345678');
  await expect(number(lars)).not.toBeEditable();
  await expect(international(lars)).toHaveCount(0);
  await expect(country(lars)).toHaveCount(0);
  await expect(lars.station.getByText('Your administrator allows only your default number.')).toBeVisible();
  await kind(lars, 'Extension').check();
  await expect(extension(lars)).toHaveValue('10080');
  await expect(extension(lars)).not.toBeEditable();
  await kind(lars, 'Dial Number').check();
  await submit(lars);
  await expectStation(lars, '+4532345678');
});

test('WX-034 WX-035 WX-036 WX-037 WX-038 WX-039 a country\'s code is found by code and by name, and its rules hold', async ({ people, server }) => {
  const own = await OwnTeam.make(server);
  const { email } = await own.hire('Pia Holm');
  const agent = await people.agent();
  await agent.signIn(email);
  await expect(country(agent)).toHaveValue(/^\+1 /);
  await country(agent).click();
  await expect(agent.station.getByRole('option', { name: 'Denmark' })).toContainText('+45');
  expect(await agent.station.getByRole('option').count()).toBeGreaterThan(200);
  await country(agent).fill('+48');
  await expect(agent.station.getByRole('option')).toHaveText([/Poland/]);
  await country(agent).fill('south kor');
  await expect(agent.station.getByRole('option')).toHaveText([/South Korea/]);
  await country(agent).fill('denm');
  await agent.page.keyboard.press('Enter');
  await expect(country(agent)).toHaveValue('+45 Denmark');
  await number(agent).fill('12');
  await submit(agent);
  await expect(agent.station.getByText('This is not a valid number in Denmark.')).toBeVisible();
  await number(agent).fill('32 12 34 56');
  await submit(agent);
  await expectStation(agent, '+4532123456');
});

for (const [form, typed] of [['WX-040 E.164', '+11234567890'], ['WX-041 IDD', '01161123456789']] as const) {
  test(`${form} numbers are accepted without International Dialing Format`, async ({ people, server }) => {
    const own = await OwnTeam.make(server);
    const { email } = await own.hire('Rie Bach');
    const agent = await people.agent();
    await agent.signIn(email);
    await international(agent).uncheck();
    await expect(country(agent)).toHaveCount(0);
    await number(agent).fill('23456');
    await submit(agent);
    await expect(agent.station.getByText('This is neither an E.164 number')).toBeVisible();
    await number(agent).fill(typed);
    await submit(agent);
    await expectStation(agent, typed);
  });
}

test('WX-043 WX-044 an extension has up to 18 digits', async ({ people, server }) => {
  const own = await OwnTeam.make(server);
  const { email } = await own.hire('Siv Krog');
  const agent = await people.agent();
  await agent.signIn(email);
  await kind(agent, 'Extension').check();
  for (const refused of ['1234567890123456789', '12a', '+4512']) {
    await extension(agent).fill(refused);
    await submit(agent);
    await expect(agent.station.getByText('An extension has 1 to 18 digits and nothing else.')).toBeVisible();
    await expect(extension(agent)).toBeFocused();
    // The complaint goes as soon as there is no reason for it.
    await extension(agent).fill('1');
    await expect(agent.station.getByText('An extension has 1 to 18 digits')).toBeHidden();
  }
  await extension(agent).fill('123456789012345678');
  await submit(agent);
  await expectStation(agent, '123456789012345678');
});

test('WX-045 WX-046 an agent of two teams chooses one; the list is filtered by typing', async ({ people }) => {
  const mina = await people.agent();
  await mina.signIn('mina.park@example.com');
  await expect(team(mina)).toHaveValue('');
  await kind(mina, 'Extension').check();
  await extension(mina).fill('10081');
  await submit(mina);
  await expect(mina.station.getByText('Choose a team.')).toBeVisible();
  await expect(team(mina)).toBeFocused();
  await team(mina).click();
  await expect(mina.station.getByRole('option')).toHaveText([/Sales/, /Support/]);
  await team(mina).fill('sup');
  await expect(mina.station.getByRole('option')).toHaveText([/Support/]);
  await mina.station.getByRole('option').click();
  await submit(mina);
  await mina.openProfile();
  await expect(mina.profile.getByRole('combobox', { name: 'Team' })).toHaveValue('Support');
});

test('a number that another agent uses is refused in words', async ({ people, server }) => {
  const own = await OwnTeam.make(server);
  const [first, second] = [await own.hire('Tue Friis'), await own.hire('Una Skov')];
  const tue = await people.agent();
  await tue.signIn(first.email);
  await tue.submitStation('555', own.name);
  const una = await people.agent();
  await una.signIn(second.email);
  await kind(una, 'Extension').check();
  await extension(una).fill('555');
  await submit(una);
  await expect(una.station.getByRole('alert')).toContainText('This number is already in use by another agent.');
  await extension(una).fill('556');
  await submit(una);
  await expect(una.station).toBeHidden();
});
