import { strict as assert } from 'node:assert';
import test from 'node:test';
import fc from 'fast-check';
import { Table } from '../../src/domain/table.ts';

/** Keys of which each line has one and the same 32-bit FNV-1a hash. */
const COLLIDING = [
  ['agent-13268399', 'agent-19510085', 'agent-23457310'],
  ['agent-10729318', 'agent-16851624', 'agent-18857332'],
  ['costarring', 'liquid'],
] as const;

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const keys = fc.oneof(fc.constantFrom(...COLLIDING.flat()), fc.string({ maxLength: 3 }), fc.nat(60).map((n) => `id-${n}`));
const changes = fc.array(fc.record({ key: keys, value: fc.option(fc.nat(), { nil: undefined }) }), { maxLength: 120, size: 'max' });

/** A Map with the same changes; an undefined value takes the key away. */
function modelOf(steps: readonly { key: string; value: number | undefined }[]): Map<string, number> {
  const model = new Map<string, number>();
  for (const { key, value } of steps) {
    if (value === undefined) model.delete(key);
    else model.set(key, value);
  }
  return model;
}

const tableOf = (entries: Iterable<readonly [string, number]>): Table<number> => {
  let table = Table.empty<number>();
  for (const [key, value] of entries) table = table.set(key, value);
  return table;
};

const sorted = (values: Iterable<number>): number[] => [...values].sort((a, b) => a - b);

test('the keys that are said to collide do', () => {
  for (const each of COLLIDING) assert.equal(new Set(each.map(fnv)).size, 1);
});

test('a table holds what a Map holds, and each change leaves the older tables as they were', () => {
  fc.assert(fc.property(changes, (steps) => {
    let table = Table.empty<number>();
    const past: Table<number>[] = [];
    for (const { key, value } of steps) {
      past.push(table);
      table = value === undefined ? table.delete(key) : table.set(key, value);
    }
    for (const [n, each] of [...past, table].entries()) {
      const model = modelOf(steps.slice(0, n));
      assert.equal(each.size, model.size);
      assert.deepEqual(sorted(each.values()), sorted(model.values()));
      for (const { key } of steps) {
        assert.equal(each.get(key), model.get(key));
        assert.equal(each.has(key), model.has(key));
      }
    }
  }), { numRuns: 500 });
});

test('the order of a table comes from its keys alone, never from its history', () => {
  fc.assert(fc.property(changes, fc.infiniteStream(fc.nat()), (steps, dice) => {
    const table = steps.reduce((at, { key, value }) => value === undefined ? at.delete(key) : at.set(key, value), Table.empty<number>());
    const shuffled = [...modelOf(steps)].map((entry) => ({ entry, at: dice.next().value })).sort((a, b) => a.at - b.at);
    assert.deepEqual([...table.values()], [...tableOf(shuffled.map(({ entry }) => entry)).values()]);
  }));
});

test('what does not change a table gives the same table', () => {
  const table = tableOf([['costarring', 1], ['liquid', 2]]);
  assert.equal(table.delete('nobody'), table);
  assert.equal(table.delete('agent-1').delete('liquid').get('costarring'), 1);
  assert.equal(Table.empty<number>().delete('liquid').size, 0);
});

test('ten thousand keys are found again, and all can go', () => {
  const entries = Array.from({ length: 10_000 }, (_, n) => [`0198a3c4-7c1e-7000-8000-${n}`, n] as const);
  const table = tableOf(entries);
  for (const [key, n] of entries) assert.equal(table.get(key), n);
  const none = entries.reduce((at, [key]) => at.delete(key), table);
  assert.equal(none.size, 0);
  assert.deepEqual([...none.values()], []);
  assert.equal(table.size, 10_000);
});
