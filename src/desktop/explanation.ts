import { FAULTS } from '../contract/errors.ts';
import type { ToastMessage } from '../ui/toast.ts';
import { isNetworkFault } from './api.ts';
import { CommandRefused } from './frame.ts';
import { faultText, t } from './texts/index.ts';

/** The words for whatever was thrown, and the tracking ID that the server's log knows it by. */
export const explanation = (error: unknown): ToastMessage => {
  if (!(error instanceof CommandRefused)) return { text: faultText('internal'), tone: 'danger' };
  const { fault } = error;
  const known = fault.code in FAULTS ? fault.code : 'internal';
  const text = faultText(isNetworkFault(fault) ? 'network' : known);
  return { text, tone: 'danger', ...(fault.trackingId ? { detail: t('desk.tracking', { id: fault.trackingId }) } : {}) };
};
