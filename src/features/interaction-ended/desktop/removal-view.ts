import type { Removal } from '../../../contract/interaction.ts';
import type { Id } from '../../../contract/primitives.ts';
import type { DeskModel, OutboxItem } from '../../../desktop/frame.ts';

export interface RemovalView extends Removal {
  interactionId: Id;
}

/** The agent's OK for a removal, while it is in the outbox. */
export const dismissalOf = ({ outbox }: Pick<DeskModel, 'outbox'>, interactionId: Id): OutboxItem | undefined =>
  outbox.findLast(({ command }) => command.kind === 'interaction.dismiss' && command.interactionId === interactionId);

/** The oldest removal that the agent has not read of; null when there is none, or when another window works. */
export function nextRemoval(model: Pick<DeskModel, 'desk' | 'outbox' | 'role'>): RemovalView | null {
  if (model.role !== 'working') return null;
  return Object.entries(model.desk.session?.removed ?? {})
    .map(([interactionId, removal]) => ({ interactionId, ...removal }))
    // An OK that waits for the line is an OK.
    .filter(({ interactionId }) => dismissalOf(model, interactionId)?.state !== 'pending')
    .toSorted((a, b) => a.at - b.at)[0] ?? null;
}
