import { expect } from '@open-wc/testing';
import { availabilityView, missedOfferAt } from '../../../../src/features/availability/desktop/availability-view.ts';
import { waitingWish } from '../../../../src/features/availability/desktop/waiting-wish.ts';
import { desk, failed, handled, pending, session, T0 } from '../../../desktop/desk-fixture.ts';

describe('availability view', () => {
  it('lists Available and the selectable idle codes, not RONA', () => {
    const all = availabilityView(desk());
    expect(all?.options.map((option) => option.value)).to.deep.equal(['available', 'meeting', 'lunch']);
    expect(all?.options[1]?.name).to.equal('Meeting');
  });

  it('shows the current state and since when', () => {
    expect(availabilityView(desk())).to.include({ value: 'available', name: null, tone: 'available', since: T0 });
    const idle = desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'lunch' }, since: T0 + 5 }) });
    expect(availabilityView(idle)).to.include({ value: 'lunch', name: 'Lunch', tone: 'idle', since: T0 + 5 });
  });

  it('shows the state that was wished for without a line, as pending', () => {
    expect(availabilityView(desk(), { state: 'idle', idleCodeId: 'lunch' })).to.include({ value: 'lunch', name: 'Lunch', pending: true });
    expect(availabilityView(desk())).to.include({ value: 'available', pending: false });
  });

  it('a wish waits from the loss of the line until its answer, the last one counts', () => {
    const wishOf = waitingWish();
    const lunch = pending({ kind: 'state.idle', idleCodeId: 'lunch' }, { id: 'x-1' });
    const available = pending({ kind: 'state.available' }, { id: 'x-2' });
    expect(wishOf({ line: 'online', outbox: [lunch] }), 'a good line answers at once').to.equal(null);
    expect(wishOf({ line: 'reconnecting', outbox: [lunch] })).to.deep.equal({ state: 'idle', idleCodeId: 'lunch' });
    expect(wishOf({ line: 'slow', outbox: [lunch, available] })).to.deep.equal({ state: 'available' });
    expect(wishOf({ line: 'online', outbox: [available] }), 'the old state does not flash up').to.deep.equal({ state: 'available' });
    expect(wishOf({ line: 'online', outbox: [] })).to.equal(null);
    expect(wishOf({ line: 'reconnecting', outbox: [failed({ kind: 'state.available' }, 'not-signed-in')] })).to.equal(null);
  });

  it('shows RONA as a state without offering it', () => {
    const rona = desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'rona' } }) });
    expect(availabilityView(rona)).to.include({ value: 'rona', name: 'RONA', tone: 'rona' });
    expect(availabilityView(rona)?.options.map((option) => option.value)).to.not.include('rona');
  });

  it('says engaged while a conversation is handled', () => {
    expect(availabilityView(desk())?.engaged).to.equal(false);
    expect(availabilityView(desk([handled()]))?.engaged).to.equal(true);
    expect(availabilityView(desk([handled({ agentId: 'somebody-else' })]))?.engaged).to.equal(false);
  });

  it('shows nothing before Station Credentials', () => {
    expect(availabilityView(desk([], { session: null }))).to.equal(null);
  });

  it('knows a missed offer by its moment, and only in RONA', () => {
    expect(missedOfferAt(desk())).to.equal(null);
    expect(missedOfferAt(desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'lunch' } }) }))).to.equal(null);
    const rona = desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'rona' }, since: T0 + 9 }) });
    expect(missedOfferAt(rona)).to.equal(T0 + 9);
  });
});
