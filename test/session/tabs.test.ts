import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SessionBrowser } from '../support/session-browser.ts';
import { desk, fault, key, ME, post, step, T0 } from '../support/session-desk.ts';

const send = (n: number) => ({ kind: 'send', id: key(n), command: post(`${n}`) }) as const;

describe('tabs of one browser', () => {
  test('WX-002 the second one asks, is told nothing and may do nothing', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    const second = await browser.open('tab-2');
    deepEqual([tab.role, second.role, second.state.role], ['working', 'elsewhere', 'elsewhere']);
    second.post(send(1));
    second.post({ kind: 'keep', key: 'draft:i-1', value: 'no' });
    socket.say({ kind: 'events', items: [step(11)] }, { kind: 'typing', interactionId: 'i-1', from: 'customer', name: 'Maria' });
    await browser.time.run(1_000);
    deepEqual(second.of('answer').map(({ fault: why }) => why?.code), ['session-moved']);
    deepEqual([second.of('items').length, second.of('typing').length, browser.commands, socket.of('keep'), tab.of('items').length], [0, 0, [], [], 1]);
  });

  test('WX-003 WX-004 Continue hands everything over at once, without the server, draft and pending messages too', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    const second = await browser.open('tab-2');
    socket.say({ kind: 'events', items: [step(11)] });
    tab.post({ kind: 'keep', key: 'draft:i-1', value: 'half a sen' });
    tab.post(send(1));
    second.post({ kind: 'continue' });
    deepEqual([tab.role, second.role, browser.sockets.all.length], ['moved', 'working', 1]);
    deepEqual([second.state.cursor, second.state.confirmed, second.state.line, second.state.memory, second.state.outbox.length], [11, true, 'online', { 'draft:i-1': 'half a sen' }, 1]);
    tab.post(send(2));
    socket.say({ kind: 'events', items: [step(12)] });
    deepEqual([tab.of('answer').at(-1)?.fault?.code, tab.of('items').length, second.of('items').length], ['session-moved', 1, 1]);
    tab.post({ kind: 'continue' });
    deepEqual([tab.role, second.role, tab.state.cursor], ['working', 'moved', 12]);
  });

  test('when the working one dies, the newest that waits works', async () => {
    const { browser, tab } = await SessionBrowser.working();
    const second = await browser.open('tab-2');
    const third = await browser.open('tab-3');
    tab.detach();
    deepEqual([second.role, third.role], ['elsewhere', 'working']);
  });

  test('a reload keeps the place of its tab, also when others wait', async () => {
    const { browser, tab } = await SessionBrowser.working();
    const second = await browser.open('tab-2');
    tab.post({ kind: 'leave', erase: false });
    tab.detach();
    await browser.time.run(500);
    const again = await browser.open('tab-1');
    await browser.time.run(5_000);
    deepEqual([again.role, second.role], ['working', 'elsewhere']);
    again.post({ kind: 'leave', erase: false });
    await browser.time.run(2_000);
    equal(second.role, 'working');
  });

  test('a copied tab takes the place of the one with the same id, which may take it back', async () => {
    const { browser, tab } = await SessionBrowser.working();
    const copy = await browser.open('tab-1');
    tab.post(send(1));
    deepEqual([tab.role, copy.role, tab.of('answer').at(-1)?.fault?.code], ['moved', 'working', 'session-moved']);
    tab.detach();
    equal(copy.role, 'working');
    tab.post({ kind: 'continue' });
    deepEqual([tab.role, copy.role], ['working', 'moved']);
  });

  test('a port that is dead does not stop the others', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    const dead = browser.session.attach({ post: () => { throw new Error('gone'); } });
    dead.receive({ kind: 'join', tabId: 'tab-dead', deskId: 'desk-a' });
    dead.receive({ kind: 'continue' });
    socket.say({ kind: 'events', items: [step(11)] });
    await browser.time.run(10);
    deepEqual([tab.role, tab.state.cursor], ['working', 11]);
  });
});

describe('another browser', () => {
  test('WX-001 works: every tab here asks, with what was kept still shown', async () => {
    const browser = new SessionBrowser();
    const tab = await browser.open('tab-1');
    browser.socket.events.opened();
    browser.socket.say({ kind: 'elsewhere', since: T0 });
    const second = await browser.open('tab-2');
    deepEqual([tab.role, second.role], ['elsewhere', 'elsewhere']);
    tab.post(send(1));
    equal(tab.of('answer')[0]!.fault!.code, 'session-moved');
    second.post({ kind: 'continue' });
    equal(second.role, 'elsewhere');
    browser.socket.say({ kind: 'welcome', version: 2, serverTime: T0, epoch: 2, userId: ME }, { kind: 'snapshot', cursor: 3, desk: desk() });
    deepEqual([tab.role, second.role, second.state.confirmed, browser.socket.of('hello').length], ['elsewhere', 'working', true, 2]);
  });

  test('WX-004 takes over: the tab says so, keeps what was not sent, and takes it back through the server', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(send(1));
    await browser.time.run(10);
    tab.post({ kind: 'send', id: key(2), command: { kind: 'interaction.end', interactionId: 'i-2' } });
    socket.say({ kind: 'fault', id: key(1), fault: fault('session-moved') });
    await browser.time.run(60_000);
    deepEqual([tab.role, browser.sockets.all.length, browser.vault.outbox.size], ['moved', 1, 1]);
    deepEqual(tab.of('answer').map(({ id, fault: why }) => [id, why?.code]), [[key(2), 'session-moved']]);
    tab.post({ kind: 'continue' });
    equal(tab.role, 'moved');
    browser.sockets.greet().say({ kind: 'memory', entries: [] });
    deepEqual([tab.role, tab.state.confirmed, browser.socket.of('hello')[0]?.takeOver], ['working', false, true]);
    browser.sockets.pong();
    equal(tab.state.confirmed, true);
    browser.socket.say({ kind: 'ack', id: key(1), seq: 20 });
    deepEqual(tab.of('answer').at(-1), { kind: 'answer', id: key(1) });
  });

  test('WX-004 took over while this one had no line: it comes back as moved', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    socket.events.closed(1006);
    await browser.time.run(1_000);
    browser.socket.events.opened();
    browser.socket.say({ kind: 'elsewhere', since: T0 });
    equal(tab.role, 'moved');
  });
});
