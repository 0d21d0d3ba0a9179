import { expect } from '@open-wc/testing';
import { availabilityView, missedOfferAt } from '../../../../src/features/availability/desktop/availability-view.ts';
import type { DeskState } from '../../../../src/contract/desk.ts';
import type { OutboxItem } from '../../../../src/desktop/frame.ts';
import { desk, failed, handled, pending, session, T0 } from '../../../desktop/desk-fixture.ts';

const view = (state: DeskState, outbox: readonly OutboxItem[] = [], line: 'online' | 'reconnecting' = 'online') => availabilityView(state, { line, outbox });

describe('availability view', () => {
  it('lists Available and the selectable idle codes, not RONA', () => {
    const all = view(desk());
    expect(all?.options.map((option) => option.value)).to.deep.equal(['available', 'meeting', 'lunch']);
    expect(all?.options[1]?.name).to.equal('Meeting');
  });

  it('shows the current state and since when', () => {
    expect(view(desk())).to.include({ value: 'available', name: null, tone: 'available', since: T0 });
    const idle = desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'lunch' }, since: T0 + 5 }) });
    expect(view(idle)).to.include({ value: 'lunch', name: 'Lunch', tone: 'idle', since: T0 + 5 });
  });

  it('shows the state that was wished for without a line, as pending', () => {
    const wish = pending({ kind: 'state.idle', idleCodeId: 'lunch' });
    expect(view(desk(), [wish], 'reconnecting')).to.include({ value: 'lunch', name: 'Lunch', pending: true });
    expect(view(desk(), [pending({ kind: 'state.idle', idleCodeId: 'meeting' }), wish, pending({ kind: 'state.available' })], 'reconnecting'), 'the last word counts')
      .to.include({ value: 'available', pending: true });
    expect(view(desk(), [wish]), 'a good line answers at once').to.include({ value: 'lunch', pending: false });
    expect(view(desk(), [failed({ kind: 'state.idle', idleCodeId: 'lunch' }, 'idle-code-not-selectable')], 'reconnecting')).to.include({ value: 'available', pending: false });
  });

  it('shows RONA as a state without offering it', () => {
    const rona = desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'rona' } }) });
    expect(view(rona)).to.include({ value: 'rona', name: 'RONA', tone: 'rona' });
    expect(view(rona)?.options.map((option) => option.value)).to.not.include('rona');
  });

  it('says engaged while a conversation is handled', () => {
    expect(view(desk())?.engaged).to.equal(false);
    expect(view(desk([handled()]))?.engaged).to.equal(true);
    expect(view(desk([handled({ agentId: 'somebody-else' })]))?.engaged).to.equal(false);
  });

  it('shows nothing before Station Credentials', () => {
    expect(view(desk([], { session: null }))).to.equal(null);
  });

  it('knows a missed offer by its moment, and only in RONA', () => {
    expect(missedOfferAt(desk())).to.equal(null);
    expect(missedOfferAt(desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'lunch' } }) }))).to.equal(null);
    const rona = desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'rona' }, since: T0 + 9 }) });
    expect(missedOfferAt(rona)).to.equal(T0 + 9);
  });
});
