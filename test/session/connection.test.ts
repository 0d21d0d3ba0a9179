import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConnectionEvent } from '../../src/session/connection-event.ts';
import { AgentConnection } from '../../src/session/connection.ts';
import { available, desk, fault, key, ME, step, T0 } from '../support/session-desk.ts';
import { type SessionSocket, SessionSockets } from '../support/session-socket.ts';
import { SessionTime } from '../support/session-time.ts';

/** A connection with the server, the clock and the dice in the test's hand. */
class Line {
  readonly time = new SessionTime(T0);
  readonly sockets = new SessionSockets(this.time);
  readonly told: ConnectionEvent[] = [];
  readonly connection = new AgentConnection(this.sockets.ports, (event) => this.told.push(event));

  start(cursor: number | null = null, userId: string | null = null): SessionSocket {
    this.connection.start({ deskId: 'desk-a', userId, cursor });
    return this.sockets.last;
  }

  /** For the first time: hello, welcome, snapshot. */
  online(cursor = 10): SessionSocket {
    this.start();
    const socket = this.sockets.greet();
    socket.say({ kind: 'snapshot', cursor, desk: desk() });
    return socket;
  }

  get lines(): string[] {
    return this.told.flatMap((event) => (event.kind === 'line' ? [event.line] : []));
  }

  get seqs(): number[] {
    return this.told.flatMap((event) => (event.kind === 'items' ? event.items.map(({ seq }) => seq) : []));
  }

  count(kind: ConnectionEvent['kind']): number {
    return this.told.filter((event) => event.kind === kind).length;
  }
}

const hello = { kind: 'hello', version: 2, deskId: 'desk-a' };

describe('the greeting', () => {
  test('says who and which desk; a snapshot is in step at once', () => {
    const line = new Line();
    const socket = line.online();
    deepEqual(socket.received[0], hello);
    deepEqual(line.lines, ['connecting', 'online']);
    equal(line.count('inStep'), 1);
  });

  test('goes on with what was kept, and is in step when all that was missed has come', () => {
    const line = new Line();
    line.start(7, ME);
    const socket = line.sockets.greet();
    deepEqual(socket.received[0], { ...hello, cursor: 7, userId: ME });
    socket.say({ kind: 'events', items: [step(8)] });
    deepEqual([line.lines, line.count('inStep')], [['connecting'], 0]);
    line.sockets.pong();
    deepEqual([line.lines, line.count('inStep')], [['connecting', 'online'], 1]);
  });

  test('does not take another user’s place on the feed', () => {
    const line = new Line();
    line.start(7, 'agent-other');
    line.sockets.greet(ME).say({ kind: 'events', items: [step(8)] });
    deepEqual(line.seqs, []);
    line.sockets.last.events.opened();
    deepEqual(line.sockets.last.received[0], { ...hello, userId: ME });
  });

  test('gives up a socket that does not greet', () => {
    const line = new Line();
    const first = line.start();
    first.events.opened();
    line.time.pass(4_000);
    equal(first.closedWith, 1000);
    line.time.pass(1_000);
    equal(line.sockets.all.length, 2);
  });

  test('ends when it is signed out, and when the server speaks another version', () => {
    for (const [code, why] of [[4001, 'signed-out'], [4026, 'version'], [4003, 'refused']] as const) {
      const line = new Line();
      line.online().events.closed(code);
      line.time.pass(60_000);
      deepEqual(line.told.at(-1), { kind: 'ended', why });
      deepEqual([line.sockets.all.length, line.time.waiting], [1, 0]);
    }
    const line = new Line();
    const socket = line.start();
    socket.events.opened();
    socket.say({ kind: 'fault', fault: fault('version-mismatch') });
    socket.events.closed(4026);
    equal(line.count('ended'), 1);
  });
});

describe('the feed', () => {
  test('comes in order and once', () => {
    const line = new Line();
    line.online(10).say({ kind: 'events', items: [step(11), step(14, undefined, 11)] }, { kind: 'events', items: [step(14, undefined, 11), step(15)] });
    deepEqual(line.seqs, [11, 14, 15]);
  });

  test('goes on after its cursor when steps are missing', () => {
    const line = new Line();
    const first = line.online(10);
    first.say({ kind: 'events', items: [step(11), step(13)] });
    equal(first.closedWith, 1000);
    equal(line.lines.at(-1), 'reconnecting');
    const second = line.sockets.greet();
    deepEqual(second.received[0], { ...hello, cursor: 11, userId: ME });
    second.say({ kind: 'events', items: [step(12), step(13)] });
    line.sockets.pong();
    deepEqual(line.seqs, [11, 12, 13]);
    equal(line.lines.at(-1), 'online');
  });

  test('asks for a snapshot when the same gap comes again, and when what is shown may be wrong', () => {
    const line = new Line();
    line.online(10).say({ kind: 'events', items: [step(13)] });
    line.sockets.greet().say({ kind: 'events', items: [step(13)] });
    line.sockets.last.events.opened();
    deepEqual(line.sockets.last.received[0], { ...hello, userId: ME });
    const other = new Line();
    other.online(10);
    other.connection.resync();
    other.time.pass(1_000);
    other.sockets.last.events.opened();
    deepEqual(other.sockets.last.received[0], { ...hello, userId: ME });
  });

  test('is not heard from a socket that was given up, nor is an old snapshot or a welcome that comes twice', () => {
    const line = new Line();
    const first = line.online(10);
    first.say({ kind: 'snapshot', cursor: 5, desk: desk() });
    line.sockets.greet();
    first.events.closed(1006);
    line.time.pass(1_000);
    first.say({ kind: 'events', items: [step(11)] });
    first.events.closed(4001);
    deepEqual([line.seqs, line.count('ended'), line.count('snapshot'), line.count('welcome')], [[], 0, 1, 1]);
  });

  test('starts anew after a frame that is none', () => {
    const line = new Line();
    line.online(10).events.received('{"kind":');
    line.time.pass(1_000);
    deepEqual([line.count('garbled'), line.sockets.all.length], [1, 2]);
  });
});

describe('a lost line', () => {
  test('comes back by itself, soon enough to be in step 1.5 s after a minute without a network', () => {
    const line = new Line();
    line.online();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const before = line.sockets.all.length;
      line.sockets.last.events.closed(1006);
      let waited = 0;
      while (line.sockets.all.length === before) { line.time.pass(25); waited += 25; }
      pauses.push(waited);
    }
    deepEqual(pauses, [125, 250, 500, 500, 500, 500]);
    equal(line.lines.at(-1), 'reconnecting');
    equal(line.count('lost'), 1);
  });

  test('that lasted only a moment is not dialled as rarely as one that was gone for long', () => {
    const line = new Line();
    line.online();
    const wait = (): number => {
      const before = line.sockets.all.length;
      let waited = 0;
      while (line.sockets.all.length === before) { line.time.pass(25); waited += 25; }
      return waited;
    };
    for (let attempt = 0; attempt < 105; attempt += 1) {
      line.sockets.last.events.closed(1006);
      wait();
    }
    line.sockets.last.events.closed(1006);
    equal(wait(), 4_000);
    line.online();
    line.sockets.last.events.closed(1006);
    equal(wait(), 500);
  });

  test('is dialled at once when the network is back, and again when a dial hangs', () => {
    const line = new Line();
    line.online();
    line.sockets.last.events.closed(1006);
    line.connection.hurry();
    equal(line.sockets.all.length, 2);
    line.connection.hurry();
    equal(line.sockets.all.length, 2);
    line.time.pass(1_100);
    line.connection.hurry();
    equal(line.sockets.all.length, 3);
  });

  test('comes back when a server that goes down on purpose says', () => {
    const line = new Line();
    const socket = line.online();
    socket.say({ kind: 'draining', reconnectAfterMs: 2_000 });
    socket.events.closed(1012);
    line.time.pass(1_999);
    equal(line.sockets.all.length, 1);
    line.time.pass(1);
    equal(line.sockets.all.length, 2);
  });

  test('is never back after a stop', () => {
    const line = new Line();
    const socket = line.online();
    line.connection.stop();
    equal(socket.closedWith, 1000);
    line.time.pass(60_000);
    deepEqual([line.sockets.all.length, line.time.waiting], [1, 0]);
  });
});

describe('another window', () => {
  test('WX-001 works: this one asks, and takes over on the same socket', () => {
    const line = new Line();
    const socket = line.start();
    socket.events.opened();
    socket.say({ kind: 'elsewhere', since: T0 });
    equal(line.count('elsewhere'), 1);
    line.time.pass(60_000);
    equal(line.sockets.all.length, 1);
    line.connection.takeOver();
    deepEqual(socket.of('hello').at(-1), { ...hello, takeOver: true });
    socket.say({ kind: 'welcome', version: 2, serverTime: T0, epoch: 2, userId: ME });
    equal(line.count('welcome'), 1);
  });

  test('WX-003 takes over on a new socket when the one that waited is dead', () => {
    const line = new Line();
    const socket = line.start();
    socket.events.opened();
    socket.say({ kind: 'elsewhere', since: T0 });
    line.connection.takeOver();
    line.time.pass(1_500);
    equal(line.sockets.all.length, 2);
    line.sockets.last.events.opened();
    deepEqual(line.sockets.last.received[0], { ...hello, takeOver: true });
    line.sockets.last.events.closed(1006);
    line.time.pass(1_000);
    line.sockets.last.events.opened();
    deepEqual(line.sockets.last.received[0], { ...hello, takeOver: true });
  });

  test('WX-004 takes over: this one does not come back by itself, but when it is told to', () => {
    const signs: ((socket: SessionSocket) => void)[] = [
      (socket) => socket.say({ kind: 'fault', fault: fault('session-moved') }),
      (socket) => socket.events.closed(4009),
      (socket) => socket.say({ kind: 'fault', id: key(1), fault: fault('session-moved') }),
    ];
    for (const sign of signs) {
      const line = new Line();
      sign(line.online());
      line.time.pass(60_000);
      line.connection.hurry();
      deepEqual([line.count('moved'), line.sockets.all.length], [1, 1]);
      ok(!line.connection.send({ kind: 'command', id: key(2), command: available }));
      line.connection.takeOver();
      line.sockets.last.events.opened();
      deepEqual(line.sockets.last.received[0], { ...hello, cursor: 10, userId: ME, takeOver: true });
    }
  });
});
