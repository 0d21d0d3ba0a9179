import type { ChatMessage } from '../../../contract/chat.ts';
import type { CommandId, Instant } from '../../../contract/primitives.ts';
import type { Note, Transcript } from '../../../customer/conversation-store.ts';
import type { OutboxMessage } from '../../../customer/outbox.ts';

/** How far a message of this side has come. */
export type Progress = 'sending' | 'refused' | 'sent' | 'delivered' | 'read';

export interface MessageRow {
  kind: 'message';
  /** The message's id, the same before and after it is sent: the bubble stays where it is. */
  key: CommandId;
  n: number;
  own: boolean;
  name: string;
  text: string;
  at: Instant;
  /** Begins, ends a group of messages of one writer. */
  first: boolean;
  last: boolean;
  /** Own messages only, and only where it says something new. */
  progress: Progress | null;
  refusal?: OutboxMessage['fault'];
}

export type Row =
  | { kind: 'day'; key: string; at: Instant }
  | { kind: 'note'; key: string; note: Note }
  | MessageRow;

/** Messages of one writer within this time belong together. */
const GROUP_MS = 3 * 60_000;

/** The transcript as lines on the screen: days, notes, grouped messages, and what is on its way. */
export function conversationRows({ conversation, notes }: Transcript, outbox: readonly OutboxMessage[], dayOf: (at: Instant) => string): Row[] {
  const sent = conversation.messages.map((message) => sentRow(message, conversation.marks.agent));
  const bare = [...withNotes(sent, notes), ...outbox.map(outboxRow)];
  const rows: Row[] = [];
  let day = '';
  for (const [index, row] of bare.entries()) {
    const at = row.kind === 'note' ? row.note.at : row.at;
    const newDay = dayOf(at) !== day;
    if (newDay) rows.push({ kind: 'day', key: `day-${row.key}`, at });
    day = dayOf(at);
    rows.push(row.kind === 'message' ? grouped(row, newDay ? undefined : bare[index - 1], bare[index + 1]) : row);
  }
  return rows;
}

/** Each note before the first message that came after it. */
function withNotes(messages: readonly MessageRow[], notes: readonly Note[]): (MessageRow | Extract<Row, { kind: 'note' }>)[] {
  const waiting = notes.toSorted((a, b) => a.at - b.at);
  const rows: (MessageRow | Extract<Row, { kind: 'note' }>)[] = [];
  const place = (until: Instant): void => {
    for (let note = waiting[0]; note && note.at <= until; note = waiting[0]) {
      rows.push({ kind: 'note', key: `note-${note.kind}-${note.at}`, note });
      waiting.shift();
    }
  };
  for (const message of messages) {
    place(message.at);
    rows.push(message);
  }
  place(Infinity);
  return rows;
}

function grouped(row: MessageRow, before: Row | undefined, after: Row | undefined): MessageRow {
  const last = !together(row, after);
  const sameProgress = after?.kind === 'message' && after.progress === row.progress;
  return {
    ...row, last, first: !together(row, before),
    progress: last || !sameProgress || row.progress === 'refused' ? row.progress : null,
  };
}

function together(row: MessageRow, other: Row | undefined): boolean {
  return other?.kind === 'message' && other.own === row.own && other.name === row.name
    && Math.abs(other.at - row.at) < GROUP_MS;
}

function sentRow(message: ChatMessage, agent: { delivered: number; read: number }): MessageRow {
  const { id, n, name, text, at, from } = message;
  const own = from === 'customer';
  const progress = !own ? null : n <= agent.read ? 'read' : n <= agent.delivered ? 'delivered' : 'sent';
  // An own message carries no name: what is on its way does not know it, and they belong together.
  return { kind: 'message', key: id, n, own, name: own ? '' : name, text, at, first: true, last: true, progress };
}

function outboxRow({ id, text, at, state, fault }: OutboxMessage): MessageRow {
  return {
    kind: 'message', key: id, n: 0, own: true, name: '', text, at, first: true, last: true, progress: state,
    ...(fault && { refusal: fault }),
  };
}
