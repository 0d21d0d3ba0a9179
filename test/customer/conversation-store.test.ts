import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ConversationEvent } from '../../src/contract/conversation.ts';
import { evolveConversation, evolveTranscript, fromSnapshot, unreadCount } from '../../src/customer/conversation-store.ts';
import { agentMessage, conversation, joined, message, T0 } from './conversation-fixture.ts';

const said = (n: number): ConversationEvent => ({ kind: 'message', at: T0 + n, message: n % 3 ? message(n) : agentMessage(n) });

describe('evolveConversation', () => {
  it('messages in any order, doubled and replayed, end in the same transcript', () => {
    const count = fc.integer({ min: 1, max: 40 });
    const orders = count.chain((n) => {
      const numbers = Array.from({ length: n }, (_, i) => i + 1);
      return fc.tuple(fc.constant(numbers), fc.shuffledSubarray(numbers, { minLength: n }), fc.array(fc.constantFrom(...numbers)));
    });
    fc.assert(fc.property(orders, fc.integer({ min: 0, max: 40 }), ([numbers, shuffled, doubles], at) => {
      const mixed = [...shuffled.slice(0, at), ...doubles, ...shuffled.slice(at)];
      const end = mixed.map(said).reduce(evolveConversation, conversation({ messages: [] }));
      expect(end.messages.map(({ n }) => n)).to.deep.equal(numbers);
    }), { numRuns: 500 });
  });

  it('marks never go back, in whatever order they come', () => {
    const mark = fc.record({ delivered: fc.nat(50), read: fc.nat(50), by: fc.constantFrom('agent' as const, 'customer' as const) });
    fc.assert(fc.property(fc.array(mark), (marks) => {
      const end = marks.map((each) => ({ kind: 'marked', at: T0, ...each }) as const).reduce(evolveConversation, conversation());
      for (const by of ['agent', 'customer'] as const) {
        const own = marks.filter((each) => each.by === by);
        expect(end.marks[by].read).to.equal(Math.max(0, ...own.map(({ read }) => read)));
        expect(end.marks[by].delivered).to.equal(Math.max(0, ...own.map(({ delivered }) => delivered)));
      }
    }));
  });

  it('an agent joins, the customer waits again, another joins', () => {
    let state = evolveConversation(conversation(), { kind: 'joined', at: T0, agentName: 'Ana' });
    expect(state).to.include({ status: 'joined', agentName: 'Ana' });
    state = evolveConversation(state, { kind: 'waiting', at: T0, cause: 'transfer' });
    expect(state).to.include({ status: 'waiting', agentName: null });
    state = evolveConversation(state, { kind: 'joined', at: T0, agentName: 'Jens' });
    expect(state).to.include({ status: 'joined', agentName: 'Jens' });
  });

  it('an end is an end', () => {
    let state = evolveConversation(joined(), { kind: 'ended', at: T0, by: 'agent' });
    for (const late of [{ kind: 'joined', at: T0, agentName: 'Jens' }, { kind: 'waiting', at: T0, cause: 'transfer' }, { kind: 'ended', at: T0, by: 'system' }] as const) {
      state = evolveConversation(state, late);
    }
    expect(state).to.include({ status: 'ended', endedBy: 'agent', agentName: 'Ana' });
  });

  it('an agent whose line is gone is away, until back, lost or at the end', () => {
    const away = evolveConversation(joined(), { kind: 'agentAway', at: T0, away: true });
    expect(away).to.include({ status: 'joined', agentName: 'Ana', agentAway: true });
    const ways: ConversationEvent[] = [
      { kind: 'agentAway', at: T0, away: false }, { kind: 'waiting', at: T0, cause: 'agent-lost' },
      { kind: 'joined', at: T0, agentName: 'Jens' }, { kind: 'ended', at: T0, by: 'administrator' },
    ];
    for (const event of ways) expect(evolveConversation(away, event).agentAway, event.kind).to.equal(false);
    expect(evolveConversation(conversation(), { kind: 'agentAway', at: T0, away: true }).agentAway, 'nobody has joined').to.equal(false);
  });

  it('what a newer server tells and this page does not know changes nothing', () => {
    const before = joined();
    expect(evolveConversation(before, { kind: 'rated', at: T0 } as unknown as ConversationEvent)).to.equal(before);
  });

  it('never changes what it was given', () => {
    const before = joined();
    const frozen = Object.freeze({ ...before, messages: Object.freeze([...before.messages]) });
    for (const event of [said(9), said(1), { kind: 'marked', at: T0, by: 'agent', delivered: 1, read: 1 }, { kind: 'ended', at: T0, by: 'agent' }] as const) {
      evolveConversation(frozen, event);
    }
    expect(frozen).to.deep.equal(before);
  });
});

describe('the transcript\'s notes', () => {
  const start = { conversation: conversation(), notes: [] };

  it('tell who joined and why one waits again, each once', () => {
    const events: ConversationEvent[] = [
      { kind: 'waiting', at: T0, cause: 'start' }, { kind: 'joined', at: T0 + 1, agentName: 'Ana' },
      { kind: 'joined', at: T0 + 1, agentName: 'Ana' }, { kind: 'waiting', at: T0 + 2, cause: 'agent-lost' },
    ];
    expect(events.reduce(evolveTranscript, start).notes).to.deep.equal([
      { kind: 'joined', at: T0 + 1, name: 'Ana' }, { kind: 'waiting', at: T0 + 2, cause: 'agent-lost' },
    ]);
  });

  it('are kept when a snapshot of the same conversation comes', () => {
    const known = evolveTranscript(start, { kind: 'joined', at: T0 + 500, agentName: 'Ana' });
    expect(fromSnapshot(joined(), known).notes).to.deep.equal(known.notes);
    expect(fromSnapshot(joined({ id: 'chat-2', messages: [] }), known).notes).not.to.deep.equal(known.notes);
  });

  it('are found again in a snapshot: agents are known by their first message, or by being there', () => {
    const told = joined({ agentName: 'Jens', messages: [message(1), agentMessage(2), agentMessage(3), message(4)] });
    expect(fromSnapshot(told, null).notes).to.deep.equal([
      { kind: 'joined', at: agentMessage(2).at, name: 'Ana' }, { kind: 'joined', at: message(4).at + 1, name: 'Jens' },
    ]);
  });

  it('a snapshot that has forgotten how it ended does not make the page forget', () => {
    const ended = { conversation: joined({ status: 'ended', endedBy: 'agent' }), notes: [] };
    const told = conversation({ status: 'ended', topic: '', messages: ended.conversation.messages });
    expect(fromSnapshot(told, ended).conversation).to.include({ endedBy: 'agent', agentName: 'Ana', topic: 'Orders' });
    expect(fromSnapshot(told, null).conversation).to.include({ endedBy: null, topic: '' });
  });
});

describe('unread messages', () => {
  it('are those of agents after the customer\'s mark', () => {
    const told = joined({ messages: [message(1), agentMessage(2), agentMessage(3), message(4), agentMessage(5)] });
    expect(unreadCount(told)).to.equal(3);
    expect(unreadCount({ ...told, marks: { ...told.marks, customer: { delivered: 5, read: 3 } } })).to.equal(1);
  });
});
