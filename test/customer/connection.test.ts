import { expect } from '@open-wc/testing';
import type { ConversationFeedItem } from '../../src/contract/conversation.ts';
import type { CustomerDown } from '../../src/contract/down.ts';
import type { WireFault } from '../../src/contract/errors.ts';
import { PROTOCOL_VERSION } from '../../src/contract/version.ts';
import { Connection, type Line } from '../../src/customer/connection.ts';
import { CommandRefused } from '../../src/customer/refused.ts';
import { conversation, message } from './conversation-fixture.ts';
import { FakeServer, HandClock } from './fake-line.ts';

const ID_1 = '01890000-0000-7000-8000-000000000001';
const ID_2 = '01890000-0000-7000-8000-000000000002';
const post = (text: string) => ({ kind: 'message.post', interactionId: 'chat-1', text }) as const;
const fault = (code: WireFault['code']): WireFault => ({ code, message: code, trackingId: 'track-1' });
const item = (seq: number, prev: number): ConversationFeedItem =>
  ({ seq, prev, event: { kind: 'message', at: seq, message: message(seq) } });
const events = (...items: ConversationFeedItem[]): CustomerDown => ({ kind: 'events', items });
const snapshot = (cursor: number): CustomerDown => ({ kind: 'snapshot', cursor, conversation: conversation() });

function setup() {
  const server = new FakeServer();
  const clock = new HandClock();
  const lines: Line[] = [];
  const frames: CustomerDown[] = [];
  const refusals: WireFault[] = [];
  const connection = new Connection({
    url: 'ws://help.test/realtime/customer', token: 'token-1', clock, openSocket: server.openSocket,
    events: {
      line: (line) => lines.push(line), frame: (frame) => frames.push(frame), refused: (refusal) => refusals.push(refusal),
    },
  });
  connection.open();
  return { server, clock, lines, frames, refusals, connection };
}

/** The sequence numbers that reached the page. */
const seqs = (frames: readonly CustomerDown[]): number[] =>
  frames.flatMap((frame) => (frame.kind === 'events' ? frame.items.map(({ seq }) => seq) : []));

describe('connection', () => {
  it('says hello with the token and is online with the welcome', () => {
    const { server, lines } = setup();
    server.last.opens();
    expect(server.last.sent).to.deep.equal([{ kind: 'hello', version: PROTOCOL_VERSION, token: 'token-1' }]);
    expect(lines).to.deep.equal([]);
    server.last.says({ kind: 'welcome', version: PROTOCOL_VERSION, serverTime: 5 });
    expect(lines).to.deep.equal(['online']);
  });

  it('tells the time by the server', () => {
    const { server, clock, connection } = setup();
    server.last.greets(clock.time + 60_000);
    clock.pass(1000);
    expect(connection.now()).to.equal(clock.time + 60_000);
  });

  it('hands on the feed in order and once', () => {
    const { server, frames } = setup();
    server.last.greets().says(snapshot(7), events(item(8, 7), item(11, 8)), events(item(8, 7), item(11, 8), item(12, 11)));
    expect(seqs(frames)).to.deep.equal([8, 11, 12]);
  });

  it('resumes at its cursor after a gap, and takes what came before the gap', () => {
    const { server, clock, frames } = setup();
    server.last.greets().says(snapshot(7), events(item(8, 7), item(12, 11)));
    expect(seqs(frames)).to.deep.equal([8]);
    expect(server.last.closedByPage).to.equal(true);
    clock.pass(1000);
    server.last.opens();
    expect(server.last.sent[0]).to.include({ kind: 'hello', cursor: 8 });
    server.last.says({ kind: 'welcome', version: PROTOCOL_VERSION, serverTime: 0 }, events(item(11, 8), item(12, 11)));
    expect(seqs(frames)).to.deep.equal([8, 11, 12]);
  });

  it('asks for a snapshot when the gap is still there', () => {
    const { server, clock } = setup();
    server.last.greets().says(snapshot(7), events(item(12, 11)));
    clock.pass(1000);
    server.last.greets().says(events(item(12, 11)));
    clock.pass(1000);
    server.last.opens();
    expect(server.last.sent[0]).not.to.have.property('cursor');
  });

  it('ignores frames of a socket that it has given up', () => {
    const { server, clock, frames } = setup();
    const [old] = server.sockets;
    old?.greets().says(snapshot(1));
    old?.breaks();
    clock.pass(1000);
    old?.says(events(item(2, 1)));
    old?.breaks();
    expect(seqs(frames)).to.deep.equal([]);
    expect(server.sockets).to.have.length(2);
  });
});

describe('connection: a lost line', () => {
  it('comes back with growing pauses, never longer than fifteen seconds', () => {
    const { server, clock, lines } = setup();
    server.last.greets();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      server.last.breaks();
      const count = server.sockets.length;
      const since = clock.time;
      while (server.sockets.length === count) clock.pass(25);
      pauses.push(clock.time - since);
    }
    expect(lines).to.deep.equal(['online', 'reconnecting']);
    expect(pauses).to.deep.equal([...pauses].sort((a, b) => a - b));
    expect(pauses[0]).to.be.below(501);
    expect(pauses.at(-1)).to.be.within(7_500, 15_000);
  });

  it('is found out by silence: a ping without an answer', () => {
    const { server, clock, lines } = setup();
    server.last.greets();
    clock.pass(20_000);
    expect(server.last.sent.at(-1)).to.deep.equal({ kind: 'ping', at: clock.time });
    server.last.says({ kind: 'pong', at: clock.time, serverTime: clock.time });
    clock.pass(20_000);
    expect(server.last.sent.filter(({ kind }) => kind === 'ping')).to.have.length(2);
    clock.pass(8_000);
    expect(lines).to.deep.equal(['online', 'reconnecting']);
    expect(server.sockets[0]?.closedByPage).to.equal(true);
  });

  it('is given up when a socket does not open', () => {
    const { server, clock } = setup();
    clock.pass(8_000 + 1_000);
    expect(server.sockets).to.have.length(2);
  });

  it('waits as long as a server asks that goes down', () => {
    const { server, clock } = setup();
    server.last.greets().says({ kind: 'draining', reconnectAfterMs: 5_000 });
    server.last.breaks(1012);
    clock.pass(5_000);
    expect(server.sockets).to.have.length(1);
    clock.pass(1_000);
    expect(server.sockets).to.have.length(2);
  });

  it('is tried at once when the network is back, and asked when it seems to be there', () => {
    const { server, connection } = setup();
    server.last.greets();
    connection.nudge();
    expect(server.last.sent.at(-1)?.kind).to.equal('ping');
    server.last.breaks();
    connection.nudge();
    expect(server.sockets).to.have.length(2);
    connection.nudge();
    expect(server.sockets).to.have.length(2);
  });

  it('is broken off by words that are no frame', () => {
    const { server, lines } = setup();
    server.last.greets().saysText('<html>502</html>');
    expect(lines).to.deep.equal(['online', 'reconnecting']);
  });
});

describe('connection: commands', () => {
  it('keep their key until they are acknowledged, over lost lines', async () => {
    const { server, clock, connection } = setup();
    const sent = connection.send(ID_1, post('Hello'));
    server.last.greets();
    expect(server.last.commands).to.deep.equal([{ kind: 'command', id: ID_1, command: post('Hello') }]);
    server.last.breaks();
    clock.pass(1_000);
    server.last.greets();
    expect(server.last.commands).to.deep.equal([{ kind: 'command', id: ID_1, command: post('Hello') }]);
    server.last.says({ kind: 'ack', id: ID_1, seq: 3 });
    await sent;
    server.last.breaks();
    clock.pass(1_000);
    expect(server.last.greets().commands).to.deep.equal([]);
  });

  it('go out in the order in which they were given', () => {
    const { server, connection } = setup();
    connection.send(ID_1, post('First')).catch(() => {});
    connection.send(ID_2, post('Second')).catch(() => {});
    expect(server.last.greets().commands.map(({ id }) => id)).to.deep.equal([ID_1, ID_2]);
  });

  it('are one command when the same key is given twice', () => {
    const { server, connection } = setup();
    const first = connection.send(ID_1, post('Hello'));
    expect(connection.send(ID_1, post('Hello'))).to.equal(first);
    expect(server.last.greets().commands).to.have.length(1);
  });

  it('are refused with the server\'s fault', async () => {
    const { server, connection } = setup();
    const sent = connection.send(ID_1, post('Hello'));
    server.last.greets().says({ kind: 'fault', id: ID_1, fault: fault('wrong-state') });
    const error = await sent.then(() => null, (reason: unknown) => reason);
    expect(error).to.be.instanceOf(CommandRefused);
    expect((error as CommandRefused).fault.trackingId).to.equal('track-1');
  });

  it('are tried again after a fault of the moment, five times in all', async () => {
    const { server, clock, connection } = setup();
    const sent = connection.send(ID_1, post('Hello'));
    server.last.greets();
    for (let attempt = 1; attempt < 5; attempt += 1) {
      server.last.says({ kind: 'fault', id: ID_1, fault: fault('rate-limited') });
      expect(server.last.commands).to.have.length(attempt);
      clock.pass(8_000);
      expect(server.last.commands).to.have.length(attempt + 1);
    }
    server.last.says({ kind: 'fault', id: ID_1, fault: fault('rate-limited') });
    expect(await sent.then(() => 'done', () => 'refused')).to.equal('refused');
  });

  it('typing is told while there is a line, and never kept', () => {
    const { server, connection } = setup();
    connection.typing('chat-1');
    server.last.greets();
    expect(server.last.sent.some(({ kind }) => kind === 'typing')).to.equal(false);
    connection.typing('chat-1');
    expect(server.last.sent.at(-1)).to.deep.equal({ kind: 'typing', interactionId: 'chat-1' });
  });
});

describe('connection: the end', () => {
  for (const [what, end] of [
    ['a fault without a command', (server: FakeServer) => server.last.says({ kind: 'fault', fault: fault('unauthenticated') })],
    ['the close code for a refused conversation', (server: FakeServer) => server.last.breaks(4003)],
    ['the close code for a token that is not good', (server: FakeServer) => server.last.breaks(4001)],
  ] as const) {
    it(`comes with ${what}`, () => {
      const { server, clock, refusals } = setup();
      server.last.opens();
      end(server);
      clock.pass(60_000);
      expect(refusals.map(({ code }) => code)).to.deep.equal(['unauthenticated']);
      expect(server.sockets).to.have.length(1);
    });
  }

  it('comes with the close code of another version', () => {
    const { server, refusals } = setup();
    server.last.opens();
    server.last.breaks(4026);
    expect(refusals.map(({ code }) => code)).to.deep.equal(['version-mismatch']);
  });

  it('does not come with a fault of the moment, nor with lagging', () => {
    const { server, clock, refusals } = setup();
    server.last.greets().says({ kind: 'fault', fault: fault('unavailable') });
    clock.pass(1_000);
    server.last.greets().breaks(4008);
    clock.pass(1_000);
    expect(refusals).to.deep.equal([]);
    expect(server.sockets).to.have.length(3);
  });

  it('comes when the page leaves: nothing is sent or opened any more', () => {
    const { server, clock, connection } = setup();
    connection.send(ID_1, post('Hello')).catch(() => {});
    connection.close();
    clock.pass(60_000);
    connection.nudge();
    expect(server.sockets).to.have.length(1);
    expect(server.last.closedByPage).to.equal(true);
  });
});
