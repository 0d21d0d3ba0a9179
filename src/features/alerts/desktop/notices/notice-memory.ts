import type { Instant } from '../../../../contract/primitives.ts';
import type { Notice } from '../../../../desktop/frame.ts';
import type { Unread } from '../unread.ts';

/** What is left of a notice when its page is gone: the words, not what can be done. */
export interface KeptNotice extends Pick<Notice, 'id' | 'tone' | 'title' | 'text'> {
  at: Instant;
}

/**
 * Its place in the desk's memory: sealed in this browser's vault, forgotten with the working session, and in the next
 * window of the agent too.
 */
export const NOTICES_KEY = 'place:notices';

const MOST = 50;
const LONGEST = 300;
const TONES: ReadonlySet<unknown> = new Set<Notice['tone']>(['info', 'success', 'warning', 'danger', 'chat']);

/** The newest of them as a text; null when there is none. */
export const keptText = (unread: readonly Unread[]): string | null => {
  const kept = unread.slice(0, MOST).map(({ notice: { id, tone, title, text }, at }): KeptNotice =>
    ({ id: id.slice(0, LONGEST), tone, title: title.slice(0, LONGEST), ...(text && { text: text.slice(0, LONGEST) }), at }));
  return kept.length > 0 ? JSON.stringify(kept) : null;
};

const isKept = (value: unknown): value is KeptNotice => {
  const { id, tone, title, text, at } = (value ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && TONES.has(tone) && typeof title === 'string' && (text === undefined || typeof text === 'string') && typeof at === 'number';
};

/** What was kept; what cannot be read is nothing. */
export const keptNotices = (text: string | null): readonly KeptNotice[] => {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    return [];
  }
};
