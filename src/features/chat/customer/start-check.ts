import { MESSAGE_LIMIT } from '../../../contract/limits.ts';
import type { Opening } from '../../../customer/frame.ts';
import { t } from './texts/index.ts';

export type OpeningErrors = Partial<Record<keyof Opening, string>>;

/** What is missing or wrong in an opening, field by field, in words. The message may also be written while waiting. */
export function checkOpening(opening: Opening): OpeningErrors {
  const errors: OpeningErrors = {};
  if (!opening.name.trim()) errors.name = t('help.name-missing');
  if (!opening.email.trim()) errors.email = t('help.email-missing');
  else if (!/^[^\s@]+@[^\s@]+$/.test(opening.email.trim())) errors.email = t('help.email-wrong');
  if (!opening.entryPointId) errors.entryPointId = t('help.topic-missing');
  const excess = opening.text.length - MESSAGE_LIMIT;
  if (excess > 0) errors.text = t('help.too-long', { count: excess });
  return errors;
}
