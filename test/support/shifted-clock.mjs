// @ts-check
// Loaded into a server before its own code: its clock can be put forward, as if everybody had waited.
import { createServer } from 'node:http';

let offset = 0;
const now = Date.now;
Date.now = () => now() + offset;

/** @typedef {{ due: number, ring: () => void, timer: NodeJS.Timeout }} Alarm */
/** @type {Map<NodeJS.Timeout, Alarm>} What waits, by the handle that its owner has. */
const alarms = new Map();
const { setTimeout: wait, clearTimeout: forget } = globalThis;

/** @type {(alarm: Alarm, owner?: NodeJS.Timeout) => void} */
const arm = (alarm, owner) => {
  alarm.timer = wait(() => { alarms.delete(owner ?? alarm.timer); alarm.ring(); }, Math.max(0, alarm.due - Date.now()));
  if (owner) alarm.timer.unref();
};

globalThis.setTimeout = /** @type {typeof setTimeout} */ (/** @type {unknown} */ (
  (/** @type {(...args: unknown[]) => void} */ ring, delay = 0, /** @type {unknown[]} */ ...args) => {
    const alarm = /** @type {Alarm} */ ({ due: Date.now() + delay, ring: () => ring(...args) });
    arm(alarm);
    alarms.set(alarm.timer, alarm);
    return alarm.timer;
  }));
globalThis.clearTimeout = (timer) => {
  const alarm = alarms.get(/** @type {NodeJS.Timeout} */ (timer));
  alarms.delete(/** @type {NodeJS.Timeout} */ (timer));
  forget(alarm?.timer ?? timer);
};

createServer((request, response) => {
  offset += Number(new URL(request.url ?? '/', 'http://here').searchParams.get('by'));
  for (const [owner, alarm] of alarms) {
    forget(alarm.timer);
    arm(alarm, owner);
  }
  response.end();
}).listen(Number(process.env['CLOCK_PORT']), '127.0.0.1').on('error', () => undefined).unref();
