import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isValidPhoneNumber } from 'libphonenumber-js/max';
import type { User } from '../../../../src/contract/administration.ts';
import { loadSample, type Sample, sampleWords } from '../../../../src/features/sample/server/index.ts';
import { SAMPLE_OBJECTS } from '../../../../src/features/sample/server/sample-objects.ts';
import type { SignInFrame } from '../../../../src/features/sign-in/server/index.ts';
import { apiFrame, type ApiFrame } from '../../../support/api-frame.ts';

const withSettings = ({ server }: ApiFrame, more: Partial<SignInFrame['settings']>): SignInFrame =>
  ({ ...server, settings: { ...server.settings, sample: true, ...more } });

const accountsOf = (sample: Sample) => {
  assert.equal(sample.kind, 'loaded');
  return sample.kind === 'loaded' ? sample.accounts : [];
};

describe('the sample contact centre', () => {
  test('is loaded into an empty installation, and everybody can sign in', async () => {
    const api = await apiFrame();
    const accounts = accountsOf(await loadSample(withSettings(api, {})));
    assert.deepEqual(accounts.map(({ role }) => role), ['agent', 'agent', 'agent', 'agent', 'supervisor', 'administrator']);
    assert.equal(new Set(accounts.map(({ password }) => password)).size, 6);
    for (const { email, password } of accounts) {
      assert.ok(password.length >= 14);
      await api.signIn(email, password);
    }
    const { config } = api.server.partition('sample').state;
    const count = (type: keyof typeof config): number => Object.keys(config[type]).length;
    assert.deepEqual([count('team'), count('queue'), count('entryPoint'), count('user')], [2, 3, 3, 6]);
    assert.deepEqual(Object.values(config.multimediaProfile).map(({ routingType }) => routingType), ['blended', 'blendedRealTime', 'exclusive']);
    assert.equal(api.server.tenant('sample').name, 'Sample Contact Centre');
    await api.close();
  });

  test('lets two agents of Support take the same chats, one of them from the default number only', async () => {
    const api = await apiFrame();
    await loadSample(withSettings(api, {}));
    const { config } = api.server.partition('sample').state;
    const agents = Object.values(config.user).filter(({ roles }) => roles.includes('agent'));
    for (const { teamIds } of Object.values(config.queue)) {
      assert.ok(agents.filter((agent) => agent.teamIds.some((id) => teamIds.includes(id))).length >= 2);
    }
    const rule = ({ desktopProfileId }: User) => config.desktopProfile[desktopProfileId ?? '']?.dialNumber;
    const restricted = agents.filter((agent) => rule(agent) === 'defaultOnly');
    assert.equal(restricted.length, 1);
    assert.ok(restricted[0]?.defaultDialNumber);
    assert.ok(agents.some((agent) => rule(agent) === 'any' && agent.defaultDialNumber));
    for (const { defaultDialNumber } of agents) if (defaultDialNumber) assert.ok(isValidPhoneNumber(defaultDialNumber), defaultDialNumber);
    await api.close();
  });

  test('shows its passwords once and writes them nowhere', async () => {
    const api = await apiFrame();
    const server = withSettings(api, {});
    const first = await loadSample(server);
    const words = sampleWords(first).join('\n');
    for (const { email, password } of accountsOf(first)) {
      assert.match(words, new RegExp(`${email} +${password}`));
      assert.ok(!JSON.stringify(api.log.lines()).includes(password));
    }
    const second = await loadSample(server);
    assert.deepEqual(second, { kind: 'kept' });
    assert.match(sampleWords(second).join('\n'), /Forgot password/);
    await api.close();
  });

  test('takes the password that the operator gives, and refuses a short one', async () => {
    const api = await apiFrame();
    await assert.rejects(loadSample(withSettings(api, { samplePassword: 'short' })), /8 to 128/);
    const accounts = accountsOf(await loadSample(withSettings(api, { samplePassword: 'the same for all' })));
    for (const { email } of accounts) await api.signIn(email, 'the same for all');
    await api.close();
  });

  test('goes on after a crash in the middle', async () => {
    const api = await apiFrame();
    await api.server.addTenant('sample', 'Sample Contact Centre');
    await api.put('sample', ...SAMPLE_OBJECTS.slice(0, 7));
    await api.server.auth.createAccount({ tenantId: 'sample', userId: 'ana-silva', email: 'ana.silva@example.com', name: 'Ana', password: 'half way there' });
    for (const { email, password } of accountsOf(await loadSample(withSettings(api, {})))) await api.signIn(email, password);
    await api.close();
  });

  test('stays away when it is off or when there is a contact centre already', async () => {
    const api = await apiFrame();
    assert.deepEqual(await loadSample(withSettings(api, { sample: false })), { kind: 'none' });
    assert.deepEqual(sampleWords({ kind: 'none' }), []);
    await api.server.addTenant('main', 'Corner Shop');
    assert.deepEqual(await loadSample(withSettings(api, {})), { kind: 'none' });
    assert.equal(api.server.partitions().length, 1);
    await api.close();
  });
});
