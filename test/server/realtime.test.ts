import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import type { Interaction } from '../../src/contract/interaction.ts';
import { availableAgent, type Centre, openCentre, Peer, startChat } from '../support/centre.ts';

/** Accepts the agent's open offer. */
async function accept(agent: Peer): Promise<string> {
  const { offer, interactionId } = await agent.event('interaction.offered') as unknown as { offer: { id: string }; interactionId: string };
  await agent.command({ kind: 'offer.accept', interactionId, offerId: offer.id });
  return interactionId;
}

describe('a chat over the sockets', () => {
  let centre: Centre;
  before(async () => { centre = await openCentre({ tenants: ['one', 'two'], agents: 8 }); });
  after(() => centre.close());

  test('goes from the customer to the agent and back, with names, marks and typing', async () => {
    const agent = await availableAgent(centre, 'agent-1');
    const { token, interactionId } = await startChat(centre);
    const customer = await Peer.customer(centre.port, token);
    await accept(agent);
    assert.equal((await customer.event('joined'))['agentName'], 'AGENT-1');
    await agent.command({ kind: 'message.post', interactionId, text: 'Good morning' });
    const { message } = await customer.event('message') as unknown as { message: { text: string; agentId?: string } };
    assert.equal(message.text, 'Good morning');
    assert.equal('agentId' in message, false);
    await customer.command({ kind: 'message.mark', interactionId, delivered: 2, read: 2 });
    assert.equal((await agent.event('message.marked'))['read'], 2);
    customer.send({ kind: 'typing', interactionId });
    assert.equal((await agent.next((frame) => frame.kind === 'typing'))['name'], 'Maria');
    agent.send({ kind: 'typing', interactionId });
    assert.equal((await customer.next((frame) => frame.kind === 'typing'))['name'], 'AGENT-1');
    await customer.command({ kind: 'interaction.end', interactionId });
    assert.equal((await agent.event('wrapUp.started'))['interactionId'], interactionId);
    assert.equal((await agent.command({ kind: 'wrapUp.submit', interactionId, reasonId: 'refund' })).kind, 'ack');
    await agent.command({ kind: 'state.idle', idleCodeId: 'meeting' });
    agent.hangUp();
    customer.hangUp();
  });

  test('a customer who was away gets what was missed, from the cursor on and once', async () => {
    const agent = await availableAgent(centre, 'agent-2');
    const { token, interactionId } = await startChat(centre);
    const first = await Peer.customer(centre.port, token);
    const { cursor } = await first.next((frame) => frame.kind === 'snapshot') as unknown as { cursor: number };
    first.hangUp();
    await accept(agent);
    await agent.command({ kind: 'message.post', interactionId, text: 'Still there?' });
    const again = await Peer.customer(centre.port, token, { cursor });
    await again.event('message');
    assert.deepEqual(again.events.map((event) => event.kind), ['joined', 'message']);
    assert.equal(again.frames.some((frame) => frame.kind === 'snapshot'), false);
    const fresh = await Peer.customer(centre.port, token);
    const { conversation } = await fresh.next((frame) => frame.kind === 'snapshot') as unknown as { conversation: { messages: { text: string }[] } };
    assert.deepEqual(conversation.messages.map((message) => message.text), ['Hello', 'Still there?']);
    await agent.command({ kind: 'interaction.end', interactionId });
    await agent.command({ kind: 'wrapUp.submit', interactionId, reasonId: 'solved' });
    await agent.command({ kind: 'state.idle', idleCodeId: 'meeting' });
    for (const peer of [agent, again, fresh]) peer.hangUp();
  });

  test('WX-094 WX-095 a chat is offered only once the agent is available', async () => {
    const agent = await Peer.agent(centre.port, 'one', 'agent-3');
    await agent.command({ kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number: '733' } });
    const { interactionId } = await startChat(centre);
    assert.equal(centre.server.partition('one').state.interactions.get(interactionId)!.status, 'queued');
    assert.equal(agent.events.some((event) => event.kind === 'interaction.offered'), false);
    await agent.command({ kind: 'state.available' });
    assert.equal((await agent.event('interaction.offered'))['interactionId'], interactionId);
    await accept(agent);
    await agent.command({ kind: 'interaction.end', interactionId });
    await agent.command({ kind: 'wrapUp.submit', interactionId, reasonId: 'solved' });
    await agent.command({ kind: 'state.idle', idleCodeId: 'meeting' });
    agent.hangUp();
  });

  test('the same key twice is answered twice and done once; by another or for another it is refused', async () => {
    const agent = await availableAgent(centre, 'agent-4');
    const { token, interactionId } = await startChat(centre);
    await accept(agent);
    const id = uuidv7();
    const post = { kind: 'message.post', interactionId, text: 'once' };
    const first = await agent.command(post, id);
    agent.frames.length = 0;
    const second = await agent.command(post, id);
    assert.deepEqual(second, first);
    assert.equal(centre.server.partition('one').state.interactions.get(interactionId)!.messages, 2);
    agent.frames.length = 0;
    const other = await agent.command({ ...post, text: 'something else' }, id);
    assert.equal((other['fault'] as { code: string }).code, 'key-reused');
    const customer = await Peer.customer(centre.port, token);
    const stolen = await customer.command(post, id);
    assert.equal((stolen['fault'] as { code: string }).code, 'key-reused');
    await customer.command({ kind: 'interaction.end', interactionId });
    await agent.command({ kind: 'wrapUp.submit', interactionId, reasonId: 'solved' });
    await agent.command({ kind: 'state.idle', idleCodeId: 'meeting' });
    agent.hangUp();
    customer.hangUp();
  });

  test('nothing crosses between tenants', async () => {
    const [here, there] = [await availableAgent(centre, 'agent-5', 'one'), await availableAgent(centre, 'agent-5', 'two')];
    const { interactionId } = await startChat(centre, {}, 'one');
    const { offer } = await here.event('interaction.offered') as unknown as { offer: { id: string } };
    assert.equal(there.events.some((event) => event.kind === 'interaction.offered'), false);
    const forged = await there.command({ kind: 'offer.accept', interactionId, offerId: offer.id });
    assert.equal((forged['fault'] as { code: string }).code, 'offer-gone');
    const stranger = centre.server.customerTokens.issue({ tenantId: 'two', interactionId, customerId: `customer-${interactionId}` });
    const peer = new Peer(centre.port, 'customer');
    peer.socket.once('open', () => peer.send({ kind: 'hello', version: 1, token: stranger }));
    assert.equal((await peer.next((frame) => frame.kind === 'fault'))['kind'], 'fault');
    assert.equal(centre.server.partition('two').state.interactions.size, 0);
    const message = await there.command({ kind: 'message.post', interactionId, text: 'boo' });
    assert.equal((message['fault'] as { code: string }).code, 'not-found');
    await accept(here);
    await here.command({ kind: 'interaction.end', interactionId });
    await here.command({ kind: 'wrapUp.submit', interactionId, reasonId: 'solved' });
    for (const each of [here, there]) {
      await each.command({ kind: 'state.idle', idleCodeId: 'meeting' });
      each.hangUp();
    }
  });

  test('a change of the configuration reaches the open desktops without a word about other users', async () => {
    const agent = await Peer.agent(centre.port, 'one', 'agent-6');
    const object = { type: 'idleCode', id: 'yoga', name: 'Yoga', selectable: true } as const;
    await centre.server.partition('one').execute({ kind: 'administrator', id: 'x' }, uuidv7(), { kind: 'config.put', object });
    const { items } = await agent.next((frame) => frame.kind === 'events') as unknown as { items: { event: object; profile: { idleCodes: Interaction[] } }[] };
    assert.equal((items[0]!.event as { kind: string }).kind, 'profile.changed');
    assert.ok(items[0]!.profile.idleCodes.some((code) => code.id === 'yoga'));
    agent.hangUp();
  });
});
