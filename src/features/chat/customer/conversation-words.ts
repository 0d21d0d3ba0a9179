import type { Conversation } from '../../../contract/conversation.ts';
import type { Note, Transcript } from '../../../customer/conversation-store.ts';
import type { CustomerModel } from '../../../customer/frame.ts';
import { t } from './texts/index.ts';

/** What a note says. */
export function noteText(note: Note): string {
  if (note.kind === 'joined') return t('help.joined', { name: note.name });
  return note.cause === 'transfer' ? t('help.passed-on') : t('help.agent-lost');
}

/** Who has ended it. */
export function endText(conversation: Conversation): string {
  if (conversation.endedBy === 'customer') return t('help.ended-by-you');
  if (conversation.endedBy === 'administrator') return t('help.ended-by-team');
  const name = conversation.agentName ?? conversation.messages.findLast((message) => message.from === 'agent')?.name;
  return conversation.endedBy === 'agent' && name ? t('help.ended-by-agent', { name }) : t('help.ended');
}

/** That the agent's line is gone; null when it is not. */
export function awayText({ status, agentAway, agentName }: Conversation): string | null {
  return status === 'joined' && agentAway && agentName ? t('help.away', { name: agentName }) : null;
}

/** The place in the queue; null when the server has not said one. */
export function placeText(place: CustomerModel['place']): string | null {
  if (!place) return null;
  return place.position <= 1 ? t('help.next') : t('help.position', { position: place.position });
}

/** The wait that can be expected; null when nothing is known of it. */
export function waitText(place: CustomerModel['place']): string | null {
  if (place?.expectedWaitMs === null || place?.expectedWaitMs === undefined) return null;
  const minutes = Math.round(place.expectedWaitMs / 60_000);
  return minutes < 1 ? t('help.expected-soon') : t('help.expected', { count: minutes });
}

/** What a screen reader should say of the agent's line: that it is gone, or back. Who is lost for good has a note. */
function lineNews(before: Conversation, after: Conversation): string[] {
  const away = awayText(after);
  if (away) return awayText(before) ? [] : [away];
  return awayText(before) && after.status === 'joined' && after.agentName === before.agentName ? [t('help.back', { name: after.agentName ?? '' })] : [];
}

/** What a screen reader should say of a change: others' messages, notes, the agent's line and the end; never what one did oneself. */
export function newsText(before: Transcript, after: Transcript): string {
  const known = before.conversation.messages.at(-1)?.n ?? 0;
  const notes = after.notes.slice(before.notes.length).map(noteText);
  const messages = after.conversation.messages
    .filter((message) => message.n > known && message.from === 'agent')
    .map(({ name, text }) => t('help.says', { name, text }));
  const ended = before.conversation.status !== 'ended' && after.conversation.status === 'ended';
  const line = lineNews(before.conversation, after.conversation);
  return [...notes, ...line, ...messages, ...(ended && after.conversation.endedBy !== 'customer' ? [endText(after.conversation)] : [])].join('\n');
}
