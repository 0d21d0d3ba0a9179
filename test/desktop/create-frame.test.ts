import { Registry } from '../../src/desktop/registry.ts';
import { expect } from '@open-wc/testing';
import { nothing } from 'lit';
import { createFrame } from '../../src/desktop/create-frame.ts';
import type { Failure } from '../../src/desktop/failure/failure.ts';
import { CommandRefused, type Contribution, type DeskAction } from '../../src/desktop/frame.ts';
import type { Ending } from '../../src/session/session-port.ts';
import type { ToastMessage } from '../../src/ui/toast.ts';
import { desk, handled, message, model, offered, pending, T0 } from './desk-fixture.ts';
import { FakeTranscripts } from './fake-frame.ts';
import { FakeSession } from './fake-session.ts';

const FRESH = model({ desk: desk([], { session: null }), line: 'connecting', confirmed: false });

const start = ({ initial = FRESH, wanted = null as string | null } = {}) => {
  const session = new FakeSession();
  const toasts: ToastMessage[] = [];
  const failures: Failure[] = [];
  const endings: Ending[] = [];
  const contributions: Contribution[] = [];
  const root = document.createElement('div');
  const transcripts = new FakeTranscripts();
  const { frame, store } = createFrame({
    initial, wanted, memory: {}, port: session, root, transcripts, pages: new Registry(), auxiliary: new Registry(),
    contribute: (contribution) => contributions.push(contribution),
    toast: (toast) => { toasts.push(toast); return () => {}; }, show: (failure) => failures.push(failure),
    ended: (why) => endings.push(why), local: () => T0,
  });
  return { frame, store, session, toasts, failures, endings, root, transcripts };
};
const posted = { kind: 'message.posted', at: T0, interactionId: 'i-1', message: message(1) } as const;
const refusal = (asked: Promise<unknown>) => asked.then(() => null, (error: unknown) => error as CommandRefused);

describe('createFrame', () => {
  afterEach(() => localStorage.removeItem('ad-clock-offset'));

  it('where one can go is something that can be done, as long as it is there', () => {
    const { frame, root } = start({ initial: model() });
    let actions: readonly DeskAction[] = [];
    frame.actions$.subscribe((all) => { actions = all; });
    const place = { icon: 'globe', order: 1, render: (): typeof nothing => nothing } as const;
    const removals = [
      frame.page({ ...place, id: 'reports', label: () => 'Reports', align: 'top', shown: () => true }),
      frame.auxiliary({ ...place, id: 'orders', label: () => 'Orders', shown: ({ selectedId }) => selectedId !== null }),
    ];
    expect(actions.map((action) => [action.id, action.label(), action.possible(frame.model)])).to.deep.equal([
      ['page.reports', 'Reports', true], ['tab.orders', 'Orders', false],
    ]);
    actions[0]!.run();
    expect(frame.model.pageId).to.equal('reports');
    expect(actions[0]!.possible(frame.model)).to.equal(false);
    const asked: string[] = [];
    root.addEventListener('auxiliary-asked', ({ tabId }) => asked.push(tabId));
    actions[1]!.run();
    expect(asked).to.deep.equal(['orders']);
    removals.forEach((remove) => remove());
    expect(actions).to.deep.equal([]);
  });

  it('shows what is known until the session tells what is', () => {
    const { frame, session } = start();
    expect(frame.model).to.include({ line: 'connecting', confirmed: false });
    session.state();
    expect(frame.model).to.include({ line: 'online', confirmed: true });
    expect(Object.keys(frame.model.desk.interactions)).to.deep.equal(['i-1']);
  });

  it('sends commands under keys of its own or the sender’s, and takes the session’s answer', async () => {
    const { frame, session } = start();
    session.state();
    const own = frame.send({ kind: 'state.available' });
    const id = session.asked('send')[0]!.id;
    expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    session.say({ kind: 'answer', id });
    await own;
    const key = '0199a5b2-7c1d-7abc-8def-0123456789ab';
    const refused = refusal(frame.send({ kind: 'state.available' }, key));
    session.say({ kind: 'answer', id: key, fault: { code: 'needs-line', message: '', trackingId: 't' } });
    expect((await refused)?.fault.code).to.equal('needs-line');
  });

  it('puts the feed’s events on the bus, each once: what the state contains already is not told again', () => {
    const { frame, session } = start();
    const told: number[] = [];
    frame.events$.subscribe(({ seq }) => told.push(seq));
    session.state({ cursor: 5 });
    session.say({ kind: 'items', items: [{ seq: 5, prev: 4, event: posted }, { seq: 6, prev: 5, event: posted }] });
    expect(told).to.deep.equal([6]);
    expect(frame.model.desk.interactions['i-1']?.messages).to.equal(1);
  });

  it('WX-141 a step that cannot be applied shows an error message, asks for a fresh desk, and does not end the feed', () => {
    const { frame, session, failures } = start();
    session.state({ cursor: 5 });
    const damaged = { ...posted, message: null } as unknown as typeof posted;
    session.say({ kind: 'items', items: [{ seq: 6, prev: 5, event: damaged }] });
    expect(failures).to.have.length(1);
    expect(session.asked('refresh')).to.have.length(1);
    session.say({ kind: 'items', items: [{ seq: 7, prev: 6, event: posted }] });
    expect(frame.model.desk.interactions['i-1']?.messages).to.equal(1);
  });

  it('goes by the server’s clock, also on the next visit before there is a line', () => {
    const { frame, session } = start();
    session.state({ offsetMs: 90_000 });
    expect(frame.now()).to.equal(T0 + 90_000);
    session.say({ kind: 'time', offsetMs: 91_000 });
    expect(start().frame.now()).to.equal(T0 + 91_000);
  });

  it('WX-004 a window that does not work sends nothing', async () => {
    const { frame, session } = start();
    session.state().say({ kind: 'role', role: 'moved' });
    expect((await refusal(frame.send({ kind: 'state.available' })))?.fault.code).to.equal('session-moved');
    expect(session.asked('send')).to.deep.equal([]);
    frame.continueHere();
    expect(session.asked('continue')).to.have.length(1);
  });

  it('is where the agent was in the other window after a take-over', () => {
    const { frame, session } = start();
    const two = desk([handled(), handled({ id: 'i-2' })]);
    session.state({ role: 'elsewhere', desk: null, cursor: null, confirmed: false });
    session.state({ desk: two, memory: { selection: 'i-2' } });
    expect(frame.model.selectedId).to.equal('i-2');
    frame.select('i-1');
    expect(session.asked('keep').at(-1)).to.deep.equal({ kind: 'keep', key: 'selection', value: 'i-1' });
    // A state that only brings news leaves the agent where they are.
    session.state({ desk: two, memory: { selection: 'i-2' } });
    expect(frame.model.selectedId).to.equal('i-1');
  });

  it('WX-003 is where the agent was in the other tab of the same browser, whose desk it has known all the time', () => {
    const { frame, session } = start();
    const two = desk([handled(), handled({ id: 'i-2' })]);
    session.state({ role: 'elsewhere', desk: two, memory: {} });
    for (const selection of ['i-2', 'i-1']) {
      session.say({ kind: 'role', role: 'working' }).state({ desk: two, memory: { selection } });
      expect(frame.model.selectedId).to.equal(selection);
      session.say({ kind: 'role', role: 'moved' });
    }
  });

  it('stays where the agent has gone before the session confirmed the desk, whatever the address said', () => {
    const { frame, session } = start({ wanted: 'i-1' });
    const two = desk([handled(), handled({ id: 'i-2' })]);
    session.state({ desk: two, confirmed: false });
    expect(frame.model.selectedId).to.equal('i-1');
    frame.select('i-2');
    session.state({ desk: two, memory: { selection: 'i-2' } });
    expect(frame.model.selectedId).to.equal('i-2');
  });

  it('begins where the address leads, if it leads to the agent’s work, and goes on from where the agent was', () => {
    const two = desk([handled(), handled({ id: 'i-2' })]);
    const { frame, session } = start({ wanted: 'i-1' });
    session.state({ desk: two, memory: { selection: 'i-2' } });
    expect(frame.model.selectedId).to.equal('i-1');
    session.say({ kind: 'role', role: 'moved' });
    session.state({ desk: two, memory: { selection: 'i-2' } });
    expect(frame.model.selectedId).to.equal('i-2');
    const other = start({ wanted: 'i-9' });
    other.session.state({ desk: two, memory: { selection: 'i-2' } });
    expect(other.frame.model.selectedId).to.equal('i-2');
  });

  it('stays on the page that the address names while the session says where the agent was', () => {
    const { frame, session } = start({ initial: { ...FRESH, pageId: 'reports' } });
    session.state({ memory: { selection: 'i-1' } });
    expect([frame.model.pageId, frame.model.selectedId]).to.deep.equal(['reports', 'i-1']);
    frame.select('i-1');
    expect(frame.model.pageId).to.equal(null);
  });

  it('carries outbox, retry and discard', () => {
    const { frame, session } = start();
    const item = pending({ kind: 'state.available' });
    session.state().say({ kind: 'outbox', outbox: [item] });
    expect(frame.model.outbox).to.deep.equal([item]);
    frame.retry('x-1');
    frame.discard('x-1');
    expect(session.posted.slice(-2)).to.deep.equal([{ kind: 'retry', id: 'x-1' }, { kind: 'discard', id: 'x-1' }]);
  });

  it('CARD-016 WX-018 says what this browser cannot keep, and takes it back', () => {
    const { frame, session } = start();
    session.state({ trouble: 'lost' });
    expect(frame.model.troubles.map(({ text, reload }) => [text().split(':')[0], reload])).to.deep.equal([['What this browser had kept of your session is gone', true]]);
    session.say({ kind: 'trouble', trouble: 'full' });
    expect(frame.model.troubles.map(({ text }) => text())[0]).to.include('storage is full');
    session.say({ kind: 'trouble', trouble: null });
    expect(frame.model.troubles).to.deep.equal([]);
  });

  it('explains refusals in words and shows failures with their tracking ID', () => {
    const { frame, toasts, failures } = start();
    frame.explain(new CommandRefused({ code: 'offer-gone', message: '', trackingId: 't-3' }));
    frame.toast('Saved', 'success');
    expect(toasts.map(({ text, detail }) => [text, detail])).to.deep.equal([
      ['This request is no longer offered to you.', 'Tracking ID: t-3'], ['Saved', undefined],
    ]);
    frame.fail(new CommandRefused({ code: 'unavailable', message: '', trackingId: 't-4' }), 'The list could not be loaded.');
    expect(failures[0]).to.include({ what: 'The list could not be loaded.', trackingId: 't-4' });
  });

  it('asks the session for its black box and for a flush', async () => {
    const { frame, session, transcripts } = start();
    const report = frame.report();
    session.say({ kind: 'report', ask: session.asked('report')[0]!.ask, records: [{ at: T0, run: 'r', what: 'start' }], run: 'r' });
    expect(await report).to.deep.equal({ records: [{ at: T0, run: 'r', what: 'start' }], run: 'r' });
    const flushed = frame.flush();
    session.say({ kind: 'flushed', ask: session.asked('flush')[0]!.ask });
    await flushed;
    expect(transcripts.flushes).to.equal(1);
  });

  it('tells when the session has ended for good; nobody waits for an answer any more', async () => {
    const { frame, session, endings } = start();
    session.state();
    const left = refusal(frame.send({ kind: 'state.available' }));
    session.say({ kind: 'ended', why: 'inactivity' });
    expect(endings).to.deep.equal(['inactivity']);
    expect(await left).to.be.instanceOf(CommandRefused);
  });

  it('raises an administrator’s wish for the newest version', () => {
    const { root, session } = start();
    let asked = 0;
    root.addEventListener('reload-asked', () => { asked += 1; });
    session.say({ kind: 'reload' });
    expect(asked).to.equal(1);
  });

  it('keeps timers of the last known desk: offers and conversations stay what they were', () => {
    const kept = desk([handled(), offered({ id: 'i-2' })]);
    const { frame, session } = start({ initial: model({ desk: kept, line: 'connecting', confirmed: false }) });
    const before = frame.model.desk.session?.since;
    session.state({ desk: kept });
    expect(frame.model.desk.session?.since).to.equal(before);
    expect(frame.model.desk.interactions['i-2']?.offer?.expiresAt).to.equal(kept.interactions['i-2']?.offer?.expiresAt);
  });

  it('what was told is there until it is taken back or read', () => {
    const { frame } = start();
    let told: readonly string[] = [];
    frame.notices$.subscribe((notices) => { told = notices.map(({ id }) => id); });
    const notice = (id: string) => ({ id, tone: 'info', mode: 'auto', title: id } as const);
    const takeBack = frame.notify(notice('a'));
    frame.notify(notice('b'));
    frame.notify(notice('c'));
    expect(told).to.deep.equal(['a', 'b', 'c']);
    frame.noticed(['b', 'unknown']);
    takeBack();
    expect(told).to.deep.equal(['c']);
  });
});
