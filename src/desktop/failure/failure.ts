import type { Instant } from '../../contract/primitives.ts';
import type { ToastMessage } from '../../ui/toast.ts';
import { explanation } from '../explanation.ts';
import { CommandRefused, type DesktopFrame } from '../frame.ts';
import { errorTrace } from './error-trace.ts';
import { t } from './texts/index.ts';

/** What the error dialog says about something that did not work. */
export interface Failure {
  /** What did not work, in words; empty when the agent knows, because they have just asked for it. */
  what: string;
  /** Why, in the catalogue's words. */
  text: string;
  code: string;
  /** Found again in the server's log, or in the error report when no server was involved. */
  trackingId: string;
  at: Instant;
}

interface FailureDoor {
  show: (failure: Failure) => void;
  toast: (message: ToastMessage) => void;
  record: DesktopFrame['record'];
  now: () => Instant;
  /** A fresh id: every failure has a tracking ID, also when no server has given one. */
  id: () => string;
}

/** How the frame tells failures: refused deeds in a short message that leads to the details, failed work in the error dialog. */
export const failureDoor = ({ show, toast, record, now, id }: FailureDoor): Pick<DesktopFrame, 'explain' | 'fail'> => {
  const known = (error: unknown, what: string): Failure => {
    const fault = error instanceof CommandRefused ? error.fault : null;
    const failure = { what, text: explanation(error).text, code: fault?.code ?? 'internal', trackingId: fault?.trackingId || id(), at: now() };
    record('error', { code: failure.code, trackingId: failure.trackingId, ...(fault ? {} : errorTrace(error)) });
    return failure;
  };
  return {
    explain: (error) => {
      const failure = known(error, '');
      toast({ ...explanation(error), action: { label: t('failure.details'), run: () => show(failure) } });
    },
    fail: (error, what) => show(known(error, what)),
  };
};
