import { expect } from '@open-wc/testing';
import {
  EMPTY_TRANSCRIPT, hasOlder, newest, withLive, withOutgoing, withPage, withoutOutgoing,
} from '../../../../src/features/chat/desktop/transcript.ts';
import { message, mine, T0 } from '../../../desktop/desk-fixture.ts';

const page = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => message(from + i));
const numbers = (transcript: { messages: readonly { n: number }[] }) => transcript.messages.map(({ n }) => n);

describe('transcript', () => {
  it('adds the next live message', () => {
    const next = withLive(withPage(EMPTY_TRANSCRIPT, page(1, 2)), message(3));
    expect(next && numbers(next)).to.deep.equal([1, 2, 3]);
  });

  it('takes a message twice only once', () => {
    const once = withPage(EMPTY_TRANSCRIPT, page(1, 3));
    const twice = withLive(once, message(3));
    expect(twice && numbers(twice)).to.deep.equal([1, 2, 3]);
    expect(numbers(withPage(once, page(2, 3)))).to.deep.equal([1, 2, 3]);
  });

  it('never shows a gap: a message too far ahead asks for the newest page', () => {
    expect(withLive(withPage(EMPTY_TRANSCRIPT, page(1, 2)), message(5))).to.equal(null);
    expect(withLive(EMPTY_TRANSCRIPT, message(1))).to.equal(null);
  });

  it('joins a page that reaches what is known, and drops what it does not reach', () => {
    const known = withPage(EMPTY_TRANSCRIPT, page(3, 6));
    expect(numbers(withPage(known, page(6, 9)))).to.deep.equal([3, 4, 5, 6, 7, 8, 9]);
    expect(numbers(withPage(known, page(7, 9)))).to.deep.equal([3, 4, 5, 6, 7, 8, 9]);
    expect(numbers(withPage(known, page(8, 9)))).to.deep.equal([8, 9]);
    expect(numbers(withPage(known, page(1, 2)))).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  it('knows whether there is more before', () => {
    expect(hasOlder(withPage(EMPTY_TRANSCRIPT, page(3, 6)))).to.equal(true);
    expect(hasOlder(withPage(EMPTY_TRANSCRIPT, page(1, 6)))).to.equal(false);
    expect(hasOlder(withPage(EMPTY_TRANSCRIPT, []))).to.equal(false);
    expect(newest(EMPTY_TRANSCRIPT)).to.equal(0);
  });

  it('replaces an outgoing message by the one that the server has made of it', () => {
    const sending = withOutgoing(withPage(EMPTY_TRANSCRIPT, page(1, 2)), { id: 'x', text: 'hi', at: T0, state: 'sending' });
    expect(sending.outgoing).to.have.length(1);
    const sent = withLive(sending, mine(3, { id: 'x', text: 'hi' }));
    expect(sent?.outgoing).to.have.length(0);
    expect(sent && numbers(sent)).to.deep.equal([1, 2, 3]);
  });

  it('does not show as failed what has arrived after all', () => {
    const arrived = withPage(EMPTY_TRANSCRIPT, [mine(1, { id: 'x' })]);
    expect(withOutgoing(arrived, { id: 'x', text: 'hi', at: T0, state: 'failed' })).to.equal(arrived);
  });

  it('takes an outgoing message back', () => {
    const failed = withOutgoing(EMPTY_TRANSCRIPT, { id: 'x', text: 'hi', at: T0, state: 'failed' });
    expect(withoutOutgoing(failed, 'x').outgoing).to.have.length(0);
  });
});
