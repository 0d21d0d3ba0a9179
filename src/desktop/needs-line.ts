import type { DeskModel } from './frame.ts';
import { t } from './texts/index.ts';

/**
 * Why what needs the moment (accept, transfer, end, sign out, …) is not possible now, in words; null when it is.
 * Controls show it where they would act: disabled, with this as their description.
 */
export const needsLine = ({ line, confirmed }: Pick<DeskModel, 'line' | 'confirmed'>): string | null => {
  if (line === 'connecting' || line === 'reconnecting') return t('desk.needs-line');
  return confirmed ? null : t('desk.needs-confirmation');
};
