import type { Conversation } from '../../../contract/conversation.ts';
import { localizer } from '../../../ui/localizer.ts';
import { harmless } from '../../../ui/message-text.ts';
import { t } from './texts/index.ts';

/** The conversation as a text that people keep. */
export function transcriptText(conversation: Conversation, tenant: string): string {
  const moment = (at: number): string => localizer.date(at, { dateStyle: 'medium', timeStyle: 'short' });
  const { topic, startedAt } = conversation;
  const head = [tenant, topic && t('help.file-head', { topic }), moment(startedAt)].filter(Boolean);
  const lines = conversation.messages.map(({ at, from, name, text }) =>
    `[${moment(at)}] ${from === 'customer' ? t('help.you') : name}:\n${harmless(text)}\n`);
  return `${head.join('\n')}\n\n${lines.join('\n')}`;
}

/** Hands a text to the browser's downloads. */
export function downloadText(text: string, name: string): void {
  // The mark tells old editors that this is UTF-8.
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
