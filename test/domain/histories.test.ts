import test from 'node:test';
import fc from 'fast-check';
import { Customers } from '../support/domain-customers.ts';
import { Desks } from '../support/domain-desks.ts';
import { History, type Witness } from '../support/domain-history.ts';
import { moves } from '../support/domain-moves.ts';
import { setups } from '../support/domain-setup.ts';
import type { Centre } from '../support/domain.ts';

/*
 * Random contact centres live random lives on a virtual clock; what has to hold after every command
 * stands in History. A failure prints fast-check's seed and path: given to fc.assert as { seed, path }
 * they show it again.
 */

const lives = (maxLength: number, witness?: (centre: Centre) => Witness) => fc.property(
  fc.record({ setup: setups, moves: fc.array(moves, { maxLength, size: 'max' }), timely: fc.boolean() }),
  ({ setup, moves: each, timely }) => {
    const history = new History(setup, witness ? { timely, witness } : { timely });
    for (const move of each) history.play(move);
    history.finish();
  },
);

const holds = (property: ReturnType<typeof lives>, numRuns: number): void => fc.assert(property, { numRuns, includeErrorInReport: true });

test('10,000 short histories: nothing lost or doubled, nobody overloaded or asked while idle, the right order, the log replays', () => {
  holds(lives(40), 10_000);
});

test('150 long histories', () => {
  holds(lives(400), 150);
});

test('each desktop, fed with its own part of the log, never disagrees with the server', () => {
  holds(lives(40, ({ state }) => new Desks(state)), 2_000);
});

test('each customer follows the conversation and learns nothing of the house', () => {
  holds(lives(40, () => new Customers()), 2_000);
});
