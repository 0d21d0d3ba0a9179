import { t } from './texts/index.ts';
import type { ProfileView } from './profile-view.ts';

/** What the station's number is. */
export const stationWords = (kind: 'dialNumber' | 'extension'): string =>
  kind === 'dialNumber' ? t('profile.dial-number') : t('profile.extension');

/** Why nobody can sign out now, and what to do about it. */
export const obstacleWords = (obstacle: NonNullable<ProfileView['obstacle']>): string =>
  obstacle === 'open-interactions' ? t('profile.open-interactions') : t('profile.not-idle');
