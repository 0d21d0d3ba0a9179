import { strict as assert } from 'node:assert';
import test from 'node:test';
import { type Centre, centreOf, kinds } from '../support/domain.ts';
import { desktopProfile, entryPoint, multimediaProfile, queue, team, user } from '../support/domain-objects.ts';

const ONE_CHAT = multimediaProfile('blended', { capacity: { voice: 1, chat: 1, email: 1, social: 1 } });

/** Agents become available one second after the other. */
function arrive(centre: Centre, ...ids: string[]): void {
  for (const id of ids) {
    centre.available(id);
    centre.wait(1_000);
  }
}

test('the longest-waiting customer goes to the longest-available agent', () => {
  const centre = centreOf(['ann', 'bob'], ONE_CHAT);
  const [first, second, third] = [1, 2, 3].map(() => {
    centre.wait(1_000);
    return centre.start('queue-1');
  }) as [string, string, string];
  arrive(centre, 'bob', 'ann');
  assert.deepEqual([first, second, third].map((id) => centre.offeredTo(id)), ['bob', 'ann', null]);
});

test('whoever has been free longest is asked first, not whoever signed in first', () => {
  const centre = centreOf(['ann', 'bob'], ONE_CHAT);
  arrive(centre, 'ann', 'bob');
  const first = centre.start('queue-1');
  centre.accept('ann', first);
  centre.agent('ann', { kind: 'interaction.end', interactionId: first });
  centre.agent('ann', { kind: 'wrapUp.submit', interactionId: first, reasonId: 'solved' });
  assert.equal(centre.offeredTo(centre.start('queue-1')), 'bob');
});

test('a queue of higher priority is served first, by the priority that it has now', () => {
  const centre = centreOf(['ann', 'bob'], ONE_CHAT, queue('gold', { priority: 2 }), entryPoint('gold'), queue('queue-1', { priority: 5 }));
  const ordinary = centre.start('queue-1');
  centre.wait(60_000);
  const gold = centre.start('gold');
  arrive(centre, 'ann');
  assert.deepEqual([ordinary, gold].map((id) => centre.offeredTo(id)), [null, 'ann']);
  const more = centre.start('gold');
  centre.put(queue('queue-1', { priority: 1 }));
  arrive(centre, 'bob');
  assert.deepEqual([ordinary, more].map((id) => centre.offeredTo(id)), ['bob', null]);
  assert.equal(centre.offer(ordinary).reason.priority, 1);
});

test('only agents of the queue\'s teams are asked', () => {
  const centre = centreOf(['ann'], team('team-2'), queue('queue-2', { teamIds: ['team-2'] }), entryPoint('queue-2'), user('bob', { teamIds: ['team-2'] }));
  arrive(centre, 'ann');
  const chat = centre.start('queue-2');
  assert.equal(centre.offeredTo(chat), null);
  centre.available('bob', 'team-2');
  assert.equal(centre.offeredTo(chat), 'bob');
});

test('every offer carries the reason why it was made', () => {
  const centre = centreOf(['ann'], queue('queue-1', { priority: 3, offerSeconds: 20 }));
  const chat = centre.start('queue-1');
  centre.wait(4_000);
  centre.available('ann');
  assert.deepEqual(centre.offer(chat), {
    id: centre.offer(chat).id, agentId: 'ann', at: centre.now, expiresAt: centre.now + 20_000,
    reason: { rule: 'longest-waiting-to-longest-available', waitedMs: 4_000, agentFreeMs: 0, priority: 3 },
  });
});

test('who declines is left in peace for as long as an offer rings; the next one is asked; nobody loses the place', () => {
  const centre = centreOf(['ann', 'bob'], ONE_CHAT);
  arrive(centre, 'ann', 'bob');
  const chat = centre.start('queue-1');
  const later = centre.start('queue-1');
  const { waitingSince } = centre.interaction(chat);
  centre.accept('bob', later);
  centre.decline('ann', chat);
  assert.deepEqual([centre.offeredTo(chat), centre.interaction(chat).waitingSince], [null, waitingSince]);
  centre.wait(29_999);
  assert.equal(centre.offeredTo(chat), null);
  centre.wait(1);
  assert.equal(centre.offeredTo(chat), 'ann');
});

test('a missed offer: the agent becomes idle, the chat goes on to the next one with its waiting time', () => {
  const centre = centreOf(['ann', 'bob']);
  arrive(centre, 'ann', 'bob');
  const chat = centre.start('queue-1');
  const ringing = centre.start('queue-1');
  const { waitingSince } = centre.interaction(chat);
  assert.equal(centre.offeredTo(chat), 'ann');
  const { offer } = centre.interaction(chat);
  centre.wait(29_999);
  assert.equal(centre.session('ann').presence.state, 'available');
  centre.wait(1);
  assert.deepEqual(centre.session('ann').presence, { state: 'idle', idleCodeId: 'rona' });
  assert.deepEqual([centre.offeredTo(chat), centre.interaction(chat).waitingSince, centre.offer(chat).reason.waitedMs], ['bob', waitingSince, 30_000]);
  assert.notEqual(centre.offeredTo(ringing), 'ann');
  assert.equal(centre.refusesAgent('ann', { kind: 'offer.accept', interactionId: chat, offerId: offer!.id }), 'offer-gone');
});

test('an offer that nobody answers ends, and so does the last one', () => {
  const centre = centreOf(['ann', 'bob', 'cleo']);
  arrive(centre, 'ann', 'bob', 'cleo');
  const chat = centre.start('queue-1');
  centre.wait(90_000);
  assert.equal(centre.interaction(chat).status, 'queued');
  assert.deepEqual(['ann', 'bob', 'cleo'].map((id) => centre.session(id).presence.state), ['idle', 'idle', 'idle']);
});

test('a timer that rings late or twice does no harm', () => {
  const centre = centreOf(['ann']);
  arrive(centre, 'ann');
  const chat = centre.start('queue-1');
  const [expiry] = centre.timers;
  centre.accept('ann', chat);
  centre.wait(3_600_000);
  assert.deepEqual(centre.system(expiry!.command), []);
  assert.equal(centre.interaction(chat).status, 'connected');
});

test('transfer to a queue: the customer keeps the waiting time, the agent who had them is not asked while wrapping up', () => {
  const centre = centreOf(['ann']);
  arrive(centre, 'ann');
  const chat = centre.start('queue-1');
  const { waitingSince } = centre.interaction(chat);
  centre.accept('ann', chat);
  centre.wait(5_000);
  centre.agent('ann', { kind: 'interaction.transfer', interactionId: chat, to: { kind: 'queue', id: 'queue-1' } });
  assert.deepEqual([centre.interaction(chat).status, centre.interaction(chat).waitingSince], ['queued', waitingSince]);
  centre.agent('ann', { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'solved' });
  assert.equal(centre.offeredTo(chat), 'ann');
});

test('transfer to an agent: offered at once, also outside the queue\'s teams; refused when the agent cannot take it', () => {
  const centre = centreOf(['ann'], team('team-2'), user('bob', { teamIds: ['team-2'] }), queue('voices', { channel: 'voice' }));
  arrive(centre, 'ann');
  const chat = centre.start('queue-1');
  centre.accept('ann', chat);
  const transfer = (kind: 'agent' | 'queue', id: string) => ({ kind: 'interaction.transfer', interactionId: chat, to: { kind, id } }) as const;
  assert.equal(centre.refusesAgent('ann', transfer('agent', 'bob')), 'agent-unavailable');
  assert.equal(centre.refusesAgent('ann', transfer('agent', 'ann')), 'agent-unavailable');
  assert.equal(centre.refusesAgent('ann', transfer('queue', 'voices')), 'unknown-reference');
  centre.signIn('bob', 'team-2');
  assert.equal(centre.refusesAgent('ann', transfer('agent', 'bob')), 'agent-unavailable');
  centre.available('bob');
  assert.deepEqual(kinds(centre.agent('ann', transfer('agent', 'bob'))), ['interaction.left', 'wrapUp.started', 'interaction.queued', 'interaction.offered']);
  assert.equal(centre.offer(chat).reason.rule, 'transfer-to-agent');
  centre.decline('bob', chat);
  assert.deepEqual([centre.interaction(chat).status, centre.interaction(chat).queueId], ['queued', 'queue-1']);
});

test('a lost agent\'s customers go back to their queues with their waiting time and to the next agent', () => {
  const centre = centreOf(['ann', 'bob']);
  arrive(centre, 'ann');
  const [talking, ringing] = [centre.start('queue-1'), centre.start('queue-1')];
  centre.accept('ann', talking);
  const since = centre.interaction(talking).waitingSince;
  centre.wait(2_000);
  centre.loses('ann');
  assert.deepEqual([talking, ringing].map((id) => centre.interaction(id).status), ['queued', 'queued']);
  arrive(centre, 'bob');
  assert.deepEqual([talking, ringing].map((id) => centre.offeredTo(id)), ['bob', 'bob']);
  assert.equal(centre.interaction(talking).waitingSince, since);
});

test('the expected wait counts from the queue: not the time with the agent before, but every missed offer', () => {
  const centre = centreOf(['ann', 'bob'], desktopProfile('standard', { graceSeconds: 5 }));
  const chat = centre.start('queue-1');
  centre.wait(10_000);
  arrive(centre, 'ann');
  centre.loses('ann');
  centre.wait(4_000);
  centre.available('ann');
  centre.accept('ann', chat);
  assert.equal(centre.state.waits['queue-1'], 20_000);
  centre.wait(60_000);
  centre.agent('ann', { kind: 'interaction.transfer', interactionId: chat, to: { kind: 'queue', id: 'queue-1' } });
  centre.available('bob');
  centre.accept('bob', chat);
  assert.equal(centre.state.waits['queue-1'], 16_000);
});
