import { strict as assert } from 'node:assert';
import test from 'node:test';
import type { ConfigObject, ConfigType } from '../../src/contract/administration.ts';
import type { Actor } from '../../src/domain/command.ts';
import { type Centre, centreOf } from '../support/domain.ts';
import { desktopProfile, entryPoint, idleCode, multimediaProfile, queue, team, user, wrapUpReason } from '../support/domain-objects.ts';

const ADMINISTRATOR: Actor = { kind: 'administrator', id: 'admin-1' };
const put = (centre: Centre, object: ConfigObject) => centre.refuses(ADMINISTRATOR, { kind: 'config.put', object });
const remove = (centre: Centre, type: ConfigType, id: string) => centre.refuses(ADMINISTRATOR, { kind: 'config.remove', type, id });

test('a reference to what does not exist is refused, whatever points there', () => {
  const centre = centreOf([]);
  for (const object of [
    queue('new', { teamIds: ['team-1', 'nowhere'] }), entryPoint('queue-1', { queueId: 'nowhere' }),
    multimediaProfile('new', { queueCapacity: { nowhere: 1 } }), desktopProfile('new', { defaultIdleCodeId: 'nowhere' }),
    desktopProfile('new', { wrapUpReasonIds: ['solved', 'nowhere'] }), user('new', { teamIds: ['nowhere'] }),
    user('new', { multimediaProfileId: 'nowhere' }), user('new', { desktopProfileId: 'nowhere' }),
  ]) assert.equal(put(centre, object), 'unknown-reference');
});

test('names are unique for each kind of object, however they are written; e-mail addresses too', () => {
  const centre = centreOf(['ann']);
  assert.equal(put(centre, { ...team('team-2'), name: ' Team-1 ' }), 'duplicate-name');
  assert.equal(put(centre, { ...queue('queue-2'), name: 'queue-1' }), 'duplicate-name');
  assert.equal(put(centre, user('bob', { email: 'ANN@example.test' })), 'duplicate-email');
  centre.put({ ...team('team-1'), name: 'Team 1' }, { ...wrapUpReason('team-1') }, user('bob', { name: 'ANN' }));
});

test('the default reason is one of the listed ones', () => {
  assert.equal(put(centreOf([]), desktopProfile('standard', { wrapUpReasonIds: ['solved'], defaultWrapUpReasonId: 'refund' })), 'invalid-input');
});

test('what something else points to cannot be removed; afterwards it can', () => {
  const centre = centreOf(['ann']);
  for (const [type, id] of [
    ['team', 'team-1'], ['queue', 'queue-1'], ['idleCode', 'meeting'], ['wrapUpReason', 'solved'],
    ['multimediaProfile', 'blended'], ['desktopProfile', 'standard'],
  ] as const) assert.equal(remove(centre, type, id), 'still-referenced');
  for (const [type, id] of [
    ['user', 'ann'], ['entryPoint', 'to-queue-1'], ['queue', 'queue-1'], ['team', 'team-1'], ['desktopProfile', 'standard'],
    ['multimediaProfile', 'blended'], ['wrapUpReason', 'solved'], ['idleCode', 'meeting'],
  ] as const) centre.does(ADMINISTRATOR, { kind: 'config.remove', type, id });
  assert.equal(remove(centre, 'team', 'team-1'), 'not-found');
});

test('the code of a missed offer is built in: neither replaced nor removed', () => {
  const centre = centreOf([]);
  assert.equal(put(centre, idleCode('rona')), 'built-in');
  assert.equal(remove(centre, 'idleCode', 'rona'), 'built-in');
});

test('a queue keeps its channel, and stays, while anybody waits in it, is served from it or is wrapped up from it', () => {
  const centre = centreOf(['ann'], queue('queue-2'), entryPoint('queue-2'));
  const chat = centre.start('queue-1');
  centre.put(entryPoint('queue-1', { queueId: 'queue-2' }));
  const refused = (): void => {
    assert.equal(put(centre, queue('queue-1', { channel: 'email' })), 'still-referenced');
    assert.equal(remove(centre, 'queue', 'queue-1'), 'still-referenced');
  };
  refused();
  centre.available('ann');
  refused();
  centre.accept('ann', chat);
  refused();
  centre.agent('ann', { kind: 'interaction.transfer', interactionId: chat, to: { kind: 'queue', id: 'queue-2' } });
  refused();
  centre.agent('ann', { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'solved' });
  centre.put(queue('queue-1', { channel: 'email' }));
  centre.does(ADMINISTRATOR, { kind: 'config.remove', type: 'queue', id: 'queue-1' });
});

test('a user who is at work cannot be removed', () => {
  const centre = centreOf(['ann']);
  centre.signIn('ann');
  assert.equal(remove(centre, 'user', 'ann'), 'still-referenced');
});

test('an idle code stays while somebody is idle for it', () => {
  const centre = centreOf(['ann']);
  centre.put(idleCode('lunch'));
  centre.signIn('ann');
  centre.agent('ann', { kind: 'state.idle', idleCodeId: 'lunch' });
  assert.equal(remove(centre, 'idleCode', 'lunch'), 'still-referenced');
  centre.agent('ann', { kind: 'state.available' });
  centre.does(ADMINISTRATOR, { kind: 'config.remove', type: 'idleCode', id: 'lunch' });
});

test('only administrators and the system change the configuration; timers and losses are the system\'s', () => {
  const centre = centreOf(['ann']);
  centre.available('ann');
  const chat = centre.start('queue-1');
  const { customer, offer } = centre.interaction(chat);
  const actors: Actor[] = [{ kind: 'agent', id: 'ann' }, { kind: 'customer', id: customer.id, interactionId: chat }];
  for (const actor of actors) {
    assert.equal(centre.refuses(actor, { kind: 'config.put', object: team('team-2') }), 'forbidden');
    assert.equal(centre.refuses(actor, { kind: 'config.remove', type: 'user', id: 'ann' }), 'forbidden');
    assert.equal(centre.refuses(actor, { kind: 'agent.signOut', agentId: 'ann' }), 'forbidden');
  }
  for (const actor of [...actors, ADMINISTRATOR]) {
    assert.equal(centre.refuses(actor, { kind: 'agent.lost', agentId: 'ann' }), 'forbidden');
    assert.equal(centre.refuses(actor, { kind: 'offer.expire', interactionId: chat, offerId: offer!.id }), 'forbidden');
    assert.equal(centre.refuses(actor, { kind: 'offer.retry', interactionId: chat }), 'forbidden');
    assert.equal(centre.refuses(actor, { kind: 'wrapUp.expire', interactionId: chat, agentId: 'ann' }), 'forbidden');
  }
  assert.equal(centre.refuses(actors[1]!, { kind: 'offer.accept', interactionId: chat, offerId: offer!.id }), 'forbidden');
});

test('an interaction starts once; nobody comes in through a closed or unknown entry point', () => {
  const centre = centreOf([]);
  const chat = centre.start('queue-1');
  const { customer } = centre.interaction(chat);
  const start = (interactionId: string, entryPointId: string) => ({ kind: 'interaction.start', interactionId, entryPointId, customer }) as const;
  assert.equal(centre.refuses({ kind: 'system' }, start(chat, 'to-queue-1')), 'key-reused');
  assert.equal(centre.refuses({ kind: 'system' }, start('another', 'nowhere')), 'unknown-reference');
  centre.put(entryPoint('queue-1', { open: false }));
  assert.equal(centre.refuses({ kind: 'system' }, start('another', 'to-queue-1')), 'entry-point-closed');
});
