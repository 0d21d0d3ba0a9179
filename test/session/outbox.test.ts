import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AgentCommand } from '../../src/contract/up.ts';
import { SessionBrowser } from '../support/session-browser.ts';
import { accept, desk, fault, key, mark, post } from '../support/session-desk.ts';
import { settled } from '../support/session-time.ts';

const send = (n: number, command: AgentCommand) =>
  ({ kind: 'send', id: key(n), command }) as const;
const end = { kind: 'interaction.end', interactionId: 'i-1' } as const;
const ids = (browser: SessionBrowser) => browser.commands.map(({ id }) => Number(id.slice(-12)));
const answers = (told: readonly { id: string; fault?: { code: string } }[]) => told.map(({ id, fault }) => [Number(id.slice(-12)), fault?.code ?? 'done']);

describe('a command that may wait', () => {
  test('CARD-003 is in the vault before it is sent, and leaves it with its answer', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(send(1, post('one')));
    deepEqual([browser.vault.outbox.size, ids(browser)], [1, []]);
    await settled();
    deepEqual(ids(browser), [1]);
    socket.say({ kind: 'ack', id: key(1), seq: 11 });
    await settled();
    deepEqual([browser.vault.outbox.size, answers(tab.of('answer'))], [0, [[1, 'done']]]);
    deepEqual(tab.of('outbox').map(({ outbox }) => outbox.length), [1, 0]);
  });

  test('CARD-003 waits for the line, and is sent in order, each after the answer to the one before', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    socket.events.closed(1006);
    for (const n of [1, 2, 3]) tab.post(send(n, post(`${n}`)));
    tab.post(send(4, post('other', 'i-2')));
    await browser.time.run(1_000);
    browser.sockets.greet();
    deepEqual(ids(browser), [1, 4]);
    browser.socket.say({ kind: 'ack', id: key(1), seq: 11 });
    deepEqual(ids(browser), [1, 4, 2]);
  });

  test('is sent again under its key when the line was lost before the answer', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(send(1, post('one')));
    await settled();
    socket.events.closed(1006);
    await browser.time.run(1_000);
    browser.sockets.greet();
    deepEqual(ids(browser), [1]);
    browser.socket.say({ kind: 'ack', id: key(1), seq: 11 }, { kind: 'ack', id: key(1), seq: 11 });
    deepEqual(answers(tab.of('answer')), [[1, 'done']]);
  });

  test('comes again after a refusal of the moment, before what was given later', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(send(1, post('one')));
    tab.post(send(2, post('two')));
    await settled();
    for (const code of ['unavailable', 'rate-limited', 'internal'] as const) {
      socket.say({ kind: 'fault', id: key(1), fault: fault(code) });
      await browser.time.run(2_000);
      browser.sockets.pong();
    }
    deepEqual([ids(browser), answers(tab.of('answer'))], [[1, 1, 1, 1], []]);
    socket.say({ kind: 'ack', id: key(1), seq: 11 });
    deepEqual(ids(browser).at(-1), 2);
  });

  test('is asked once more when a living line does not answer', async () => {
    const { browser, tab } = await SessionBrowser.working();
    tab.post(send(1, post('one')));
    for (let second = 0; second < 9; second += 1) { await browser.time.run(1_000); browser.sockets.pong(); }
    deepEqual(ids(browser), [1, 1]);
  });

  test('does not hold up its lane for ever when the server stumbles over it', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(send(1, post('one')));
    tab.post(send(2, post('two')));
    for (let round = 0; round < 8; round += 1) {
      await browser.time.run(1_500);
      browser.sockets.pong();
      socket.say({ kind: 'fault', id: key(1), fault: fault('internal') });
    }
    await settled();
    deepEqual([answers(tab.of('answer')), ids(browser).at(-1)], [[[1, 'internal']], 2]);
  });

  test('stays as failed after a refusal for good, until it is tried again or given up', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    for (const n of [1, 2, 3]) tab.post(send(n, post(`${n}`)));
    await settled();
    for (const n of [1, 2]) socket.say({ kind: 'fault', id: key(n), fault: fault('not-owner') });
    await settled();
    deepEqual(tab.of('outbox').at(-1)!.outbox.map(({ state, fault: why }) => [state, why?.code]),
      [['failed', 'not-owner'], ['failed', 'not-owner'], ['pending', undefined]]);
    tab.post({ kind: 'retry', id: key(1) });
    tab.post({ kind: 'discard', id: key(2) });
    socket.say({ kind: 'ack', id: key(3), seq: 11 });
    await settled();
    deepEqual([ids(browser), [...browser.vault.outbox.keys()]], [[1, 2, 3, 1], [key(1)]]);
  });

  test('CARD-003 outlives a crash: the next run sends it under its key, in order, failed ones apart', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(send(9, post('refused', 'i-2')));
    await settled();
    socket.say({ kind: 'fault', id: key(9), fault: fault('wrong-state') });
    socket.events.closed(1006);
    for (const n of [3, 1, 2]) tab.post(send(n, post(`${n}`)));
    await settled();
    const next = new SessionBrowser(browser.vault, browser.time);
    const again = await next.open('tab-1');
    deepEqual(again.state.outbox.map(({ id, state }) => [Number(id.slice(-12)), state]), [[9, 'failed'], [3, 'pending'], [1, 'pending'], [2, 'pending']]);
    next.online();
    for (const n of [3, 1, 2]) next.socket.say({ kind: 'ack', id: key(n), seq: 12 });
    await settled();
    deepEqual([ids(next), [...browser.vault.outbox.keys()]], [[3, 1, 2], [key(9)]]);
  });

  test('of another user is neither sent nor kept', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    socket.events.closed(1006);
    tab.post(send(1, post('one')));
    tab.post({ kind: 'keep', key: 'draft:i-1', value: 'hello' });
    await browser.time.run(100);
    const next = new SessionBrowser(browser.vault, browser.time);
    const other = await next.open('tab-1');
    next.online(20, 'agent-other');
    await next.time.run(5_000);
    deepEqual([ids(next), next.socket.of('keep'), browser.vault.outbox.size, browser.vault.memory.size, other.state.outbox, other.state.memory], [[], [], 0, 0, [], {}]);
    deepEqual([browser.vault.userId, other.state.desk], ['agent-other', desk('agent-other')]);
  });

  test('is sent although the vault hangs', async () => {
    const { browser, tab } = await SessionBrowser.working();
    browser.vault.hangs = true;
    tab.post(send(1, post('one')));
    await browser.time.run(1_000);
    deepEqual(ids(browser), [1]);
  });

  test('keeps the order of the giving when the clock is set back', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    socket.events.closed(1006);
    tab.post(send(2, post('first')));
    browser.time.now -= 60_000;
    tab.post(send(1, post('second')));
    await settled();
    const next = new SessionBrowser(browser.vault, browser.time);
    deepEqual((await next.open('tab-1')).state.outbox.map(({ id }) => id), [key(2), key(1)]);
  });
});

test('of the marks of a conversation only the newest waits, and none is kept or shown', async () => {
  const { browser, tab, socket } = await SessionBrowser.working();
  socket.events.closed(1006);
  for (const n of [1, 2, 3]) tab.post(send(n, mark(n)));
  tab.post(send(4, mark(1, 'i-2')));
  await browser.time.run(1_000);
  browser.sockets.greet();
  deepEqual([ids(browser), answers(tab.of('answer'))], [[3, 4], [[1, 'done'], [2, 'done']]]);
  browser.socket.say({ kind: 'fault', id: key(3), fault: fault('not-owner') }, { kind: 'ack', id: key(4), seq: 11 });
  await settled();
  deepEqual([browser.vault.deeds.includes('putOutbox'), tab.of('outbox')], [false, []]);
});

describe('what needs the moment', () => {
  test('is refused at once without a line, and before the desk is confirmed', async () => {
    const browser = new SessionBrowser();
    const tab = await browser.open('tab-1');
    tab.post(send(1, accept));
    const socket = browser.online();
    socket.events.closed(1006);
    tab.post(send(2, accept));
    deepEqual(answers(tab.of('answer')), [[1, 'needs-line'], [2, 'needs-line']]);
    equal(tab.of('answer')[0]!.fault!.trackingId.length > 0, true);
  });

  test('does not overtake the messages of its conversation, and is never kept', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(send(1, post('bye')));
    tab.post({ kind: 'send', id: key(2), command: end });
    await settled();
    deepEqual(ids(browser), [1]);
    socket.say({ kind: 'ack', id: key(1), seq: 11 });
    deepEqual([ids(browser), browser.vault.outbox.has(key(2)), tab.of('outbox').at(-1)!.outbox], [[1, 2], false, []]);
  });

  test('is asked again after a lost line only when it was under way', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(send(1, accept));
    tab.post({ kind: 'send', id: key(2), command: end });
    socket.events.closed(1006);
    deepEqual(answers(tab.of('answer')), [[2, 'needs-line']]);
    await browser.time.run(1_000);
    browser.sockets.greet().say({ kind: 'fault', id: key(1), fault: fault('offer-gone') });
    deepEqual([ids(browser), answers(tab.of('answer')).at(-1)], [[1], [1, 'offer-gone']]);
  });
});
