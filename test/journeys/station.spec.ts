import type { Locator } from 'playwright/test';
import { expect, test, type AgentBrowser } from '../support/journey.ts';
import { OwnTeam, type Hired } from '../support/journey-team.ts';

const number = (agent: AgentBrowser) => agent.station.getByRole('textbox', { name: 'Dial Number' });
const extension = (agent: AgentBrowser) => agent.station.getByRole('textbox', { name: 'Extension' });
const country = (agent: AgentBrowser) => agent.station.getByRole('combobox', { name: 'Country code' });
const team = (agent: AgentBrowser) => agent.station.getByRole('combobox', { name: 'Team' });
const kind = (agent: AgentBrowser, name: string) => agent.station.getByRole('radio', { name });
const international = (agent: AgentBrowser) => agent.station.getByRole('checkbox', { name: 'International Dialing Format' });
const remember = (agent: AgentBrowser) => agent.station.getByRole('checkbox', { name: 'Remember My Credentials' });
const submit = (agent: AgentBrowser) => agent.station.getByRole('button', { name: 'Submit' }).click();

async function pick(combobox: Locator, typed: string, dialog: Locator): Promise<void> {
  await combobox.fill(typed);
  await dialog.getByRole('option').first().click();
}

/** The desktop is open, and the server has this number for the session. */
async function expectStation(agent: AgentBrowser, shown: string): Promise<void> {
  await expect(agent.station).toBeHidden();
  await agent.openProfile();
  await expect(agent.profile.getByText(shown, { exact: true })).toBeVisible();
  await agent.page.keyboard.press('Escape');
}

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
  await expect(mina.profile.getByText('Support', { exact: true })).toBeVisible();
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

test.describe('Remember My Credentials', () => {
  let own: OwnTeam;
  let hired: Hired;
  let agent: AgentBrowser;

  test.beforeEach(async ({ people, server }) => {
    own = await OwnTeam.make(server);
    hired = await own.hire('Vera Lund');
    agent = await people.agent();
    await agent.signIn(hired.email);
  });

  async function enter(remembered: boolean): Promise<void> {
    await pick(country(agent), 'denmark', agent.station);
    await number(agent).fill(hired.dialNumber);
    await remember(agent).setChecked(remembered);
    await submit(agent);
    await expect(agent.station).toBeHidden();
  }

  async function comeAgain(): Promise<void> {
    await agent.signOut();
    await agent.signIn(hired.email);
    await expect(agent.station).toBeVisible();
  }

  async function expectEmpty(): Promise<void> {
    await expect(country(agent)).toHaveValue(/^\+1 /);
    await expect(number(agent)).toHaveValue('');
    await expect(remember(agent)).not.toBeChecked();
  }

  /** What the browser's database holds, as text. */
  const stored = (): Promise<string> => agent.page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const values = await Promise.all(databases.map(({ name }) => new Promise<unknown>((resolve, reject) => {
      const opening = indexedDB.open(name!);
      opening.onerror = () => reject(opening.error!);
      opening.onsuccess = () => {
        const db = opening.result;
        const stores = [...db.objectStoreNames];
        if (stores.length === 0) return resolve([]);
        const reading = stores.map((store) => new Promise((done) => {
          const all = db.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => done(all.result);
        }));
        void Promise.all(reading).then((all) => { db.close(); resolve(all); });
      };
    })));
    return JSON.stringify(values);
  });

  test('WX-047 CARD-005 remembered credentials are kept in IndexedDB and stand there at the next sign-in', async () => {
    await enter(true);
    expect(await stored()).toContain(`"dialNumber":"${hired.dialNumber}"`);
    await comeAgain();
    await expect(country(agent)).toHaveValue('+45 Denmark');
    await expect(number(agent)).toHaveValue(hired.dialNumber);
    await expect(team(agent)).toHaveValue(own.name);
    await expect(remember(agent)).toBeChecked();
    await submit(agent);
    await expectStation(agent, `+45${hired.dialNumber}`);
  });

  test('WX-048 without it nothing is stored, and what was stored before is forgotten', async () => {
    await enter(false);
    expect(await stored()).not.toContain('"dialNumber"');
    await comeAgain();
    await expectEmpty();
    await enter(true);
    await comeAgain();
    await expect(number(agent)).toHaveValue(hired.dialNumber);
    await enter(false);
    await comeAgain();
    await expectEmpty();
  });

  test('WX-051 clearing the browser\'s data removes the remembered credentials', async () => {
    await enter(true);
    await agent.signOut();
    const cdp = await agent.context.newCDPSession(agent.page);
    await cdp.send('Storage.clearDataForOrigin', { origin: agent.server.url, storageTypes: 'all' });
    await agent.signIn(hired.email);
    await expect(agent.station).toBeVisible();
    await expectEmpty();
  });
});

test('WX-052 in private browsing nothing is offered and signing in works completely', async ({ people, server }) => {
  const own = await OwnTeam.make(server);
  const hired = await own.hire('Wim Post');
  const known = await people.agent();
  await known.signIn(hired.email);
  await kind(known, 'Extension').check();
  await extension(known).fill(hired.extension);
  await remember(known).check();
  await submit(known);
  await known.signOut();
  // An ordinary context of the automated browser is a private one: nothing of the first is known here.
  const fresh = await people.agent();
  await fresh.signIn(hired.email);
  await expect(kind(fresh, 'Dial Number')).toBeChecked();
  await expect(number(fresh)).toHaveValue('');
  await expect(remember(fresh)).not.toBeChecked();
  await fresh.submitStation(hired.extension, own.name);
  await fresh.setState('Available');
  await expect(fresh.state).toHaveValue('Available');
});

test('WX-054 credentials that cannot be stored are said to be lost; the desktop opens and asks again next time', async ({ people, server }) => {
  const own = await OwnTeam.make(server);
  const { email } = await own.hire('Ylva Berg');
  const agent = await people.agent();
  await agent.context.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('Storage is broken', 'UnknownError'); };
  });
  await agent.signIn(email);
  await pick(country(agent), 'denmark', agent.station);
  await number(agent).fill('32123458');
  await remember(agent).check();
  await submit(agent);
  await expect(agent.toasts).toContainText('Your credentials could not be saved in this browser. You will be asked for them again next time.');
  await expectStation(agent, '+4532123458');
  await agent.signOut();
  await agent.signIn(email);
  await expect(number(agent)).toHaveValue('');
  await expect(remember(agent)).not.toBeChecked();
});
