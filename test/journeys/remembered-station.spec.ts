import { expect, test, type AgentBrowser } from '../support/journey.ts';
import { country, expectStation, extension, kind, number, pick, remember, submit, team } from '../support/journey-station.ts';
import { OwnTeam, type Hired } from '../support/journey-team.ts';

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
