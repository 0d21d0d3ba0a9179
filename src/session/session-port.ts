import type { DeskFeedItem, DeskState } from '../contract/desk.ts';
import type { WireFault } from '../contract/errors.ts';
import type { CommandId, Id } from '../contract/primitives.ts';
import type { AgentCommand } from '../contract/up.ts';
import type { BlackBoxRecord } from './black-box.ts';
import type { OutboxItem } from './outbox-item.ts';
import type { StorageTrouble } from './ports.ts';

export type { OutboxItem };

/* What a tab and the session core say to one another: plain data, so that it passes through a port. */

/** The line to the server, judged by measured round trips. */
export type LineState = 'connecting' | 'online' | 'slow' | 'reconnecting';

/**
 * What this window is for the agent. `elsewhere`: another one works, this one asks (WX-001, WX-002). `moved`:
 * this one worked until another took over (WX-004).
 */
export type WindowRole = 'working' | 'elsewhere' | 'moved';

/** Two values for one key of the desk's memory: what was written here without a line, and what another window has written. */
export interface MemoryConflict {
  key: string;
  mine: string;
  theirs: string;
}

/** Why a session ended for good. */
export type Ending = 'signed-out' | 'inactivity' | 'administrator' | 'lost' | 'version' | 'refused';

/** Everything that a tab shows, whole. */
export interface SessionState {
  role: WindowRole;
  line: LineState;
  /** null until something is known. */
  desk: DeskState | null;
  cursor: number | null;
  /** False while the desk is what this browser kept and the server has not confirmed. */
  confirmed: boolean;
  outbox: readonly OutboxItem[];
  /** The desk's memory: `draft:<interactionId>`, `place:<interactionId>`, `pops:<interactionId>`, `selection`. */
  memory: Readonly<Record<string, string>>;
  conflicts: readonly MemoryConflict[];
  trouble: StorageTrouble | null;
  /** Server time minus this browser's time, milliseconds. */
  offsetMs: number;
}

export type SessionRequest =
  /** First word of a tab. `tabId` is the same after a reload of the tab, `deskId` for the whole browser. */
  | { kind: 'join'; tabId: Id; deskId: Id }
  /** **Continue**: this tab works from now on. */
  | { kind: 'continue' }
  | { kind: 'send'; id: CommandId; command: AgentCommand }
  | { kind: 'retry'; id: CommandId }
  | { kind: 'discard'; id: CommandId }
  | { kind: 'keep'; key: string; value: string | null }
  /** Ends a conflict with this value. */
  | { kind: 'resolve'; key: string; value: string }
  | { kind: 'typing'; interactionId: Id }
  | { kind: 'active' }
  /** The network came back or the page is looked at again. */
  | { kind: 'hurry' }
  /** The desk may be wrong: ask for a snapshot. */
  | { kind: 'refresh' }
  | { kind: 'record'; what: string; detail?: BlackBoxRecord['detail'] }
  | { kind: 'report'; ask: Id }
  /** Everything so far is to be on disk before the answer `flushed`. */
  | { kind: 'flush'; ask: Id }
  /** The tab goes; with `erase` the agent has signed out. */
  | { kind: 'leave'; erase: boolean };

export type SessionEvent =
  | { kind: 'state'; state: SessionState }
  | { kind: 'items'; items: readonly DeskFeedItem[] }
  | { kind: 'line'; line: LineState; roundTripMs: number | null }
  | { kind: 'typing'; interactionId: Id; name: string }
  | { kind: 'time'; offsetMs: number }
  /** The answer to a `send`: done, or why not. */
  | { kind: 'answer'; id: CommandId; fault?: WireFault }
  | { kind: 'outbox'; outbox: readonly OutboxItem[] }
  | { kind: 'memory'; key: string; value: string | null }
  | { kind: 'conflicts'; conflicts: readonly MemoryConflict[] }
  | { kind: 'role'; role: WindowRole }
  | { kind: 'trouble'; trouble: StorageTrouble | null }
  | { kind: 'report'; ask: Id; records: readonly BlackBoxRecord[]; run: string }
  | { kind: 'flushed'; ask: Id }
  /** An administrator wants the newest version now. */
  | { kind: 'reload' }
  | { kind: 'ended'; why: Ending; fault?: WireFault };

/** A tab's end of the door. */
export interface SessionPort {
  post(request: SessionRequest): void;
  /** The listener hears everything from now on; the result ends it. */
  listen(listener: (event: SessionEvent) => void): () => void;
}
