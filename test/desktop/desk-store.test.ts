import { expect } from '@open-wc/testing';
import type { DeskFeedItem } from '../../src/contract/desk.ts';
import { DeskStore, evolveModel } from '../../src/desktop/desk-store.ts';
import type { BusEvent, DeskModel } from '../../src/desktop/frame.ts';
import { desk, handled, ME, message, model as plainModel, offered, pending, session, sessionState, T0 } from './desk-fixture.ts';

const model = (over: Partial<DeskModel> = {}): DeskModel => plainModel({ desk: desk([handled(), offered({ id: 'i-2' })]), ...over });
const posted = (seq: number, from: 'customer' | 'agent' = 'customer'): DeskFeedItem =>
  ({ seq, prev: seq - 1, event: { kind: 'message.posted', at: T0, interactionId: 'i-1', message: message(1, { from }) } });
const ended: DeskFeedItem = { seq: 3, prev: 2, event: { kind: 'interaction.offerEnded', at: T0, interactionId: 'i-2', agentId: ME, offerId: 'o-1', cause: 'declined' } };

describe('evolveModel', () => {
  it('takes the session’s state in place of everything, and keeps what it shows while the session knows nothing', () => {
    const before = model({ typing: { 'i-1': 'Maria' }, selectedId: 'i-1', confirmed: false, line: 'connecting' });
    const next = evolveModel(before, { kind: 'state', state: sessionState({ outbox: [pending({ kind: 'state.available' })] }) });
    expect(Object.keys(next.desk.interactions)).to.deep.equal(['i-1']);
    expect(next).to.include({ selectedId: 'i-1', confirmed: true, line: 'online' });
    expect(next.typing).to.deep.equal({});
    expect(next.outbox).to.have.length(1);
    const elsewhere = evolveModel(before, { kind: 'state', state: sessionState({ role: 'elsewhere', desk: null, confirmed: false }) });
    expect(elsewhere.desk).to.equal(before.desk);
    expect(elsewhere.role).to.equal('elsewhere');
  });

  it('lists troubles until they are taken back', () => {
    const trouble = { id: 'x', text: () => 'x' };
    const troubled = evolveModel(model(), { kind: 'trouble', id: 'x', trouble });
    expect(evolveModel(troubled, { kind: 'trouble', id: 'x', trouble }).troubles).to.have.length(1);
    expect(evolveModel(troubled, { kind: 'trouble', id: 'x', trouble: null }).troubles).to.deep.equal([]);
  });

  it('applies the log’s events as the domain does', () => {
    const next = evolveModel(model(), { kind: 'item', item: posted(1) });
    expect(next.desk.interactions['i-1']).to.include({ messages: 1 });
    expect(next.desk.interactions['i-1']?.lastMessage?.text).to.equal('message 1');
  });

  it('leaves the workspace when its interaction leaves the desk', () => {
    const next = evolveModel(model({ selectedId: 'i-2' }), { kind: 'item', item: ended });
    expect(next.desk.interactions['i-2']).to.equal(undefined);
    expect(next.selectedId).to.equal(null);
  });

  it('selects what is on the desk and nothing else', () => {
    expect(evolveModel(model(), { kind: 'select', interactionId: 'i-1' }).selectedId).to.equal('i-1');
    expect(evolveModel(model(), { kind: 'select', interactionId: 'gone' }).selectedId).to.equal(null);
  });

  it('forgets the typing of whoever has sent their message', () => {
    const typing = evolveModel(model(), { kind: 'typing', interactionId: 'i-1', name: 'Maria' });
    expect(typing.typing).to.deep.equal({ 'i-1': 'Maria' });
    expect(evolveModel(typing, { kind: 'item', item: posted(1, 'agent') }).typing).to.deep.equal({ 'i-1': 'Maria' });
    expect(evolveModel(typing, { kind: 'item', item: posted(1) }).typing).to.deep.equal({});
  });

  it('is the same value when nothing changes', () => {
    const before = model();
    expect(evolveModel(before, { kind: 'line', line: 'online' })).to.equal(before);
    expect(evolveModel(before, { kind: 'role', role: 'working' })).to.equal(before);
    expect(evolveModel(before, { kind: 'trouble', id: 'x', trouble: null })).to.equal(before);
    expect(evolveModel(before, { kind: 'select', interactionId: null })).to.equal(before);
  });
});

describe('DeskStore', () => {
  it('CARD-009 publishes every event of the log once, in order, with the state after it, and keeps that state in one place', () => {
    const store = new DeskStore(model());
    const bus: BusEvent[] = [];
    const states: DeskModel[] = [];
    store.events$.subscribe((event) => {
      bus.push(event);
      // Whoever hears of an event finds the store no older than it.
      expect(store.model.desk).to.equal(event.desk);
    });
    store.model$.subscribe((state) => states.push(state));
    store.put({ kind: 'item', item: posted(1) });
    store.put({ kind: 'item', item: ended });
    expect(bus.map(({ seq, event }) => [seq, event.kind])).to.deep.equal([[1, 'message.posted'], [3, 'interaction.offerEnded']]);
    expect(states.at(-1)).to.equal(store.model);
    expect(store.model.desk.interactions['i-1']?.messages).to.equal(1);
  });

  it('applies no step twice that the session’s state contains already', () => {
    const store = new DeskStore(model());
    store.put({ kind: 'state', state: sessionState({ cursor: 7 }) });
    for (const seq of [6, 7, 8, 8]) store.put({ kind: 'item', item: posted(seq) });
    expect(store.model.desk.interactions['i-1']?.messages).to.equal(1);
  });

  it('has as many listeners after a thousand subscriptions that ended as before', () => {
    const store = new DeskStore(model());
    let heard = 0;
    for (let cycle = 0; cycle < 1_000; cycle += 1) {
      const subscriptions = [store.events$.subscribe(() => { heard += 1; }), store.model$.subscribe(() => { heard += 1; })];
      for (const subscription of subscriptions) subscription.unsubscribe();
    }
    heard = 0;
    store.put({ kind: 'item', item: posted(1) });
    expect(heard).to.equal(0);
  });

  it('shows an input that a listener puts only after all have seen the one before', () => {
    const store = new DeskStore(model());
    store.model$.subscribe((state) => { if (state.line === 'reconnecting') store.put({ kind: 'line', line: 'online' }); });
    const seen: string[] = [];
    store.model$.subscribe((state) => seen.push(state.line));
    store.put({ kind: 'line', line: 'reconnecting' });
    expect(seen).to.deep.equal(['online', 'reconnecting', 'online']);
  });

  it('takes a new session from the feed', () => {
    const store = new DeskStore(model({ desk: desk([], { session: null }) }));
    const fresh = session({ teamId: 'team-2' });
    store.put({ kind: 'item', item: { seq: 1, prev: 0, event: { kind: 'agent.signedIn', at: T0, agentId: ME, session: fresh } } });
    expect(store.model.desk.session).to.include({ teamId: 'team-2' });
  });

  it('shows typing at once', () => {
    const store = new DeskStore(model());
    store.typing('i-1', 'Maria');
    expect(store.model.typing).to.deep.equal({ 'i-1': 'Maria' });
  });

  it('ends with its page', () => {
    const store = new DeskStore(model());
    let ends = 0;
    store.model$.subscribe({ complete: () => { ends += 1; } });
    store.events$.subscribe({ complete: () => { ends += 1; } });
    store.close();
    expect(ends).to.equal(2);
  });
});
