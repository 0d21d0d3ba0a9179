import type { ToastMessage } from '../../../../ui/toast.ts';
import type { Card } from './screen.ts';
import { t } from './texts/index.ts';

/** A card as it stands on the screen. */
export const cardMessage = ({ key, notices }: Card, usualSeconds: number, openCenter: () => void): ToastMessage => {
  const [first, ...others] = notices;
  const seconds = Math.max(...notices.map((notice) => notice.seconds ?? usualSeconds));
  if (!first || others.length > 0) {
    const words = first?.several?.words(notices.length) ?? t('notices.several', { count: notices.length });
    return { key: `notice:${key}`, tone: first?.several ? first.tone : 'info', title: words, text: '', seconds, action: { label: t('notices.show'), run: openCenter } };
  }
  const { tone, mode, title, text = '', link } = first;
  const stays = mode === 'acknowledge';
  return {
    key: `notice:${key}`, tone, title, text, seconds, sticky: stays,
    ...(link && { action: { label: link.label, run: link.press } }),
    ...(stays && { answer: t('notices.acknowledge') }),
  };
};
