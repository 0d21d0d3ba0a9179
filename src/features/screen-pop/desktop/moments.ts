import type { Interaction } from '../../../contract/interaction.ts';
import type { Id, Instant } from '../../../contract/primitives.ts';
import type { ScreenPop } from '../../../contract/screen-pop.ts';
import type { DeskModel } from '../../../desktop/frame.ts';

/** An event of an interaction of this agent, at which screen pops may open (WX-144). */
export interface Moment {
  interaction: Interaction;
  event: ScreenPop['event'];
  at: Instant;
}

/** The last event of an interaction, as far as it is this agent's. */
function momentOf(interaction: Interaction, agentId: Id): Moment | null {
  const { offer, connectedAt, wrapUps } = interaction;
  const wrapUp = wrapUps[agentId];
  if (wrapUp) return { interaction, event: 'ended', at: wrapUp.since };
  if (interaction.agentId === agentId && interaction.status === 'connected') return { interaction, event: 'accepted', at: connectedAt ?? 0 };
  return offer?.agentId === agentId ? { interaction, event: 'offered', at: offer.at } : null;
}

/** What has happened with the interactions on the desk. Only the window that works has them, and only once the server has confirmed them. */
export function moments({ desk, role, confirmed }: Pick<DeskModel, 'desk' | 'role' | 'confirmed'>): readonly Moment[] {
  if (role !== 'working' || !confirmed) return [];
  return Object.values(desk.interactions).flatMap((interaction) => momentOf(interaction, desk.profile.userId) ?? []);
}

/** The same event of the same interaction has the same key; accepted a second time it is another one. */
export const momentKey = ({ interaction, event, at }: Moment): string => `${interaction.id} ${event} ${at}`;
