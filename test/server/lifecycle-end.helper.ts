/** A server that does nothing but end: says what it does, and ends in the way that it is told. */
import { once } from 'node:events';
import { pino } from 'pino';
import { endGracefully } from '../../src/server/lifecycle/graceful-end.ts';

const [way = ''] = process.argv.slice(2);
const say = (words: string): void => void process.stdout.write(`${words}\n`);
const staying = setInterval(() => undefined, 1000);
endGracefully(
  pino({ level: 'silent' }),
  () => say('readiness off'),
  async () => {
    // The second signal comes in the middle.
    if (way.startsWith('SIG')) await once(process, way);
    say('drained');
  },
  () => {
    clearInterval(staying);
    say('store closed');
  },
);
say('ready');
if (way === 'throw') setImmediate(() => { throw new Error('nobody catches me'); });
if (way === 'reject') void Promise.reject(new Error('nobody catches me'));
