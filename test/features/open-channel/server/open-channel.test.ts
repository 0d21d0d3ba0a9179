import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import { register } from '../../../../src/features/open-channel/server/index.ts';
import { type AnyFrame, availableAgent, type Centre, openCentre, type Peer } from '../../../support/centre.ts';
import { entryPoint, queue, user } from '../../../support/domain-objects.ts';

const ADMIN = { cookie: 'one/boss' };

describe('channels that other systems carry', () => {
  let centre: Centre;
  let agent: Peer;

  before(async () => {
    centre = await openCentre({ features: [register], tenants: ['one', 'two'] });
    const partition = centre.server.partition('one');
    const objects = [
      queue('calls', { channel: 'voice', offerSeconds: 18 }), entryPoint('calls'), queue('mails', { channel: 'email' }), entryPoint('mails'),
      queue('social', { channel: 'social' }), entryPoint('social'), user('boss', { roles: ['administrator'] }),
    ];
    for (const object of objects) await partition.execute({ kind: 'system' }, uuidv7(), { kind: 'config.put', object });
    agent = await availableAgent(centre, 'agent-1');
  });
  after(async () => {
    agent.hangUp();
    await centre.close();
  });

  const post = (url: string, payload: object, headers: Record<string, string> = ADMIN) => centre.server.app.inject({ method: 'POST', url, payload, headers });
  const where = async (id: string): Promise<AnyFrame> => (await centre.server.app.inject({ url: `/api/interactions/${id}`, headers: ADMIN })).json();

  async function bring(entryPointId: string, more: object = {}): Promise<string> {
    const id = uuidv7();
    const answer = await post('/api/interactions', { id, entryPointId, customer: { name: 'Maria', phone: '+12025550143' }, ...more });
    assert.equal(answer.statusCode, 201, answer.body);
    return id;
  }

  async function accept(interactionId: string): Promise<void> {
    const offered = (): AnyFrame | undefined => agent.events.find((each) => each.kind === 'interaction.offered' && each['interactionId'] === interactionId);
    await agent.next(() => offered() !== undefined);
    const { offer } = offered() as unknown as { offer: { id: string } };
    assert.equal((await agent.command({ kind: 'offer.accept', interactionId, offerId: offer.id })).kind, 'ack');
  }

  const wrapsUp = async (interactionId: string): Promise<void> => {
    await agent.next(() => agent.events.some((each) => each.kind === 'wrapUp.started' && each['interactionId'] === interactionId));
    assert.equal((await agent.command({ kind: 'wrapUp.submit', interactionId, reasonId: 'solved' })).kind, 'ack');
  };

  test('WX-112 a call is offered, says at which station the agent takes it, and its end starts wrap-up', async () => {
    const id = await bring('to-calls');
    assert.equal((await where(id))['status'], 'offered');
    await accept(id);
    const { status, agent: taker } = await where(id) as unknown as { status: string; agent: { station: object } };
    assert.deepEqual([status, taker.station], ['connected', { kind: 'extension', number: '771' }]);
    await agent.command({ kind: 'interaction.end', interactionId: id });
    assert.equal((await where(id))['status'], 'ended');
    await wrapsUp(id);
  });

  test('WX-117 the caller who hangs up starts wrap-up too', async () => {
    const id = await bring('to-calls');
    await accept(id);
    assert.equal((await post(`/api/interactions/${id}/end`, { id: uuidv7() })).statusCode, 204);
    await wrapsUp(id);
  });

  test('WX-114 a social message is answered like a chat, and its end starts wrap-up', async () => {
    const id = await bring('to-social', { text: 'Hi there' });
    await accept(id);
    assert.equal((await post(`/api/interactions/${id}/messages`, { id: uuidv7(), text: 'Anybody?' })).statusCode, 204);
    await agent.next(() => agent.events.some((each) => each.kind === 'message.posted' && (each['message'] as { text: string }).text === 'Anybody?'));
    await agent.command({ kind: 'message.post', interactionId: id, text: 'Here I am' });
    const messages = await centre.server.store.messages('one', id, { limit: 9 });
    assert.deepEqual(messages.map((each) => each.text), ['Hi there', 'Anybody?', 'Here I am']);
    await agent.command({ kind: 'interaction.end', interactionId: id });
    await wrapsUp(id);
  });

  test('WX-116 sending the reply to an e-mail starts wrap-up', async () => {
    const id = await bring('to-mails', { text: 'Where is my parcel?' });
    await accept(id);
    assert.equal((await agent.command({ kind: 'message.post', interactionId: id, text: 'On its way.' })).kind, 'ack');
    await wrapsUp(id);
    const messages = await centre.server.store.messages('one', id, { limit: 9 });
    assert.equal(messages.at(-1)!.text, 'On its way.');
  });

  test('only administrators bring interactions, never chats, never twice, never into another tenant', async () => {
    const body = { id: uuidv7(), entryPointId: 'to-calls', customer: { name: 'Maria' } };
    assert.equal((await post('/api/interactions', body, {})).statusCode, 401);
    assert.equal((await post('/api/interactions', body, { cookie: 'one/agent-1' })).statusCode, 403);
    assert.equal((await post('/api/interactions', { ...body, entryPointId: 'to-support' })).json<{ fault: { code: string } }>().fault.code, 'wrong-channel');
    assert.equal((await post('/api/interactions', { ...body, entryPointId: 'nowhere' })).json<{ fault: { code: string } }>().fault.code, 'unknown-reference');
    const before = centre.server.partition('one').state.interactions.size;
    const [first, second] = [await post('/api/interactions', body), await post('/api/interactions', body)];
    assert.deepEqual([first.statusCode, second.statusCode], [201, 201]);
    assert.equal(centre.server.partition('one').state.interactions.size, before + 1);
    assert.equal(centre.server.partition('two').state.interactions.size, 0);
    const stolen = await post(`/api/interactions/${body.id}/end`, { id: uuidv7() }, { cookie: 'two/boss' });
    assert.equal(stolen.statusCode, 401);
  });
});
