import { t } from './texts/index.ts';
import type { ProfileView } from '../profile-view.ts';

/** What the station's number is. */
export const stationWords = (kind: 'dialNumber' | 'extension'): string =>
  kind === 'dialNumber' ? t('profile.dial-number') : t('profile.extension');

/** Why nobody can sign out now, and what to do about it. */
export const obstacleWords = (obstacle: NonNullable<ProfileView['obstacle']>): string =>
  obstacle === 'open-interactions' ? t('profile.open-interactions') : t('profile.not-idle');

/** Why the team stays what it is now (WX-178, WX-180); empty when it can be changed. */
export const teamObstacleWords = ({ teams, busy }: Pick<ProfileView, 'teams' | 'busy'>, offline: string): string => {
  if (teams.length < 2) return t('profile.one-team');
  return busy ? t('profile.team-busy') : offline;
};
