import type { DeskFeedItem, DeskState } from '../contract/desk.ts';
import type { Interaction } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';
import { evolveAgent } from './agent.ts';
import { evolveInteraction, isInteractionEvent, isOnDesk } from './interaction.ts';

function withInteraction(desk: DeskState, agentId: Id, id: Id, interaction: Interaction | undefined): DeskState {
  const { [id]: before, ...others } = desk.interactions;
  if (interaction && isOnDesk(interaction, agentId)) return { ...desk, interactions: { ...others, [id]: interaction } };
  return before ? { ...desk, interactions: others } : desk;
}

/**
 * An agent's desktop after one more step of its feed. The same `evolve`s as on the server: the desktop
 * never guesses. Steps that are already applied must not be given again (compare `seq`).
 */
export function evolveDesk(desk: DeskState, item: DeskFeedItem, agentId: Id): DeskState {
  const { event } = item;
  let next = item.profile ? { ...desk, profile: item.profile } : desk;
  const before = isInteractionEvent(event) ? item.interaction ?? next.interactions[event.interactionId] : undefined;
  if ('agentId' in event && event.agentId === agentId) {
    const session = evolveAgent(next.session, event, before);
    if (session !== next.session) next = { ...next, session };
  }
  if (!isInteractionEvent(event)) return next;
  const after = item.interaction ?? (before && evolveInteraction(before, event));
  return withInteraction(next, agentId, event.interactionId, after);
}
