import { v7 as uuidv7 } from 'uuid';
import { AgentBrowser, expect, test } from '../support/journey.ts';
import { RunningServer } from '../support/server.ts';

/* Calls, social messages and mails, brought by the system that carries them, as the agent handles them. */

let server: RunningServer;
let agent: AgentBrowser;
let admin: string;

/** A queue of the channel for Support, and its entry point. */
async function openQueue(channel: string): Promise<void> {
  const queue = { id: channel, name: `${channel} queue`, channel, teamIds: ['support'], priority: 5, offerSeconds: 30 };
  for (const [path, body] of [['queues', queue], ['entry-points', { id: `to-${channel}`, name: `${channel} line`, queueId: channel, open: true }]] as const) {
    const answer = await server.api('POST', `/api/${path}`, body, admin);
    expect(answer.status, await answer.text()).toBe(201);
  }
}

async function bring(channel: string, name: string, text?: string): Promise<string> {
  const id = uuidv7();
  const body = { id, entryPointId: `to-${channel}`, customer: { name, phone: '+12025550143' }, ...(text !== undefined && { text }) };
  const answer = await server.api('POST', '/api/interactions', body, admin);
  expect(answer.status, await answer.text()).toBe(201);
  return id;
}

const standing = async (id: string): Promise<Response> => server.api('GET', `/api/interactions/${id}`, undefined, admin);

async function wrapUp(): Promise<void> {
  await expect(agent.wrapUp).toBeVisible();
  await agent.wrapUp.getByRole('combobox').fill('Resol');
  await agent.wrapUp.getByRole('option', { name: 'Resolved' }).click();
  await agent.wrapUp.getByRole('button', { name: 'Submit Wrap Up' }).click();
  await expect(agent.wrapUp).toBeHidden();
}

test.beforeAll(async ({ browser }) => {
  server = await RunningServer.start();
  admin = await server.signIn('camille.laurent@example.com');
  for (const channel of ['voice', 'social', 'email']) await openQueue(channel);
  agent = await AgentBrowser.open(browser, server);
  await agent.arrive('ana.silva@example.com', '10078');
});
test.afterAll(async () => {
  await agent.context.close();
  await server.dispose();
});

test('WX-112 WX-119 the dialog appears when the agent ends a call, which the telephone system has put through to the station', async () => {
  const id = await bring('voice', 'Caller Jane');
  await agent.button('Accept').click();
  await expect(agent.page.getByText('The call is on your phone')).toBeVisible();
  await expect(agent.page.getByText('+12025550143')).toBeVisible();
  const { agent: taker } = await (await standing(id)).json() as { agent: { station: object } };
  expect(taker.station).toEqual({ kind: 'extension', number: '10078' });
  await expect(agent.wrapUp).toBeHidden();
  await agent.button('End').click();
  await wrapUp();
});

test('WX-117 the dialog appears when the caller hangs up', async () => {
  const id = await bring('voice', 'Caller Will');
  await agent.button('Accept').click();
  await expect(agent.page.getByText('The call is on your phone')).toBeVisible();
  expect((await server.api('POST', `/api/interactions/${id}/end`, { id: uuidv7() }, admin)).status).toBe(204);
  await wrapUp();
});

test('WX-114 the dialog appears when the agent ends a social conversation', async () => {
  const id = await bring('social', 'Follower', 'Nice shop!');
  await agent.button('Accept').click();
  await expect(agent.page.getByRole('log').getByText('Nice shop!')).toBeVisible();
  await agent.message.fill('Thank you!');
  await agent.button('Send').click();
  await expect.poll(async () => (await (await server.api('GET', `/api/interactions/${id}/messages`, undefined, admin)).text()).includes('Thank you!')).toBe(true);
  await agent.button('End').click();
  await wrapUp();
});

test('WX-116 WX-119 the dialog appears when the agent sends the reply to an e-mail', async () => {
  const id = await bring('email', 'Writer', 'Dear shop, where is my order?');
  await agent.button('Accept').click();
  await expect(agent.page.getByRole('log').getByText('Dear shop')).toBeVisible();
  await agent.message.fill('It is on its way.');
  await expect(agent.wrapUp).toBeHidden();
  await agent.button('Send').click();
  await wrapUp();
  expect(await (await server.api('GET', `/api/interactions/${id}/messages`, undefined, admin)).text()).toContain('It is on its way.');
});
