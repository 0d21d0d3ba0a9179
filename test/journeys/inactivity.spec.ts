import type { Browser, BrowserContext } from 'playwright/test';
import { AgentBrowser, CustomerBrowser, expect, test as base } from '../support/journey.ts';
import { OwnTeam, type Hired } from '../support/journey-team.ts';
import { continueIn } from '../support/journey-window.ts';
import { startShifted, type ShiftedServer } from '../support/shifted-server.ts';

/* Three minutes are the shortest time: the server's clock is put forward, and nothing else is changed. */

const LIMIT_MS = 3 * 60_000;
const question = ({ page }: AgentBrowser) => page.getByRole('dialog', { name: 'Prolonged Inactivity' });

/** Agents of a team with the shortest time, on a server whose clock the test moves. */
class Office {
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];
  readonly shifted: ShiftedServer;
  readonly team: OwnTeam;

  private constructor(browser: Browser, shifted: ShiftedServer, team: OwnTeam) {
    this.#browser = browser;
    this.shifted = shifted;
    this.team = team;
  }

  static async open(browser: Browser): Promise<Office> {
    const shifted = await startShifted();
    return new Office(browser, shifted, await OwnTeam.make(shifted.server, { desktop: { inactivityMinutes: 3 } }));
  }

  async agent(hired?: Hired): Promise<AgentBrowser> {
    const agent = await AgentBrowser.open(this.#browser, this.shifted.server);
    this.#contexts.push(agent.context);
    if (hired) await this.team.arrive(agent, hired);
    return agent;
  }

  async customer(name: string): Promise<CustomerBrowser> {
    const customer = await CustomerBrowser.open(this.#browser, this.shifted.server);
    this.#contexts.push(customer.page.context());
    await customer.startChat(name, `Hello from ${name}`, this.team.topic);
    return customer;
  }

  /** Nobody does anything, until the question stands there. */
  async untilAsked(agent: AgentBrowser): Promise<void> {
    await this.shifted.pass(100_000);
    await expect(async () => {
      await this.shifted.pass(20_000);
      await expect(question(agent)).toBeVisible({ timeout: 1_500 });
    }).toPass({ timeout: 40_000 });
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    await this.shifted.server.dispose();
  }
}

base.describe.configure({ timeout: 120_000 });

const test = base.extend<{ office: Office }>({
  office: async ({ browser }, use) => {
    const office = await Office.open(browser);
    await use(office);
    await office.close();
  },
});

test('WX-102 WX-104 WX-105 WX-106 WX-107 WX-109 an agent who does nothing is asked in every state, stays when they say so, and is signed out when nobody answers', async ({ office }) => {
  const hired = await office.team.hire('Eva Holm');
  const agent = await office.agent(hired);
  await office.untilAsked(agent);
  await expect(question(agent).getByText(/^0[01]:\d\d$/)).toBeVisible();
  await question(agent).getByRole('button', { name: 'Stay Signed In' }).click();
  await expect(question(agent)).toBeHidden();
  await office.shifted.pass(60_000);
  await expect(agent.state).toHaveValue('Available');

  await agent.setState('Meeting');
  await office.untilAsked(agent);
  // A hand that passes over the desk is no answer.
  await agent.page.mouse.move(400, 400);
  await office.shifted.pass(61_000);
  const said = agent.page.getByRole('dialog', { name: 'You were signed out' });
  await expect(said).toContainText('You were signed out automatically because nothing was done for some time.');
  await said.getByRole('button', { name: 'OK' }).click();
  await expect(said).toBeHidden();
  await agent.page.reload();
  await expect(agent.page.getByLabel('Email')).toBeVisible();
});

test('WX-110 Sign Out in the dialog signs the agent out at once, who was available', async ({ office }) => {
  const agent = await office.agent(await office.team.hire('Eva Holm'));
  await office.untilAsked(agent);
  await question(agent).getByRole('button', { name: 'Sign Out' }).click();
  await expect(agent.page.getByLabel('Email')).toBeVisible();
  await expect(agent.page.getByRole('dialog')).toHaveCount(0);
});

test('WX-099 a conversation counts as activity; the time begins when it is wrapped up', async ({ office }) => {
  const agent = await office.agent(await office.team.hire('Eva Holm'));
  const customer = await office.customer('Maria');
  await agent.accept('Maria');
  await office.shifted.pass(LIMIT_MS);
  await customer.say('Still there?');
  await expect(agent.log).toContainText('Still there?');
  await expect(question(agent)).toBeHidden();
  await agent.button('End').click();
  await agent.wrapUpWith('Resolved');
  await office.untilAsked(agent);
});

test('WX-101 what is done in another tab of the browser counts too', async ({ office }) => {
  const agent = await office.agent(await office.team.hire('Eva Holm'));
  const waiting = AgentBrowser.on(await agent.context.newPage(), office.shifted.server);
  await waiting.page.goto(office.shifted.server.url);
  await expect(waiting.page.getByRole('button', { name: 'Continue' })).toBeVisible();
  // A window tells of its deeds at most every ten seconds, of the last one late: after that nothing is under way any more.
  const quiet = Date.now() + 21_000;
  await expect.poll(() => Date.now(), { timeout: 25_000 }).toBeGreaterThan(quiet);
  await office.shifted.pass(90_000);
  await waiting.page.mouse.move(300, 300);
  await waiting.page.mouse.move(320, 320);
  await expect(question(agent)).toBeHidden();
  await office.shifted.pass(90_000);
  await continueIn(waiting);
  await expect(question(waiting)).toBeHidden();
});

test('WX-108 who looks elsewhere is told by the browser, until the question is answered', async ({ office }) => {
  const agent = await office.agent();
  await agent.context.grantPermissions(['notifications'], { origin: office.shifted.server.url });
  await office.team.arrive(agent, await office.team.hire('Eva Holm'));
  const { page } = agent;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const shown = () => page.evaluate(async () => ((await (await navigator.serviceWorker.getRegistration())?.getNotifications()) ?? []).map(({ title }) => title));
  const cdp = await agent.context.newCDPSession(page);
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const other = await agent.context.newPage();
  await other.bringToFront();
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(false);
  await office.untilAsked(agent);
  await expect.poll(shown).toEqual(['Prolonged Inactivity']);
  await question(agent).getByRole('button', { name: 'Stay Signed In' }).click();
  await expect.poll(shown).toEqual([]);
});
