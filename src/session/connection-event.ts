import type { DeskFeedItem, DeskState } from '../contract/desk.ts';
import type { WireFault } from '../contract/errors.ts';
import type { MemoryEntry } from '../contract/memory.ts';
import type { CommandId, Id } from '../contract/primitives.ts';
import type { LineState } from './session-port.ts';

/** What the connection tells. Steps of the feed come in order and once. */
export type ConnectionEvent =
  | { kind: 'line'; line: LineState; roundTripMs: number | null }
  /** This window works: commands may be sent. What was missed follows. */
  | { kind: 'welcome'; userId: Id | null; epoch: number | null }
  /** Everything that was missed has come: what is shown is what is. */
  | { kind: 'inStep' }
  /** Nothing that was sent and not answered will be answered on this line. */
  | { kind: 'lost' }
  /** Another window works for the agent; `takeOver` is the way back. */
  | { kind: 'elsewhere' }
  /** Another window has taken over; `takeOver` is the way back. */
  | { kind: 'moved' }
  | { kind: 'snapshot'; desk: DeskState; cursor: number }
  | { kind: 'items'; items: readonly DeskFeedItem[]; cursor: number }
  | { kind: 'memory'; entries: readonly MemoryEntry[] }
  | { kind: 'kept'; entry: MemoryEntry; conflict: boolean }
  | { kind: 'answer'; id: CommandId; fault?: WireFault }
  | { kind: 'typing'; interactionId: Id; name: string }
  | { kind: 'time'; sentAt: number; serverTime: number; receivedAt: number }
  | { kind: 'reload' }
  /** Not about a command. */
  | { kind: 'fault'; fault: WireFault }
  /** Something came that is not understood; the line starts anew. */
  | { kind: 'garbled' }
  | { kind: 'ended'; why: 'signed-out' | 'version' | 'refused'; fault?: WireFault };
