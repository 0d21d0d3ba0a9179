import type { CDPSession, Page } from 'playwright';
import { AgentBrowser, expect, test } from '../support/journey.ts';
import { notice } from '../support/journey-notices.ts';
import { OwnTeam } from '../support/journey-team.ts';
import { prompt } from '../support/journey-window.ts';

interface Shown { tag: string; title: string; body: string }

/** What the browser shows beside its windows. */
const alerts = (page: Page): Promise<Shown[]> => page.evaluate(async () =>
  ((await (await navigator.serviceWorker.getRegistration())?.getNotifications()) ?? []).map(({ tag, title, body }) => ({ tag, title, body })));

/** An agent who has allowed alerts, in a window that is not the one with the focus. */
async function arrive({ people, server }: { people: { agent(): Promise<AgentBrowser> }; server: AgentBrowser['server'] }, name: string) {
  const team = await OwnTeam.make(server);
  const agent = await people.agent();
  await agent.context.grantPermissions(['notifications'], { origin: server.url });
  const hired = await team.hire(name);
  await team.arrive(agent, hired);
  await agent.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const cdp = await agent.context.newCDPSession(agent.page);
  return { team, agent, hired, cdp };
}

/** The agent turns to another window. */
async function lookAway(agent: AgentBrowser, cdp: CDPSession): Promise<Page> {
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const other = await agent.context.newPage();
  await other.bringToFront();
  await expect.poll(() => agent.page.evaluate(() => document.hasFocus())).toBe(false);
  return other;
}

test('a request that comes while the agent looks elsewhere is shown by the browser, names nobody, and goes with the request', async ({ people, server }) => {
  const { team, agent, cdp } = await arrive({ people, server }, 'Ida Holt');
  await lookAway(agent, cdp);
  const maria = await people.asking('Maria', team.topic);
  await expect.poll(async () => (await alerts(agent.page)).length, { intervals: [50] }).toBe(1);
  const [alert] = await alerts(agent.page);
  expect(alert?.title).toBe('New chat request');
  expect(alert?.body).toMatch(new RegExp(`^${team.topic}: answer within \\d+ s$`));
  expect(JSON.stringify(alert)).not.toContain('Maria');
  await expect(agent.page).toHaveTitle('(1) Agent Desktop');
  await maria.page.close();
  await agent.offer('Maria').getByRole('button', { name: 'Decline' }).click();
  await expect.poll(async () => (await alerts(agent.page)).length).toBe(0);
  await expect(agent.page).toHaveTitle('Agent Desktop');

  // Once is enough: a reload does not tell again.
  await agent.page.reload();
  await expect(agent.state).toBeVisible();
  expect(await alerts(agent.page)).toEqual([]);
});

test('WX-196 a message that comes while the agent looks elsewhere is told by the browser without a name, in the window that works, until the agent looks again', async ({ people, server }) => {
  const { team, agent, cdp } = await arrive({ people, server }, 'Liv Berg');
  const maria = await people.asking('Maria', team.topic);
  await agent.accept('Maria');
  const second = AgentBrowser.on(await agent.context.newPage(), server);
  await second.page.goto(server.url);
  await expect(prompt(second.page)).toBeVisible();
  const other = await lookAway(agent, cdp);
  await maria.say('Something private');
  await expect.poll(() => alerts(agent.page), { intervals: [50] }).toEqual([{ tag: 'notice', title: 'New message', body: 'Open the desktop to read it.' }]);
  await expect(agent.page).toHaveTitle('(1) Agent Desktop');
  await expect(second.page).toHaveTitle('Agent Desktop');
  await expect(notice(second, 'Messages from Maria')).toHaveCount(0);
  await other.close();
  await agent.page.bringToFront();
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await expect.poll(() => alerts(agent.page)).toEqual([]);
});

test('WX-215 at sign-out everything that stands beside the windows goes, what was pushed too', async ({ people, server }) => {
  const { agent, cdp } = await arrive({ people, server }, 'Jan Moe');
  await agent.setState('Not Ready');
  const push = async (): Promise<void> => {
    const registrations = new Promise<string>((resolve) => {
      cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => { if (first) resolve(first.registrationId); });
    });
    await cdp.send('ServiceWorker.enable');
    const data = JSON.stringify({ tag: 'offer:x', title: 'New chat request', body: 'Orders. Open the desktop within 30 s.', language: 'en', path: '/task/x' });
    await cdp.send('ServiceWorker.deliverPushMessage', { origin: server.url, registrationId: await registrations, data });
  };
  // Whoever looks at the desktop needs nothing beside it.
  await push();
  expect(await alerts(agent.page)).toEqual([]);
  await agent.page.evaluate(async () => (await navigator.serviceWorker.ready).showNotification('Something that was said', { tag: 'said' }));
  expect(await alerts(agent.page)).toHaveLength(1);
  await agent.signOut();
  await expect.poll(() => alerts(agent.page)).toEqual([]);
});

test('what is pushed while no page is there is shown, and goes when the desktop is back', async ({ people, server }) => {
  const { agent, cdp } = await arrive({ people, server }, 'Kai Lund');
  const found = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => { if (first) resolve(first.registrationId); });
  });
  await cdp.send('ServiceWorker.enable');
  const registrationId = await found;
  await agent.page.goto('about:blank');
  const data = JSON.stringify({ tag: 'away', title: 'Connection lost', body: 'Handed over at {time}.', language: 'en', time: Date.now(), path: '/' });
  await cdp.send('ServiceWorker.deliverPushMessage', { origin: server.url, registrationId, data });
  // A page of the desktop that is no desktop: it only looks.
  const spy = await agent.context.newPage();
  await spy.goto(`${server.url}/api/health/ready`);
  await expect.poll(async () => (await alerts(spy)).map(({ title, body }) => [title, body.replace(/\d\d:\d\d [AP]M/, 'T')])).toEqual([['Connection lost', 'Handed over at T.']]);
  await agent.page.goto(server.url);
  await expect(agent.state).toBeVisible();
  await expect.poll(() => alerts(spy)).toEqual([]);
});
