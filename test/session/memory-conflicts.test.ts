import { deepEqual, equal, ok } from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { SessionBrowser, type SessionTab } from '../support/session-browser.ts';
import type { SessionSocket } from '../support/session-socket.ts';
import { settled } from '../support/session-time.ts';

const KEY = 'draft:i-1';

/** The server's memory of one key, with everything that it has ever kept. */
class Server {
  rev = 0;
  value: string | null = null;
  readonly ever = new Set<string>();
  readonly #read = new WeakMap<SessionSocket, number>();

  get entries() {
    return this.rev === 0 ? [] : [{ key: KEY, rev: this.rev, value: this.value }];
  }

  /** Takes what has come over this socket. */
  serve(socket: SessionSocket, heard: boolean): void {
    const asked = socket.of('keep');
    for (const { base, value } of asked.slice(this.#read.get(socket) ?? 0)) {
      const conflict = base !== this.rev;
      if (!conflict) {
        this.rev += 1;
        this.value = value;
        if (value !== null) this.ever.add(value);
      }
      if (heard) socket.say({ kind: 'kept', entry: { key: KEY, rev: this.rev, value: this.value }, conflict });
    }
    this.#read.set(socket, asked.length);
  }
}

/** One browser of the agent. */
class Place {
  browser = new SessionBrowser();
  tab!: SessionTab;
  typed: string | null = null;

  async begin(): Promise<void> {
    this.tab = await this.browser.open('tab-1');
  }

  get here(): string | null {
    let value: string | null = null;
    for (const event of this.tab.told) {
      if (event.kind === 'state') value = event.state.memory[KEY] ?? null;
      if (event.kind === 'memory') value = event.value;
    }
    return value;
  }

  get conflict() {
    return this.tab.told.reduce<{ mine: string; theirs: string } | null>((last, event) => {
      if (event.kind === 'state') return event.state.conflicts[0] ?? null;
      return event.kind === 'conflicts' ? event.conflicts[0] ?? null : last;
    }, null);
  }

  async connect(server: Server): Promise<void> {
    this.tab.post({ kind: 'continue' });
    await this.browser.time.run(2_000);
    if (this.browser.socket.received.length > 0) return;
    this.browser.sockets.greet().say({ kind: 'memory', entries: server.entries });
    this.browser.sockets.pong();
  }
}

const where = fc.constantFrom(0 as const, 1 as const);
const moves = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), where }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('serve' as const), where, heard: fc.boolean() }) },
  fc.record({ do: fc.constant('work' as const), where }),
  fc.record({ do: fc.constant('drop' as const), where }),
  fc.record({ do: fc.constant('crash' as const), where }),
  fc.record({ do: fc.constant('resolve' as const), where }),
);

test('CARD-003 of two browsers that write the same draft, with and without lines, none loses its last words unseen', async () => {
  let count = 0;
  await fc.assert(fc.asyncProperty(fc.array(moves, { maxLength: 30, size: 'max' }), async (life) => {
    const server = new Server();
    const places = [new Place(), new Place()] as const;
    for (const place of places) {
      await place.begin();
      await place.connect(server);
    }
    const drop = async (place: Place) => {
      place.browser.socket.events.closed(4009);
      await settled();
    };
    for (const move of life) {
      const place = places[move.where];
      if (move.do === 'type') {
        if (place.tab.role !== 'working') continue;
        place.typed = `text ${(count += 1)}`;
        place.tab.post({ kind: 'keep', key: KEY, value: place.typed });
      } else if (move.do === 'serve') server.serve(place.browser.socket, move.heard);
      else if (move.do === 'drop') place.browser.socket.events.closed(1006);
      else if (move.do === 'work') {
        await drop(places[move.where === 0 ? 1 : 0]);
        await place.connect(server);
      } else if (move.do === 'crash') {
        await settled();
        place.browser = new SessionBrowser(place.browser.vault, place.browser.time);
        await place.begin();
      } else if (place.conflict) {
        server.ever.add(place.typed!);
        place.tab.post({ kind: 'resolve', key: KEY, value: place.conflict.theirs });
      }
      await settled();
      for (const each of places) {
        ok(each.typed === null || server.ever.has(each.typed) || each.browser.vault.memory.get(KEY)?.value === each.typed, `${each.typed} is lost`);
      }
    }
    const last = places[0];
    await drop(places[1]);
    await drop(last);
    await last.connect(server);
    for (let round = 0; round < 4; round += 1) {
      server.serve(last.browser.socket, true);
      await last.browser.time.run(900);
      last.browser.sockets.pong();
    }
    if (last.conflict) deepEqual(last.conflict, { key: KEY, mine: last.typed, theirs: server.value });
    else equal(last.browser.vault.memory.get(KEY)?.value ?? null, server.value);
  }), { numRuns: 150 });
});
