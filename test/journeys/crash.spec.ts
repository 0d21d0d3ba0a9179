import { AgentBrowser, CustomerBrowser, expect, test, type People } from '../support/journey.ts';
import { Cable } from '../support/cable.ts';
import { BrowserProfile } from '../support/journey-profile.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { banner } from '../support/journey-window.ts';
import { RunningServer } from '../support/server.ts';

const DRAFT = 'and the third is half writ';
test.describe.configure({ timeout: 120_000 });

async function say(agent: AgentBrowser, text: string): Promise<void> {
  await agent.message.fill(text);
  await agent.message.press('Enter');
}

/** In a chat, with two messages that have no way out and a third one half written. */
async function inTrouble(people: People, agent: AgentBrowser, cable: Cable, topic: string): Promise<CustomerBrowser> {
  const maria = await people.asking('Maria', topic);
  await agent.accept('Maria');
  await say(agent, 'Good morning');
  await expect(maria.log.getByText('Good morning')).toBeVisible();
  cable.cut();
  await expect(banner(agent.page)).toContainText('The connection is lost');
  await say(agent, 'Message one');
  await say(agent, 'Message two');
  await agent.message.fill(DRAFT);
  // Within a second of the keystroke it is on the disk.
  const stored = Date.now() + 1_000;
  await expect.poll(() => Date.now()).toBeGreaterThan(stored);
  return maria;
}

async function expectNothingLost(agent: AgentBrowser, maria: CustomerBrowser): Promise<void> {
  await expect(agent.message).toHaveValue(DRAFT);
  await expect(maria.log.getByText(/^Message (one|two)$/)).toHaveText(['Message one', 'Message two']);
  await expect(agent.log.getByText(/^(Good morning|Message (one|two))$/)).toHaveText(['Good morning', 'Message one', 'Message two']);
  await expect(maria.log.getByText('has joined')).toHaveCount(1);
  await expect(agent.page.getByRole('button', { name: /actions? (failed|waits?)/ })).toHaveCount(0);
  await maria.say('I have read it');
  await expect(agent.log).toContainText('I have read it');
}

test('a crashed tab comes back with the chat, the unsent messages and the draft; all is sent once', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const { agent, cable } = await people.distantAgent();
  await team.arrive(agent, await team.hire('Eva Holm'));
  const maria = await inTrouble(people, agent, cable, team.topic);
  const cdp = await agent.context.newCDPSession(agent.page);
  const crashed = agent.page.waitForEvent('crash');
  cdp.send('Page.crash').catch(() => undefined);
  await crashed;
  cable.mend();
  const page = await agent.context.newPage();
  await page.goto(cable.server.url);
  await expectNothingLost(AgentBrowser.on(page, server), maria);
});

test('a browser that was killed comes back with the chat, the unsent messages and the draft; all is sent once', async ({ people, server }) => {
  const cable = await Cable.lay(server);
  const profile = new BrowserProfile(cable.server);
  try {
    const team = await OwnTeam.make(server);
    // A browser writes its cookies late: this one has been used before.
    const before = await profile.start();
    await team.arrive(before, await team.hire('Eva Holm'));
    await profile.end();
    const doomed = await profile.start();
    await doomed.page.goto(cable.server.url);
    await expect(doomed.state).toHaveValue('Available');
    const maria = await inTrouble(people, doomed, cable, team.topic);
    await profile.kill();
    cable.mend();

    const agent = await profile.start();
    await agent.page.goto(cable.server.url);
    await expectNothingLost(agent, maria);
  } finally {
    await profile.dispose();
    await cable.close();
  }
});

test('a service worker that is stopped in the middle of a chat is missed by nobody', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const { agent, cable } = await people.distantAgent();
  await team.arrive(agent, await team.hire('Eva Holm'));
  const maria = await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  await agent.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const cdp = await agent.context.newCDPSession(agent.page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await say(agent, 'Nothing has happened');
  await expect(maria.log.getByText('Nothing has happened')).toHaveCount(1);
  await maria.say('Indeed');
  await expect(agent.log).toContainText('Indeed');
  await agent.message.fill(DRAFT);
  cable.cut();
  await agent.page.reload();
  await expect(agent.message).toHaveValue(DRAFT);
  cable.mend();
  await expect(banner(agent.page)).not.toContainText('The connection is lost');
});

test('a line that is silent without being closed is noticed within seconds and replaced; what was written meanwhile arrives once', async ({ people, server }) => {
  const team = await OwnTeam.make(server);
  const { agent, cable } = await people.distantAgent();
  await team.arrive(agent, await team.hire('Eva Holm'));
  const maria = await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  cable.silence();
  await say(agent, 'Into the silence');
  await maria.say('Hello?');
  await expect(banner(agent.page)).toContainText('The connection is lost', { timeout: 8_000 });
  cable.mend();
  await expect(agent.log).toContainText('Hello?');
  await expect(maria.log.getByText('Into the silence')).toHaveCount(1);
  await expect(banner(agent.page)).not.toContainText('The connection is lost');
});

test('a server that is killed while both sides write loses none of it, and nothing comes twice', async ({ browser }) => {
  const server = await RunningServer.start();
  const agent = await AgentBrowser.open(browser, server);
  const maria = await CustomerBrowser.open(browser, server);
  try {
    await agent.arrive('ana.silva@example.com', '10078');
    await maria.startChat('Maria', 'Hello from Maria', 'Orders and delivery');
    await agent.accept('Maria');
    const [ours, theirs] = [['Ours 1', 'Ours 2', 'Ours 3', 'Ours 4'], ['Theirs 1', 'Theirs 2', 'Theirs 3']];
    const killed = server.kill();
    for (const text of ours) await say(agent, text);
    for (const text of theirs) await maria.say(text);
    await agent.message.fill(DRAFT);
    await killed;
    await server.up();
    for (const log of [agent.log, maria.log]) {
      await expect(log.getByText(/^Ours \d$/)).toHaveText(ours, { timeout: 20_000 });
      await expect(log.getByText(/^Theirs \d$/)).toHaveText(theirs, { timeout: 20_000 });
    }
    await expect(banner(agent.page)).not.toContainText('The connection is lost');
    await expect(agent.message).toHaveValue(DRAFT);
    await expect(agent.page.getByRole('button', { name: /actions? (failed|waits?)/ })).toHaveCount(0);
  } finally {
    await agent.context.close();
    await maria.page.context().close();
    await server.dispose();
  }
});
