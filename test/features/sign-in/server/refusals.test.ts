import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import type { SignInObstacle } from '../../../../src/contract/desk.ts';
import type { Station } from '../../../../src/contract/station.ts';
import { register } from '../../../../src/features/sign-in/server/index.ts';
import { Fault } from '../../../../src/server/fault.ts';
import { apiFrame, type ApiFrame } from '../../../support/api-frame.ts';
import { person, smallCentre } from '../../../support/sample-config.ts';

const PASSWORD = 'correct horse';
const extension = (number: string): Station => ({ kind: 'extension', number });

describe('sign-in that is refused', () => {
  let api: ApiFrame;
  before(async () => {
    api = await apiFrame(register);
    await api.server.addTenant('empty', 'Empty');
    await api.server.addTenant('t1', 'First Centre');
    await api.put('t1', ...smallCentre(), person('ready', ['agent']), person('second', ['agent']), person('no-team', ['agent'], { teamIds: [] }));
    const without = (id: string, key: 'desktopProfileId' | 'multimediaProfileId') => {
      const { [key]: _left, ...rest } = person(id, ['agent']);
      return rest;
    };
    await api.put('t1', without('no-profile', 'desktopProfileId'), without('no-skills', 'multimediaProfileId'));
    await api.put('empty', { type: 'user', id: 'early', name: 'Early', email: 'early@example.com', roles: ['agent'], teamIds: [] });
    for (const userId of ['ready', 'second', 'no-team', 'no-profile', 'no-skills']) await hire('t1', userId);
    await hire('empty', 'early');
  });
  after(() => api.close());

  const hire = (tenantId: string, userId: string) =>
    api.server.auth.createAccount({ tenantId, userId, email: `${userId}@example.com`, name: userId, password: PASSWORD });
  const obstacleOf = async (userId: string): Promise<SignInObstacle | null> => {
    const cookie = await api.signIn(`${userId}@example.com`, PASSWORD);
    return (await api.request({ url: '/api/session', headers: { cookie } })).json().profile.obstacle;
  };
  const signIn = async (tenantId: string, userId: string, station: Station): Promise<string> => {
    try {
      await api.server.partition(tenantId).execute({ kind: 'agent', id: userId }, uuidv7(), { kind: 'station.signIn', teamId: 'support', station });
      return 'signed in';
    } catch (error) {
      return error instanceof Fault ? error.code : String(error);
    }
  };

  const obstacles: [string, string, string, string, SignInObstacle][] = [
    ['WX-009', 'the contact centre is not configured', 'empty', 'early', 'tenant-not-configured'],
    ['WX-010', 'the agent has no desktop profile', 't1', 'no-profile', 'profile-not-configured'],
    ['WX-011', 'the agent has no skills: no multimedia profile', 't1', 'no-skills', 'skills-not-configured'],
    ['WX-012', 'the agent has no permissions and settings: no team', 't1', 'no-team', 'permissions-not-configured'],
  ];
  for (const [id, why, tenantId, userId, code] of obstacles) {
    test(`${id} ${why}: the session says so, and the station is refused`, async () => {
      assert.equal(await obstacleOf(userId), code);
      assert.equal(await signIn(tenantId, userId, extension('10001')), code);
    });
  }

  test('WX-007 a number that is not registered is refused, once the administrator has a list', async () => {
    const organisation = (registeredNumbers: string[] | null) =>
      api.put('t1', { type: 'organisation', id: 'organisation', name: 'First Centre', inactivityMinutes: 0, registeredNumbers });
    await organisation(['10002']);
    assert.equal(await signIn('t1', 'ready', extension('10001')), 'number-not-registered');
    assert.equal(await signIn('t1', 'ready', extension('10002')), 'signed in');
    await organisation(null);
  });

  test('WX-008 a number that another agent uses is refused', async () => {
    assert.equal(await obstacleOf('second'), null);
    assert.equal(await signIn('t1', 'second', extension('10002')), 'number-in-use');
    assert.equal(await signIn('t1', 'second', extension('10003')), 'signed in');
  });

  test('WX-014 a failure of the server is told apart from a refusal, with its tracking ID', async () => {
    const { auth } = api.server;
    const signInBefore = auth.signIn.bind(auth);
    auth.signIn = () => Promise.reject(new Error('the database is away'));
    const answer = await api.request({ method: 'POST', url: '/api/sign-in', payload: { email: 'ready@example.com', password: PASSWORD } });
    auth.signIn = signInBefore;
    assert.equal(answer.statusCode, 500);
    const { code, trackingId } = answer.json().fault;
    assert.equal(code, 'internal');
    assert.ok(api.log.lines().some((line) => line['trackingId'] === trackingId && JSON.stringify(line).includes('the database is away')));
  });
});
