import { deepEqual } from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { FaultCode } from '../../src/contract/errors.ts';
import { SessionBrowser, type SessionTab } from '../support/session-browser.ts';
import { fault, key, post } from '../support/session-desk.ts';
import type { SessionSocket } from '../support/session-socket.ts';
import { settled } from '../support/session-time.ts';

/** A server that does each key once, and an agent whose browser loses lines, answers and itself. */
class Life {
  browser = new SessionBrowser();
  tab!: SessionTab;
  /** What was done, per conversation, and what was refused for good. */
  readonly done: Record<string, string[]> = { 'i-1': [], 'i-2': [] };
  readonly refused = new Set<string>();
  readonly given: Record<string, string[]> = { 'i-1': [], 'i-2': [] };
  #read = new WeakMap<SessionSocket, number>();
  #count = 0;

  async begin(): Promise<this> {
    this.tab = await this.browser.open('tab-1');
    return this;
  }

  give(lane: string): void {
    const id = key((this.#count += 1));
    this.given[lane]!.push(id);
    this.tab.post({ kind: 'send', id, command: post('text', lane) });
  }

  /** The server takes the next command; what it says may get lost. */
  serve(answer: 'done' | FaultCode, heard: boolean): void {
    const { socket } = this.browser;
    const next = this.browser.commands[this.#read.get(socket) ?? 0];
    if (!next || socket.closedWith !== undefined) return;
    this.#read.set(socket, (this.#read.get(socket) ?? 0) + 1);
    const lane = this.done['interactionId' in next.command ? next.command.interactionId : '']!;
    const known = lane.includes(next.id);
    const final = answer === 'not-owner' || this.refused.has(next.id);
    if (!known && answer === 'done' && !final) lane.push(next.id);
    if (!known && final) this.refused.add(next.id);
    if (!heard) return;
    if (known || (answer === 'done' && !final)) socket.say({ kind: 'ack', id: next.id, seq: 11 });
    else socket.say({ kind: 'fault', id: next.id, fault: fault(final ? 'not-owner' : answer as FaultCode) });
  }

  async line(up: boolean): Promise<void> {
    if (!up) this.browser.socket.events.closed(1006);
    await this.browser.time.run(1_600);
    if (this.browser.socket.received.length === 0) this.browser.online();
    this.browser.sockets.pong();
  }

  async crash(): Promise<void> {
    await settled();
    this.browser = new SessionBrowser(this.browser.vault, this.browser.time);
    await this.begin();
  }

  /** Everything is answered at last. */
  async rest(): Promise<void> {
    await this.line(false);
    for (let round = 0; round < 60; round += 1) {
      this.serve('done', true);
      await this.browser.time.run(200);
      this.browser.sockets.pong();
    }
  }
}

const lanes = fc.constantFrom('i-1', 'i-2');
const moves = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('give' as const), lane: lanes }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('serve' as const), answer: fc.constantFrom('done' as const, 'done' as const, 'unavailable' as const, 'internal' as const, 'not-owner' as const), heard: fc.boolean() }) },
  fc.record({ do: fc.constant('line' as const), up: fc.boolean() }),
  fc.constant({ do: 'crash' as const }),
);

test('CARD-003 through lost lines, lost answers and crashes each waiting command is done once, in the order of its conversation', async () => {
  await fc.assert(fc.asyncProperty(fc.array(moves, { maxLength: 30, size: 'max' }), async (life) => {
    const world = await new Life().begin();
    await world.line(true);
    for (const move of life) {
      if (move.do === 'give') world.give(move.lane);
      else if (move.do === 'serve') world.serve(move.answer, move.heard);
      else if (move.do === 'line') await world.line(move.up);
      else await world.crash();
      await settled();
    }
    await world.rest();
    for (const lane of ['i-1', 'i-2']) {
      deepEqual(world.done[lane], world.given[lane]!.filter((id) => !world.refused.has(id)));
    }
    deepEqual([...world.browser.vault.outbox.values()].filter(({ state }) => state === 'pending'), []);
  }), { numRuns: 150 });
});
