import { deepEqual } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SessionBrowser } from '../support/session-browser.ts';
import { desk, step } from '../support/session-desk.ts';
import type { SessionSocket } from '../support/session-socket.ts';
import { settled } from '../support/session-time.ts';

const KEY = 'draft:i-1';
const keep = (value: string | null, key = KEY) => ({ kind: 'keep', key, value }) as const;
const asked = (socket: SessionSocket) => socket.of('keep').map(({ base, value }) => [base, value]);
/** The server's answer. */
const kept = (rev: number, value: string | null, conflict = false) => ({ kind: 'kept', entry: { key: KEY, rev, value }, conflict }) as const;

/** A line that is lost, and back with this memory at the server. */
const comeBack = async (browser: SessionBrowser, entries: readonly { key: string; rev: number; value: string | null }[]) => {
  await browser.time.run(1_000);
  browser.sockets.greet().say({ kind: 'memory', entries });
  browser.sockets.pong();
};

describe('what is kept', () => {
  test('CARD-003 is in the vault at once, and at the server: the first at once, then once in 800 ms', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    for (const value of ['h', 'he', 'hel']) tab.post(keep(value));
    await settled();
    deepEqual([asked(socket), browser.vault.memory.get(KEY)?.value], [[[0, 'h']], 'hel']);
    socket.say(kept(1, 'h'));
    await browser.time.run(799);
    deepEqual(asked(socket).length, 1);
    await browser.time.run(1);
    deepEqual(asked(socket).at(-1), [1, 'hel']);
    socket.say(kept(2, 'hel'));
    await settled();
    deepEqual(browser.vault.memory.get(KEY), { key: KEY, rev: 2, value: 'hel', dirty: false });
  });

  test('reaches the server also when the clock is set back', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(keep('h'));
    socket.say(kept(1, 'h'));
    browser.time.now -= 600_000;
    tab.post(keep('he'));
    await browser.time.run(800);
    deepEqual(asked(socket).at(-1), [1, 'he']);
  });

  test('null forgets, here and there', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(keep('hello'));
    socket.say(kept(1, 'hello'));
    tab.post(keep(null));
    await browser.time.run(800);
    deepEqual(asked(socket).at(-1), [1, null]);
    socket.say(kept(2, null));
    await settled();
    deepEqual([browser.vault.memory.size, tab.of('conflicts')], [0, []]);
  });

  test('WX-003 arrives in the window that works from now on', async () => {
    const browser = new SessionBrowser();
    const tab = await browser.open('tab-1');
    browser.sockets.greet().say({ kind: 'memory', entries: [{ key: KEY, rev: 3, value: 'theirs' }] }, { kind: 'snapshot', cursor: 1, desk: desk() });
    deepEqual(tab.state.memory, { [KEY]: 'theirs' });
    tab.post(keep('mine now'));
    deepEqual(asked(browser.socket), [[3, 'mine now']]);
  });

  test('CARD-003 without a line waits for it, also through a crash', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    socket.events.closed(1006);
    tab.post(keep('written offline'));
    await settled();
    const next = new SessionBrowser(browser.vault, browser.time);
    const again = await next.open('tab-1');
    deepEqual(again.state.memory, { [KEY]: 'written offline' });
    next.online();
    deepEqual([asked(next.socket), again.of('conflicts')], [[[0, 'written offline']], []]);
  });

  test('is forgotten when the interaction is over', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(keep('hello'));
    tab.post(keep('40', 'place:i-1'));
    socket.say(kept(1, 'hello'), { kind: 'events', items: [step(11, { kind: 'wrapUp.completed', interactionId: 'i-1' })] });
    await browser.time.run(1_000);
    deepEqual([browser.vault.memory.size, tab.of('memory').map(({ key, value }) => [key, value])], [0, [[KEY, null], ['place:i-1', null]]]);
  });

  test('is gone when the server has forgotten it, as at a sign-out', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(keep('hello'));
    socket.say(kept(1, 'hello'));
    socket.events.closed(1006);
    await comeBack(browser, []);
    deepEqual(tab.of('memory').at(-1), { kind: 'memory', key: KEY, value: null });
  });
});

describe('another window has written meanwhile', () => {
  const disputed = async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    socket.events.closed(1006);
    tab.post(keep('mine'));
    await comeBack(browser, [{ key: KEY, rev: 2, value: 'theirs' }]);
    return { browser, tab };
  };

  test('both are shown until the agent has chosen, and nothing is overwritten', async () => {
    const { browser, tab } = await disputed();
    deepEqual(tab.of('conflicts').at(-1)!.conflicts, [{ key: KEY, mine: 'mine', theirs: 'theirs' }]);
    tab.post(keep('mine, longer'));
    await browser.time.run(2_000);
    deepEqual([asked(browser.socket), tab.of('conflicts').at(-1)!.conflicts[0]!.mine], [[], 'mine, longer']);
    tab.post({ kind: 'resolve', key: KEY, value: 'both' });
    deepEqual([asked(browser.socket), tab.of('conflicts').at(-1)!.conflicts, tab.of('memory').at(-1)?.value], [[[2, 'both']], [], 'both']);
  });

  test('theirs is taken without asking the server again', async () => {
    const { browser, tab } = await disputed();
    tab.post({ kind: 'resolve', key: KEY, value: 'theirs' });
    await settled();
    deepEqual([asked(browser.socket), browser.vault.memory.get(KEY)], [[], { key: KEY, rev: 2, value: 'theirs', dirty: false }]);
  });

  test('a conflict is one after a crash too', async () => {
    const { browser } = await disputed();
    const next = new SessionBrowser(browser.vault, browser.time);
    const tab = await next.open('tab-1');
    next.sockets.greet().say({ kind: 'memory', entries: [{ key: KEY, rev: 2, value: 'theirs' }] });
    deepEqual(tab.of('conflicts').at(-1)!.conflicts.length, 1);
  });

  test('the server’s answer brings it as well', async () => {
    const { tab, socket } = await SessionBrowser.working();
    tab.post(keep('mine'));
    socket.say(kept(4, 'theirs', true));
    deepEqual(tab.of('conflicts').at(-1)!.conflicts, [{ key: KEY, mine: 'mine', theirs: 'theirs' }]);
  });

  test('the same text is no conflict, nor is a text against nothing', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(keep('same'));
    socket.say(kept(4, 'same', true));
    deepEqual(tab.of('conflicts'), []);
    socket.events.closed(1006);
    tab.post(keep('mine'));
    await comeBack(browser, [{ key: KEY, rev: 5, value: null }]);
    deepEqual([asked(browser.socket), tab.of('conflicts')], [[[5, 'mine']], []]);
  });

  test('what is not a draft is theirs', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    socket.events.closed(1006);
    tab.post(keep('12', 'place:i-1'));
    await comeBack(browser, [{ key: 'place:i-1', rev: 2, value: '40' }]);
    deepEqual([tab.of('memory').at(-1), tab.of('conflicts')], [{ kind: 'memory', key: 'place:i-1', value: '40' }, []]);
  });
});

describe('what this browser has asked for itself is no other window’s', () => {
  test('when the answer was lost', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(keep('hel'));
    tab.post(keep('hello'));
    socket.events.closed(1006);
    await comeBack(browser, [{ key: KEY, rev: 1, value: 'hel' }]);
    deepEqual([asked(browser.socket), tab.of('conflicts')], [[[1, 'hello']], []]);
  });

  test('when this browser has crashed before the answer', async () => {
    const { browser, tab } = await SessionBrowser.working();
    tab.post(keep('hel'));
    tab.post(keep('hello'));
    await settled();
    const next = new SessionBrowser(browser.vault, browser.time);
    const again = await next.open('tab-1');
    next.sockets.greet().say({ kind: 'memory', entries: [{ key: KEY, rev: 1, value: 'hel' }] });
    deepEqual([asked(next.socket), again.of('conflicts')], [[[1, 'hello']], []]);
  });

  test('when a draft was sent without a line: it does not come back', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(keep('hello'));
    socket.events.closed(1006);
    tab.post(keep(null));
    await comeBack(browser, [{ key: KEY, rev: 1, value: 'hello' }]);
    await browser.time.run(800);
    deepEqual([asked(browser.socket), tab.of('memory')], [[[1, null]], []]);
  });

  test('when a living line does not answer: the same is asked again', async () => {
    const { browser, tab, socket } = await SessionBrowser.working();
    tab.post(keep('hel'));
    tab.post(keep('hello'));
    for (let second = 0; second < 9; second += 1) { await browser.time.run(1_000); browser.sockets.pong(); }
    deepEqual(asked(socket), [[0, 'hel'], [0, 'hel']]);
    socket.say(kept(1, 'hel', true));
    deepEqual([asked(socket).at(-1), tab.of('conflicts')], [[1, 'hello'], []]);
  });
});
