import { strict as assert } from 'node:assert';
import type { Channel, MultimediaProfile } from '../../src/contract/administration.ts';
import { CHANNELS } from '../../src/contract/channels.ts';
import type { DomainEvent, EventOf } from '../../src/contract/events.ts';
import type { Interaction } from '../../src/contract/interaction.ts';
import type { Id, Instant } from '../../src/contract/primitives.ts';
import type { CentreState } from '../../src/domain/state.ts';
import type { Ledger } from './domain-ledger.ts';
import type { Seat } from './domain-ledger-seats.ts';

/* Routing as one would explain it: every rule over everybody, no line kept. */

type Load = readonly { channel: Channel; queueId: Id }[];

const count = (load: Load, channel: Channel): number => load.filter((each) => each.channel === channel).length;

export const profileOf = ({ config }: CentreState, agentId: Id): MultimediaProfile | undefined =>
  config.multimediaProfile[config.user[agentId]?.multimediaProfileId ?? ''];

/** Seconds that an agent's work is kept without a line. */
export const graceOf = ({ config }: CentreState, agentId: Id): number =>
  config.desktopProfile[config.user[agentId]?.desktopProfileId ?? '']?.graceSeconds ?? 120;

/** WX-191 – WX-195: one more of this channel is within the profile. */
function mayAdd(load: Load, profile: MultimediaProfile, channel: Channel): boolean {
  if (count(load, channel) + 1 > profile.capacity[channel]) return false;
  if (profile.routingType === 'exclusive') return load.length === 0;
  if (profile.routingType === 'blended') return true;
  const opposite = channel === 'voice' ? 'chat' : channel === 'chat' ? 'voice' : null;
  return opposite === null || count(load, opposite) === 0;
}

/** Whether the load is within the profile, whatever came first. */
export function isWithin(load: Load, { capacity, routingType, queueCapacity }: MultimediaProfile): boolean {
  if (CHANNELS.some((channel) => count(load, channel) > capacity[channel])) return false;
  if (routingType === 'exclusive' && load.length > 1) return false;
  if (routingType === 'blendedRealTime' && count(load, 'voice') > 0 && count(load, 'chat') > 0) return false;
  return Object.entries(queueCapacity).every(([id, limit]) => load.filter(({ queueId }) => queueId === id).length <= limit);
}

/** Channels of which the agent could be offered one more. */
export function openChannels(state: CentreState, ledger: Ledger, agentId: Id): readonly Channel[] {
  const profile = profileOf(state, agentId);
  const { available, awayUntil } = ledger.seat(agentId);
  if (!available || awayUntil !== null || !profile) return [];
  const load = ledger.loadOf(agentId);
  return CHANNELS.filter((channel) => mayAdd(load, profile, channel));
}

/** Whether the interaction may be offered to the agent, teams aside. */
export function mayTake(state: CentreState, ledger: Ledger, agentId: Id, { channel, queueId, declinedBy, wrapUps }: Interaction, now: Instant): boolean {
  if (!openChannels(state, ledger, agentId).includes(channel)) return false;
  const limit = profileOf(state, agentId)!.queueCapacity[queueId] ?? Infinity;
  const ofQueue = ledger.loadOf(agentId).filter((each) => each.queueId === queueId).length;
  return ofQueue < limit && !(agentId in wrapUps) && !((declinedBy[agentId] ?? 0) > now);
}

const byFree = ([a, x]: readonly [Id, Seat], [b, y]: readonly [Id, Seat]): number => x.freeSince - y.freeSince || (a < b ? -1 : 1);

/** Who could be offered it by the rules, longest-available first. */
function takers(state: CentreState, ledger: Ledger, interaction: Interaction, now: Instant): readonly Id[] {
  const { teamIds } = state.config.queue[interaction.queueId]!;
  return [...ledger.seats].filter(([id, { teamId }]) => teamIds.includes(teamId) && mayTake(state, ledger, id, interaction, now))
    .sort(byFree).map(([id]) => id);
}

/** Everything that waits, in the order in which it is to be served. */
function served({ config, interactions }: CentreState): readonly Interaction[] {
  const priority = ({ queueId }: Interaction): number => config.queue[queueId]!.priority;
  return [...interactions.values()].filter(({ status }) => status === 'queued')
    .sort((a, b) => priority(a) - priority(b) || a.waitingSince - b.waitingSince || (a.id < b.id ? -1 : 1));
}

/** Pairs whose decline has just run out, and the retry that will bring them together is still to come. */
export type Pending = (interactionId: Id, agentId: Id) => boolean;

/** The interactions that somebody should have been offered. */
export function overlooked(state: CentreState, ledger: Ledger, now: Instant, pending: Pending): readonly Interaction[] {
  return served(state).filter((each) => takers(state, ledger, each, now).some((agentId) => !pending(each.id, agentId)));
}

export const isRouted = (event: DomainEvent): event is EventOf<'interaction.offered'> =>
  event.kind === 'interaction.offered' && event.offer.reason.rule === 'longest-waiting-to-longest-available';

/** The offer is the next that the rules make, to whom they give it, for the reason that it says. */
export function checkRouted(state: CentreState, ledger: Ledger, { interactionId, agentId, at, offer }: EventOf<'interaction.offered'>, pending: Pending): void {
  const interaction = state.interactions.get(interactionId)!;
  const [first] = takers(state, ledger, interaction, at);
  assert.equal(agentId, first, `${interactionId} goes to the longest-available agent`);
  const order = served(state);
  const before = overlooked(state, ledger, at, pending).find((each) => order.indexOf(each) < order.indexOf(interaction));
  assert.equal(before, undefined, `${before?.id} was to be served before ${interactionId}`);
  assert.equal(offer.at, at);
}

/** The reason that an offer carries is the truth. */
export function checkReason({ config }: CentreState, ledger: Ledger, { interactionId, agentId, at, offer }: EventOf<'interaction.offered'>): void {
  const { startedAt, queueId } = ledger.entry(interactionId);
  const queue = config.queue[queueId]!;
  const { waitedMs, agentFreeMs, priority } = offer.reason;
  assert.deepEqual(
    { waitedMs, agentFreeMs, priority, agentId: offer.agentId, expiresAt: offer.expiresAt },
    { waitedMs: at - startedAt, agentFreeMs: at - ledger.seat(agentId).freeSince, priority: queue.priority, agentId, expiresAt: at + queue.offerSeconds * 1000 },
  );
}
