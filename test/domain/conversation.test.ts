import { strict as assert } from 'node:assert';
import test from 'node:test';
import type { ChatMessage } from '../../src/contract/chat.ts';
import type { Actor } from '../../src/domain/command.ts';
import { conversationEvent, conversationOf } from '../../src/domain/conversation.ts';
import { type Centre, centreOf } from '../support/domain.ts';

const customerOf = (centre: Centre, chat: string): Actor => ({ kind: 'customer', id: centre.interaction(chat).customer.id, interactionId: chat });
const write = (interactionId: string, text: string) => ({ kind: 'message.post', interactionId, text }) as const;
const mark = (interactionId: string, delivered: number, read: number) => ({ kind: 'message.mark', interactionId, delivered, read }) as const;

function talking(): { centre: Centre; chat: string; customer: Actor } {
  const centre = centreOf(['ann', 'bob']);
  centre.available('ann');
  const chat = centre.start('queue-1');
  centre.accept('ann', chat);
  return { centre, chat, customer: customerOf(centre, chat) };
}

test('messages of both sides are numbered in one row, without gaps', () => {
  const { centre, chat, customer } = talking();
  centre.does(customer, write(chat, 'Hello'));
  centre.agent('ann', write(chat, 'How can I help?'));
  centre.does(customer, write(chat, 'My parcel'));
  const posted = centre.log.flatMap((event) => event.kind === 'message.posted' ? [event.message] : []);
  assert.deepEqual(posted.map(({ n, from, name, agentId }) => [n, from, name, agentId]),
    [[1, 'customer', 'Maria', undefined], [2, 'agent', 'ANN', 'ann'], [3, 'customer', 'Maria', undefined]]);
  assert.equal(centre.interaction(chat).messages, 3);
});

test('the customer may write before anybody has answered, the agent only while having the customer', () => {
  const centre = centreOf(['ann', 'bob']);
  const chat = centre.start('queue-1');
  centre.does(customerOf(centre, chat), write(chat, 'Anybody there?'));
  centre.available('ann');
  assert.equal(centre.refusesAgent('ann', write(chat, 'Hi')), 'not-owner');
  centre.accept('ann', chat);
  assert.equal(centre.refusesAgent('bob', write(chat, 'Hi')), 'not-owner');
  centre.agent('ann', { kind: 'interaction.end', interactionId: chat });
  assert.equal(centre.refusesAgent('ann', write(chat, 'Bye')), 'not-owner');
  assert.equal(centre.refuses(customerOf(centre, chat), write(chat, 'Bye')), 'wrong-state');
});

test('nobody writes in another customer\'s conversation', () => {
  const { centre, chat } = talking();
  const other = centre.start('queue-1');
  assert.equal(centre.refuses(customerOf(centre, other), write(chat, 'Hi')), 'not-found');
  assert.equal(centre.refuses({ kind: 'customer', id: 'stranger', interactionId: chat }, write(chat, 'Hi')), 'not-found');
});

test('marks never go back, never beyond the last message, and what is read has been delivered', () => {
  const { centre, chat, customer } = talking();
  for (const text of ['One', 'Two', 'Three']) centre.agent('ann', write(chat, text));
  centre.does(customer, mark(chat, 2, 0));
  assert.deepEqual(centre.interaction(chat).marks.customer, { delivered: 2, read: 0 });
  assert.deepEqual(centre.does(customer, mark(chat, 1, 0)), []);
  centre.does(customer, mark(chat, 0, 3));
  assert.deepEqual(centre.interaction(chat).marks.customer, { delivered: 3, read: 3 });
  assert.deepEqual(centre.does(customer, mark(chat, 999, 999)), []);
  assert.deepEqual(centre.interaction(chat).marks.agent, { delivered: 0, read: 0 });
});

test('the customer sees who joins and leaves, and nothing else of the house', () => {
  const { centre, chat, customer } = talking();
  centre.agent('ann', write(chat, 'Hello'));
  centre.agent('ann', { kind: 'interaction.transfer', interactionId: chat, to: { kind: 'queue', id: 'queue-1' } });
  centre.available('bob');
  centre.accept('bob', chat);
  centre.loses('bob');
  centre.does(customer, { kind: 'interaction.end', interactionId: chat });
  const seen = centre.log.map(conversationEvent).filter((event) => event !== null);
  assert.deepEqual(seen.map(({ at: _at, ...event }) => event.kind === 'message' ? { kind: 'message', ...event.message, id: '', at: 0 } : event), [
    { kind: 'waiting', cause: 'start' },
    { kind: 'joined', agentName: 'ANN' },
    { kind: 'message', id: '', n: 1, at: 0, text: 'Hello', from: 'agent', name: 'ANN' },
    { kind: 'waiting', cause: 'transfer' },
    { kind: 'joined', agentName: 'BOB' },
    { kind: 'agentAway', away: true },
    { kind: 'waiting', cause: 'agent-lost' },
    { kind: 'ended', by: 'customer' },
  ]);
});

test('a conversation as its customer finds it again', () => {
  const { centre, chat, customer } = talking();
  centre.does(customer, write(chat, 'Hello'));
  centre.agent('ann', write(chat, 'Good morning'));
  const messages: ChatMessage[] = centre.log.flatMap((event) => event.kind === 'message.posted' ? [event.message] : []);
  const { createdAt: startedAt, marks } = centre.interaction(chat);
  assert.deepEqual(conversationOf(centre.state, centre.interaction(chat), messages), {
    id: chat, topic: 'TO-QUEUE-1', status: 'joined', startedAt, agentName: 'ANN', agentAway: false, endedBy: null, marks,
    messages: messages.map(({ agentId: _hidden, ...message }) => message),
  });
});
