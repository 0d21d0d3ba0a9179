import type { ChatMessage, Marks } from '../../../contract/chat.ts';
import type { Id, Instant } from '../../../contract/primitives.ts';
import { hasOlder, type Outgoing, type Transcript } from './transcript.ts';

/** How far a message of ours has come. */
export type Delivery = 'sending' | 'failed' | 'sent' | 'delivered' | 'read';

export interface DayRow { kind: 'day'; key: string; at: Instant }
/** `waits`: nothing can be asked for before the newest page is there. */
export interface OlderRow { kind: 'older'; key: string; loading: boolean; waits: boolean }
export interface MessageRow {
  kind: 'message';
  key: string;
  id: Id;
  /** The message's place in the conversation, from 1; 0 until the server has given one. */
  n: number;
  side: 'customer' | 'agent';
  name: string;
  text: string;
  at: Instant;
  /** First and last of a group of one side's messages that follow one another closely. */
  first: boolean;
  last: boolean;
  /** Of our own messages only, and only where it says something new. */
  delivery: Delivery | null;
}
export type TranscriptRow = DayRow | OlderRow | MessageRow;

/** Messages further apart than this begin a new group. */
const GROUP_MS = 3 * 60_000;

export interface TranscriptFacts {
  me: Id;
  myName: string;
  /** How far the customer's side has received and read. */
  customer: Marks;
  /** The start of the agent's day for a moment: the time zone is the caller's. */
  dayOf: (at: Instant) => string;
}

/** The rows of a transcript: day separators, grouped messages, what is on its way. */
export function transcriptRows(transcript: Transcript, facts: TranscriptFacts): TranscriptRow[] {
  const bare = [
    ...transcript.messages.map((message) => sentRow(message, facts)),
    ...transcript.outgoing.map((outgoing) => outgoingRow(outgoing, facts)),
  ];
  const rows: TranscriptRow[] = [];
  if (hasOlder(transcript)) rows.push({ kind: 'older', key: 'older', loading: transcript.loading === 'older', waits: !transcript.opened });
  let day = '';
  for (const [index, row] of bare.entries()) {
    const rowDay = facts.dayOf(row.at);
    const newDay = rowDay !== day;
    if (newDay) rows.push({ kind: 'day', key: `day-${rowDay}-${row.key}`, at: row.at });
    day = rowDay;
    rows.push(grouped(row, bare[index - 1], bare[index + 1], newDay, facts));
  }
  return rows;
}

function grouped(
  row: MessageRow, before: MessageRow | undefined, after: MessageRow | undefined,
  newDay: boolean, facts: TranscriptFacts,
): MessageRow {
  const last = after === undefined || !together(row, after) || facts.dayOf(after.at) !== facts.dayOf(row.at);
  return {
    ...row,
    first: newDay || before === undefined || !together(before, row),
    last,
    delivery: last || after?.delivery !== row.delivery ? row.delivery : null,
  };
}

const together = (a: MessageRow, b: MessageRow) =>
  a.side === b.side && a.name === b.name && b.at - a.at < GROUP_MS;

function sentRow(message: ChatMessage, facts: TranscriptFacts): MessageRow {
  return {
    kind: 'message', key: message.id, id: message.id, n: message.n, side: message.from,
    name: message.name, text: message.text, at: message.at, first: true, last: true,
    delivery: message.from === 'agent' && message.agentId === facts.me ? delivery(message.n, facts.customer) : null,
  };
}

function delivery(n: number, customer: Marks): Delivery {
  if (n <= customer.read) return 'read';
  return n <= customer.delivered ? 'delivered' : 'sent';
}

function outgoingRow({ id, text, at, state }: Outgoing, facts: TranscriptFacts): MessageRow {
  return {
    kind: 'message', key: id, id, n: 0, side: 'agent', name: facts.myName, text, at,
    first: true, last: true, delivery: state,
  };
}
