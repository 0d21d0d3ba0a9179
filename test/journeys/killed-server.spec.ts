import type { DeskState } from '../../src/contract/desk.ts';
import { AgentBrowser, CustomerBrowser, expect, test } from '../support/journey.ts';
import { ChatPeer } from '../support/chat-peer.ts';
import { RunningServer } from '../support/server.ts';

const CHATS = 100;
const AGENTS = 34;

/** An administrator's hands: one agent after the other, all in Support with three chats each. */
async function makeAgents(server: RunningServer): Promise<string[]> {
  const admin = await server.signIn('camille.laurent@example.com');
  const emails = Array.from({ length: AGENTS }, (_, i) => `robot.${i}@example.com`);
  await Promise.all(emails.map(async (email, i) => {
    const body = {
      name: `Robot ${i}`, email, roles: ['agent'], teamIds: ['support'], multimediaProfileId: 'blended',
      desktopProfileId: 'standard', password: 'a robot has no name',
    };
    const answer = await server.api('POST', '/api/users', body, admin);
    expect(answer.status, await answer.text()).toBe(201);
  }));
  return emails;
}

test('a killed server comes back with everything that was acknowledged, in the middle of a hundred chats', async ({ browser }) => {
  test.setTimeout(180_000);
  const server = await RunningServer.start();
  // One agent and one customer sit at real browsers.
  const ana = await AgentBrowser.open(browser, server);
  await ana.arrive('ana.silva@example.com', '10078');
  const maria = await CustomerBrowser.open(browser, server);
  await maria.startChat('Maria', 'Before the crash', 'Orders and delivery');
  await ana.button('Accept').click();
  await expect(maria.page.getByRole('log').getByText('Ana Silva has joined')).toBeVisible();

  const emails = await makeAgents(server);
  const robots = await Promise.all(emails.map(async (email, i) => ChatPeer.agent(server, await server.signIn(email, 'a robot has no name'), String(2000 + i))));
  const customers = await Promise.all(Array.from({ length: CHATS - 1 }, (_, i) => ChatPeer.customer(server, `Customer ${i}`)));
  for (const robot of robots) robot.acceptAll();
  await expect.poll(() => customers.filter((customer) => customer.joined).length, { timeout: 30_000 }).toBeGreaterThan(90);

  // Everybody talks; after a while, and in the middle of it, the server is killed.
  const talking = [...robots, ...customers].map((peer) => peer.talk());
  const wrapped = robots.slice(0, 5).map((robot) => robot.endFirst());
  await expect.poll(() => [...robots, ...customers].reduce((sum, peer) => sum + peer.acknowledged.length, 0), { timeout: 30_000 }).toBeGreaterThan(1000);
  await Promise.all(wrapped);
  await server.kill();
  await Promise.all(talking.map((talk) => talk.catch(() => undefined)));
  const said = [...robots, ...customers].flatMap((peer) => peer.acknowledged);
  await server.up();

  // Everyone reconnects by themselves and finds every acknowledged message, once, in the order in which it was said.
  await Promise.all([...robots, ...customers].map((peer) => peer.reconnect()));
  const found = new Map<string, string[]>();
  for (const robot of robots) {
    for (const id of robot.writtenIn) found.set(id, (await robot.transcript(id)).map((message) => message.id));
  }
  for (const customer of customers) found.set(customer.conversation!.id, customer.conversation!.messages.map((message) => message.id));
  const all = [...found.values()].flat();
  for (const { interactionId, id } of said) {
    const transcript = found.get(interactionId);
    expect(transcript?.filter((each) => each === id), `message ${id} of ${interactionId}`).toHaveLength(1);
  }
  expect(new Set(all).size).toBe(all.length);

  // States, offers and wrap-ups are there as acknowledged; timers go on.
  for (const robot of robots) {
    expect(robot.desk!.session?.presence).toEqual({ state: 'available' });
    for (const [id, wrapUp] of robot.acknowledgedWrapUps) {
      const record = (await robot.history()).find((each) => each.interactionId === id);
      expect(record?.reasonId).toBe(wrapUp);
      expect((robot.desk as DeskState).interactions[id]).toBeUndefined();
    }
  }

  // The browsers go on without a reload.
  await maria.say('After the crash');
  await expect(ana.page.getByRole('log').getByText('After the crash')).toBeVisible();
  await expect(maria.page.getByText('Reconnecting')).toBeHidden();
  await ana.setState('Lunch');
  await expect(ana.state).toHaveValue('Lunch');
  for (const peer of [...robots, ...customers]) peer.hangUp();
  await ana.context.close();
  await server.dispose();
});

test('an offer and an automatic wrap-up that were running when the server was killed end on time', async ({ browser }) => {
  test.setTimeout(120_000);
  const server = await RunningServer.start();
  const admin = await server.signIn('camille.laurent@example.com');
  const queue = await (await server.api('GET', '/api/queues/orders', undefined, admin)).json() as Record<string, unknown>;
  await server.api('PUT', '/api/queues/orders', { ...queue, id: undefined, type: undefined, offerSeconds: 8 }, admin);
  const ana = await AgentBrowser.open(browser, server);
  await ana.arrive('ana.silva@example.com', '10078');
  const customer = await ChatPeer.customer(server, 'Maria', 'orders-chat');
  await expect(ana.button('Accept')).toBeVisible();
  await server.kill();
  await server.up();
  await expect(ana.page.getByRole('dialog', { name: 'You missed a request' })).toBeVisible({ timeout: 20_000 });
  await customer.reconnect();
  expect(customer.conversation!.status).toBe('waiting');
  customer.hangUp();
  await ana.context.close();
  await server.dispose();
});
