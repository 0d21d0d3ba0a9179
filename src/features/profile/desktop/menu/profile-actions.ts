import type { DeskModel, DesktopFrame } from '../../../../desktop/frame.ts';
import { needsLine } from '../../../../desktop/needs-line.ts';
import { showsDark } from '../../../../desktop/theme-watch.ts';
import { chooseTheme } from '../../../../desktop/theme.ts';
import { profileView } from '../profile-view.ts';
import { LayoutResetWanted, ProfileSettingsAsked, SignOutAsked } from './menu-events.ts';
import { obstacleWords, teamObstacleWords } from './profile-words.ts';
import { t } from './texts/index.ts';

const teamObstacle = (model: DeskModel): string => teamObstacleWords(profileView(model.desk), needsLine(model) ?? '');

function signOutObstacle(model: DeskModel): string {
  const { obstacle } = profileView(model.desk);
  return needsLine(model) ?? (obstacle ? obstacleWords(obstacle) : '');
}

/** What the menu offers, by its keys and for the command palette. */
export function offerActions(frame: DesktopFrame): void {
  const group = 'profile';
  const always = (): boolean => true;
  const menu = () => frame.root.querySelector('ad-user-menu');
  frame.action({ id: 'profile.menu', group, label: () => t('profile.open-menu'), keys: 'Ctrl+Alt+KeyU', possible: always, run: () => void menu()?.show() });
  frame.action({ id: 'profile.settings', group, label: () => t('profile.settings'), possible: always, run: () => void frame.root.dispatchEvent(new ProfileSettingsAsked()) });
  frame.action({
    id: 'profile.change-team', group, label: () => t('profile.change-team'),
    possible: (model) => model.desk.session !== null && teamObstacle(model) === '',
    why: teamObstacle,
    run: () => void menu()?.show('team'),
  });
  frame.action({
    id: 'profile.dark-mode', group, label: () => t('profile.dark-mode'), possible: always,
    run: () => void chooseTheme(showsDark() ? 'light' : 'dark').catch(() => undefined),
  });
  frame.action({ id: 'profile.reset-layout', group, label: () => t('profile.reset-layout'), possible: always, run: () => void frame.root.dispatchEvent(new LayoutResetWanted()) });
  frame.action({
    id: 'profile.sign-out', group, label: () => t('profile.sign-out'), keys: 'Ctrl+Alt+KeyL',
    possible: (model) => signOutObstacle(model) === '',
    why: signOutObstacle,
    run: () => void frame.root.dispatchEvent(new SignOutAsked()),
  });
}
