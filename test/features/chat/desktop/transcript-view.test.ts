import { expect } from '@open-wc/testing';
import { EMPTY_TRANSCRIPT, withOutgoing, withPage } from '../../../../src/features/chat/desktop/transcript.ts';
import {
  transcriptRows, type MessageRow, type TranscriptFacts, type TranscriptRow,
} from '../../../../src/features/chat/desktop/transcript-view.ts';
import { ME, message, mine, T0 } from '../../../desktop/desk-fixture.ts';

const DAY = 86_400_000;
const facts = (over: Partial<TranscriptFacts> = {}): TranscriptFacts => ({
  me: ME, myName: 'Anna Nowak', customer: { delivered: 0, read: 0 },
  dayOf: (at) => String(Math.floor(at / DAY)), ...over,
});
const messages = (rows: readonly TranscriptRow[]) => rows.filter((row): row is MessageRow => row.kind === 'message');

describe('transcript rows', () => {
  it('separates days', () => {
    const transcript = withPage(EMPTY_TRANSCRIPT, [message(1, { at: T0 }), message(2, { at: T0 + DAY }), message(3, { at: T0 + DAY + 1 })]);
    expect(transcriptRows(transcript, facts()).map((row) => row.kind)).to.deep.equal(['day', 'message', 'day', 'message', 'message']);
  });

  it('groups what one side writes in a row, not across a pause or a day', () => {
    const transcript = withPage(EMPTY_TRANSCRIPT, [
      message(1, { at: T0 }), message(2, { at: T0 + 1_000 }), mine(3, { at: T0 + 2_000 }), mine(4, { at: T0 + 600_000 }),
    ]);
    const rows = messages(transcriptRows(transcript, facts()));
    expect(rows.map((row) => [row.first, row.last])).to.deep.equal([[true, false], [false, true], [true, true], [true, true]]);
  });

  it('shows how far each of our messages has come, once per group where nothing changes', () => {
    const transcript = withPage(EMPTY_TRANSCRIPT, [mine(1), mine(2), mine(3), mine(4)]);
    const rows = messages(transcriptRows(transcript, facts({ customer: { delivered: 3, read: 2 } })));
    expect(rows.map((row) => row.delivery)).to.deep.equal([null, 'read', 'delivered', 'sent']);
  });

  it('shows no marks under the customer’s and under colleagues’ messages', () => {
    const transcript = withPage(EMPTY_TRANSCRIPT, [message(1), mine(2, { agentId: 'before-me', name: 'Ben' })]);
    expect(messages(transcriptRows(transcript, facts())).map((row) => row.delivery)).to.deep.equal([null, null]);
  });

  it('shows what is being sent, and what could not be, after the rest', () => {
    const base = withPage(EMPTY_TRANSCRIPT, [message(1)]);
    const failed = withOutgoing(base, { id: 'x', text: 'hello', at: T0 + 2_000, state: 'failed' });
    const rows = messages(transcriptRows(withOutgoing(failed, { id: 'y', text: 'again', at: T0 + 3_000, state: 'sending' }), facts()));
    expect(rows.map((row) => [row.key, row.delivery])).to.deep.equal([['m-1', null], ['x', 'failed'], ['y', 'sending']]);
  });

  it('keeps a message’s key when it arrives', () => {
    const sending = withOutgoing(withPage(EMPTY_TRANSCRIPT, [message(1)]), { id: 'x', text: 'hi', at: T0, state: 'sending' });
    const before = messages(transcriptRows(sending, facts())).at(-1)?.key;
    const after = messages(transcriptRows(withPage(sending, [mine(2, { id: 'x' })]), facts())).at(-1)?.key;
    expect(after).to.equal(before);
  });

  it('begins with a row that stands for older messages while there are some', () => {
    expect(transcriptRows(withPage(EMPTY_TRANSCRIPT, [message(7)]), facts())[0]).to.deep.equal({ kind: 'older', key: 'older', loading: false, waits: false });
    expect(transcriptRows(withPage(EMPTY_TRANSCRIPT, [message(1)]), facts())[0]?.kind).to.equal('day');
  });
});
