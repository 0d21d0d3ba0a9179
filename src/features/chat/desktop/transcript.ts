import type { ChatMessage } from '../../../contract/chat.ts';
import type { Id } from '../../../contract/primitives.ts';

/** A message of ours that the server has not confirmed on the feed yet. */
export interface Outgoing {
  /** The command's id, which becomes the message's id. */
  id: Id;
  text: string;
  at: number;
  state: 'sending' | 'failed';
}

/** What this desktop knows of one conversation. */
export interface Transcript {
  /** Ascending and without a gap: the end of the conversation, as far back as it was loaded; before that, what this browser has kept. */
  messages: readonly ChatMessage[];
  outgoing: readonly Outgoing[];
  loading: 'no' | 'newest' | 'older';
  /** The last attempt to load was in vain. */
  failed: boolean;
  /** At least one page has come. */
  opened: boolean;
}

export const EMPTY_TRANSCRIPT: Transcript = {
  messages: [], outgoing: [], loading: 'no', failed: false, opened: false,
};

/** The number of the newest known message; 0 when none is known. */
export const newest = (transcript: Transcript): number => transcript.messages.at(-1)?.n ?? 0;

/** There are messages before the first known one. */
export const hasOlder = (transcript: Transcript): boolean => (transcript.messages[0]?.n ?? 1) > 1;

/** One live message. Null when messages before it are missing: then the newest page must be fetched first. */
export function withLive(transcript: Transcript, message: ChatMessage): Transcript | null {
  if (!transcript.opened) return null;
  if (message.n > newest(transcript) + 1) return null;
  return withMessages(transcript, [message]);
}

/** What this browser has kept of it, until a page comes. */
export function withKept(transcript: Transcript, kept: readonly ChatMessage[]): Transcript {
  return transcript.opened ? transcript : withMessages(transcript, kept);
}

/** Adds a fetched page, newest or older. Of what was kept only the part before it goes on: the server knows better. */
export function withPage(transcript: Transcript, page: readonly ChatMessage[]): Transcript {
  const known = transcript.opened ? transcript.messages : transcript.messages.filter(({ n }) => n < (page[0]?.n ?? 0));
  return withMessages({ ...transcript, messages: known, loading: 'no', failed: false, opened: true }, page);
}

/** Merges by number and id; keeps the gapless end, so that a hole in the middle is never shown. */
function withMessages(transcript: Transcript, more: readonly ChatMessage[]): Transcript {
  const byNumber = new Map<number, ChatMessage>();
  for (const message of [...transcript.messages, ...more]) byNumber.set(message.n, message);
  const sorted = [...byNumber.values()].sort((a, b) => a.n - b.n);
  const messages = gaplessEnd(sorted);
  const known = new Set(messages.map((message) => message.id));
  return { ...transcript, messages, outgoing: transcript.outgoing.filter((each) => !known.has(each.id)) };
}

function gaplessEnd(sorted: readonly ChatMessage[]): readonly ChatMessage[] {
  let start = sorted.length - 1;
  while (start > 0 && sorted[start - 1]?.n === (sorted[start]?.n ?? 0) - 1) start -= 1;
  return start > 0 ? sorted.slice(start) : sorted;
}

/** A message that is on its way, or is tried again. */
export function withOutgoing(transcript: Transcript, outgoing: Outgoing): Transcript {
  const known = transcript.messages.some((message) => message.id === outgoing.id);
  if (known) return transcript;
  const at = transcript.outgoing.findIndex((each) => each.id === outgoing.id);
  // One that is known keeps its place among the others.
  return { ...transcript, outgoing: at < 0 ? [...transcript.outgoing, outgoing] : transcript.outgoing.with(at, outgoing) };
}

export function withoutOutgoing(transcript: Transcript, id: Id): Transcript {
  return { ...transcript, outgoing: transcript.outgoing.filter((each) => each.id !== id) };
}
