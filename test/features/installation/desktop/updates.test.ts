import { expect, fixture, html } from '@open-wc/testing';
import type { DeskModel } from '../../../../src/desktop/frame.ts';
import { ReloadAsked } from '../../../../src/desktop/reload-asked.ts';
import { isBusy, QUIET_MS, updateIn } from '../../../../src/features/installation/desktop/safe-point.ts';
import { UpdateKeeper } from '../../../../src/features/installation/desktop/update-keeper.ts';
import { UpdateAsked, type UpdateOffer } from '../../../../src/features/installation/desktop/update-offer.ts';
import { WorkerUpdate, type WorkerWindow } from '../../../../src/features/installation/desktop/worker.ts';
import { desk, handled, model, offered } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

/** The browser's service worker, in the test's hand. */
const start = async (controlled = true) => {
  const listeners = new Map<string, () => void>();
  const count = { skipped: 0, reloads: 0, looks: 0 };
  let now = 0;
  const window = {
    addEventListener: (name: string, listener: () => void) => { listeners.set(name, listener); },
    register: () => Promise.resolve(undefined),
    update: () => { count.looks += 1; return Promise.reject(new Error('no network')); },
    messageSkipWaiting: () => { count.skipped += 1; },
  } as unknown as WorkerWindow;
  const worker = new WorkerUpdate({ controlled: () => controlled, reload: () => { count.reloads += 1; }, now: () => now });
  await worker.register(window);
  const say = (name: string) => listeners.get(name)?.();
  return { worker, count, say, pass: (ms: number) => { now += ms; } };
};

describe('a new version', () => {
  it('is announced when it waits, and asked for when the agent says so', async () => {
    const { worker, say, count } = await start();
    const element = await fixture<UpdateOffer>(html`<ad-update-offer .worker=${worker}></ad-update-offer>`);
    let asked = 0;
    element.addEventListener('update-asked', () => { asked += 1; });
    expect(words(element)).to.equal('');
    say('waiting');
    await element.updateComplete;
    expect(words(element)).to.include('A new version is ready.');
    await accessibleInBothThemes(element);
    expect([asked, count.skipped]).to.deep.equal([0, 0]);
    buttonNamed(element.shadowRoot!, 'Reload now').click();
    expect(asked).to.equal(1);
    buttonNamed(element.shadowRoot!, 'Not now').click();
    await until(() => words(element) === '');
  });

  it('reloads every tab once it controls them, and none on the first visit', async () => {
    const { say, count } = await start(false);
    say('controlling');
    expect(count.reloads).to.equal(0);
    say('controlling');
    expect(count.reloads).to.equal(1);
    const again = await start();
    again.say('controlling');
    expect(again.count.reloads).to.equal(1);
  });

  it('is looked for again after a while, at once when it is urgent, and quietly without a network', async () => {
    const { worker, count, pass } = await start();
    await worker.look();
    expect(count.looks).to.equal(0);
    pass(5 * 60_000);
    await worker.look();
    await worker.look();
    expect(count.looks).to.equal(1);
    await worker.look(true);
    expect(count.looks).to.equal(2);
  });
});

describe('when a new version may be taken by itself', () => {
  const seen = { hidden: false, quietMs: 0, busy: false };
  const atRest = (over: Partial<DeskModel> = {}) => model({ desk: desk([]), ...over });

  it('at once in a hidden window, after a quiet minute in one that is seen', () => {
    expect(updateIn(atRest(), { ...seen, hidden: true })).to.equal(0);
    expect(updateIn(atRest(), { ...seen, quietMs: 20_000 })).to.equal(QUIET_MS - 20_000);
    expect(updateIn(atRest(), { ...seen, quietMs: 70_000 })).to.equal(0);
  });

  it('never with an interaction, an offer, something in the outbox or something typed, nor in a window that does not work', () => {
    const hidden = { ...seen, hidden: true };
    for (const each of [handled(), offered()]) expect(updateIn(atRest({ desk: desk([each]) }), hidden)).to.equal(null);
    const item = { id: 'c-1', command: { kind: 'state.available' as const }, at: 0, state: 'pending' as const };
    expect(updateIn(atRest({ outbox: [item] }), hidden)).to.equal(null);
    expect(updateIn(atRest(), { ...hidden, busy: true })).to.equal(null);
    expect(updateIn(atRest({ role: 'moved' }), hidden)).to.equal(null);
    expect(updateIn(atRest({ confirmed: false }), hidden)).to.equal(null);
  });

  it('something typed is a field with words in it, or a dialog that waits', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="x">`);
    field.focus();
    expect(isBusy()).to.equal(false);
    field.value = 'half a word';
    expect(isBusy()).to.equal(true);
    field.setAttribute('role', 'combobox');
    expect(isBusy(), 'the chosen state').to.equal(false);
    field.removeAttribute('role');
    field.blur();
    expect(isBusy()).to.equal(false);
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><button>OK</button></dialog>`);
    dialog.showModal();
    expect(isBusy()).to.equal(true);
  });
});

describe('the desktop takes a new version', () => {
  const open = async (frame = new FakeFrame(desk())) => {
    const { worker, count, say } = await start();
    const page = new EventTarget();
    const state = { hidden: false, busy: false, now: 0 };
    const timers: { ms: number; run: () => void }[] = [];
    new UpdateKeeper(frame, worker, {
      hidden: () => state.hidden, busy: () => state.busy, now: () => state.now,
      after: (ms, run) => {
        const timer = { ms, run };
        timers.push(timer);
        return () => { timers.splice(timers.indexOf(timer), 1); };
      },
    }).start(page);
    return { frame, count, say, page, state, timers };
  };

  it('at once when the agent says so, after everything is on the disk', async () => {
    const { frame, count, say } = await open(new FakeFrame(desk([handled()])));
    say('waiting');
    let flushedBefore = -1;
    frame.flush = () => { flushedBefore = count.skipped; return Promise.resolve(); };
    frame.root.dispatchEvent(new UpdateAsked());
    await until(() => count.skipped === 1);
    expect(flushedBefore).to.equal(0);
  });

  it('by itself when it is at rest: hidden, or quiet for a minute', async () => {
    const { frame, count, say, page, state, timers } = await open(new FakeFrame(desk([handled()])));
    state.hidden = true;
    say('waiting');
    expect(timers).to.have.length(0);
    state.hidden = false;
    frame.become({ desk: desk([]) });
    expect(timers.map(({ ms }) => ms)).to.deep.equal([QUIET_MS]);
    state.now = QUIET_MS - 1;
    page.dispatchEvent(new Event('keydown'));
    timers[0]!.run();
    expect(timers.at(-1)!.ms).to.equal(QUIET_MS);
    expect(count.skipped).to.equal(0);
    state.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    await until(() => count.skipped === 1);
  });

  it('with open interactions when an administrator wants it, looking for it first', async () => {
    const { frame, count, say } = await open(new FakeFrame(desk([handled()])));
    frame.root.dispatchEvent(new ReloadAsked());
    expect(count.looks).to.equal(1);
    say('waiting');
    await until(() => count.skipped === 1);
    expect(frame.flushes).to.equal(1);
  });
});
