import type { Now, OutboxRow } from './outbox-view.ts';
import { t } from './texts/index.ts';

/** What an action is, and for whom. */
export function actionWords({ kind, customer }: OutboxRow): string {
  const who = { customer: customer ?? t('outbox.somebody') };
  switch (kind) {
    case 'message': return t('outbox.message', who);
    case 'state': return t('outbox.state');
    case 'wrap-up': return t('outbox.wrap-up', who);
    case 'cancel-auto': return t('outbox.cancel-auto', who);
    case 'dismiss': return t('outbox.dismiss');
  }
}

/** What the agent wanted; empty when the action's name says it all. */
export function mineWords({ kind, mine }: OutboxRow): string {
  if (kind === 'state') return mine ?? t('outbox.available');
  return kind === 'cancel-auto' ? t('outbox.no-auto') : mine ?? '';
}

/** How things are by now. */
export function nowWords(now: Now): string {
  switch (now.kind) {
    case 'yours': return t('outbox.now-yours');
    case 'over': return t('outbox.now-over');
    case 'open': return t('outbox.now-open');
    case 'done': return t('outbox.now-done');
    case 'signed-out': return t('outbox.signed-out');
    case 'state': return now.name ?? t('outbox.available');
    case 'reason': return now.automatic ? t('outbox.now-automatic', { reason: now.reason }) : now.reason;
  }
}
