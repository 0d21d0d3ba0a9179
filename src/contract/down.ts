import type { Conversation, ConversationFeedItem } from './conversation.ts';
import type { DeskFeedItem, DeskState } from './desk.ts';
import type { WireFault } from './errors.ts';
import type { MemoryEntry } from './memory.ts';
import type { CommandId, Id, Instant } from './primitives.ts';

/** Answers `hello`: the feed follows. Client timers are shown against `serverTime`. */
interface Welcome { kind: 'welcome'; version: number; serverTime: Instant; epoch?: number; userId?: Id }
/** Answers an agent's `hello` while another window works for the same agent (WX-001): ask the person, then say hello with `takeOver`. */
interface Elsewhere { kind: 'elsewhere'; since: Instant }
/** The desk's memory, whole: follows `welcome`. */
interface Memory { kind: 'memory'; entries: readonly MemoryEntry[] }
/** Answers `keep`: what the server has under the key now. With `conflict` it is another window's value and the asked one was not kept. */
interface Kept { kind: 'kept'; entry: MemoryEntry; conflict: boolean }
/** An administrator wants every desktop to take the newest version now. */
interface Reload { kind: 'reload' }
/** Replaces the client's whole state; the feed goes on after `cursor`. */
interface DeskSnapshot { kind: 'snapshot'; cursor: number; desk: DeskState }
interface ConversationSnapshot { kind: 'snapshot'; cursor: number; conversation: Conversation }
interface DeskEvents { kind: 'events'; items: readonly DeskFeedItem[] }
interface ConversationEvents { kind: 'events'; items: readonly ConversationFeedItem[] }
/** The command's events are committed; they are on the feed at or before `seq`. */
interface Ack { kind: 'ack'; id: CommandId; seq: number }
/** A command's refusal (with `id`), or the end of a socket that cannot be served (without). */
interface FaultFrame { kind: 'fault'; id?: CommandId; fault: WireFault }
interface Typing { kind: 'typing'; interactionId: Id; from: 'customer' | 'agent'; name: string }
/** The customer's place in the queue, 1 first; the expected wait is null until the queue has a history. */
interface QueuePosition { kind: 'position'; position: number; expectedWaitMs: number | null }
interface Pong { kind: 'pong'; at: number; serverTime: Instant }
/** The server goes down on purpose; come back after this time. */
interface Draining { kind: 'draining'; reconnectAfterMs: number }

export type AgentDown = Welcome | Elsewhere | Memory | Kept | Reload | DeskSnapshot | DeskEvents | Ack | FaultFrame | Typing | Pong | Draining;
export type CustomerDown = Welcome | ConversationSnapshot | ConversationEvents | Ack | FaultFrame | Typing | QueuePosition | Pong | Draining;

export { CLOSE_CODES } from './close-codes.ts';
