import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { v7 as uuidv7 } from 'uuid';
import { CLOSE_CODES } from '../../src/contract/close-codes.ts';
import { type AnyFrame, availableAgent, type Centre, openCentre, Peer, startChat } from '../support/centre.ts';
import { until } from '../support/until.ts';

const codeOf = (frame: AnyFrame): string => (frame['fault'] as { code: string } | undefined)?.code ?? frame.kind;
const kinds = (peer: Peer): string[] => peer.frames.map(({ kind }) => kind);

describe('the working window', { timeout: 60_000 }, () => {
  let centre: Centre;
  before(async () => { centre = await openCentre({ agents: 12 }); });
  after(() => centre.close());

  const second = (agent: string, hello: object): Promise<Peer> => new Peer(centre.port, 'agent', { cookie: `one/${agent}` }).greet(hello);
  const epochOf = (agent: string): number | undefined => centre.server.partition('one').state.desks.get(agent)?.epoch;

  test('WX-001 WX-002 a second desk is asked and gets nothing else while the first one works', async () => {
    const first = await availableAgent(centre, 'agent-1', 'one', { deskId: 'desk-a' });
    const other = await second('agent-1', { deskId: 'desk-b' });
    const { since } = await other.next((frame) => frame.kind === 'elsewhere');
    assert.equal(since, centre.server.partition('one').state.desks.get('agent-1')!.at);
    assert.equal(codeOf(await other.command({ kind: 'state.idle', idleCodeId: 'meeting' })), 'session-moved');
    assert.equal((await first.command({ kind: 'state.idle', idleCodeId: 'meeting' })).kind, 'ack');
    assert.deepEqual(kinds(other), ['elsewhere', 'fault']);
    assert.equal(first.closed, null);
    for (const peer of [first, other]) peer.hangUp();
  });

  test('WX-003 WX-004 Continue on the same socket takes over; the earlier window is told, fenced and hears no more', async () => {
    const first = await availableAgent(centre, 'agent-2', 'one', { deskId: 'desk-a' });
    const { interactionId } = await startChat(centre);
    await first.event('interaction.offered');
    const other = await second('agent-2', { deskId: 'desk-b' });
    await other.next((frame) => frame.kind === 'elsewhere');
    const epoch = epochOf('agent-2')!;
    await other.greet({ deskId: 'desk-b', takeOver: true });
    assert.equal((await other.next((frame) => frame.kind === 'welcome'))['epoch'], epoch + 1);
    const { desk } = await other.next((frame) => frame.kind === 'snapshot') as unknown as { desk: { interactions: object } };
    assert.deepEqual(Object.keys(desk.interactions), [interactionId]);
    assert.equal((await first.end()).code, CLOSE_CODES.moved);
    assert.equal(codeOf(first.frames.at(-1)!), 'session-moved');
    const heard = first.frames.length;
    assert.equal((await other.command({ kind: 'state.idle', idleCodeId: 'meeting' })).kind, 'ack');
    assert.equal(first.frames.length, heard);
    other.hangUp();
  });

  test('WX-004 what the earlier window had sent before it knew is refused, not done', async () => {
    const first = await availableAgent(centre, 'agent-3', 'one', { deskId: 'desk-a' });
    const partition = centre.server.partition('one');
    const old = { kind: 'agent', id: 'agent-3', epoch: epochOf('agent-3')! } as const;
    const other = await second('agent-3', { deskId: 'desk-b', takeOver: true });
    await other.next((frame) => frame.kind === 'welcome');
    await assert.rejects(partition.execute(old, uuidv7(), { kind: 'state.idle', idleCodeId: 'meeting' }), { code: 'session-moved' });
    assert.equal(partition.state.agents.get('agent-3')!.presence.state, 'available');
    await other.command({ kind: 'state.idle', idleCodeId: 'meeting' });
    for (const peer of [first, other]) peer.hangUp();
  });

  test('the same desk again replaces its own ghost: same epoch, no absence, nothing withdrawn', async () => {
    const ghost = await availableAgent(centre, 'agent-4', 'one', { deskId: 'desk-a' });
    const { cursor } = await ghost.next((frame) => frame.kind === 'snapshot');
    const epoch = epochOf('agent-4');
    const again = await Peer.agent(centre.port, 'one', 'agent-4', { deskId: 'desk-a', userId: 'agent-4', cursor });
    assert.equal((await ghost.end()).code, CLOSE_CODES.moved);
    assert.equal(epochOf('agent-4'), epoch);
    assert.ok(centre.server.hasLine('one', 'agent-4'));
    assert.equal((await again.command({ kind: 'state.idle', idleCodeId: 'meeting' })).kind, 'ack');
    assert.ok(!kinds(again).includes('snapshot'));
    again.hangUp();
  });

  test('of desks that say hello at the same moment exactly one works, with and without Continue', async () => {
    for (const [agent, takeOver] of [['agent-5', false], ['agent-6', true]] as const) {
      const names = Array.from({ length: 8 }, (_, i) => `desk-${i}`);
      const peers = await Promise.all(names.map((deskId) => second(agent, { deskId, takeOver })));
      const settled = (peer: Peer): boolean => peer.closed !== null || kinds(peer).some((kind) => kind === 'elsewhere' || kind === 'snapshot');
      await until(() => peers.every(settled) && peers.filter((peer) => !peer.closed && kinds(peer).includes('welcome')).length === 1);
      const working = peers.filter((peer) => !peer.closed && kinds(peer).includes('welcome'));
      const desk = centre.server.partition('one').state.desks.get(agent)!;
      assert.equal(working[0]!.frames.find((frame) => frame.kind === 'welcome')!['epoch'], desk.epoch);
      assert.equal(codeOf(await working[0]!.command({ kind: 'state.idle', idleCodeId: 'meeting' })), 'not-signed-in');
      for (const peer of peers) peer.hangUp();
    }
  });

  test('the windows of one agent that wait are limited: the one that came first gives way, who works stays', async () => {
    const first = await Peer.agent(centre.port, 'one', 'agent-9', { deskId: 'desk-a' });
    const waiting: Peer[] = [];
    for (let i = 0; i < 30; i++) {
      const peer = await second('agent-9', { deskId: `desk-${i}` });
      await peer.next((frame) => frame.kind === 'elsewhere');
      waiting.push(peer);
    }
    await until(() => waiting.filter(({ closed }) => !closed).length === 20);
    assert.deepEqual(waiting.slice(0, 10).map(({ closed }) => closed?.code), Array.from({ length: 10 }, () => CLOSE_CODES.moved));
    assert.equal(first.closed, null);
    await waiting[10]!.greet({ deskId: 'desk-10', takeOver: true });
    await waiting[10]!.next((frame) => frame.kind === 'welcome');
    for (const peer of [first, ...waiting]) peer.hangUp();
  });

  test('when the working window is closed the next desk needs not ask', async () => {
    const first = await Peer.agent(centre.port, 'one', 'agent-7', { deskId: 'desk-a' });
    first.hangUp();
    await until(() => !centre.server.hasLine('one', 'agent-7'));
    const other = await Peer.agent(centre.port, 'one', 'agent-7', { deskId: 'desk-b' });
    assert.ok(!kinds(other).includes('elsewhere'));
    other.hangUp();
  });

  test('a cursor of another user\'s feed is not believed', async () => {
    const first = await Peer.agent(centre.port, 'one', 'agent-8', { deskId: 'desk-a' });
    const cursor = centre.server.partition('one').seq;
    first.hangUp();
    const foreign = await Peer.agent(centre.port, 'one', 'agent-8', { deskId: 'desk-a', userId: 'agent-9', cursor });
    await foreign.next((frame) => frame.kind === 'snapshot');
    foreign.hangUp();
  });

  test('a desktop of version 1 works without a desk, sees no event that it does not know, and reloads when it is replaced', async () => {
    const old = await availableAgent(centre, 'agent-10', 'one', { version: 1 });
    assert.ok(!kinds(old).includes('memory'));
    await startChat(centre);
    await old.event('interaction.offered');
    assert.ok(!old.events.some(({ kind }) => kind === 'desk.opened'));
    const again = await Peer.agent(centre.port, 'one', 'agent-10', { version: 1 });
    assert.deepEqual([(await old.end()).code, codeOf(old.frames.at(-1)!)], [CLOSE_CODES.version, 'version-mismatch']);
    const next = await second('agent-10', { deskId: 'desk-a' });
    await next.next((frame) => frame.kind === 'elsewhere');
    for (const peer of [again, next]) peer.hangUp();
  });

  test('versions that the server does not speak are refused, on both sockets', async () => {
    for (const path of ['agent', 'customer'] as const) {
      for (const version of [0, 99]) {
        const peer = await new Peer(centre.port, path, { cookie: 'one/agent-11' }).greet({ version });
        assert.equal((await peer.end()).code, CLOSE_CODES.version);
      }
    }
  });

  test('every open desktop is told to take the newest version, also one that only asks', async () => {
    const working = await Peer.agent(centre.port, 'one', 'agent-12', { deskId: 'desk-a' });
    const asking = await second('agent-12', { deskId: 'desk-b' });
    await asking.next((frame) => frame.kind === 'elsewhere');
    centre.server.reloadDesktops('one');
    for (const peer of [working, asking]) await peer.next((frame) => frame.kind === 'reload');
    for (const peer of [working, asking]) peer.hangUp();
  });
});
