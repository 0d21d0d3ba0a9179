import { t } from './texts/index.ts';
import type { WrapUpTask } from './wrap-up-view.ts';

/** Why there is something to wrap up. */
export function causeWords({ cause, customer }: Pick<WrapUpTask, 'cause' | 'customer'>): string {
  switch (cause) {
    case 'agent-ended': return t('wrap-up.agent-ended', { customer });
    case 'customer-ended': return t('wrap-up.customer-ended', { customer });
    case 'agent-lost': return t('wrap-up.agent-lost', { customer });
    case 'administrator-ended': return t('wrap-up.administrator-ended', { customer });
    case 'transferred': return t('wrap-up.transferred', { customer });
  }
}
