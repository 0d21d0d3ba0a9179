import { RONA_CODE } from '../../../../contract/availability-codes.ts';
import type { DeskState } from '../../../../contract/desk.ts';
import type { Interaction } from '../../../../contract/interaction.ts';
import type { Id } from '../../../../contract/primitives.ts';
import type { BusEvent, Notice } from '../../../../desktop/frame.ts';
import { handledByMe, wrappedUpByMe } from '../../../../desktop/my-interactions.ts';
import { t } from './texts/index.ts';

/** Something that the agent should hear of. */
export interface News {
  /** Another one of the same id is told only when it has another key. */
  key: string;
  /** The conversation in which the agent would see it. */
  interactionId: Id | null;
  /** Without what can be done. */
  notice: Omit<Notice, 'mode' | 'link' | 'ended'>;
  /** The desktop asks about it by itself: only who looks elsewhere must be told. */
  asked?: boolean;
}

const LONGEST = 200;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const SEVERAL_MESSAGES = { kind: 'messages', words: (count: number) => t('notices.messages-in', { count }) };
const SEVERAL_ENDED = { kind: 'ended', words: (count: number) => t('notices.ended-several', { count }) };

/** What the customer has written since the conversation began and the agent has not read. */
function messagesOf({ id, customer, messages, lastMessage, marks, connectedAt }: Interaction): readonly News[] {
  const count = messages - marks.agent.read;
  if (lastMessage?.from !== 'customer' || count <= 0 || lastMessage.at <= (connectedAt ?? 0)) return [];
  const text = short(lastMessage.text);
  return [{
    key: `messages:${id}@${messages}`, interactionId: id,
    notice: {
      id: `messages:${id}`, tone: 'chat', title: t('notices.messages-from', { name: customer.name }),
      text: count > 1 ? t('notices.messages', { count, text }) : text,
      several: SEVERAL_MESSAGES, outside: { title: t('notices.outside-message'), path: `/task/${id}` },
    },
  }];
}

const endedNews = ({ id, customer }: Interaction): News => ({
  key: `ended:${id}`, interactionId: id, asked: true,
  notice: {
    id: `ended:${id}`, tone: 'info', title: t('notices.ended', { name: customer.name }), text: t('notices.ended-text'),
    several: SEVERAL_ENDED, outside: { title: t('notices.outside-ended'), path: `/task/${id}` },
  },
});

/** A request has run out: the server has changed the agent's state. */
function ronaNews({ session, profile }: DeskState): readonly News[] {
  if (session?.presence.state !== 'idle' || session.presence.idleCodeId !== RONA_CODE) return [];
  const state = profile.idleCodes.find(({ id }) => id === RONA_CODE)?.name ?? RONA_CODE;
  return [{
    key: `rona:${session.since}`, interactionId: null, asked: true,
    notice: { id: 'rona', tone: 'warning', title: t('notices.rona', { state }), text: t('notices.rona-text'), outside: { title: t('notices.outside-state') } },
  }];
}

/** What is new as long as the desk is as it is: told once, and taken back when it is over. */
export const newsOf = (desk: DeskState): readonly News[] => [
  ...handledByMe(desk).flatMap(({ interaction }) => messagesOf(interaction)),
  ...wrappedUpByMe(desk).filter(({ wrapUp }) => wrapUp.cause === 'customer-ended').map(({ interaction }) => endedNews(interaction)),
  ...ronaNews(desk),
];

/** What leaves nothing behind on the desk but was worth a word. */
export function newsIn({ event, desk }: BusEvent): News | null {
  const me = desk.profile.userId;
  if (event.kind === 'wrapUp.completed' && event.agentId === me && event.record.automatic && event.record.reasonName !== null) {
    const { customerName: name, reasonName: reason } = event.record;
    const id = `auto-wrap-up:${event.interactionId}`;
    return { key: id, interactionId: null, notice: { id, tone: 'info', title: t('notices.auto-wrap-up'), text: t('notices.auto-wrap-up-text', { name, reason }) } };
  }
  if (event.kind === 'interaction.connected' && event.agentId !== me) {
    const interaction = desk.interactions[event.interactionId];
    if (!interaction?.wrapUps[me]) return null;
    const id = `taken-over:${event.interactionId}`;
    const title = t('notices.taken-over', { agent: event.agentName, name: interaction.customer.name });
    return { key: id, interactionId: null, notice: { id, tone: 'success', title } };
  }
  return null;
}
