import { strict as assert } from 'node:assert';
import test from 'node:test';
import type { ConfigObject } from '../../src/contract/administration.ts';
import { CHANNELS } from '../../src/contract/channels.ts';
import type { Id } from '../../src/contract/primitives.ts';
import { deskProfile } from '../../src/domain/desk-profile.ts';
import { type Centre, centreOf } from '../support/domain.ts';
import { desktopProfile, entryPoint, queue, wrapUpReason } from '../support/domain-objects.ts';

const queues = CHANNELS.flatMap((channel) => [queue(channel, { channel }), entryPoint(channel)]);

/** A centre in which Ann talks with a customer of this queue. */
function talking(queueId: Id, ...extra: readonly ConfigObject[]): { centre: Centre; chat: Id } {
  const centre = centreOf(['ann'], ...queues, ...extra);
  centre.available('ann');
  const chat = centre.start(queueId);
  centre.accept('ann', chat);
  return { centre, chat };
}

const customer = (centre: Centre, chat: Id) => ({ kind: 'customer', id: centre.interaction(chat).customer.id, interactionId: chat }) as const;

for (const channel of CHANNELS) {
  test(`wrap-up of a contact by ${channel} begins when the agent ends it`, () => {
    const { centre, chat } = talking(channel);
    centre.agent('ann', { kind: 'interaction.end', interactionId: chat });
    assert.equal(centre.interaction(chat).status, 'ended');
    assert.equal(centre.interaction(chat).wrapUps['ann']?.cause, 'agent-ended');
  });

  test(`wrap-up of a contact by ${channel} begins when the agent transfers it`, () => {
    const { centre, chat } = talking(channel);
    centre.agent('ann', { kind: 'interaction.transfer', interactionId: chat, to: { kind: 'queue', id: channel } });
    assert.equal(centre.interaction(chat).status, 'queued');
    assert.equal(centre.interaction(chat).wrapUps['ann']?.cause, 'transferred');
  });

  test(`wrap-up of a contact by ${channel} begins when the customer ends it`, () => {
    const { centre, chat } = talking(channel);
    centre.does(customer(centre, chat), { kind: 'interaction.end', interactionId: chat });
    assert.equal(centre.interaction(chat).wrapUps['ann']?.cause, 'customer-ended');
  });
}

test('wrap-up of an e-mail begins when the agent sends the reply', () => {
  const { centre, chat } = talking('email');
  centre.agent('ann', { kind: 'message.post', interactionId: chat, text: 'Dear Maria' });
  assert.equal(centre.interaction(chat).wrapUps['ann']?.cause, 'agent-ended');
});

test('there is no wrap-up for a customer who leaves before an agent has accepted', () => {
  const centre = centreOf(['ann']);
  centre.available('ann');
  const chat = centre.start('queue-1');
  assert.equal(centre.offeredTo(chat), 'ann');
  centre.does(customer(centre, chat), { kind: 'interaction.end', interactionId: chat });
  assert.equal(centre.state.interactions.size, 0);
  assert.deepEqual(centre.session('ann').load, {});
});

test('WX-120 the reasons and the time of wrap-up are those of the desktop profile', () => {
  const { centre, chat } = talking('chat', wrapUpReason('spam'),
    desktopProfile('standard', { wrapUpReasonIds: ['spam', 'solved'], defaultWrapUpReasonId: 'spam', autoWrapUpSeconds: 45 }));
  const profile = deskProfile(centre.state, 'ann', { id: 'tenant-1', name: 'Example' });
  assert.deepEqual(profile?.wrapUpReasons.map(({ id }) => id), ['spam', 'solved']);
  centre.agent('ann', { kind: 'interaction.end', interactionId: chat });
  assert.equal(centre.interaction(chat).wrapUps['ann']?.autoAt, centre.now + 45_000);
  assert.equal(centre.refusesAgent('ann', { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'refund' }), 'unknown-reference');
  centre.agent('ann', { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'spam' });
});

test('WX-126 when the countdown is over the default reason is submitted', () => {
  const { centre, chat } = talking('chat', desktopProfile('standard', { autoWrapUpSeconds: 30, defaultWrapUpReasonId: 'refund' }));
  centre.agent('ann', { kind: 'interaction.end', interactionId: chat });
  centre.wait(29_999);
  assert.equal(centre.interaction(chat).status, 'ended');
  centre.wait(1);
  const { record } = centre.last('wrapUp.completed');
  assert.deepEqual([record.reasonId, record.reasonName, record.automatic], ['refund', 'REFUND', true]);
  assert.equal(centre.state.interactions.has(chat), false);
  assert.deepEqual(centre.session('ann').load, {});
});

test('without a countdown wrap-up lasts until a reason is chosen', () => {
  const { centre, chat } = talking('chat', desktopProfile('standard', { autoWrapUpSeconds: 0 }));
  centre.agent('ann', { kind: 'interaction.end', interactionId: chat });
  centre.wait(24 * 3_600_000);
  assert.deepEqual(Object.keys(centre.interaction(chat).wrapUps), ['ann']);
});

test('a cancelled countdown submits nothing, also when its timer still rings', () => {
  const { centre, chat } = talking('chat');
  centre.agent('ann', { kind: 'interaction.end', interactionId: chat });
  centre.agent('ann', { kind: 'wrapUp.cancelAuto', interactionId: chat });
  centre.wait(3_600_000);
  assert.equal(centre.interaction(chat).wrapUps['ann']?.autoAt, null);
});

test('a countdown that the administrator has fixed cannot be cancelled', () => {
  const { centre, chat } = talking('chat', desktopProfile('standard', { cancelAutoWrapUp: false }));
  centre.agent('ann', { kind: 'interaction.end', interactionId: chat });
  assert.equal(centre.refusesAgent('ann', { kind: 'wrapUp.cancelAuto', interactionId: chat }), 'auto-wrap-up-fixed');
});

test('WX-127 Submit Wrap Up stores the one reason that was chosen, and the work is over', () => {
  const { centre, chat } = talking('chat');
  centre.wait(90_000);
  centre.agent('ann', { kind: 'interaction.end', interactionId: chat });
  const endedAt = centre.now;
  centre.wait(10_000);
  centre.agent('ann', { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'refund' });
  assert.deepEqual(centre.last('wrapUp.completed').record, {
    interactionId: chat, agentId: 'ann', agentName: 'ANN', channel: 'chat', customerName: 'Maria', customerEmail: 'maria@example.test',
    queueId: 'chat', queueName: 'CHAT', waitedMs: 0, connectedAt: endedAt - 90_000, endedAt, wrappedUpAt: endedAt + 10_000,
    cause: 'agent-ended', reasonId: 'refund', reasonName: 'REFUND', automatic: false,
  });
  assert.equal(centre.refusesAgent('ann', { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'solved' }), 'no-wrap-up');
});

test('after a transfer each agent has an own wrap-up, with the queue that each has served', () => {
  const centre = centreOf(['ann', 'bob'], queue('orders'), entryPoint('orders'));
  centre.available('ann');
  const chat = centre.start('queue-1');
  centre.accept('ann', chat);
  centre.available('bob');
  centre.agent('ann', { kind: 'interaction.transfer', interactionId: chat, to: { kind: 'queue', id: 'orders' } });
  centre.accept('bob', chat);
  centre.agent('bob', { kind: 'interaction.end', interactionId: chat });
  centre.agent('ann', { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'refund' });
  assert.deepEqual([centre.last('wrapUp.completed').record.queueId, centre.last('wrapUp.completed').record.cause], ['queue-1', 'transferred']);
  centre.agent('bob', { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'solved' });
  assert.deepEqual([centre.last('wrapUp.completed').record.queueId, centre.last('wrapUp.completed').record.cause], ['orders', 'agent-ended']);
  assert.equal(centre.state.interactions.size, 0);
});

test('a lost agent\'s wrap-up is stored without a reason', () => {
  const { centre, chat } = talking('chat');
  centre.agent('ann', { kind: 'interaction.end', interactionId: chat });
  centre.loses('ann');
  const { record } = centre.last('wrapUp.completed');
  assert.deepEqual([record.reasonId, record.reasonName, record.cause], [null, null, 'agent-ended']);
  assert.equal(centre.state.interactions.size, 0);
});
