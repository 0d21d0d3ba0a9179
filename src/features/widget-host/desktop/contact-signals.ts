import type { DeskEvent, DeskState } from '../../../contract/desk.ts';
import type { EventOf } from '../../../contract/events.ts';
import type { Interaction } from '../../../contract/interaction.ts';
import { evolveInteraction, isInteractionEvent } from '../../../domain/interaction.ts';
import { contactMsg, type ContactMore, phaseOf } from './interaction-model.ts';
import type { ContactMsg } from './vendor.ts';

/** A signal of `aqm.contact` and what it says. */
export interface ContactTold {
  signal: ContactSignal;
  msg: ContactMsg;
}

export type ContactSignal =
  | 'eAgentContact' | 'eAgentContactAssigned' | 'eAgentContactEnded' | 'eAgentContactWrappedUp' | 'eAgentOfferContact'
  | 'eAgentOfferContactRona' | 'eAgentWrapup' | 'eAgentblindTransferred' | 'eAgentvteamTransfer';

/** What the vendor's messages are called, by signal. */
const TYPES: Readonly<Record<ContactSignal, string>> = {
  eAgentContact: 'AgentContact', eAgentContactAssigned: 'AgentContactAssigned', eAgentContactEnded: 'ContactEnded',
  eAgentContactWrappedUp: 'AgentWrappedUp', eAgentOfferContact: 'AgentOfferContact', eAgentOfferContactRona: 'AgentOfferContactRona',
  eAgentWrapup: 'AgentWrapup', eAgentblindTransferred: 'AgentBlindTransferred', eAgentvteamTransfer: 'AgentVteamTransferred',
};

const told = (signal: ContactSignal, interaction: Interaction, desk: DeskState, more: ContactMore): ContactTold =>
  ({ signal, msg: contactMsg(TYPES[signal], interaction, desk, more) });

type Unanswered = EventOf<'interaction.offerEnded'>['cause'];

const WHY: Readonly<Record<Unanswered, string>> = {
  'rona': 'RONA_TIMER_EXPIRED', 'declined': 'AGENT_DECLINED', 'agent-lost': 'AGENT_LOST', 'withdrawn': 'OFFER_WITHDRAWN',
};

/** An offer that is gone: the customer's business has ended for this agent, or the agent has not taken it. */
const offerOver = (cause: Unanswered): ContactSignal => (cause === 'withdrawn' ? 'eAgentContactEnded' : 'eAgentOfferContactRona');

/** A transfer and what it does happen in one moment: to a queue it changes the queue, to an agent it is offered by that rule. */
const transferred = (event: EventOf<'interaction.queued' | 'interaction.offered'>, before: Interaction, me: string): ContactSignal | null => {
  if (before.wrapUps[me]?.since !== event.at) return null;
  if (event.kind === 'interaction.queued') return event.cause === 'transfer' && event.queueId !== before.queueId ? 'eAgentvteamTransfer' : null;
  return event.offer.reason.rule === 'transfer-to-agent' ? 'eAgentblindTransferred' : null;
};

const signalsOf = (event: DeskEvent, before: Interaction | undefined, me: string): readonly ContactSignal[] => {
  const mine = 'agentId' in event && event.agentId === me;
  switch (event.kind) {
    case 'interaction.offered': {
      if (mine) return ['eAgentOfferContact'];
      const signal = before && transferred(event, before, me);
      return signal ? [signal] : [];
    }
    case 'interaction.queued': {
      const signal = before && transferred(event, before, me);
      return signal ? [signal] : [];
    }
    case 'interaction.connected': return mine ? ['eAgentContactAssigned'] : [];
    case 'interaction.offerEnded': return mine ? [offerOver(event.cause)] : [];
    // The vendor says first that the contact is over, then that the wrap-up begins; our log the other way round.
    case 'wrapUp.started': return !mine ? [] : event.wrapUp.cause === 'transferred' ? ['eAgentWrapup'] : ['eAgentContactEnded', 'eAgentWrapup'];
    case 'wrapUp.completed': return mine ? ['eAgentContactWrappedUp'] : [];
    case 'interaction.left': return mine && event.cause === 'lost' ? ['eAgentContactEnded'] : [];
    default: return [];
  }
};

const moreOf = (event: DeskEvent): ContactMore => {
  if (event.kind === 'interaction.offerEnded') return { reason: WHY[event.cause] };
  return event.kind === 'wrapUp.completed' ? { wrapUpAuxCodeId: event.record.reasonId ?? '' } : {};
};

/** What widgets are told of a step of the feed, in the vendor's words. `before` is the desk before it. Pure. */
export const contactSignals = (event: DeskEvent, before: DeskState, after: DeskState, trackingId: string): readonly ContactTold[] => {
  if (!isInteractionEvent(event)) return [];
  const me = after.profile.userId;
  const was = before.interactions[event.interactionId];
  const signals = signalsOf(event, was, me);
  if (signals.length === 0) return [];
  const is = after.interactions[event.interactionId] ?? (was && evolveInteraction(was, event));
  // An offer that is over and a wrap-up that is done are told as the agent had them.
  const shown = is && phaseOf(is, me) !== null ? is : was;
  if (!shown) return [];
  return signals.map((signal) => told(signal, shown, after, { trackingId, at: event.at, ...moreOf(event) }));
};

/** What has become of one interaction while no step of the feed was seen. */
const missed = (was: Interaction | undefined, is: Interaction | undefined, me: string): readonly ContactSignal[] => {
  const from = phaseOf(was, me);
  const to = phaseOf(is, me);
  if (from === to) return [];
  if (to === 'offered') return ['eAgentOfferContact'];
  if (from === null) return ['eAgentContact'];
  if (to === 'connected') return ['eAgentContactAssigned'];
  if (to === 'wrapUp') return ['eAgentContactEnded', 'eAgentWrapup'];
  return from === 'wrapUp' ? ['eAgentContactWrappedUp'] : ['eAgentContactEnded'];
};

/** What widgets are told when the desk was replaced as a whole, as after a long time without a line. Pure. */
export const caughtUp = (before: DeskState, after: DeskState, at: number): readonly ContactTold[] => {
  const ids = new Set([...Object.keys(before.interactions), ...Object.keys(after.interactions)]);
  return [...ids].flatMap((id) => {
    const was = before.interactions[id];
    const is = after.interactions[id];
    const shown = is ?? was;
    return shown ? missed(was, is, after.profile.userId).map((signal) => told(signal, shown, after, { at })) : [];
  });
};

/** What who begins to listen to `eAgentContact` is told of the interactions that an earlier page has left. */
export const hydrated = (ids: ReadonlySet<string>, desk: DeskState, at: number): readonly ContactMsg[] =>
  Object.values(desk.interactions).flatMap((each) => {
    const phase = phaseOf(each, desk.profile.userId);
    return ids.has(each.id) && phase !== null && phase !== 'offered' ? [contactMsg('AgentContact', each, desk, { at })] : [];
  });
