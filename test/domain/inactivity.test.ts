import { strict as assert } from 'node:assert';
import test from 'node:test';
import type { DesktopProfile } from '../../src/contract/administration.ts';
import { inactivityMinutesOf } from '../../src/domain/lookups.ts';
import { timersOfSession } from '../../src/domain/timers.ts';
import { type Centre, centreOf, kinds } from '../support/domain.ts';
import { desktopProfile, organisation } from '../support/domain-objects.ts';

const MINUTE = 60_000;
const warn = (centre: Centre, agentId = 'ann') => centre.system({ kind: 'agent.warnInactive', agentId, signOutAt: centre.now + MINUTE });

function standing(available = false): Centre {
  const centre = centreOf(['ann', 'bob']);
  centre.signIn('ann');
  if (available) centre.available('ann');
  return centre;
}

for (const available of [true, false]) {
  test(`WX-102 WX-104 WX-105 an ${available ? 'available' : 'idle'} agent who does nothing is warned one minute before, then signed out`, () => {
    const centre = standing(available);
    warn(centre);
    assert.deepEqual(centre.session('ann').inactive, { signOutAt: centre.now + MINUTE });
    centre.wait(MINUTE - 1);
    assert.equal(centre.state.agents.has('ann'), true);
    centre.wait(1);
    assert.equal(centre.state.agents.has('ann'), false);
    assert.equal(centre.last('agent.signedOut').cause, 'inactivity');
  });
}

test('WX-109 Stay Signed In keeps the agent signed in, until the next period', () => {
  const centre = standing(true);
  warn(centre);
  centre.wait(30_000);
  assert.deepEqual(kinds(centre.agent('ann', { kind: 'session.stay' })), ['agent.active']);
  assert.equal(centre.session('ann').inactive, undefined);
  centre.wait(10_000);
  warn(centre);
  centre.wait(30_000);
  assert.equal(centre.state.agents.has('ann'), true, 'the timer of the first warning rings for nothing');
  centre.wait(30_000);
  assert.equal(centre.state.agents.has('ann'), false);
});

test('whatever the agent asks is activity, also when nothing comes of it; sign-out ends everything', () => {
  const centre = standing();
  for (const [command, happens] of [
    [{ kind: 'state.idle', idleCodeId: 'lunch' }, ['agent.stateChanged', 'agent.active']],
    [{ kind: 'state.idle', idleCodeId: 'lunch' }, ['agent.active']],
    [{ kind: 'station.signOut' }, ['agent.signedOut']],
  ] as const) {
    warn(centre);
    assert.deepEqual(kinds(centre.agent('ann', command)), happens);
  }
});

test('what is refused, and what others ask, is not the agent\'s activity', () => {
  const centre = standing();
  warn(centre);
  centre.refusesAgent('ann', { kind: 'state.idle', idleCodeId: 'nowhere' });
  centre.available('bob');
  centre.start('queue-1');
  assert.notEqual(centre.session('ann').inactive, undefined);
});

test('WX-102 who holds an interaction, offered, connected or in wrap-up, is not inactive', () => {
  const centre = standing(true);
  const chat = centre.start('queue-1');
  assert.deepEqual(warn(centre), []);
  centre.accept('ann', chat);
  assert.deepEqual(warn(centre), []);
  centre.agent('ann', { kind: 'interaction.end', interactionId: chat });
  assert.deepEqual(warn(centre), []);
  centre.agent('ann', { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'solved' });
  assert.deepEqual(kinds(warn(centre)), ['agent.inactive']);
});

test('an agent who is given work in the last minute stays signed in', () => {
  const centre = standing(true);
  warn(centre);
  centre.wait(MINUTE - 1_000);
  const chat = centre.start('queue-1');
  assert.equal(centre.offeredTo(chat), 'ann');
  centre.wait(1_000);
  assert.deepEqual([centre.last('agent.active').at, centre.offeredTo(chat), centre.session('ann').inactive], [centre.now, 'ann', undefined]);
});

test('a second warning, one without a session, and staying without a warning, are nothing', () => {
  const centre = standing();
  assert.deepEqual(centre.agent('ann', { kind: 'session.stay' }), []);
  warn(centre);
  const { inactive } = centre.session('ann');
  centre.wait(1_000);
  assert.deepEqual(warn(centre), []);
  assert.deepEqual(centre.session('ann').inactive, inactive);
  assert.deepEqual(warn(centre, 'bob'), []);
  assert.equal(centre.refusesAgent('bob', { kind: 'session.stay' }), 'not-signed-in');
});

test('nobody is signed out before the dialog has run out', () => {
  const centre = standing();
  const signOutAt = centre.now + MINUTE;
  warn(centre);
  centre.now = signOutAt - 1;
  assert.deepEqual(centre.system({ kind: 'agent.inactivityEnd', agentId: 'ann', signOutAt }), []);
});

test('a restart knows when inactivity ends the session', () => {
  const centre = standing();
  warn(centre);
  const signOutAt = centre.now + MINUTE;
  assert.deepEqual(timersOfSession(centre.session('ann')), [{ at: signOutAt, command: { kind: 'agent.inactivityEnd', agentId: 'ann', signOutAt } }]);
  assert.deepEqual(centre.timers.slice(-1), timersOfSession(centre.session('ann')));
});

test('WX-103 the administrator\'s minutes are the desktop profile\'s, else the organisation\'s; 0 is never', () => {
  const { inactivityMinutes: _none, ...rest } = desktopProfile('standard');
  const inherits: DesktopProfile = rest;
  const centre = centreOf(['ann'], inherits);
  assert.equal(inactivityMinutesOf(centre.state, 'ann'), 0);
  centre.put(organisation({ inactivityMinutes: 30 }));
  assert.equal(inactivityMinutesOf(centre.state, 'ann'), 30);
  centre.put(desktopProfile('standard', { inactivityMinutes: 5 }));
  assert.equal(inactivityMinutesOf(centre.state, 'ann'), 5);
  centre.put(desktopProfile('standard', { inactivityMinutes: 0 }));
  assert.equal(inactivityMinutesOf(centre.state, 'ann'), 0);
});
