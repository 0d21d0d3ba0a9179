import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import type { AgentSession, Interaction } from '../../src/contract/interaction.ts';
import { colleaguesOf } from '../../src/features/handling/server/index.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import { availableAgent, type Centre, openCentre, Peer, startChat } from '../support/centre.ts';
import { desktopProfile } from '../support/domain-objects.ts';
import { until } from '../support/until.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const DESK = { deskId: 'desk-a', userId: 'agent-1' };

describe('a line that is gone', { timeout: 60_000 }, () => {
  let clock: VirtualClock;
  let store: MemoryStore;
  let centre: Centre;
  beforeEach(async () => {
    clock = new VirtualClock();
    store = new MemoryStore();
    centre = await openCentre({ store, clock });
  });
  afterEach(() => centre.close());

  const session = (): AgentSession | undefined => centre.server.partition('one').state.agents.get('agent-1');
  const interaction = (id: string): Interaction | undefined => centre.server.partition('one').state.interactions.get(id);
  const back = (cursor?: number): Promise<Peer> => Peer.agent(centre.port, 'one', 'agent-1', { ...DESK, ...(cursor !== undefined && { cursor }) });

  async function gone(peer: Peer): Promise<void> {
    peer.hangUp();
    await until(() => !centre.server.hasLine('one', 'agent-1'));
  }

  /** An agent who talks with a customer. */
  async function talking(): Promise<{ agent: Peer; customer: Peer; interactionId: string; token: string }> {
    const agent = await availableAgent(centre, 'agent-1', 'one', { ...DESK });
    const { token, interactionId } = await startChat(centre);
    const customer = await Peer.customer(centre.port, token);
    const { offer } = await agent.event('interaction.offered') as unknown as { offer: { id: string } };
    await agent.command({ kind: 'offer.accept', interactionId, offerId: offer.id });
    return { agent, customer, interactionId, token };
  }

  test('a reload within three seconds changes nothing', async () => {
    const { agent, customer } = await talking();
    const { seq } = centre.server.partition('one');
    await gone(agent);
    clock.advance(2_900);
    const again = await back(seq);
    clock.advance(9_000);
    again.send({ kind: 'ping', at: 1 });
    await again.next((frame) => frame.kind === 'pong');
    assert.equal(centre.server.partition('one').seq, seq);
    assert.ok(!customer.events.some(({ kind }) => kind === 'agentAway'));
    assert.ok(!again.frames.some(({ kind }) => kind === 'snapshot'));
    for (const peer of [again, customer]) peer.hangUp();
  });

  test('nobody is told that an agent without a line could take a transfer', async () => {
    const { agent, customer } = await talking();
    const { partition } = centre.server;
    assert.deepEqual(colleaguesOf(partition('one').state, 'agent-2').map(({ id, available }) => [id, available]), [['agent-1', true]]);
    await gone(agent);
    clock.advance(3_000);
    await customer.event('agentAway');
    assert.deepEqual(colleaguesOf(partition('one').state, 'agent-2').map(({ id, available }) => [id, available]), [['agent-1', false]]);
    customer.hangUp();
  });

  test('after that the customer sees that the agent is reconnecting, and that the agent is back', async () => {
    const { agent, customer, interactionId } = await talking();
    await gone(agent);
    clock.advance(3_000);
    assert.equal((await customer.event('agentAway'))['away'], true);
    const { interactionId: other } = await startChat(centre, { name: 'Ben' });
    assert.equal(interaction(other)!.status, 'queued');
    const again = await back();
    await until(() => customer.events.some((event) => event.kind === 'agentAway' && event['away'] === false));
    assert.equal(session()!.away, undefined);
    assert.equal(interaction(interactionId)!.agentId, 'agent-1');
    await until(() => interaction(other)!.status === 'offered');
    for (const peer of [again, customer]) peer.hangUp();
  });

  test('CARD-003 five minutes without a network: still signed in, nothing lost, in step again when it returns', async () => {
    const partition = centre.server.partition('one');
    await partition.execute({ kind: 'administrator', id: 'x' }, uuidv7(), { kind: 'config.put', object: desktopProfile('standard', { graceSeconds: 600, inactivityMinutes: 3 }) });
    const { agent, customer, interactionId } = await talking();
    agent.send({ kind: 'keep', key: `draft:${interactionId}`, base: 0, value: 'I will just' });
    await agent.next((frame) => frame.kind === 'kept');
    const cursor = partition.seq;
    await gone(agent);
    clock.advance(150_000);
    await customer.command({ kind: 'message.post', interactionId, text: 'Are you there?' });
    clock.advance(150_000);
    const again = await back(cursor);
    assert.deepEqual((await again.next((frame) => frame.kind === 'memory'))['entries'], [{ key: `draft:${interactionId}`, rev: 1, value: 'I will just' }]);
    const { message } = await again.event('message.posted') as unknown as { message: { text: string } };
    assert.equal(message.text, 'Are you there?');
    assert.ok(!again.frames.some(({ kind }) => kind === 'snapshot'));
    assert.deepEqual([session()!.away, session()!.presence.state, interaction(interactionId)!.agentId], [undefined, 'available', 'agent-1']);
    assert.equal((await again.command({ kind: 'message.post', interactionId, text: 'Here again' })).kind, 'ack');
    for (const peer of [again, customer]) peer.hangUp();
  });

  test('at the end of the grace period a colleague gets the conversation with its whole transcript', async () => {
    const { agent, customer, interactionId, token } = await talking();
    await agent.command({ kind: 'message.post', interactionId, text: 'Good morning' });
    const colleague = await availableAgent(centre, 'agent-2');
    await gone(agent);
    clock.advance(3_000);
    await customer.event('agentAway');
    clock.advance(120_000);
    const offered = await colleague.event('interaction.offered') as unknown as { interactionId: string; offer: { id: string } };
    assert.equal(offered.interactionId, interactionId);
    assert.equal(session(), undefined);
    await colleague.command({ kind: 'offer.accept', interactionId, offerId: offered.offer.id });
    const page = await Peer.customer(centre.port, token);
    const { conversation } = await page.next((frame) => frame.kind === 'snapshot') as unknown as { conversation: { agentName: string; agentAway: boolean; messages: { text: string }[] } };
    assert.deepEqual([conversation.agentName, conversation.agentAway], ['AGENT-2', false]);
    assert.deepEqual(conversation.messages.map(({ text }) => text), ['Hello', 'Good morning']);
    assert.equal((await store.handled('one', { agentId: 'agent-1', since: 0, limit: 9 }))[0]!.reasonId, null);
    for (const peer of [colleague, customer, page]) peer.hangUp();
  });

  test('a restart keeps desk, epoch and absence; who is not back ten seconds later is away', async () => {
    const { agent, customer, interactionId } = await talking();
    const epoch = centre.server.partition('one').state.desks.get('agent-1')!.epoch;
    await centre.close();
    assert.equal((await agent.end()).code, 1012);
    centre = await openCentre({ store, clock });
    assert.equal(centre.server.partition('one').state.desks.get('agent-1')!.epoch, epoch);
    clock.advance(9_000);
    assert.equal(session()!.away, undefined);
    clock.advance(1_000);
    await until(() => session()!.away !== undefined);
    const { until: end } = session()!.away!;
    await centre.close();
    centre = await openCentre({ store, clock });
    assert.equal(session()!.away!.until, end);
    const again = await back();
    assert.equal((await again.next((frame) => frame.kind === 'welcome'))['epoch'], epoch);
    assert.equal(session()!.away, undefined);
    assert.equal(interaction(interactionId)!.agentId, 'agent-1');
    clock.advance(20_000);
    assert.equal(session()!.away, undefined);
    for (const peer of [again, customer]) peer.hangUp();
  });

  test('a replaced line, and one that only asks, take nothing with them', async () => {
    const { agent, customer } = await talking();
    const asking = await new Peer(centre.port, 'agent', { cookie: 'one/agent-1' }).greet({ deskId: 'desk-b' });
    await asking.next((frame) => frame.kind === 'elsewhere');
    const again = await back();
    await agent.end();
    asking.hangUp();
    await until(() => centre.sockets() === 2);
    const { seq } = centre.server.partition('one');
    clock.advance(4_000);
    again.send({ kind: 'ping', at: 1 });
    await again.next((frame) => frame.kind === 'pong');
    assert.equal(centre.server.partition('one').seq, seq);
    for (const peer of [again, customer]) peer.hangUp();
  });

  test('a line on which nothing is heard for twelve seconds is cut; one that pings is not', async () => {
    const silent = await Peer.agent(centre.port, 'one', 'agent-1', DESK);
    const lively = await Peer.agent(centre.port, 'one', 'agent-2', { deskId: 'desk-b' });
    for (let second = 0; second < 14; second++) {
      clock.advance(1_000);
      lively.send({ kind: 'ping', at: second });
      await lively.next((frame) => frame.kind === 'pong' && frame['at'] === second);
    }
    assert.equal((await silent.end()).code, 1006);
    assert.equal(lively.closed, null);
    lively.hangUp();
  });
});
