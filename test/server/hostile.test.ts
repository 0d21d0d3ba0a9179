import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { AGENT_COMMANDS } from '../../src/contract/up.ts';
import { FAULTS } from '../../src/contract/errors.ts';
import { freeze } from '../../src/domain/freeze.ts';
import { type AnyFrame, availableAgent, type Centre, openCentre, Peer, startChat } from '../support/centre.ts';

const codeOf = (frame: AnyFrame): string => (frame['fault'] as { code: string } | undefined)?.code ?? frame.kind;

/** Whether the server still answers: a ping on a fresh socket. */
async function isAlive(centre: Centre): Promise<boolean> {
  const peer = await Peer.agent(centre.port, 'one', 'agent-1');
  peer.send({ kind: 'ping', at: 1 });
  const pong = await peer.next((frame) => frame.kind === 'pong');
  peer.hangUp();
  return pong['at'] === 1;
}

describe('hostile input', () => {
  let centre: Centre;
  before(async () => { centre = await openCentre({ tenants: ['one', 'two'], agents: 4 }); });
  after(() => centre.close());

  test('malformed frames are refused with a code, words and a tracking ID that the log knows', async () => {
    const peer = await Peer.agent(centre.port, 'one', 'agent-1');
    const wrong = ['', '{', 'null', '[]', '"x"', '{"kind":"nonsense"}', '{"kind":"hello"}', '{"kind":"command"}',
      '{"kind":"command","id":"x","command":{"kind":"state.available"}}', '{"kind":"ping","at":"now"}'];
    for (const text of wrong) peer.raw(text);
    await peer.next(() => peer.frames.filter((frame) => frame.kind === 'fault').length === wrong.length);
    const logged = JSON.stringify(centre.log.lines());
    for (const frame of peer.frames.filter((each) => each.kind === 'fault')) {
      const fault = frame['fault'] as { code: string; message: string; trackingId: string };
      assert.equal(fault.code, 'invalid-input');
      assert.ok(fault.message.length > 10);
      assert.ok(logged.includes(fault.trackingId));
    }
    peer.hangUp();
  });

  test('a message of 1 MB is refused as too large and the socket lives on; far larger ones end it', async () => {
    const peer = await Peer.agent(centre.port, 'one', 'agent-1');
    const fault = await peer.command({ kind: 'message.post', interactionId: 'x', text: 'x'.repeat(1_000_000) });
    assert.equal(codeOf(fault), 'too-large');
    peer.send({ kind: 'ping', at: 7 });
    await peer.next((frame) => frame.kind === 'pong');
    peer.raw('x'.repeat(10_000_000));
    assert.equal((await peer.end()).code, 1009);
    assert.ok(await isAlive(centre));
  });

  test('nobody is served before hello, with a foreign origin, without a cookie or with a forged token', async () => {
    const early = new Peer(centre.port, 'agent', { cookie: 'one/agent-1' });
    early.socket.once('open', () => early.send({ kind: 'command', id: uuidv7(), command: { kind: 'state.available' } }));
    assert.equal(codeOf(await early.next((frame) => frame.kind === 'fault')), 'unauthenticated');
    const foreign = new Peer(centre.port, 'agent', { cookie: 'one/agent-1', origin: 'https://evil.example' });
    assert.notEqual((await foreign.end()).code, 1000);
    assert.equal(foreign.frames.length, 0);
    const { token } = await startChat(centre);
    const bad = [undefined, '', 'x', 'x.y', `${token}x`, `x${token}`, token.split('.')[0]!, `${token.split('.')[0]}.`];
    for (const each of bad) {
      const peer = new Peer(centre.port, 'customer');
      peer.socket.once('open', () => peer.send({ kind: 'hello', version: 1, token: each }));
      assert.deepEqual([codeOf(await peer.next((frame) => frame.kind === 'fault')), (await peer.end()).code], ['unauthenticated', 4001]);
    }
    const cookieless = new Peer(centre.port, 'agent');
    cookieless.socket.once('open', () => cookieless.send({ kind: 'hello', version: 1 }));
    assert.equal((await cookieless.end()).code, 4001);
    early.hangUp();
  });

  test('another agent, another customer and a customer on an agent\'s command change nothing', async () => {
    const owner = await availableAgent(centre, 'agent-2');
    const { token, interactionId } = await startChat(centre);
    await owner.next(() => owner.events.some((event) => event.kind === 'interaction.offered'));
    for (const event of owner.events.filter((each) => each.kind === 'interaction.offered')) {
      const { offer, interactionId: id } = event as unknown as { offer: { id: string }; interactionId: string };
      await owner.command({ kind: 'offer.accept', interactionId: id, offerId: offer.id });
    }
    const thief = await Peer.agent(centre.port, 'one', 'agent-3');
    const before = freeze(centre.server.partition('one').state);
    const answers: string[] = [];
    for (const command of [
      { kind: 'interaction.end', interactionId }, { kind: 'message.post', interactionId, text: 'x' },
      { kind: 'interaction.transfer', interactionId, to: { kind: 'queue', id: 'support' } },
      { kind: 'message.mark', interactionId, delivered: 9, read: 9 }, { kind: 'wrapUp.submit', interactionId, reasonId: 'solved' },
      { kind: 'config.put', object: { type: 'team', id: 'evil', name: 'Evil' } }, { kind: 'agent.signOut', agentId: 'agent-2' },
      { kind: 'state.idle', idleCodeId: 'constructor' }, { kind: 'state.idle', idleCodeId: '__proto__' },
    ]) answers.push(codeOf(await thief.command(command)));
    assert.deepEqual(answers, ['not-owner', 'not-owner', 'not-owner', 'not-owner', 'no-wrap-up', 'invalid-input', 'invalid-input', 'invalid-input', 'invalid-input']);
    const customer = await Peer.customer(centre.port, token);
    const other = await startChat(centre);
    const foreign = [];
    for (const command of [
      { kind: 'state.available' }, { kind: 'interaction.end', interactionId: other.interactionId },
      { kind: 'message.post', interactionId: other.interactionId, text: 'x' }, { kind: 'wrapUp.submit', interactionId, reasonId: 'solved' },
    ]) foreign.push(codeOf(await customer.command(command)));
    assert.deepEqual(foreign, ['invalid-input', 'not-found', 'not-found', 'invalid-input']);
    const now = freeze(centre.server.partition('one').state);
    assert.deepEqual(now.interactions.find(({ id }) => id === interactionId), before.interactions.find(({ id }) => id === interactionId));
    assert.deepEqual(now.config, before.config);
    for (const peer of [owner, thief, customer]) peer.hangUp();
  });

  test('who is signed out by somebody else acts no more, also while the socket is still closing', async () => {
    const agent = await availableAgent(centre, 'agent-1');
    await centre.server.auth.revoke('agent-1');
    agent.send({ kind: 'command', id: uuidv7(), command: { kind: 'state.idle', idleCodeId: 'meeting' } });
    assert.equal((await agent.end()).code, 4001);
    assert.equal(centre.server.partition('one').state.agents.get('agent-1')!.presence.state, 'available');
    centre.auth.signIn('agent-1');
    const again = await Peer.agent(centre.port, 'one', 'agent-1');
    await again.command({ kind: 'state.idle', idleCodeId: 'meeting' });
    again.hangUp();
  });

  test('what an agent sees of a chat does not open it as its customer', async () => {
    const agent = await availableAgent(centre, 'agent-1');
    const key = uuidv7();
    const { interactionId, token } = await startChat(centre, { id: key });
    await agent.next(() => agent.events.some((event) => event['interactionId'] === interactionId));
    assert.ok(!JSON.stringify(agent.frames).includes(key));
    await assert.rejects(startChat(centre, { id: interactionId }), /invalid-input/);
    assert.deepEqual(await startChat(centre, { id: key }), { interactionId, token });
    await assert.rejects(startChat(centre, { id: key, text: 'Something else' }), /key-reused/);
    await agent.command({ kind: 'state.idle', idleCodeId: 'meeting' });
    agent.hangUp();
  });

  test('a socket without hello, or with refused frames only, is closed in a way that lets its owner come back', async () => {
    const { token } = await startChat(centre);
    const customer = await Peer.customer(centre.port, token);
    for (let i = 0; i < 60; i++) customer.raw('{');
    assert.equal((await customer.end()).code, 1008);
    (await Peer.customer(centre.port, token)).hangUp();
  });

  test('texts of every kind come out as they went in', async () => {
    const agent = await availableAgent(centre, 'agent-4');
    const texts = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '\u202Egnp.exe\u202C', 'نص عربي with English', '👩‍👩‍👧‍👦',
      'a\u0000b', '\uD800 alone', '"\\\'', 'x'.repeat(100_000), 'a\u2028b\u2029c', '{{constructor}}'];
    for (const text of texts) {
      const { token } = await startChat(centre, { text });
      const customer = await Peer.customer(centre.port, token);
      const { conversation } = await customer.next((frame) => frame.kind === 'snapshot') as unknown as { conversation: { messages: { text: string }[] } };
      assert.equal(conversation.messages[0]!.text, text);
      customer.hangUp();
    }
    const { statusCode } = await centre.server.app.inject({
      method: 'POST', url: '/api/customer/chats', payload: { id: uuidv7(), entryPointId: 'to-support', name: 'M', email: 'm@x', text: 'x'.repeat(100_001) },
    });
    assert.equal(statusCode, 400);
    agent.hangUp();
  });

  test('10,000 fuzzed frames on both sockets: every one is answered with a fault of the list, none has an effect', async () => {
    const { token } = await startChat(centre);
    const desk = { deskId: 'desk-1', takeOver: true };
    (await Peer.agent(centre.port, 'two', 'agent-1', desk)).hangUp();
    const before = JSON.stringify(freeze(centre.server.partition('two').state));
    const kinds = [...Object.keys(AGENT_COMMANDS), 'config.put', 'offer.expire', '__proto__', 'constructor', ''];
    const junk = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('support', 'agent-1', 'team-1', 'one', null, -1, 1e308, '\u0000'));
    const command = fc.record({ kind: fc.constantFrom(...kinds), interactionId: junk, offerId: junk, teamId: junk, station: junk, idleCodeId: junk, to: junk, text: junk, delivered: junk, read: junk }, { requiredKeys: ['kind'] });
    const frame = fc.oneof(
      fc.record({ kind: fc.constantFrom('hello', 'command', 'typing', 'ping', 'active', 'keep', 'x'), id: junk, command: junk, version: junk, token: junk, key: junk, base: junk, value: junk }, { requiredKeys: ['kind'] }).map((each) => JSON.stringify(each)),
      command.map((each) => JSON.stringify({ kind: 'command', id: uuidv7(), command: each })),
      fc.string({ unit: 'binary', maxLength: 60 }), fc.json({ maxDepth: 3 }),
    );
    const frames = fc.sample(frame, 10_000);
    const codes = new Set<string>();
    let answered = 0;
    const perSocket = 40;
    for (let i = 0; i < frames.length; i += perSocket) {
      const peer = i % (2 * perSocket) ? await Peer.agent(centre.port, 'two', 'agent-1', desk) : await Peer.customer(centre.port, token);
      const slice = frames.slice(i, i + perSocket);
      for (const text of slice) peer.raw(text);
      peer.send({ kind: 'ping', at: -5 });
      await peer.next((each) => each.kind === 'pong' && each['at'] === -5);
      for (const each of peer.frames) if (each.kind === 'fault') codes.add(codeOf(each));
      answered += peer.frames.filter((each) => each.kind === 'fault' || each.kind === 'ack').length;
      peer.hangUp();
    }
    assert.ok(answered > 8000, `${answered} answers`);
    assert.deepEqual([...codes].filter((code) => !(code in FAULTS)), []);
    assert.deepEqual(centre.log.lines().filter((line) => line['level'] === 50).slice(0, 2), []);
    assert.equal(codes.has('internal'), false);
    assert.equal(JSON.stringify(freeze(centre.server.partition('two').state)), before);
    assert.equal(centre.log.lines().some((line) => line['level'] === 50), false);
    assert.ok(await isAlive(centre));
  });
});

test('connections that say nothing do not keep the server from ending', { timeout: 10_000 }, async () => {
  const centre = await openCentre();
  const asleep = await Peer.agent(centre.port, 'one', 'agent-1');
  const spare = connect(centre.port, '127.0.0.1');
  const slow = connect(centre.port, '127.0.0.1');
  for (const each of [spare, slow]) each.resume().on('error', () => { /* `close` follows. */ });
  await Promise.all([once(spare, 'connect'), once(slow, 'connect')]);
  slow.write('POST /api/customer/chats HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{');
  asleep.socket.pause();
  const ended = Promise.all([spare, slow].map((each) => new Promise((resolve) => each.once('close', resolve))));
  await centre.close();
  await ended;
  asleep.hangUp();
});
