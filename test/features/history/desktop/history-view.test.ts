import { expect } from '@open-wc/testing';
import { historyDays, mergedHistory, newestOf } from '../../../../src/features/history/desktop/history-view.ts';
import { handledRecord } from './history-fixture.ts';
import { T0 } from '../../../desktop/desk-fixture.ts';

const HOUR = 3_600_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

describe('history view', () => {
  it('puts the newest on top and each part of an interaction once', () => {
    const first = handledRecord({ interactionId: 'a', connectedAt: T0 });
    const second = handledRecord({ interactionId: 'b', connectedAt: T0 + 1 });
    const again = handledRecord({ interactionId: 'a', connectedAt: T0 + 2 });
    const merged = mergedHistory([first], [second, again, first]);
    expect(merged.map((record) => [record.interactionId, record.connectedAt])).to.deep.equal([['a', T0 + 2], ['b', T0 + 1], ['a', T0]]);
  });

  it('keeps those that were finished last, in the order of their beginnings', () => {
    const long = handledRecord({ interactionId: 'a', connectedAt: T0, wrappedUpAt: T0 + 30 });
    const quick = handledRecord({ interactionId: 'b', connectedAt: T0 + 1, wrappedUpAt: T0 + 10 });
    const last = handledRecord({ interactionId: 'c', connectedAt: T0 + 2, wrappedUpAt: T0 + 20 });
    expect(newestOf([last, quick, long], 2)).to.deep.equal([last, long]);
    expect(newestOf([last, quick, long], 3)).to.deep.equal([last, quick, long]);
  });

  it('groups by day and ends after 24 hours', () => {
    const now = T0 + HOUR;
    const today = handledRecord({ interactionId: 'a', connectedAt: T0, wrappedUpAt: T0 + 5 });
    const yesterday = handledRecord({ interactionId: 'b', connectedAt: T0 - 12 * HOUR, wrappedUpAt: T0 - 12 * HOUR });
    const old = handledRecord({ interactionId: 'c', connectedAt: T0 - 30 * HOUR, wrappedUpAt: T0 - 29 * HOUR });
    const days = historyDays([today, yesterday, old], now, dayOf);
    expect(days.map((day) => [day.day, day.records.length])).to.deep.equal([['2026-11-20', 1], ['2026-11-19', 1]]);
  });
});
