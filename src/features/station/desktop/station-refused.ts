import { explanation } from '../../../desktop/explanation.ts';
import { CommandRefused } from '../../../desktop/frame.ts';
import { faultText } from '../../../desktop/texts/index.ts';
import type { ToastMessage } from '../../../ui/toast.ts';

/** What the server finds wrong with a number that looked right here. */
const NUMBER_REFUSALS = ['invalid-number', 'number-not-registered', 'number-in-use', 'number-restricted'] as const;
export type NumberRefusal = (typeof NUMBER_REFUSALS)[number];

export const isNumberRefusal = (code: string): code is NumberRefusal => NUMBER_REFUSALS.some((each) => each === code);

/** A refusal of the Station Credentials: about the number, to be said at its field, or in words of its own. */
export type Refusal = { number: NumberRefusal } | { words: ToastMessage };

/** Where and how a refusal is shown (WX-006 – WX-014). */
export function refusalOf(error: unknown): Refusal {
  const code = error instanceof CommandRefused ? error.fault.code : '';
  if (isNumberRefusal(code)) return { number: code };
  const words = explanation(error);
  // Signing in cannot wait for the line: to the person that is a network problem.
  return { words: code === 'needs-line' ? { ...words, text: faultText('network') } : words };
}
