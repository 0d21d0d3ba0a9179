import { expect } from '@open-wc/testing';
import { firstValueFrom } from 'rxjs';
import type { ChatMessage } from '../../../../src/contract/chat.ts';
import { Retries } from '../../../../src/features/chat/desktop/retries.ts';
import { MarkSender } from '../../../../src/features/chat/desktop/mark-sender.ts';
import { TranscriptStore } from '../../../../src/features/chat/desktop/transcript-store.ts';
import { TypingSignal } from '../../../../src/features/chat/desktop/typing-signal.ts';
import type { Transcript } from '../../../../src/features/chat/desktop/transcript.ts';
import { desk, failed, handled, message, mine, pending, T0 } from '../../../desktop/desk-fixture.ts';
import { until } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const NEWEST = '/interactions/i-1/messages?limit=50';
const page = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => message(from + i));
const posted = (text: ChatMessage) => ({ kind: 'message.posted', at: text.at, interactionId: 'i-1', message: text }) as const;
const with_ = (messages: number) => desk([handled({ messages, lastMessage: message(messages) })]);

const opened = (messages = 2, answer: readonly ChatMessage[] = page(1, messages)) => {
  const frame = new FakeFrame(with_(messages));
  frame.answers[NEWEST] = { messages: answer };
  const store = new TranscriptStore(frame);
  let now: Transcript | undefined;
  store.of('i-1').subscribe((value) => { now = value; });
  const numbers = () => now?.messages.map(({ n }) => n);
  return { frame, store, numbers, current: () => now };
};

describe('transcript store', () => {
  it('loads the newest page when first asked for, and only then', async () => {
    const { frame, store, numbers } = opened();
    await until(() => numbers()?.length === 2);
    await firstValueFrom(store.of('i-1'));
    expect(frame.asked).to.deep.equal([NEWEST]);
  });

  it('CARD-009 follows the event bus', async () => {
    const { frame, numbers } = opened();
    await until(() => numbers()?.length === 2);
    frame.happen(posted(message(3)), with_(3));
    frame.happen(posted(message(3)), with_(3));
    expect(numbers()).to.deep.equal([1, 2, 3]);
    expect(frame.asked).to.have.length(1);
  });

  it('takes what comes over the bus while the page is on its way', async () => {
    const { frame, numbers } = opened();
    frame.happen(posted(message(3)), with_(3));
    await until(() => numbers()?.length === 3);
    expect(numbers()).to.deep.equal([1, 2, 3]);
  });

  it('fetches again after a reconnect that brought more than the bus told', async () => {
    const { frame, numbers } = opened();
    await until(() => numbers()?.length === 2);
    frame.answers[NEWEST] = { messages: page(1, 5) };
    frame.become({ line: 'reconnecting' });
    frame.become({ desk: with_(5) });
    frame.become({ line: 'online' });
    await until(() => numbers()?.length === 5, 'the gap is filled');
    expect(frame.asked).to.have.length(2);
  });

  it('never shows a gap: a message too far ahead waits for the page', async () => {
    const { frame, numbers } = opened();
    await until(() => numbers()?.length === 2);
    frame.answers[NEWEST] = { messages: page(3, 5) };
    const seen: (number[] | undefined)[] = [];
    frame.happen(posted(message(5)), with_(5));
    seen.push(numbers());
    await until(() => numbers()?.length === 5);
    expect(seen).to.deep.equal([[1, 2]]);
  });

  it('loads older pages until the first message', async () => {
    const { frame, store, numbers } = opened(60, page(11, 60));
    await until(() => numbers()?.length === 50);
    frame.answers['/interactions/i-1/messages?before=11&limit=50'] = { messages: page(1, 10) };
    await store.loadOlder('i-1');
    expect(numbers()?.length).to.equal(60);
    await store.loadOlder('i-1');
    expect(frame.asked).to.have.length(2);
  });

  it('WX-140 a failed load shows an error message, once, and not while the line is gone: the banner says that', async () => {
    const { frame, store } = opened();
    frame.answers = {};
    await until(() => frame.asked.length === 1);
    await store.loadNewest('i-1');
    await store.loadNewest('i-1');
    expect(frame.failures.map(({ what }) => what)).to.deep.equal(['The conversation could not be loaded.']);
    const offline = opened(2);
    offline.frame.become({ line: 'reconnecting' });
    offline.frame.answers = {};
    await until(() => offline.current()?.opened);
    await offline.store.loadNewest('i-1');
    expect(offline.frame.failures).to.deep.equal([]);
  });

  it('WX-129 an interaction whose data cannot be had is unresponsive, until it can: it is tried again by itself', async () => {
    const frame = new FakeFrame(with_(2));
    const store = new TranscriptStore(frame, new Retries(20));
    store.of('i-1');
    await until(() => frame.model.unresponsive.includes('i-1'));
    expect(frame.refreshes, 'the desk may be wrong, too').to.equal(1);
    await until(() => frame.asked.length >= 3, 'it is tried again');
    frame.answers[NEWEST] = { messages: page(1, 2) };
    await until(() => frame.model.unresponsive.length === 0, 'it has healed');
    expect(frame.refreshes).to.equal(1);
    expect(frame.failures).to.have.length(1);
  });

  it('says when it cannot be loaded and tries again when the line is back, not before', async () => {
    const { frame, current, numbers } = opened();
    frame.answers = {};
    const failing = new TranscriptStore(frame);
    failing.of('i-1');
    await until(() => current()?.opened);
    let state: Transcript | undefined;
    failing.of('i-1').subscribe((value) => { state = value; });
    await until(() => state?.failed);
    const asked = frame.asked.length;
    frame.become({ desk: with_(2) });
    await Promise.resolve();
    expect(frame.asked).to.have.length(asked);
    frame.answers[NEWEST] = { messages: page(1, 2) };
    frame.become({ line: 'reconnecting' });
    frame.become({ line: 'online' });
    await until(() => state?.messages.length === 2);
    expect(numbers()).to.deep.equal([1, 2]);
  });

  it('shows a message as being sent until the bus brings it, under the same id', async () => {
    const { frame, store, current } = opened();
    await until(() => current()?.opened);
    const sent = store.post('i-1', 'hello', 'x');
    expect(frame.sent[0]?.id).to.equal('x');
    expect(frame.commands).to.deep.equal([{ kind: 'message.post', interactionId: 'i-1', text: 'hello' }]);
    expect(current()?.outgoing).to.deep.equal([{ id: 'x', text: 'hello', at: T0, state: 'sending' }]);
    frame.sent[0]?.resolve();
    await sent;
    expect(current()?.outgoing).to.have.length(1);
    frame.happen(posted(mine(3, { id: 'x', text: 'hello' })), with_(3));
    expect(current()?.outgoing).to.have.length(0);
  });

  it('tries a failed message again under its key', async () => {
    const { frame, store, current } = opened();
    await until(() => current()?.opened);
    const sent = store.post('i-1', 'hello', 'x').catch(() => 'refused');
    frame.sent[0]?.reject(new Error('no'));
    expect(await sent).to.equal('refused');
    expect(current()?.outgoing[0]?.state).to.equal('failed');
    void store.retry('i-1', 'x');
    expect(current()?.outgoing[0]?.state).to.equal('sending');
    expect(frame.sent.map(({ id }) => id)).to.deep.equal(['x', 'x']);
    store.discard('i-1', 'x');
    expect(current()?.outgoing).to.have.length(0);
  });
});

describe('messages in the outbox', () => {
  const unsent = { kind: 'message.post', interactionId: 'i-1', text: 'kept' } as const;

  it('are shown after a page load, as waiting or refused, in their order', async () => {
    const frame = new FakeFrame(with_(0), { outbox: [pending(unsent), failed(unsent, 'not-owner', { id: 'x-2' }), pending({ kind: 'state.available' }, { id: 'x-3' })] });
    frame.answers[NEWEST] = { messages: [] };
    const { outgoing } = await firstValueFrom(new TranscriptStore(frame).of('i-1'));
    expect(outgoing.map(({ id, state }) => [id, state])).to.deep.equal([['x-1', 'sending'], ['x-2', 'failed']]);
  });

  it('are tried again and given up in the outbox, here or in its panel', async () => {
    const { frame, store, current } = opened();
    await until(() => current()?.opened);
    frame.become({ outbox: [failed(unsent, 'not-owner')] });
    await until(() => current()?.outgoing[0]?.state === 'failed');
    await store.retry('i-1', 'x-1');
    expect(frame.retried).to.deep.equal(['x-1']);
    frame.become({ outbox: [pending(unsent)] });
    await until(() => current()?.outgoing[0]?.state === 'sending');
    frame.become({ outbox: [failed(unsent, 'not-owner')] });
    await until(() => current()?.outgoing[0]?.state === 'failed');
    frame.become({ outbox: [] });
    await until(() => current()?.outgoing.length === 0, 'given up elsewhere');
    store.discard('i-1', 'x-1');
    expect(frame.discarded).to.deep.equal(['x-1']);
  });

  it('stay in sight from the server’s answer until the bus brings them', async () => {
    const { frame, current } = opened();
    await until(() => current()?.opened);
    frame.become({ outbox: [pending(unsent)] });
    await until(() => current()?.outgoing.length === 1);
    frame.become({ outbox: [] });
    await Promise.resolve();
    expect(current()?.outgoing).to.have.length(1);
    frame.happen(posted(mine(3, { id: 'x-1', text: 'kept' })), with_(3));
    expect(current()?.outgoing).to.have.length(0);
  });
});

describe('marks', () => {
  const marks = (frame: FakeFrame) => frame.commands.map((command) => (command.kind === 'message.mark' ? [command.delivered, command.read] : []));

  it('says delivered for what arrives and read for what is seen, once each', () => {
    const frame = new FakeFrame(with_(2));
    const sender = new MarkSender(frame);
    expect(marks(frame)).to.deep.equal([[2, 0]]);
    frame.become({ typing: { 'i-1': 'Maria' } });
    sender.read('i-1', 2);
    sender.read('i-1', 2);
    expect(marks(frame)).to.deep.equal([[2, 0], [2, 2]]);
    frame.become({ desk: with_(3) });
    expect(marks(frame)).to.deep.equal([[2, 0], [2, 2], [3, 2]]);
  });

  it('sends nothing that the server knows, and nothing for conversations of others', () => {
    const known = handled({ messages: 2, marks: { customer: { delivered: 0, read: 0 }, agent: { delivered: 2, read: 2 } } });
    const frame = new FakeFrame(desk([known, handled({ id: 'other', agentId: 'other', messages: 9 })]));
    new MarkSender(frame).read('i-1', 2);
    expect(frame.commands).to.deep.equal([]);
  });

  it('says nothing without a line, and everything when it is back', () => {
    const frame = new FakeFrame(with_(2), { line: 'reconnecting' });
    const sender = new MarkSender(frame);
    sender.read('i-1', 2);
    expect(marks(frame)).to.deep.equal([]);
    frame.become({ line: 'online' });
    sender.read('i-1', 2);
    expect(marks(frame)).to.deep.equal([[2, 0], [2, 2]]);
  });

  it('says it again after a failure', async () => {
    const frame = new FakeFrame(with_(2));
    const sender = new MarkSender(frame);
    sender.read('i-1', 2);
    frame.sent[1]?.reject(new Error('no'));
    await until(() => {
      sender.read('i-1', 2);
      return frame.sent.length > 2;
    });
  });
});

describe('typing signal', () => {
  it('speaks at most every 3 seconds per conversation', () => {
    const frame = new FakeFrame();
    const signal = new TypingSignal(frame);
    signal.typed('a');
    frame.clock += 2_999;
    signal.typed('a');
    expect(frame.typed).to.deep.equal(['a']);
    frame.clock += 1;
    signal.typed('a');
    expect(frame.typed).to.deep.equal(['a', 'a']);
    signal.typed('b');
    signal.sent();
    signal.typed('b');
    expect(frame.typed).to.deep.equal(['a', 'a', 'b', 'b']);
  });
});
