import { strict as assert } from 'node:assert';
import test from 'node:test';
import { CHANNELS } from '../../src/contract/channels.ts';
import { audienceOf } from '../../src/domain/audience.ts';
import type { Actor } from '../../src/domain/command.ts';
import { conversationEvent } from '../../src/domain/conversation.ts';
import { deskOf } from '../../src/domain/desk-profile.ts';
import { type Centre, centreOf, kinds } from '../support/domain.ts';
import { entryPoint, queue } from '../support/domain-objects.ts';

const ADMINISTRATOR: Actor = { kind: 'administrator', id: 'admin-1' };
const queues = CHANNELS.flatMap((channel) => [queue(channel, { channel }), entryPoint(channel)]);
const remove = (centre: Centre, interactionId: string) => centre.does(ADMINISTRATOR, { kind: 'interaction.remove', interactionId, trackingId: 'track-1' });

function talking(queueId = 'queue-1'): { centre: Centre; chat: string } {
  const centre = centreOf(['ann', 'bob'], ...queues);
  centre.available('ann');
  const chat = centre.start(queueId);
  centre.accept('ann', chat);
  return { centre, chat };
}

for (const channel of CHANNELS) {
  test(`WX-131 an administrator ends an interaction by ${channel}: the agent has nothing to wrap up, and a notice`, () => {
    const { centre, chat } = talking(channel);
    centre.wait(90_000);
    assert.deepEqual(kinds(remove(centre, chat)), ['wrapUp.started', 'interaction.ended', 'wrapUp.completed', 'interaction.removed']);
    assert.equal(centre.state.interactions.has(chat), false);
    const { load, removed } = centre.session('ann');
    assert.deepEqual([load, removed], [{}, { [chat]: { at: centre.now, channel, customerName: 'Maria', trackingId: 'track-1' } }]);
    assert.deepEqual(deskOf(centre.state, 'ann', { id: 't', name: 'T' })?.interactions, {});
    const { record } = centre.last('wrapUp.completed');
    assert.deepEqual([record.cause, record.reasonId, record.reasonName, record.automatic], ['administrator-ended', null, null, true]);
    assert.deepEqual([record.connectedAt, record.endedAt, record.wrappedUpAt], [centre.now - 90_000, centre.now, centre.now]);
  });
}

test('WX-131 the customer reads that it has ended, and nothing else', () => {
  const { centre, chat } = talking();
  const seen = remove(centre, chat).map(conversationEvent).filter((event) => event !== null);
  assert.deepEqual(seen, [{ kind: 'ended', at: centre.now, by: 'administrator' }]);
});

test('what nobody has yet is ended as well: a ringing agent just loses the offer', () => {
  const centre = centreOf(['ann']);
  const queued = centre.start('queue-1');
  assert.deepEqual(kinds(remove(centre, queued)), ['interaction.ended']);
  centre.available('ann');
  const ringing = centre.start('queue-1');
  assert.deepEqual(kinds(remove(centre, ringing)), ['interaction.offerEnded', 'interaction.ended']);
  assert.deepEqual([centre.state.interactions.size, centre.session('ann').presence.state, centre.session('ann').load], [0, 'available', {}]);
  assert.equal(centre.session('ann').removed, undefined);
});

test('the freed agent is offered what waits', () => {
  const centre = centreOf(['ann'], ...queues);
  centre.available('ann');
  const calls = [centre.start('voice'), centre.start('voice')];
  centre.accept('ann', calls[0]!);
  assert.equal(centre.interaction(calls[1]!).status, 'queued');
  remove(centre, calls[0]!);
  assert.equal(centre.offeredTo(calls[1]!), 'ann');
});

test('an agent who had it before keeps the own wrap-up, and hears nothing of the other\'s notice', () => {
  const { centre, chat } = talking();
  centre.available('bob');
  centre.agent('ann', { kind: 'interaction.transfer', interactionId: chat, to: { kind: 'agent', id: 'bob' } });
  centre.accept('bob', chat);
  const removed = remove(centre, chat).find(({ kind }) => kind === 'interaction.removed')!;
  const after = centre.interaction(chat);
  assert.deepEqual(audienceOf(removed, after, after), { agents: ['bob'], newcomers: [], everyone: false });
  assert.deepEqual([after.status, Object.keys(after.wrapUps)], ['ended', ['ann']]);
  assert.deepEqual([centre.session('ann').removed, Object.keys(centre.session('bob').removed ?? {})], [undefined, [chat]]);
  assert.equal(centre.refuses(ADMINISTRATOR, { kind: 'interaction.remove', interactionId: chat, trackingId: 'track-2' }), 'wrong-state');
  centre.agent('ann', { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'refund' });
  assert.equal(centre.last('wrapUp.completed').record.reasonId, 'refund');
});

test('the notice stays until it is dismissed; dismissing is harmless when there is none', () => {
  const { centre, chat } = talking();
  const dismiss = () => centre.agent('ann', { kind: 'interaction.dismiss', interactionId: chat });
  assert.deepEqual(dismiss(), []);
  const other = centre.start('queue-1');
  centre.accept('ann', other);
  remove(centre, chat);
  remove(centre, other);
  centre.wait(3_600_000);
  assert.deepEqual(kinds(dismiss()), ['interaction.dismissed']);
  assert.deepEqual(Object.keys(centre.session('ann').removed ?? {}), [other]);
  assert.deepEqual(dismiss(), []);
  centre.agent('ann', { kind: 'interaction.dismiss', interactionId: other });
  assert.equal(centre.session('ann').removed, undefined);
  assert.deepEqual(centre.agent('bob', { kind: 'interaction.dismiss', interactionId: chat }), []);
});

test('only administrators remove, and only what there is', () => {
  const { centre, chat } = talking();
  const actors: Actor[] = [{ kind: 'agent', id: 'ann' }, { kind: 'customer', id: centre.interaction(chat).customer.id, interactionId: chat }];
  for (const actor of actors) assert.equal(centre.refuses(actor, { kind: 'interaction.remove', interactionId: chat, trackingId: 't' }), 'forbidden');
  assert.equal(centre.refuses(ADMINISTRATOR, { kind: 'interaction.remove', interactionId: 'nowhere', trackingId: 't' }), 'not-found');
});
