import { Type, type Static } from 'typebox';
import { MESSAGE_LIMIT } from './limits.ts';
import type { Instant } from './primitives.ts';
import { closed, CommandId, Email, Id, Name } from './primitives.ts';

export { MESSAGE_LIMIT };

/** Posts a message; the command's id becomes the message's id. Faults: `not-owner`, `wrong-state`, `too-large`. */
export const PostMessage = Type.Object({
  kind: Type.Literal('message.post'), interactionId: Id,
  text: Type.String({ minLength: 1, maxLength: MESSAGE_LIMIT, pattern: '\\S' }),
}, closed);
export type PostMessage = Static<typeof PostMessage>;

/** Says how far the other side's messages have arrived on, or been seen at, this side: message numbers, never going back. */
export const MarkMessages = Type.Object({
  kind: Type.Literal('message.mark'), interactionId: Id,
  delivered: Type.Integer({ minimum: 0 }), read: Type.Integer({ minimum: 0 }),
}, closed);
export type MarkMessages = Static<typeof MarkMessages>;

/** A customer's first step: `POST /api/customer/chats`. Faults: `entry-point-closed`, `not-found`. */
export const StartChat = Type.Object({
  id: CommandId, entryPointId: Id, name: Name, email: Email,
  /** The first message; without one the customer writes it while waiting. */
  text: Type.Optional(Type.String({ minLength: 1, maxLength: MESSAGE_LIMIT, pattern: '\\S' })),
  locale: Type.Optional(Type.String({ maxLength: 35, pattern: '^[A-Za-z0-9-]+$' })),
}, closed);
export type StartChat = Static<typeof StartChat>;

/** One message of a transcript. `n` counts the conversation's messages from 1, without gaps. */
export interface ChatMessage {
  id: Id;
  n: number;
  at: Instant;
  from: 'customer' | 'agent';
  /** The agent's id; absent for the customer and on the customer's own feed. */
  agentId?: Id;
  name: string;
  text: string;
}

/** How far each side has received and seen the other side's messages, as message numbers. */
export interface Marks {
  delivered: number;
  read: number;
}
