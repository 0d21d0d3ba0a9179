import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '../../src/server/clock.ts';

test('a callback never comes before its moment, and one that was taken back never comes', async () => {
  const early: number[] = [];
  const rings = Array.from({ length: 500 }, (_, i) => new Promise<void>((resolve) => {
    const at = systemClock.now() + 1 + (i % 40);
    systemClock.at(at, () => {
      if (systemClock.now() < at) early.push(at);
      resolve();
    });
  }));
  const takeBack = systemClock.at(systemClock.now() + 1, () => assert.fail('was taken back'));
  takeBack();
  const alive = setInterval(() => {}, 1000);
  await Promise.all(rings);
  clearInterval(alive);
  assert.deepEqual(early, []);
});
