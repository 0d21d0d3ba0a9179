import { auditTime, distinctUntilChanged, EMPTY, exhaustMap, filter, first, map, switchMap, timer } from 'rxjs';
import type { DeskProfile, DeskState } from '../contract/desk.ts';
import { api } from './api.ts';
import type { Ending } from './connection.ts';
import { createFrame, type RunningFrame } from './create-frame.ts';
import { CommandRefused, type DesktopFeature } from './frame.ts';
import { leave, reloadForVersion } from './leave.ts';
import { markInteractive, showPage } from './page.ts';
import { selectionInAddress, showSelectionInAddress } from './selection.ts';
import { settingsDb } from './settings-db.ts';
import './shell.ts';
import type { DeskShell } from './shell.ts';
import { faultText, t } from './texts/index.ts';
import { browserPorts } from './wire.ts';

const socketUrl = (): string => new URL('/realtime/agent', location.href.replace(/^http/, 'ws')).href;

/** The desk of the last visit, if it is this user's; without a profile (no network yet) whoever was here last. */
const lastDesk = async (profile: DeskProfile | null): Promise<DeskState | null> => {
  const desk = await settingsDb.get('desk');
  if (!desk || !profile) return desk ?? null;
  return desk.profile.userId === profile.userId ? { ...desk, profile } : null;
};

/** Keeps the newest desk for the next visit's first picture. */
const remember = ({ store }: RunningFrame): void => {
  store.model$.pipe(
    filter((model) => model.line === 'online'), map((model) => model.desk), distinctUntilChanged(), auditTime(1_000),
    // Losing it only costs that picture.
    exhaustMap((desk) => settingsDb.set('desk', desk).catch(() => undefined)),
  ).subscribe();
};

/** A socket that cannot be opened does not say why; the session does. */
const watchSession = ({ store }: RunningFrame): void => {
  store.model$.pipe(
    map((model) => model.line), distinctUntilChanged(),
    switchMap((line) => (line === 'online' ? EMPTY : timer(4_000, 15_000))),
    exhaustMap(() => api('/session').then(() => null, (error: unknown) => error)),
  ).subscribe((error) => {
    if (error instanceof CommandRefused && error.fault.code === 'unauthenticated') void leave('signed-out');
  });
};

/** No waiting for the next attempt when the network is back or the page is looked at again. */
const hurryBack = ({ connection }: RunningFrame): void => {
  window.addEventListener('online', () => connection.hurry());
  document.addEventListener('visibilitychange', () => { if (!document.hidden) connection.hurry(); });
};

const onEnding = async (why: Ending, shell: DeskShell): Promise<void> => {
  if (why !== 'version') await leave(why);
  else if (!(await reloadForVersion())) shell.toast({ text: faultText('version-mismatch'), tone: 'danger', sticky: true });
};

/**
 * Opens the desktop of a signed-in agent: shell, frame, features, line. Without a profile it shows what was
 * there last until the network is back; false when this browser knows nothing to show.
 */
export const openDesk = async (profile: DeskProfile | null, features: readonly DesktopFeature[]): Promise<boolean> => {
  const desk = await lastDesk(profile) ?? (profile && { profile, session: null, interactions: {} });
  if (!desk) return false;
  const shell = document.createElement('ad-desk-shell');
  const running = createFrame({
    desk, selectedId: selectionInAddress(), ports: browserPorts(socketUrl()), root: shell,
    contribute: (contribution) => shell.contribute(contribution),
    toast: (message) => shell.toast(message),
    ended: (why) => void onEnding(why, shell),
  });
  for (const feature of features) feature.register(running.frame);
  running.store.model$.subscribe((model) => { shell.model = model; });
  running.store.model$.pipe(first((model) => model.line === 'online')).subscribe(() => void shell.updateComplete.then(markInteractive));
  showPage('desk', shell);
  document.title = t('desk.title');
  running.connection.start();
  showSelectionInAddress(running.store.model$);
  hurryBack(running);
  watchSession(running);
  remember(running);
  return true;
};
