import type { ChatMessage } from '../contract/chat.ts';

/** As many as one page of the server's. */
const MOST_MESSAGES = 50;
/** Of one conversation: fifty messages of the greatest length would be fifteen megabytes. */
const MOST_BYTES = 200_000;

const encoder = new TextEncoder();
const bytesOf = (message: ChatMessage): number => encoder.encode(JSON.stringify(message)).length + 1;

/** The newest messages that there is room for, without a gap; none when the very last one is too large. */
export const endOf = (messages: readonly ChatMessage[]): readonly ChatMessage[] => {
  let start = messages.length;
  let room = MOST_BYTES;
  while (start > 0 && messages.length - start < MOST_MESSAGES) {
    room -= bytesOf(messages[start - 1]!);
    if (room < 0) break;
    start -= 1;
  }
  return messages.slice(start);
};
