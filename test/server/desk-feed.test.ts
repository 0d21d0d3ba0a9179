import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import { availableAgent, type Centre, openCentre, Peer, startChat } from '../support/centre.ts';
import { idleCode } from '../support/domain-objects.ts';
import { until } from '../support/until.ts';

interface Items { items: { seq: number; prev: number; event: { kind: string }; profile?: { idleCodes: { id: string }[] } }[] }

describe('an agent\'s feed', { timeout: 60_000 }, () => {
  let centre: Centre;
  before(async () => { centre = await openCentre({ agents: 4 }); });
  after(() => centre.close());

  const itemsOf = (peer: Peer): Items['items'] => peer.frames.filter(({ kind }) => kind === 'events').flatMap((frame) => (frame as unknown as Items).items);
  const kinds = (peer: Peer): string[] => peer.frames.map(({ kind }) => kind);

  test('a client that was away gets the missed events while they are the shorter way, and a snapshot beyond', async () => {
    const agent = await availableAgent(centre, 'agent-1', 'one', { deskId: 'a' });
    const { interactionId } = await startChat(centre);
    const { offer } = await agent.event('interaction.offered') as unknown as { offer: { id: string } };
    await agent.command({ kind: 'offer.accept', interactionId, offerId: offer.id });
    let last = itemsOf(agent).at(-1)!.seq;
    const cursor = last;
    const post = (text: string): Promise<unknown> => agent.command({ kind: 'message.post', interactionId, text });
    for (let i = 0; i < 24; i++) await post(`${i}`);
    const few = await Peer.agent(centre.port, 'one', 'agent-1', { deskId: 'a', userId: 'agent-1', cursor });
    await until(() => itemsOf(few).length === 24);
    for (const { seq, prev } of itemsOf(few)) {
      assert.equal(prev, last);
      last = seq;
    }
    assert.ok(!kinds(few).includes('snapshot'));
    await few.command({ kind: 'message.post', interactionId, text: 'one too many' });
    const many = await Peer.agent(centre.port, 'one', 'agent-1', { deskId: 'a', userId: 'agent-1', cursor });
    const snapshot = await many.next((frame) => frame.kind === 'snapshot');
    assert.equal(snapshot['cursor'], centre.server.partition('one').seq);
    assert.deepEqual(itemsOf(many), []);
    many.hangUp();
  });

  test('the answer to hello is welcome, memory and the feed, in this order', async () => {
    const agent = await Peer.agent(centre.port, 'one', 'agent-2', { deskId: 'a' });
    await agent.next((frame) => frame.kind === 'snapshot');
    assert.deepEqual(kinds(agent), ['welcome', 'memory', 'snapshot']);
    const { epoch, userId } = agent.frames[0]!;
    assert.deepEqual([epoch, userId], [1, 'agent-2']);
    agent.hangUp();
  });

  test('however much of the configuration changes in one commit, the profile is sent once', async () => {
    const agent = await Peer.agent(centre.port, 'one', 'agent-3', { deskId: 'a' });
    const { cursor } = await agent.next((frame) => frame.kind === 'snapshot') as unknown as { cursor: number };
    const put = (id: string): Promise<unknown> =>
      centre.server.partition('one').execute({ kind: 'administrator', id: 'x' }, uuidv7(), { kind: 'config.put', object: idleCode(id) });
    await Promise.all(['tea', 'yoga', 'lunch'].map(put));
    await agent.event('profile.changed');
    const [item, ...rest] = itemsOf(agent);
    assert.deepEqual(rest, []);
    assert.equal(item!.prev, cursor);
    assert.equal(item!.seq, centre.server.partition('one').seq);
    assert.deepEqual(['tea', 'yoga', 'lunch'].filter((id) => !item!.profile!.idleCodes.some((code) => code.id === id)), []);
    agent.hangUp();
  });

  test('a client says hello again only when it was asked to', async () => {
    const agent = await Peer.agent(centre.port, 'one', 'agent-4', { deskId: 'a' });
    await agent.greet({ deskId: 'a' });
    const { fault } = await agent.next((frame) => frame.kind === 'fault') as unknown as { fault: { code: string } };
    assert.equal(fault.code, 'wrong-state');
    agent.hangUp();
  });
});
