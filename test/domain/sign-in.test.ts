import { strict as assert } from 'node:assert';
import test from 'node:test';
import type { User } from '../../src/contract/administration.ts';
import type { SignInObstacle } from '../../src/contract/desk.ts';
import type { Station } from '../../src/contract/station.ts';
import type { Actor } from '../../src/domain/command.ts';
import { deskProfile } from '../../src/domain/desk-profile.ts';
import { Centre, centreOf } from '../support/domain.ts';
import { idleCode, desktopProfile, multimediaProfile, organisation, queue, team, user, wrapUpReason } from '../support/domain-objects.ts';

const ADMINISTRATOR: Actor = { kind: 'administrator', id: 'admin-1' };
const TENANT = { id: 'tenant-1', name: 'Example' };
const signIn = (station: Station, teamId = 'team-1') => ({ kind: 'station.signIn', teamId, station }) as const;
const EXTENSION: Station = { kind: 'extension', number: '700' };

/** The refusal, which the desktop was told of before. */
function refusedFor(centre: Centre, obstacle: SignInObstacle): void {
  assert.equal(deskProfile(centre.state, 'ann', TENANT)?.obstacle, obstacle);
  assert.equal(centre.refusesAgent('ann', signIn(EXTENSION)), obstacle);
}

function without(key: 'desktopProfileId' | 'multimediaProfileId'): User {
  const { [key]: _left, ...rest } = user('ann');
  return rest;
}

test('WX-009 nobody signs in to a tenant without a team or a queue', () => {
  const centre = new Centre();
  centre.put(idleCode('meeting'), wrapUpReason('solved'), wrapUpReason('refund'), desktopProfile('standard'), multimediaProfile('blended'));
  centre.put(user('ann', { teamIds: [] }));
  refusedFor(centre, 'tenant-not-configured');
  centre.put(team('team-1'), user('ann'));
  refusedFor(centre, 'tenant-not-configured');
  centre.put(queue('queue-1'));
  assert.equal(deskProfile(centre.state, 'ann', TENANT)?.obstacle, null);
  centre.signIn('ann');
});

test('WX-010 nobody signs in without a desktop profile', () => refusedFor(centreOf([], without('desktopProfileId')), 'profile-not-configured'));

test('WX-011 nobody signs in without skills', () => refusedFor(centreOf([], without('multimediaProfileId')), 'skills-not-configured'));

test('WX-012 nobody signs in without a team, or without the role of an agent', () => {
  refusedFor(centreOf([], user('ann', { teamIds: [] })), 'permissions-not-configured');
  const centre = centreOf([], user('bob', { roles: ['supervisor'] }));
  for (const id of ['bob', 'nobody']) assert.equal(centre.refusesAgent(id, signIn(EXTENSION)), 'permissions-not-configured');
  assert.equal(deskProfile(centre.state, 'bob', TENANT)?.obstacle, null, 'who is no agent misses nothing');
});

test('WX-007 with a list of registered numbers any other is refused', () => {
  const centre = centreOf(['ann'], organisation({ registeredNumbers: ['+15550100', '701'] }));
  for (const station of [EXTENSION, { kind: 'dialNumber', number: '+15550101' }, { kind: 'dialNumber', number: '0015550100' }, { kind: 'extension', number: '15550100' }] as const) {
    assert.equal(centre.refusesAgent('ann', signIn(station)), 'number-not-registered');
  }
  for (const station of [{ kind: 'extension', number: '701' }, { kind: 'dialNumber', number: '+15550100' }, { kind: 'dialNumber', number: '15550100' }] as const) {
    centre.agent('ann', signIn(station));
    centre.agent('ann', { kind: 'station.signOut' });
  }
  centre.put(organisation({ registeredNumbers: null }));
  centre.agent('ann', signIn(EXTENSION));
});

test('there is one organisation: it is replaced, and neither added to nor removed', () => {
  const centre = centreOf([]);
  assert.deepEqual(Object.keys(centre.state.config.organisation), ['organisation']);
  assert.equal(centre.refuses(ADMINISTRATOR, { kind: 'config.put', object: { ...organisation(), id: 'another', name: 'Another' } }), 'built-in');
  assert.equal(centre.refuses(ADMINISTRATOR, { kind: 'config.remove', type: 'organisation', id: 'organisation' }), 'built-in');
  centre.put(organisation({ name: 'Example' }));
  assert.equal(centre.state.config.organisation['organisation']?.name, 'Example');
});
