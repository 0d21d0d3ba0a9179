import { strict as assert } from 'node:assert';
import test from 'node:test';
import type { Channel, MultimediaProfile } from '../../src/contract/administration.ts';
import { CHANNELS } from '../../src/contract/channels.ts';
import type { Id } from '../../src/contract/primitives.ts';
import { type Centre, centreOf } from '../support/domain.ts';
import { entryPoint, multimediaProfile, queue, user } from '../support/domain-objects.ts';

const queues = CHANNELS.flatMap((channel) => [queue(channel, { channel }), entryPoint(channel)]);

/** A centre with a queue for each channel and one available agent of this profile. */
function centreWith(profile: Partial<Omit<MultimediaProfile, 'type' | 'id'>>): Centre {
  const centre = centreOf(['ann'], ...queues, queue('chat-2'), entryPoint('chat-2'), multimediaProfile('blended', profile));
  centre.available('ann');
  return centre;
}

/** So many customers of a channel come in. */
const come = (centre: Centre, channel: Channel | 'chat-2', n: number): Id[] => Array.from({ length: n }, () => centre.start(channel));

/** How many contacts of each channel the agent holds. */
function held(centre: Centre): Partial<Record<Channel, number>> {
  const counts: Partial<Record<Channel, number>> = {};
  for (const { channel } of Object.values(centre.session('ann').load)) counts[channel] = (counts[channel] ?? 0) + 1;
  return counts;
}

test('WX-191 with voice 1 and chat 3 at most one call and three chats are offered', () => {
  const centre = centreWith({ routingType: 'blended', capacity: { voice: 1, chat: 3, email: 0, social: 0 } });
  come(centre, 'voice', 2);
  come(centre, 'chat', 5);
  come(centre, 'email', 1);
  assert.deepEqual(held(centre), { voice: 1, chat: 3 });
});

test('an offer, a conversation and a wrap-up hold capacity alike; the end of the wrap-up gives it back', () => {
  const centre = centreWith({ capacity: { voice: 1, chat: 1, email: 0, social: 0 } });
  const [first, second] = come(centre, 'chat', 2) as [Id, Id];
  assert.equal(centre.offeredTo(second), null);
  centre.accept('ann', first);
  assert.equal(centre.offeredTo(second), null);
  centre.agent('ann', { kind: 'interaction.end', interactionId: first });
  assert.equal(centre.offeredTo(second), null);
  centre.agent('ann', { kind: 'wrapUp.submit', interactionId: first, reasonId: 'solved' });
  assert.equal(centre.offeredTo(second), 'ann');
});

test('WX-193 blended: contacts on all channels at the same time', () => {
  const centre = centreWith({ routingType: 'blended', capacity: { voice: 1, chat: 2, email: 4, social: 2 } });
  for (const channel of CHANNELS) come(centre, channel, 6);
  assert.deepEqual(held(centre), { voice: 1, chat: 2, email: 4, social: 2 });
});

test('WX-194 blended real-time: a call or chats, together with the other channels', () => {
  const capacity = { voice: 1, chat: 2, email: 4, social: 1 };
  const calling = centreWith({ routingType: 'blendedRealTime', capacity });
  for (const channel of ['voice', 'chat', 'email', 'social'] as const) come(calling, channel, 5);
  assert.deepEqual(held(calling), { voice: 1, email: 4, social: 1 });

  const chatting = centreWith({ routingType: 'blendedRealTime', capacity });
  for (const channel of ['email', 'chat', 'voice', 'social'] as const) come(chatting, channel, 5);
  assert.deepEqual(held(chatting), { email: 4, chat: 2, social: 1 });
});

for (const first of CHANNELS) {
  test(`WX-195 exclusive: with one contact by ${first} there is no other on any channel`, () => {
    const centre = centreWith({ routingType: 'exclusive', capacity: { voice: 1, chat: 3, email: 4, social: 2 } });
    const [only] = come(centre, first, 1) as [Id];
    for (const channel of CHANNELS) come(centre, channel, 2);
    assert.deepEqual(held(centre), { [first]: 1 });
    centre.accept('ann', only);
    assert.deepEqual(held(centre), { [first]: 1 });
  });
}

test('WX-188 the multimedia profile sets the contacts of a channel, of single queues, and a change counts at once', () => {
  const centre = centreWith({ capacity: { voice: 0, chat: 3, email: 0, social: 0 }, queueCapacity: { chat: 1 } });
  const limited = come(centre, 'chat', 2);
  const free = come(centre, 'chat-2', 3);
  assert.deepEqual(limited.map((id) => centre.offeredTo(id)), ['ann', null]);
  assert.deepEqual(free.map((id) => centre.offeredTo(id)), ['ann', 'ann', null]);
  centre.put(multimediaProfile('blended', { capacity: { voice: 0, chat: 4, email: 0, social: 0 }, queueCapacity: {} }));
  assert.deepEqual([...limited, ...free].map((id) => centre.offeredTo(id)), ['ann', 'ann', 'ann', 'ann', null]);
});

test('a full queue does not keep the agent from the customers of another, who came later', () => {
  const centre = centreWith({ queueCapacity: { chat: 0 } });
  const [first] = come(centre, 'chat', 1) as [Id];
  const [later] = come(centre, 'chat-2', 1) as [Id];
  assert.deepEqual([centre.offeredTo(first), centre.offeredTo(later)], [null, 'ann']);
});

test('a lowered capacity takes nothing away, but gives nothing more', () => {
  const centre = centreWith({ capacity: { voice: 0, chat: 2, email: 0, social: 0 } });
  const [first] = come(centre, 'chat', 2) as [Id, Id];
  centre.put(multimediaProfile('blended', { capacity: { voice: 0, chat: 1, email: 0, social: 0 } }));
  assert.deepEqual(held(centre), { chat: 2 });
  centre.decline('ann', first);
  assert.deepEqual(held(centre), { chat: 1 });
});

test('an agent without a multimedia profile is not asked', () => {
  const centre = centreWith({});
  const { multimediaProfileId: _none, ...without } = user('ann');
  centre.put(without);
  assert.equal(centre.offeredTo(centre.start('chat')), null);
  centre.put(user('ann'));
  assert.deepEqual(held(centre), { chat: 1 });
});
