import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SessionBrowser } from '../support/session-browser.ts';
import { desk, fault, key, ME, post, step, T0 } from '../support/session-desk.ts';
import { settled } from '../support/session-time.ts';

const signedOut = (cause: 'agent' | 'lost' | 'inactivity' | 'administrator') => step(11, { kind: 'agent.signedOut', cause });

describe('what was kept', () => {
  test('is shown at once, unconfirmed, and gone on with', async () => {
    const { browser, socket } = await SessionBrowser.working();
    socket.say({ kind: 'events', items: [step(11)] });
    await browser.time.run(1_000);
    const next = new SessionBrowser(browser.vault, browser.time);
    const tab = await next.open('tab-1');
    deepEqual([tab.state.confirmed, tab.state.cursor, tab.state.desk?.session?.since, tab.state.line], [false, 11, T0 + 11, 'connecting']);
    next.sockets.greet();
    deepEqual([next.socket.of('hello')[0]!.cursor, next.socket.of('hello')[0]!.userId], [11, ME]);
    next.sockets.pong();
    deepEqual([tab.state.confirmed, tab.state.line, tab.of('state').length], [true, 'online', 2]);
  });

  test('the desk is written at once, then four times a second at most, and at a flush', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    await browser.time.run(250);
    const saved = () => browser.vault.deeds.filter((name) => name === 'saveDesk').length;
    const before = saved();
    socket.say({ kind: 'events', items: [step(11)] });
    await settled();
    deepEqual([browser.vault.desk.cursor, saved() - before], [11, 1]);
    for (let seq = 12; seq < 31; seq += 1) {
      socket.say({ kind: 'events', items: [step(seq)] });
      await browser.time.run(49);
      browser.sockets.pong();
    }
    equal(saved() - before, 4);
    tab.post({ kind: 'flush', ask: 'f-1' });
    await settled();
    deepEqual([browser.vault.desk.cursor, tab.of('flushed')], [30, [{ kind: 'flushed', ask: 'f-1' }]]);
  });

  test('a desk that cannot go on is replaced by a snapshot', async () => {
    const { browser } = await SessionBrowser.working();
    await browser.time.run(1_000);
    browser.vault.desk = { desk: { profile: null } as never, cursor: 10 };
    const next = new SessionBrowser(browser.vault, browser.time);
    const tab = await next.open('tab-1');
    next.sockets.greet().say({ kind: 'events', items: [step(11)] });
    await next.time.run(1_000);
    const socket = next.online(12);
    deepEqual([socket.of('hello')[0]!.cursor, tab.state.desk], [undefined, desk()]);
  });

  test('a vault that does not open is not waited for, and a flush does not hang', async () => {
    const browser = new SessionBrowser();
    browser.vault.hangs = true;
    const next = new SessionBrowser(browser.vault, browser.time);
    const tab = await next.open('tab-1');
    await next.time.run(2_000);
    next.online();
    tab.post({ kind: 'flush', ask: 'f-1' });
    await next.time.run(1_500);
    next.sockets.pong();
    await next.time.run(1_500);
    deepEqual([tab.state.confirmed, tab.of('flushed').length], [true, 1]);
    browser.vault.hangs = false;
    browser.vault.userId = ME;
    browser.vault.memory.set('draft:i-1', { key: 'draft:i-1', rev: 0, value: 'found late', dirty: true });
    for (let second = 0; second < 7; second += 1) { next.sockets.pong(); await next.time.run(1_000); }
    deepEqual([tab.of('memory').map(({ value }) => value), next.socket.of('keep').map(({ value }) => value)], [['found late'], ['found late']]);
  });
});

describe('the end', () => {
  test('tells why: the feed’s last word, or the time that has passed', async () => {
    const ends = [['agent', 'signed-out', true], ['inactivity', 'inactivity', true], ['administrator', 'administrator', true], ['lost', 'lost', false]] as const;
    for (const [cause, why, erased] of ends) {
      const { browser, tab, socket } = await SessionBrowser.working();
      await browser.time.run(1_000);
      socket.say({ kind: 'events', items: [signedOut(cause)] });
      socket.events.closed(4001);
      await settled();
      deepEqual([tab.of('ended'), browser.vault.userId === null, browser.time.waiting], [[{ kind: 'ended', why }], erased, 0]);
    }
  });

  test('WX-104 inactivity when the announced moment has passed while this browser was away', async () => {
    const browser = new SessionBrowser();
    const tab = await browser.open('tab-1');
    browser.sockets.greet().say({ kind: 'snapshot', cursor: 10, desk: desk(ME, { inactive: { signOutAt: T0 + 60_000 } }) });
    browser.socket.events.closed(1006);
    browser.time.now += 120_000;
    await browser.time.run(2_000);
    browser.socket.events.opened();
    browser.socket.say({ kind: 'fault', fault: fault('unauthenticated') });
    await settled();
    equal(tab.of('ended')[0]!.why, 'inactivity');
  });

  test('a session that merely ran out keeps the work for the next sign-in; a new version too', async () => {
    for (const [code, why] of [[4001, 'signed-out'], [4026, 'version']] as const) {
      const { browser, tab, socket } = await SessionBrowser.working();
      tab.post({ kind: 'send', id: key(1), command: post('one') });
      await browser.time.run(10);
      socket.events.closed(code);
      await settled();
      deepEqual([tab.of('ended')[0]?.why, browser.vault.outbox.size, browser.vault.desk.cursor, browser.session.isOver], [why, 1, 10, true]);
    }
  });

  test('signing out erases everything, and nothing is written afterwards', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    const second = await browser.open('tab-2');
    tab.post({ kind: 'keep', key: 'draft:i-1', value: 'secret' });
    tab.post({ kind: 'leave', erase: true });
    tab.detach();
    tab.post({ kind: 'send', id: key(1), command: post('late') });
    socket.say({ kind: 'events', items: [step(11)] });
    await browser.time.run(10_000);
    deepEqual([browser.vault.deeds.at(-1), browser.vault.memory.size, browser.vault.outbox.size, browser.vault.box.length], ['erase', 0, 0, 0]);
    deepEqual([tab.of('ended').length, second.of('ended').length, browser.time.waiting, socket.closedWith], [1, 1, 0, 1000]);
    equal((await browser.open('tab-3')).of('ended').length, 1);
  });

  test('closing leaves what was kept and tells nobody', async () => {
    const { browser, tab } = await SessionBrowser.working();
    await browser.session.close();
    deepEqual([browser.vault.desk.cursor, browser.time.waiting, tab.of('ended')], [10, 0, []]);
  });
});

describe('the black box', () => {
  test('WX-216 WX-218 tells of commands, answers, events, lines and roles, also of the run before; never of words', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post({ kind: 'send', id: key(1), command: post('SECRET WORDS') });
    tab.post({ kind: 'keep', key: 'draft:i-1', value: 'SECRET DRAFT' });
    tab.post({ kind: 'record', what: 'page', detail: { code: 'x'.repeat(2_000) } });
    socket.say({ kind: 'typing', interactionId: 'i-1', from: 'customer', name: 'SECRET NAME' });
    await browser.time.run(30);
    socket.say({ kind: 'fault', id: key(1), fault: fault('not-owner') }, {
      kind: 'events', items: [step(11, { kind: 'message.posted', interactionId: 'i-1', message: { id: 'm', n: 1, at: T0, from: 'customer', name: 'SECRET NAME', text: 'SECRET' } })],
    });
    await browser.time.run(400);
    const next = new SessionBrowser(browser.vault, browser.time);
    const again = await next.open('tab-1');
    again.post({ kind: 'report', ask: 'r-1' });
    await settled();
    const [{ records, run, ask }] = again.of('report') as [ReturnType<typeof again.of<'report'>>[0]];
    equal(ask, 'r-1');
    ok(records.some((record) => record.run === run && record.what === 'role'));
    ok(!JSON.stringify(records).includes('SECRET') && JSON.stringify(records).length < 4_000);
    const find = (what: string) => records.find((record) => record.what === what)?.detail;
    deepEqual(find('answer'), { id: key(1), ms: 30, code: 'not-owner', trackingId: 't-1' });
    deepEqual(find('event'), { seq: 11, kind: 'message.posted', interactionId: 'i-1', agentId: ME });
    deepEqual(['start', 'command', 'line', 'welcome', 'page'].filter((what) => !find(what)), ['start']);
  });

  test('CARD-016 is whole in the report when nothing can be written', async () => {
    const { browser, tab } = await SessionBrowser.working();
    browser.vault.trouble('full');
    browser.vault.record = () => Promise.resolve();
    tab.post({ kind: 'record', what: 'page' });
    await browser.time.run(1_000);
    tab.post({ kind: 'report', ask: 'r-1' });
    await settled();
    deepEqual([tab.of('trouble'), tab.of('report')[0]!.records.filter(({ what }) => what === 'page' || what === 'trouble').length], [[{ kind: 'trouble', trouble: 'full' }], 2]);
  });

  test('WX-217 is answered while the line is being recovered, and when the vault hangs', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    socket.events.closed(1006);
    browser.vault.hangs = true;
    tab.post({ kind: 'report', ask: 'r-1' });
    await browser.time.run(2_000);
    equal(tab.of('report').length, 1);
  });
});

test('WX-099 activity in any tab is told, at most every few seconds, and after a lost line', async () => {
  const { browser, tab, socket } = await SessionBrowser.working();
  const second = await browser.open('tab-2');
  for (const each of [tab, second, tab]) each.post({ kind: 'active' });
  equal(socket.of('active').length, 1);
  socket.events.closed(1006);
  browser.time.now += 5_000;
  second.post({ kind: 'active' });
  await browser.time.run(1_000);
  equal(browser.sockets.greet().of('active').length, 1);
});
