import type { Presence } from '../../../contract/interaction.ts';
import type { CommandId } from '../../../contract/primitives.ts';
import type { DeskModel } from '../../../desktop/frame.ts';
import { pendingPresence } from '../../../desktop/pending-presence.ts';

/**
 * The state that was wished for without a good line, from the wish to its answer; null when there is none. A wish on
 * a good line is answered before anybody could read that it waits: until then the old state is the truth.
 */
export function waitingWish(): (model: Pick<DeskModel, 'line' | 'outbox'>) => Presence | null {
  let shown: CommandId | null = null;
  return ({ line, outbox }) => {
    const last = outbox.findLast(({ state, command }) => state === 'pending' && (command.kind === 'state.available' || command.kind === 'state.idle'));
    // Once shown it stays until it is answered, so that the old state does not flash up when the line is back.
    if (last && line !== 'online') shown = last.id;
    return last && last.id === shown ? pendingPresence({ outbox }) : null;
  };
}
