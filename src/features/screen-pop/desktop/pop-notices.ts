import type { Notice } from '../../../desktop/frame.ts';
import type { ShownPop } from './shown-pop.ts';
import { t } from './texts/index.ts';

/** How a screen pop came to the agent. `beside`: with another one; `kept`: it was there before, and can still be opened again. */
export type Delivery = 'opened' | 'beside' | 'blocked' | 'kept';

export const noticeId = (key: string): string => `screen-pop:${key}`;

const MODES = { opened: 'auto', beside: 'silent', blocked: 'acknowledge', kept: 'silent' } as const satisfies Record<Delivery, Notice['mode']>;

function sentence({ customerName, pop: { name } }: ShownPop): string {
  return customerName === '' ? t('screen-pop.belongs', { name }) : t('screen-pop.belongs-to', { name, customer: customerName });
}

/** What the agent is told of a screen pop (WX-146, WX-160, WX-161); the link opens it again. */
export function popNotice(shown: ShownPop, delivery: Delivery, press: () => void): Notice {
  const blocked = delivery === 'blocked';
  const ani = shown.ani === null ? [] : [t('screen-pop.ani', { number: shown.ani })];
  return {
    id: noticeId(shown.key),
    since: shown.at,
    tone: blocked ? 'warning' : 'info',
    mode: MODES[delivery],
    title: blocked ? t('screen-pop.blocked') : t('screen-pop.delivered'),
    text: [sentence(shown), ...ani, ...(blocked ? [t('screen-pop.blocked-hint')] : [])].join(' '),
    outside: { title: t('screen-pop.delivered'), path: `/task/${shown.interactionId}` },
    link: { label: blocked ? t('screen-pop.open') : shown.pop.linkText ?? t('screen-pop.reopen'), press },
  };
}
