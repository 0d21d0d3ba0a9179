import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { blockingTime, busyNetwork, median, timeToInteractive } from '../bench/support/quiet.ts';

const span = (from: number, to: number) => ({ from, to });

test('the network is busy while more than two requests are under way', () => {
  deepEqual(busyNetwork([span(0, 100), span(10, 90), span(20, 80), span(30, 40), span(85, 200)]), [span(20, 80), span(85, 90)]);
});

test('a page is interactive after the last long task before five quiet seconds', () => {
  equal(timeToInteractive(1000, [], []), 1000);
  equal(timeToInteractive(1000, [span(500, 900), span(1200, 1300), span(6000, 6100)], []), 6100);
  equal(timeToInteractive(1000, [span(1200, 1300), span(6400, 6500)], []), 1300);
  equal(timeToInteractive(1000, [span(7000, 7100)], [span(1500, 5000), span(1500, 5000), span(1500, 5000)]), 7100);
});

test('of each long task what is beyond 50 ms blocks, and nothing before the first paint', () => {
  equal(blockingTime(1000, 3000, [span(500, 900), span(1100, 1250), span(2000, 2040), span(3100, 3300)]), 100);
  equal(blockingTime(1000, 3000, [span(900, 1200)]), 150);
});

test('the median is the middle value', () => equal(median([30, 10, 20]), 20));
