import type { DomainEvent } from '../contract/events.ts';
import type { Interaction } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';
import { isInteractionEvent } from './interaction.ts';

/** Who hears of an event. */
export interface Audience {
  /** Agents whose desktop it changes. */
  readonly agents: readonly Id[];
  /** Those of them who have not seen the interaction before: they get it whole. */
  readonly newcomers: readonly Id[];
  /** The configuration has changed: every open desktop gets its profile anew. */
  readonly everyone: boolean;
}

function deskOwners(interaction: Interaction | undefined): readonly Id[] {
  if (!interaction) return [];
  const owners = Object.keys(interaction.wrapUps);
  if (interaction.agentId !== null) owners.push(interaction.agentId);
  if (interaction.offer) owners.push(interaction.offer.agentId);
  return owners;
}

const EVERYONE: Audience = { agents: [], newcomers: [], everyone: true };
const onlyFor = (agentId: Id): Audience => ({ agents: [agentId], newcomers: [], everyone: false });

/** The audience of an event, given its interaction before and after (if it has one). */
export function audienceOf(event: DomainEvent, before: Interaction | undefined, after: Interaction | undefined): Audience {
  if (event.kind === 'config.put' || event.kind === 'config.removed') return EVERYONE;
  if (!isInteractionEvent(event)) return onlyFor(event.agentId);
  if (event.kind === 'interaction.removed' || event.kind === 'interaction.dismissed') return onlyFor(event.agentId);
  const known = deskOwners(before);
  const now = deskOwners(after);
  const newcomers = now.filter((id) => !known.includes(id));
  return { agents: [...new Set([...known, ...now, ...('agentId' in event ? [event.agentId] : [])])], newcomers, everyone: false };
}
