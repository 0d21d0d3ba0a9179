import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ClockOffset } from '../../src/session/clock-offset.ts';
import { Heartbeat } from '../../src/session/heartbeat.ts';
import { LineJudge } from '../../src/session/line-judge.ts';
import { T0 } from '../support/session-desk.ts';
import { SessionTime } from '../support/session-time.ts';

const beating = () => {
  const time = new SessionTime(T0);
  const pings: number[] = [];
  const deaths: number[] = [];
  const heart = new Heartbeat({ after: time.after, now: () => time.now }, { ping: (at) => pings.push(at - T0), dead: () => deaths.push(time.now - T0) });
  heart.start();
  heart.heard();
  return { time, pings, deaths, heart };
};

describe('the heartbeat', () => {
  test('asks a silent line, and gives it up less than 5 s after it was heard last', () => {
    const { time, pings, deaths } = beating();
    time.pass(20_000);
    deepEqual([pings, deaths], [[0, 2_500], [4_750]]);
  });

  test('does not ask a line that talks, but measures it now and then', () => {
    const { time, pings, deaths, heart } = beating();
    for (let second = 0; second < 12; second += 1) { time.pass(1_000); heart.heard(); }
    deepEqual([pings.length, deaths], [2, []]);
  });

  test('asks again after a sleep, instead of judging by what is not read yet', () => {
    const { time, pings, deaths, heart } = beating();
    time.pass(2_500);
    time.now += 60_000;
    time.pass(0);
    deepEqual([pings.length, deaths], [3, []]);
    heart.heard();
    time.pass(2_500);
    deepEqual(deaths, []);
  });

  test('gives up a line that does not answer after the sleep either', () => {
    const { time, deaths } = beating();
    time.pass(2_500);
    time.now += 60_000;
    time.pass(5_000);
    equal(deaths.length, 1);
  });

  test('leaves no timer behind', () => {
    const { time, heart } = beating();
    heart.stop();
    equal(time.waiting, 0);
  });
});

describe('the line', () => {
  const judged = (...trips: number[]): string[] => {
    const lines: string[] = [];
    const judge = new LineJudge((line) => lines.push(line));
    judge.reachStep();
    for (const ms of trips) judge.measured(ms);
    return lines;
  };

  test('is slow when the usual round trip is above a second, and heals by itself', () => {
    deepEqual(judged(50, 1_200, 1_200, 1_200), ['online', 'slow']);
    deepEqual(judged(1_200, 1_200, 1_200, 50, 50, 50), ['online', 'slow', 'online']);
  });

  test('does not flicker at the edge, nor for a single late answer', () => {
    deepEqual(judged(1_100, 1_100, 1_100, 900, 900, 900), ['online', 'slow']);
    deepEqual(judged(50, 4_000, 50, 4_000, 50), ['online']);
  });
});

describe('the server’s clock', () => {
  test('is learnt from the shortest round trip, and anew when a clock was set', () => {
    const clock = new ClockOffset();
    equal(clock.learn(T0, T0 + 5_050, T0 + 100), true);
    equal(clock.ms, 5_000);
    equal(clock.learn(T0, T0 + 5_100, T0 + 300), false);
    equal(clock.ms, 5_000);
    equal(clock.learn(T0, T0 + 65_150, T0 + 300), true);
    equal(clock.ms, 65_000);
    equal(clock.learn(T0, T0, T0 - 5), false);
  });
});
