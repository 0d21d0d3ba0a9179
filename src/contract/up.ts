import { Type, type Static } from 'typebox';
import { SetAvailable, SetIdle } from './availability.ts';
import { MarkMessages, PostMessage } from './chat.ts';
import { AcceptOffer, CancelAutoWrapUp, DeclineOffer, DismissInteraction, EndInteraction, SubmitWrapUp, TransferInteraction } from './handling.ts';
import { Keep } from './memory.ts';
import { closed, CommandId, Id } from './primitives.ts';
import { ChangeTeam, StationSignIn, StationSignOut, StaySignedIn } from './station.ts';

/** What an agent may ask, by `kind`. */
export const AGENT_COMMANDS = {
  'station.signIn': StationSignIn,
  'station.signOut': StationSignOut,
  'station.changeTeam': ChangeTeam,
  'session.stay': StaySignedIn,
  'state.available': SetAvailable,
  'state.idle': SetIdle,
  'offer.accept': AcceptOffer,
  'offer.decline': DeclineOffer,
  'interaction.end': EndInteraction,
  'interaction.transfer': TransferInteraction,
  'interaction.dismiss': DismissInteraction,
  'wrapUp.submit': SubmitWrapUp,
  'wrapUp.cancelAuto': CancelAutoWrapUp,
  'message.post': PostMessage,
  'message.mark': MarkMessages,
} as const;
export type AgentCommandKind = keyof typeof AGENT_COMMANDS;
export type AgentCommand = { [K in AgentCommandKind]: Static<(typeof AGENT_COMMANDS)[K]> }[AgentCommandKind];

/** What a customer may ask, by `kind`. */
export const CUSTOMER_COMMANDS = {
  'interaction.end': EndInteraction,
  'message.post': PostMessage,
  'message.mark': MarkMessages,
} as const;
export type CustomerCommandKind = keyof typeof CUSTOMER_COMMANDS;
export type CustomerCommand = { [K in CustomerCommandKind]: Static<(typeof CUSTOMER_COMMANDS)[K]> }[CustomerCommandKind];

/** First frame of a socket, and again (with `takeOver`) on one that was answered by `elsewhere`. Agents are known by their cookie, customers by their conversation's token. */
export const Hello = Type.Object({
  kind: Type.Literal('hello'), version: Type.Integer(),
  /** The last seq this client has applied; absent on a first visit. */
  cursor: Type.Optional(Type.Integer({ minimum: 0 })),
  token: Type.Optional(Type.String({ maxLength: 512 })),
  /** Agents: whose feed the cursor belongs to; of another user's the server sends a snapshot. */
  userId: Type.Optional(Id),
  /** Agents: this browser's own id, the same after a reload or a crash. Absent in version 1. */
  deskId: Type.Optional(Id),
  /** Agents: **Continue** was pressed, this window works from now on (WX-003). */
  takeOver: Type.Optional(Type.Boolean()),
}, closed);
export type Hello = Static<typeof Hello>;

/** The envelope of a command; `command` is then parsed by its own schema. */
export const CommandFrame = Type.Object({
  kind: Type.Literal('command'), id: CommandId,
  command: Type.Object({ kind: Type.String({ maxLength: 64 }) }),
}, closed);
export type CommandFrame = { kind: 'command'; id: CommandId; command: AgentCommand | CustomerCommand };

/** Shown to the other side for a few seconds, never kept. */
export const TypingUp = Type.Object({ kind: Type.Literal('typing'), interactionId: Id }, closed);
/** The person has done something in this window: sent at most every few seconds (WX-099 – WX-101). */
export const Active = Type.Object({ kind: Type.Literal('active') }, closed);
/** Asks for a `pong`; the round trip tells the health of the line. */
export const Ping = Type.Object({ kind: Type.Literal('ping'), at: Type.Number() }, closed);

export const UP_FRAMES = { hello: Hello, command: CommandFrame, typing: TypingUp, ping: Ping, active: Active, keep: Keep } as const;
export type UpFrame = Hello | CommandFrame | Static<typeof TypingUp> | Static<typeof Ping> | Static<typeof Active> | Keep;
