import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import { register } from '../../../../src/features/administration/server/index.ts';
import { availableAgent, openCentre, Peer, startChat, type AnyFrame, type Centre } from '../../../support/centre.ts';

describe('what an administrator does, as a desktop hears of it', () => {
  let centre: Centre;
  before(async () => {
    centre = await openCentre({ features: [register], agents: 3, tenants: ['one', 'two'] });
    await centre.server.partition('one').execute({ kind: 'administrator', id: 'test' }, uuidv7(), {
      kind: 'config.put', object: { type: 'user', id: 'boss', name: 'Boss', email: 'boss@example.test', roles: ['administrator', 'supervisor'], teamIds: [] },
    });
  });
  after(() => centre.close());

  const post = (url: string) => centre.server.app.inject({ method: 'POST', url, headers: { cookie: 'one/boss' } });
  const faultOf = (frame: AnyFrame) => (frame['fault'] as { code: string } | undefined)?.code;

  test('WX-006 a number that no country has is refused at the station', async () => {
    const agent = await Peer.agent(centre.port, 'one', 'agent-1');
    const signIn = (number: string) => agent.command({ kind: 'station.signIn', teamId: 'team-1', station: { kind: 'dialNumber', number } });
    assert.equal(faultOf(await signIn('+45123')), 'invalid-number');
    assert.equal((await signIn('+4532345678')).kind, 'ack');
    await agent.command({ kind: 'station.signOut' });
    agent.hangUp();
  });

  test('WX-131 WX-143 an ended interaction leaves the desktop with a notice and the request\'s tracking ID', async () => {
    const agent = await availableAgent(centre, 'agent-1');
    const { interactionId } = await startChat(centre);
    const { offer } = await agent.event('interaction.offered') as AnyFrame & { offer: { id: string } };
    await agent.command({ kind: 'offer.accept', interactionId, offerId: offer.id });
    assert.equal((await post(`/api/interactions/${interactionId}/remove`)).statusCode, 204);
    const { removal } = await agent.event('interaction.removed') as AnyFrame & { removal: { customerName: string; trackingId: string } };
    assert.equal(removal.customerName, 'Maria');
    assert.equal(centre.log.lines().filter((line) => line['trackingId'] === removal.trackingId && line['interactionId'] === interactionId).length, 1);
    await agent.command({ kind: 'state.idle', idleCodeId: 'meeting' });
    await agent.command({ kind: 'station.signOut' });
    agent.hangUp();
  });

  test('WX-132 WX-283 WX-284 who is signed out hears why, and then the line is closed as signed out', async () => {
    const agent = await availableAgent(centre, 'agent-2');
    assert.equal((await post('/api/agents/agent-2/sign-out')).statusCode, 204);
    assert.equal((await agent.event('agent.signedOut'))['cause'], 'administrator');
    assert.equal((await agent.end()).code, 4001);
  });

  test('every open desktop of the tenant is told to take the newest version, and no other', async () => {
    const other = await Peer.agent(centre.port, 'two', 'agent-1');
    const [first, second] = [await Peer.agent(centre.port, 'one', 'agent-1'), await Peer.agent(centre.port, 'one', 'agent-3')];
    assert.equal((await post('/api/desktops/reload')).statusCode, 202);
    for (const agent of [first, second]) {
      assert.equal((await agent.next(({ kind }) => kind === 'reload')).kind, 'reload');
      agent.hangUp();
    }
    other.send({ kind: 'ping', at: 1 });
    await other.next(({ kind }) => kind === 'pong');
    assert.ok(!other.frames.some(({ kind }) => kind === 'reload'));
    other.hangUp();
  });
});
