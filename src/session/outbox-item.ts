import type { WireFault } from '../contract/errors.ts';
import type { CommandId, Instant } from '../contract/primitives.ts';
import type { AgentCommand } from '../contract/up.ts';

/** A command that waits for the line or was refused. */
export interface OutboxItem {
  id: CommandId;
  command: AgentCommand;
  /** When it was given, by this browser's clock. */
  at: Instant;
  state: 'pending' | 'failed';
  /** Why it failed. */
  fault?: WireFault;
}
