import { strict as assert } from 'node:assert';
import test from 'node:test';
import { CHANNELS } from '../../src/contract/channels.ts';
import { deskProfile } from '../../src/domain/desk-profile.ts';
import { centreOf, kinds } from '../support/domain.ts';
import { desktopProfile, entryPoint, idleCode, multimediaProfile, queue, team, user } from '../support/domain-objects.ts';

const MANY = multimediaProfile('blended', { capacity: { voice: 5, chat: 5, email: 5, social: 5 } });
const queues = CHANNELS.flatMap((channel) => [queue(channel, { channel }), entryPoint(channel)]);

test('WX-093 an agent signs in to the idle state that the administrator has set', () => {
  const centre = centreOf(['ann', 'bob'], desktopProfile('evening', { defaultIdleCodeId: 'lunch' }), user('bob', { desktopProfileId: 'evening' }));
  centre.signIn('ann');
  centre.signIn('bob');
  assert.deepEqual(centre.session('ann').presence, { state: 'idle', idleCodeId: 'meeting' });
  assert.deepEqual(centre.session('bob').presence, { state: 'idle', idleCodeId: 'lunch' });
});

for (const channel of CHANNELS) {
  test(`WX-094 a request by ${channel} is offered only when the agent becomes available`, () => {
    const centre = centreOf(['ann'], MANY, ...queues);
    centre.signIn('ann');
    const request = centre.start(channel);
    assert.equal(centre.interaction(request).status, 'queued');
    centre.available('ann');
    assert.equal(centre.offeredTo(request), 'ann');
  });

  test(`WX-095 no request by ${channel} is offered in an idle state, and none goes on ringing in it`, () => {
    const centre = centreOf(['ann'], MANY, ...queues);
    centre.available('ann');
    const ringing = centre.start(channel);
    assert.equal(centre.offeredTo(ringing), 'ann');
    centre.agent('ann', { kind: 'state.idle', idleCodeId: 'lunch' });
    const next = centre.start(channel);
    assert.equal(centre.interaction(ringing).status, 'queued');
    assert.equal(centre.interaction(next).status, 'queued');
    assert.equal(centre.last('interaction.offerEnded').cause, 'withdrawn');
  });
}

test('the idle code of a missed offer is never chosen by hand, an unknown one neither', () => {
  const centre = centreOf(['ann'], idleCode('training', { selectable: false }));
  centre.signIn('ann');
  assert.equal(centre.refusesAgent('ann', { kind: 'state.idle', idleCodeId: 'rona' }), 'idle-code-not-selectable');
  assert.equal(centre.refusesAgent('ann', { kind: 'state.idle', idleCodeId: 'training' }), 'idle-code-not-selectable');
  assert.equal(centre.refusesAgent('ann', { kind: 'state.idle', idleCodeId: 'holiday' }), 'unknown-reference');
});

test('WX-031 an agent who is restricted to the default number is refused with any other', () => {
  const centre = centreOf(['ann'], desktopProfile('standard', { dialNumber: 'defaultOnly' }),
    user('ann', { defaultDialNumber: '+15550100', defaultExtension: '10078' }));
  const signIn = (kind: 'dialNumber' | 'extension', number: string) => ({ kind: 'station.signIn', teamId: 'team-1', station: { kind, number } }) as const;
  for (const [kind, number] of [['dialNumber', '+15550101'], ['dialNumber', '10078'], ['extension', '10079'], ['extension', '+15550100']] as const) {
    assert.equal(centre.refusesAgent('ann', signIn(kind, number)), 'number-restricted');
  }
  centre.agent('ann', signIn('dialNumber', '+15550100'));
  assert.deepEqual(centre.session('ann').station, { kind: 'dialNumber', number: '+15550100' });
});

test('an agent who is restricted to a default number that nobody has set cannot sign in', () => {
  const centre = centreOf(['ann'], desktopProfile('standard', { dialNumber: 'defaultOnly' }));
  const station = { kind: 'extension', number: '1' } as const;
  assert.equal(centre.refusesAgent('ann', { kind: 'station.signIn', teamId: 'team-1', station }), 'number-restricted');
});

test('two agents never have the same number', () => {
  const centre = centreOf(['ann', 'bob']);
  const signIn = { kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number: '7' } } as const;
  centre.agent('ann', signIn);
  assert.equal(centre.refusesAgent('bob', signIn), 'number-in-use');
  centre.agent('ann', { kind: 'station.signOut' });
  centre.agent('bob', signIn);
});

test('WX-045 the agent is shown the own teams, and works for the one that is chosen', () => {
  const centre = centreOf([], team('team-2'), team('team-3'), user('ann', { teamIds: ['team-2', 'team-1'] }));
  const profile = deskProfile(centre.state, 'ann', { id: 'tenant-1', name: 'Example' });
  assert.deepEqual(profile?.teams.map(({ id }) => id), ['team-1', 'team-2']);
  const station = { kind: 'extension', number: '1' } as const;
  assert.equal(centre.refusesAgent('ann', { kind: 'station.signIn', teamId: 'team-3', station }), 'team-not-yours');
  centre.signIn('ann', 'team-2');
  assert.equal(centre.session('ann').teamId, 'team-2');
  assert.equal(centre.refusesAgent('ann', { kind: 'station.signIn', teamId: 'team-1', station }), 'wrong-state');
});

test('WX-279 sign-out is refused until every conversation is wrapped up', () => {
  const centre = centreOf(['ann']);
  centre.available('ann');
  const chat = centre.start('queue-1');
  centre.accept('ann', chat);
  centre.agent('ann', { kind: 'state.idle', idleCodeId: 'lunch' });
  assert.equal(centre.refusesAgent('ann', { kind: 'station.signOut' }), 'open-interactions');
  centre.agent('ann', { kind: 'interaction.end', interactionId: chat });
  assert.equal(centre.refusesAgent('ann', { kind: 'station.signOut' }), 'open-interactions');
  centre.agent('ann', { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'solved' });
  centre.agent('ann', { kind: 'station.signOut' });
  assert.equal(centre.state.agents.has('ann'), false);
});

test('WX-280 sign-out needs the idle state', () => {
  const centre = centreOf(['ann']);
  centre.available('ann');
  assert.equal(centre.refusesAgent('ann', { kind: 'station.signOut' }), 'not-idle');
  centre.agent('ann', { kind: 'state.idle', idleCodeId: 'lunch' });
  assert.deepEqual(kinds(centre.agent('ann', { kind: 'station.signOut' })), ['agent.signedOut']);
});

test('WX-283 WX-284 an agent without a conversation, available or idle, is signed out, and has to sign in again to work', () => {
  const centre = centreOf(['ann', 'bob']);
  centre.available('ann');
  centre.signIn('bob');
  for (const agentId of ['ann', 'bob']) {
    centre.does({ kind: 'administrator', id: 'admin-1' }, { kind: 'agent.signOut', agentId });
    assert.equal(centre.last('agent.signedOut').cause, 'administrator');
    assert.equal(centre.refusesAgent(agentId, { kind: 'state.available' }), 'not-signed-in');
    centre.available(agentId);
  }
});

test('an administrator signs an agent out: the customer goes back to the queue and keeps the place', () => {
  const centre = centreOf(['ann', 'bob']);
  centre.available('ann');
  const chat = centre.start('queue-1');
  const { waitingSince } = centre.interaction(chat);
  centre.accept('ann', chat);
  centre.wait(5_000);
  centre.does({ kind: 'administrator', id: 'admin-1' }, { kind: 'agent.signOut', agentId: 'ann' });
  assert.deepEqual([centre.interaction(chat).status, centre.interaction(chat).waitingSince], ['queued', waitingSince]);
  centre.available('bob');
  assert.equal(centre.offeredTo(chat), 'bob');
});
