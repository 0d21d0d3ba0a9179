import type { Presence } from '../contract/interaction.ts';
import type { DeskModel } from './frame.ts';

/** The state that the agent has wished for and the server has not answered: the last one that waits in the outbox. */
export const pendingPresence = ({ outbox }: Pick<DeskModel, 'outbox'>): Presence | null => {
  const last = outbox.findLast(({ state, command }) => state === 'pending' && (command.kind === 'state.available' || command.kind === 'state.idle'));
  if (last?.command.kind === 'state.available') return { state: 'available' };
  return last?.command.kind === 'state.idle' ? { state: 'idle', idleCodeId: last.command.idleCodeId } : null;
};
