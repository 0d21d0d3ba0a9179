import { strict as assert } from 'node:assert';
import test from 'node:test';
import type { Actor, Command } from '../../src/domain/command.ts';
import { type FrozenState, freeze, thaw } from '../../src/domain/freeze.ts';
import { EMPTY } from '../../src/domain/state.ts';
import { type Centre, centreOf, kinds } from '../support/domain.ts';

const open = (centre: Centre, deskId: string, agentId = 'ann') => centre.system({ kind: 'desk.open', agentId, deskId });
const inWindow = (epoch: number): Actor => ({ kind: 'agent', id: 'ann', epoch });

test('WX-001 WX-002 one window works for an agent: the newest, and every other one has an older epoch', () => {
  const centre = centreOf(['ann', 'bob']);
  assert.deepEqual(open(centre, 'office'), [{ kind: 'desk.opened', at: centre.now, agentId: 'ann', desk: { id: 'office', epoch: 1, at: centre.now } }]);
  centre.wait(1_000);
  open(centre, 'home');
  assert.deepEqual(centre.state.desks.get('ann'), { agentId: 'ann', id: 'home', epoch: 2, at: centre.now });
  open(centre, 'office');
  assert.equal(centre.state.desks.get('ann')?.epoch, 3, 'an epoch never comes back');
  open(centre, 'shop', 'bob');
  assert.deepEqual([centre.state.desks.get('ann')?.id, centre.state.desks.get('bob')?.epoch], ['office', 1]);
});

test('the same window again, after a reload, goes on with its epoch', () => {
  const centre = centreOf(['ann']);
  open(centre, 'office');
  assert.deepEqual(open(centre, 'office'), []);
});

test('WX-004 whatever an earlier window asks is refused: the session has moved', () => {
  const centre = centreOf(['ann']);
  open(centre, 'office');
  centre.does(inWindow(1), { kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number: '700' } });
  centre.does(inWindow(1), { kind: 'state.available' });
  const chat = centre.start('queue-1');
  const offerId = centre.offer(chat).id;
  open(centre, 'home');
  const asked: Command[] = [
    { kind: 'offer.accept', interactionId: chat, offerId }, { kind: 'offer.decline', interactionId: chat, offerId },
    { kind: 'state.idle', idleCodeId: 'lunch' }, { kind: 'state.available' }, { kind: 'station.signOut' }, { kind: 'session.stay' },
    { kind: 'message.post', interactionId: chat, text: 'Hi' }, { kind: 'message.mark', interactionId: chat, delivered: 1, read: 1 },
    { kind: 'interaction.end', interactionId: chat }, { kind: 'interaction.transfer', interactionId: chat, to: { kind: 'queue', id: 'queue-1' } },
    { kind: 'wrapUp.submit', interactionId: chat, reasonId: 'solved' }, { kind: 'wrapUp.cancelAuto', interactionId: chat },
    { kind: 'interaction.dismiss', interactionId: chat }, { kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number: '701' } },
  ];
  for (const command of asked) assert.equal(centre.refuses(inWindow(1), command), 'session-moved', command.kind);
  centre.does(inWindow(2), { kind: 'offer.accept', interactionId: chat, offerId });
});

test('who is not a window, as the REST API, is not fenced; a window that never opened is', () => {
  const centre = centreOf(['ann']);
  centre.signIn('ann');
  assert.equal(centre.refuses(inWindow(1), { kind: 'state.available' }), 'session-moved');
  open(centre, 'office');
  centre.agent('ann', { kind: 'state.available' });
});

test('the window stays the working one after sign-out, and after a restart', () => {
  const centre = centreOf(['ann']);
  open(centre, 'office');
  open(centre, 'home');
  centre.signIn('ann');
  assert.deepEqual(kinds(centre.agent('ann', { kind: 'station.signOut' })), ['agent.signedOut']);
  centre.state = thaw(JSON.parse(JSON.stringify(freeze(centre.state))) as FrozenState);
  assert.deepEqual(open(centre, 'home'), []);
  assert.equal(centre.refuses(inWindow(1), { kind: 'state.available' }), 'session-moved');
});

test('only the server opens windows, and for users who exist', () => {
  const centre = centreOf(['ann']);
  assert.equal(centre.refusesAgent('ann', { kind: 'desk.open', agentId: 'ann', deskId: 'office' } as never), 'forbidden');
  assert.equal(centre.refuses({ kind: 'system' }, { kind: 'desk.open', agentId: 'nobody', deskId: 'office' }), 'not-found');
});

test('a state that was frozen before there were windows and an organisation is thawed with both', () => {
  const { desks: _desks, config: { organisation: _organisation, ...config }, ...old } = freeze(centreOf(['ann']).state);
  const { desks, config: thawed } = thaw({ ...old, config } as FrozenState);
  assert.equal(desks.size, 0);
  assert.deepEqual(thawed.organisation, EMPTY.config.organisation);
});
