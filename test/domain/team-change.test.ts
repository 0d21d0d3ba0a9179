import { strict as assert } from 'node:assert';
import test from 'node:test';
import { CHANNELS } from '../../src/contract/channels.ts';
import { deskProfile } from '../../src/domain/desk-profile.ts';
import { type Centre, centreOf, kinds } from '../support/domain.ts';
import { entryPoint, multimediaProfile, queue, team, user } from '../support/domain-objects.ts';

const ROOM = multimediaProfile('blended', { capacity: { voice: 3, chat: 3, email: 3, social: 3 } });

/** Ann and Bob belong to two teams, Cid to one; team 2 serves a queue of its own in each channel. */
const centre = (): Centre => centreOf(
  ['ann', 'bob', 'cid'], ROOM, team('team-2'), team('team-3'),
  ...CHANNELS.flatMap((channel) => [queue(`new-${channel}`, { channel, teamIds: ['team-2'] }), entryPoint(`new-${channel}`)]),
  ...['ann', 'bob'].map((id) => user(id, { teamIds: ['team-1', 'team-2'] })),
);
const toTeam2 = { kind: 'station.changeTeam', teamId: 'team-2' } as const;

test('WX-177 the team is changed for whoever has no request and no conversation, in whatever state', () => {
  const c = centre();
  c.signIn('ann');
  assert.deepEqual(kinds(c.agent('ann', toTeam2)), ['agent.teamChanged']);
  assert.equal(c.session('ann').teamId, 'team-2');
  c.available('bob');
  c.agent('bob', toTeam2);
  assert.deepEqual([c.session('bob').teamId, c.session('bob').presence.state], ['team-2', 'available']);
  assert.deepEqual(c.agent('bob', toTeam2), [], 'it is the team already');
});

test('WX-177 not with a request, a conversation or a wrap-up', () => {
  const c = centre();
  c.available('ann');
  const chat = c.start('queue-1');
  assert.equal(c.offeredTo(chat), 'ann');
  assert.equal(c.refusesAgent('ann', toTeam2), 'open-interactions');
  c.accept('ann', chat);
  assert.equal(c.refusesAgent('ann', toTeam2), 'open-interactions');
  c.agent('ann', { kind: 'interaction.end', interactionId: chat });
  assert.equal(c.refusesAgent('ann', toTeam2), 'open-interactions');
  assert.equal(c.session('ann').teamId, 'team-1');
  c.agent('ann', { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'solved' });
  c.agent('ann', toTeam2);
  assert.equal(c.session('ann').teamId, 'team-2');
});

test('WX-177 only to a team of one’s own, by somebody who is signed in', () => {
  const c = centre();
  assert.equal(c.refusesAgent('ann', toTeam2), 'not-signed-in');
  for (const id of ['ann', 'cid']) c.signIn(id);
  assert.equal(c.refusesAgent('cid', toTeam2), 'team-not-yours');
  assert.equal(c.refusesAgent('ann', { kind: 'station.changeTeam', teamId: 'team-3' }), 'team-not-yours');
  assert.equal(c.refusesAgent('ann', { kind: 'station.changeTeam', teamId: 'nowhere' }), 'team-not-yours');
});

for (const channel of CHANNELS) {
  test(`WX-187 what waits in the new team’s queue of ${channel} is offered with the change, and what comes later`, () => {
    const c = centre();
    c.available('ann');
    const waiting = c.start(`new-${channel}`);
    assert.equal(c.offeredTo(waiting), null);
    assert.deepEqual(kinds(c.agent('ann', toTeam2)), ['agent.teamChanged', 'interaction.offered']);
    assert.equal(c.offeredTo(waiting), 'ann');
    assert.equal(c.offeredTo(c.start(`new-${channel}`)), 'ann');
  });
}

test('WX-187 the old team’s queues offer nothing any more', () => {
  const c = centre();
  c.available('ann');
  c.agent('ann', toTeam2);
  const chat = c.start('queue-1');
  assert.equal(c.offeredTo(chat), null);
  c.available('cid');
  assert.equal(c.offeredTo(chat), 'cid');
});

test('WX-186 the profile has the layouts of all of the agent’s teams, the new one’s among them', () => {
  const c = centre();
  c.put({ type: 'layout', id: 'plain', name: 'Plain', document: {} }, { ...team('team-2'), layoutId: 'plain' });
  c.signIn('ann');
  c.agent('ann', toTeam2);
  const { layouts } = deskProfile(c.state, 'ann', { id: 't', name: 'T' })!;
  assert.deepEqual(Object.keys(layouts), [c.session('ann').teamId]);
  assert.match(layouts['team-2']!, /./);
});
