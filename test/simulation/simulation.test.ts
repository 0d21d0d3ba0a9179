import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLANTS, type Plant } from './plants.ts';
import { runSeed } from './run-seed.ts';

const SEEDS = 500;
/** Stories in which a planted mistake must show itself. */
const HUNTED = 150;

test('WX-001 WX-003 WX-004 CARD-003 five hundred random stories lose nothing, do nothing twice, and end in step', async () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { faults, story } = await runSeed(seed);
    assert.deepEqual(faults, [], `npm run simulate -- --seed ${seed}\n${story.slice(-30).join('\n')}`);
  }
});

test('the same seed plays the same story', async () => {
  const [first, second] = [await runSeed(7), await runSeed(7)];
  assert.deepEqual(second.story, first.story);
  assert.ok(first.commands > 5, 'something happens in it');
});

async function firstCaught(plant: Plant): Promise<number | null> {
  const pull = PLANTS[plant]();
  try {
    for (let seed = 1; seed <= HUNTED; seed++) if ((await runSeed(seed)).faults.length > 0) return seed;
    return null;
  } finally {
    pull();
  }
}

for (const plant of Object.keys(PLANTS) as Plant[]) {
  test(`the simulation finds ${plant}`, async () => {
    assert.notEqual(await firstCaught(plant), null);
  });
}
