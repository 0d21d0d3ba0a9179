import { expect } from '@open-wc/testing';
import type { DeskFeedItem } from '../../src/contract/desk.ts';
import type { WireFault } from '../../src/contract/errors.ts';
import type { CommandRefused } from '../../src/desktop/frame.ts';
import { desk, T0 } from './desk-fixture.ts';
import { FakeLine } from './fake-line.ts';

const item = (seq: number, prev = seq - 1): DeskFeedItem =>
  ({ seq, prev, event: { kind: 'agent.stateChanged', at: T0, agentId: 'agent-me', presence: { state: 'available' }, cause: 'agent' } });
const KEY = '0199a5b2-7c1d-7abc-8def-0123456789ab';
const OTHER = '0199a5b2-7c1d-7abc-8def-0123456789ac';
const available = { kind: 'state.available' } as const;
const fault = (code: WireFault['code']): WireFault => ({ code, message: 'no', trackingId: 't-1' });
const items = (line: FakeLine) => line.told.flatMap((event) => (event.kind === 'items' ? event.items.map(({ seq }) => seq) : []));
const refusal = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error as CommandRefused).fault.code);

describe('AgentConnection', () => {
  it('says hello, takes the snapshot and is online', () => {
    const line = new FakeLine();
    const socket = line.online();
    expect(socket.received[0]).to.deep.equal({ kind: 'hello', version: 1 });
    expect(line.lines).to.deep.equal(['connecting', 'online']);
    expect(line.told.filter(({ kind }) => kind === 'snapshot')).to.have.length(1);
  });

  it('follows the feed, each step once and in order', () => {
    const line = new FakeLine();
    const socket = line.online(10);
    socket.say({ kind: 'events', items: [item(11), item(14, 11)] });
    socket.say({ kind: 'events', items: [item(14, 11), item(15, 14)] });
    expect(items(line)).to.deep.equal([11, 14, 15]);
  });

  it('resumes after its cursor when steps are missing, and goes on', () => {
    const line = new FakeLine();
    const first = line.online(10);
    first.say({ kind: 'events', items: [item(11), item(13, 12)] });
    expect(first.closedWith).to.equal(1000);
    expect(line.lines.at(-1)).to.equal('reconnecting');
    const second = line.greet();
    expect(second.received[0]).to.deep.equal({ kind: 'hello', version: 1, cursor: 11 });
    second.say({ kind: 'events', items: [item(12), item(13)] });
    expect(items(line)).to.deep.equal([11, 12, 13]);
    expect(line.lines.at(-1)).to.equal('online');
  });

  it('asks for a snapshot when the same gap comes again', () => {
    const line = new FakeLine();
    line.online(10).say({ kind: 'events', items: [item(13, 12)] });
    line.greet().say({ kind: 'events', items: [item(13, 12)] });
    expect(line.greet().received[0]).to.deep.equal({ kind: 'hello', version: 1 });
  });

  it('comes back by itself with pauses that grow, and no sooner than that', () => {
    const line = new FakeLine();
    line.online();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const before = line.sockets.length;
      line.socket.events.closed(1006);
      let waited = 0;
      while (line.sockets.length === before) { line.time.pass(100); waited += 100; }
      pauses.push(waited);
    }
    expect(pauses).to.deep.equal([200, 400, 800, 1_600, 3_200, 6_400, 7_500, 7_500]);
    expect(line.lines.at(-1)).to.equal('reconnecting');
  });

  it('does not wait when the network is back', () => {
    const line = new FakeLine();
    line.online();
    line.socket.events.closed(1006);
    line.connection.hurry();
    expect(line.sockets).to.have.length(2);
  });

  it('comes back when a server that goes down on purpose says', () => {
    const line = new FakeLine();
    const socket = line.online();
    socket.say({ kind: 'draining', reconnectAfterMs: 5_000 });
    socket.events.closed(1012);
    line.time.pass(4_999);
    expect(line.sockets).to.have.length(1);
    line.time.pass(1);
    expect(line.sockets).to.have.length(2);
  });

  it('pings every ten seconds and gives up a line that does not answer', () => {
    const line = new FakeLine();
    const socket = line.online();
    line.time.pass(10_000);
    expect(socket.received.at(-1)).to.deep.equal({ kind: 'ping', at: line.time.now });
    socket.say({ kind: 'pong', at: line.time.now, serverTime: line.time.now });
    line.time.pass(18_000);
    expect(socket.kinds().filter((kind) => kind === 'ping')).to.have.length(2);
    line.time.pass(8_000);
    expect(socket.closedWith).to.equal(1000);
    expect(line.lines.at(-1)).to.equal('reconnecting');
  });

  it('is not fooled by the late timers of a hidden page', () => {
    const line = new FakeLine();
    const socket = line.online();
    line.time.pass(10_000);
    socket.say({ kind: 'pong', at: line.time.now, serverTime: line.time.now });
    line.time.now += 60_000;
    line.time.pass(8_000);
    expect(socket.closedWith).to.equal(undefined);
  });

  it('gives up a socket that does not greet', () => {
    const line = new FakeLine();
    line.connection.start();
    line.socket.events.opened();
    line.time.pass(10_000);
    expect(line.socket.closedWith).to.equal(1000);
    line.time.pass(1_000);
    expect(line.sockets).to.have.length(2);
  });

  it('does not hear a socket that it has given up', () => {
    const line = new FakeLine();
    const first = line.online(10);
    first.events.closed(1006);
    line.time.pass(1_000);
    first.say({ kind: 'events', items: [item(11)] });
    first.events.closed(4001);
    expect(items(line)).to.deep.equal([]);
    expect(line.told.some(({ kind }) => kind === 'ended')).to.equal(false);
  });

  it('ends when it is signed out, and when the server speaks another version', () => {
    for (const [code, why] of [[4001, 'signed-out'], [4026, 'version']] as const) {
      const line = new FakeLine();
      line.online().events.closed(code);
      line.time.pass(60_000);
      expect(line.told.at(-1)).to.deep.equal({ kind: 'ended', why });
      expect(line.sockets).to.have.length(1);
    }
    const line = new FakeLine();
    line.connection.start();
    line.socket.events.opened();
    line.socket.say({ kind: 'fault', fault: fault('version-mismatch') });
    line.socket.events.closed(4026);
    expect(line.told.filter(({ kind }) => kind === 'ended')).to.have.length(1);
  });

  describe('a command', () => {
    it('resolves when it is acknowledged', async () => {
      const line = new FakeLine();
      const socket = line.online();
      const done = line.connection.send(KEY, available);
      expect(socket.received.at(-1)).to.deep.equal({ kind: 'command', id: KEY, command: available });
      socket.say({ kind: 'ack', id: KEY, seq: 11 });
      await done;
    });

    it('rejects with the server’s fault', async () => {
      const line = new FakeLine();
      const socket = line.online();
      const done = refusal(line.connection.send(KEY, available));
      socket.say({ kind: 'fault', id: KEY, fault: fault('not-signed-in') });
      expect(await done).to.equal('not-signed-in');
    });

    it('waits for the line, is sent again with its key after a reconnect, and no more after its answer', async () => {
      const line = new FakeLine();
      line.connection.start();
      const first = line.connection.send(KEY, available);
      expect(line.socket.received).to.deep.equal([]);
      const one = line.greet();
      one.say({ kind: 'snapshot', cursor: 10, desk: desk() });
      expect(one.kinds()).to.deep.equal(['hello', 'command']);
      const second = line.connection.send(OTHER, available);
      one.events.closed(1006);
      line.time.pass(1_000);
      const two = line.greet();
      expect(two.received.flatMap((frame) => (frame.kind === 'command' ? [frame.id] : []))).to.deep.equal([KEY, OTHER]);
      two.say({ kind: 'ack', id: KEY, seq: 11 });
      two.say({ kind: 'ack', id: OTHER, seq: 12 });
      await Promise.all([first, second]);
      two.events.closed(1006);
      line.time.pass(1_000);
      expect(line.greet().kinds()).to.deep.equal(['hello']);
    });

    it('with the same key joins the first sending', async () => {
      const line = new FakeLine();
      const socket = line.online();
      const both = [line.connection.send(KEY, available), line.connection.send(KEY, available)];
      expect(socket.kinds().filter((kind) => kind === 'command')).to.have.length(1);
      socket.say({ kind: 'ack', id: KEY, seq: 11 });
      await Promise.all(both);
    });

    it('is refused when the line ends for good', async () => {
      const line = new FakeLine();
      const done = refusal(line.connection.send(KEY, available));
      line.online().events.closed(4001);
      expect(await done).to.equal('unauthenticated');
    });
  });

  it('tells who is typing, and sends one’s own typing only on an open line', () => {
    const line = new FakeLine();
    line.connection.typing('i-1');
    const socket = line.online();
    line.connection.typing('i-1');
    expect(socket.kinds()).to.deep.equal(['hello', 'typing']);
    socket.say({ kind: 'typing', interactionId: 'i-1', from: 'customer', name: 'Maria' });
    expect(line.told.at(-1)).to.deep.equal({ kind: 'typing', interactionId: 'i-1', name: 'Maria' });
  });

  it('stops for good when it is told to', () => {
    const line = new FakeLine();
    const socket = line.online();
    line.connection.stop();
    expect(socket.closedWith).to.equal(1000);
    line.time.pass(60_000);
    expect(line.sockets).to.have.length(1);
  });
});
