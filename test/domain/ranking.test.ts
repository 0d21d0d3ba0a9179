import { strict as assert } from 'node:assert';
import test from 'node:test';
import fc from 'fast-check';
import { joined, left, type Place, type Ranking, rankings, rankOf } from '../../src/domain/ranking.ts';

/** An id always has the same `since`: the same one twice is the same place. */
const places: fc.Arbitrary<Place> = fc.nat(40).map((n) => ({ id: `id-${n % 13}-${n}`, since: n % 7 }));

const inOrder = (a: Place, b: Place): number => a.since - b.since || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function modelOf(steps: readonly { place: Place; stays: boolean }[]): Place[] {
  const model = new Map<string, Place>();
  for (const { place, stays } of steps) {
    if (stays) model.set(place.id, place);
    else model.delete(place.id);
  }
  return [...model.values()].sort(inOrder);
}

test('a ranking is what sorting would make of it: by time, then by id', () => {
  fc.assert(fc.property(fc.array(fc.record({ place: places, stays: fc.boolean() }), { maxLength: 60, size: 'max' }), (steps) => {
    let ranking: Ranking = [];
    for (const [n, { place, stays }] of steps.entries()) {
      const before = Object.freeze(ranking);
      ranking = stays ? joined(ranking, place) : left(ranking, place);
      assert.deepEqual(ranking, modelOf(steps.slice(0, n + 1)));
      assert.deepEqual(before, modelOf(steps.slice(0, n)));
      assert.equal(rankOf(ranking, place), ranking.filter((each) => inOrder(each, place) < 0).length);
    }
  }));
});

test('who is already there does not join twice, who is not there cannot leave', () => {
  const ranking: Ranking = [{ id: 'a', since: 1 }, { id: 'b', since: 2 }];
  assert.equal(joined(ranking, { id: 'b', since: 2 }), ranking);
  assert.equal(left(ranking, { id: 'c', since: 2 }), ranking);
});

test('rankings from scratch are those that grow place by place', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.constantFrom('x', 'y'), places), { selector: ([, { id }]) => id }), (entries) => {
    const grown: Record<string, Ranking> = {};
    for (const [key, place] of entries) grown[key] = joined(grown[key] ?? [], place);
    assert.deepEqual(Object.fromEntries(rankings(entries)), grown);
  }));
});
