import type { ChatMessage, Marks } from '../contract/chat.ts';
import type { Conversation, ConversationEvent } from '../contract/conversation.ts';
import type { Instant } from '../contract/primitives.ts';

/** A line of the transcript that nobody wrote: who came, and that one waits again. */
export type Note =
  | { kind: 'joined'; at: Instant; name: string }
  | { kind: 'waiting'; at: Instant; cause: 'transfer' | 'agent-lost' };

/** What this page knows of its conversation. */
export interface Transcript {
  conversation: Conversation;
  notes: readonly Note[];
}

/** How it ended: what the server forgets before this page does. */
export type End = Pick<Conversation, 'endedBy' | 'agentName' | 'topic'>;

/** One step of the customer's feed. Replayed and doubled messages and marks change nothing, nor what a newer server tells and this page does not know. */
export function evolveConversation(conversation: Conversation, event: ConversationEvent): Conversation {
  switch (event.kind) {
    case 'message':
      return { ...conversation, messages: withMessage(conversation.messages, event.message) };
    case 'marked':
      return {
        ...conversation,
        marks: { ...conversation.marks, [event.by]: further(conversation.marks[event.by], event) },
      };
    case 'ended':
      return { ...conversation, status: 'ended', agentAway: false, endedBy: conversation.endedBy ?? event.by };
    case 'joined':
      if (conversation.status === 'ended') return conversation;
      return { ...conversation, status: 'joined', agentName: event.agentName, agentAway: false };
    case 'waiting':
      if (conversation.status === 'ended') return conversation;
      return { ...conversation, status: 'waiting', agentName: null, agentAway: false };
    case 'agentAway':
      return { ...conversation, agentAway: event.away && conversation.status === 'joined' };
    default:
      return conversation;
  }
}

/** The feed's step on everything that the page shows. */
export function evolveTranscript(transcript: Transcript, event: ConversationEvent): Transcript {
  const note = noteOf(event);
  return {
    conversation: evolveConversation(transcript.conversation, event),
    notes: note && !transcript.notes.some((known) => sameNote(known, note)) ? [...transcript.notes, note] : transcript.notes,
  };
}

/**
 * A snapshot has no notes: those of this page's life are kept, and an agent who joined before
 * is known by their first message, or by being there now.
 */
export function fromSnapshot(told: Conversation, earlier: Transcript | null, end: End | null = null): Transcript {
  const same = earlier?.conversation.id === told.id ? earlier : null;
  const notes: Note[] = same ? [...same.notes] : [];
  const conversation = withEnd(told, same ? same.conversation : end);
  let name = '';
  for (const message of conversation.messages) {
    if (message.from !== 'agent' || message.name === name) continue;
    name = message.name;
    noteJoined(notes, name, message.at);
  }
  const { agentName, status, messages, startedAt } = conversation;
  if (status === 'joined' && agentName && agentName !== name) {
    noteJoined(notes, agentName, (messages.at(-1)?.at ?? startedAt) + 1);
  }
  return { conversation, notes };
}

/** How many of the agents' messages this side has not seen. */
export function unreadCount(conversation: Conversation): number {
  const seen = conversation.marks.customer.read;
  return conversation.messages.filter((message) => message.from === 'agent' && message.n > seen).length;
}

/** The server forgets how an ended conversation ended; this page need not. */
function withEnd(told: Conversation, known: End | null): Conversation {
  if (told.status !== 'ended' || told.endedBy !== null || !known?.endedBy) return told;
  const { endedBy, agentName, topic } = known;
  return { ...told, endedBy, agentName, topic };
}

function withMessage(messages: readonly ChatMessage[], message: ChatMessage): readonly ChatMessage[] {
  const last = messages.at(-1);
  if (!last || last.n < message.n) return [...messages, message];
  if (messages.some((known) => known.n === message.n)) return messages;
  return [...messages, message].sort((a, b) => a.n - b.n);
}

function further(known: Marks, news: Marks): Marks {
  return { delivered: Math.max(known.delivered, news.delivered), read: Math.max(known.read, news.read) };
}

function noteOf(event: ConversationEvent): Note | null {
  if (event.kind === 'joined') return { kind: 'joined', at: event.at, name: event.agentName };
  if (event.kind === 'waiting' && event.cause !== 'start') return { kind: 'waiting', at: event.at, cause: event.cause };
  return null;
}

function sameNote(one: Note, other: Note): boolean {
  return one.kind === other.kind && one.at === other.at;
}

function noteJoined(notes: Note[], name: string, at: Instant): void {
  if (!notes.some((note) => note.kind === 'joined' && note.name === name)) notes.push({ kind: 'joined', at, name });
}
