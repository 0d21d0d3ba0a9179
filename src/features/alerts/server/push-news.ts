import type { EventOf } from '../../../contract/events.ts';
import type { Id, Instant } from '../../../contract/primitives.ts';
import type { CentreState } from '../../../domain/state.ts';
import type { Language } from '../../../server/mail/language.ts';
import { PUSH_WORDS } from './push-words.ts';

/** What goes over the push service, encrypted: the service worker shows it as it is. */
export interface PushMessage {
  /** One of a tag at a time; the desktop's own alerts use the same tags. */
  tag: string;
  title: string;
  body: string;
  language: Language;
  /** What `{time}` in the body stands for. */
  time?: Instant;
  /** Where in the desktop a press leads. */
  path: string;
}

/** Something that an agent should hear of although no page is there. */
export interface PushNews {
  userId: Id;
  /** When it is of no use any more. */
  until: Instant;
  message: (language: Language) => PushMessage;
}

/** The tag of the alert that the desktop has no line; the desktop closes it when it is back. */
export const AWAY_TAG = 'away';

/** The agent's line is gone: told to those for whom something depends on it. */
export function newsOfAway(state: CentreState, { agentId, until }: EventOf<'agent.away'>): PushNews | null {
  const session = state.agents.get(agentId);
  if (!session) return null;
  const holds = Object.keys(session.load).length > 0;
  if (!holds && session.presence.state !== 'available') return null;
  return {
    userId: agentId, until,
    message: (language) => {
      const words = PUSH_WORDS[language];
      return { tag: AWAY_TAG, title: words.away, body: holds ? words.handedOver : words.nothingOffered, language, time: until, path: '/' };
    },
  };
}

/** A request for an agent whose desktop is away. */
export function newsOfOffer(state: CentreState, { interactionId, agentId, offer, at }: EventOf<'interaction.offered'>): PushNews | null {
  const interaction = state.interactions.get(interactionId);
  // It may be over already: what was committed together comes together.
  if (interaction?.offer?.id !== offer.id) return null;
  const queue = state.config.queue[interaction.queueId]?.name ?? '';
  const seconds = Math.round((offer.expiresAt - at) / 1000);
  return {
    userId: agentId, until: offer.expiresAt,
    message: (language) => {
      const words = PUSH_WORDS[language];
      return { tag: `offer:${offer.id}`, title: words.request[interaction.channel], body: words.answer(queue, seconds), language, path: `/task/${interactionId}` };
    },
  };
}
