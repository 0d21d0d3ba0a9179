import type { Channel, MultimediaProfile } from '../contract/administration.ts';
import type { AgentSession } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';

const isRealTime = (channel: Channel): boolean => channel === 'voice' || channel === 'chat';

/** Whether anything may be offered to the agent at all: available, and not without a line. */
export const takesOffers = ({ presence, away }: AgentSession): boolean => presence.state === 'available' && away === undefined;

/**
 * Whether the agent's profile has room for one more contact of this channel (WX-191 – WX-195).
 * Offered contacts and those in wrap-up count as much as connected ones.
 */
export function hasRoom(agent: AgentSession, profile: MultimediaProfile, channel: Channel): boolean {
  let same = 0;
  let total = 0;
  let otherRealTime = 0;
  for (const id in agent.load) {
    const held = agent.load[id]!.channel;
    total++;
    if (held === channel) same++;
    else if (isRealTime(held)) otherRealTime++;
  }
  if (same >= profile.capacity[channel]) return false;
  if (profile.routingType === 'exclusive') return total === 0;
  return profile.routingType === 'blended' || !isRealTime(channel) || otherRealTime === 0;
}

/** Whether the profile's own limit for this queue, if it has one, leaves room (WX-188). */
export function hasQueueRoom(agent: AgentSession, profile: MultimediaProfile, queueId: Id): boolean {
  const limit = profile.queueCapacity[queueId];
  if (limit === undefined) return true;
  let same = 0;
  for (const id in agent.load) if (agent.load[id]!.queueId === queueId) same++;
  return same < limit;
}
