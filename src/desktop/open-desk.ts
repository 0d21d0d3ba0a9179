import { auditTime, distinctUntilChanged, EMPTY, exhaustMap, filter, first, map, switchMap, timer } from 'rxjs';
import type { DeskProfile, DeskState } from '../contract/desk.ts';
import { api } from './api.ts';
import type { Ending } from './connection.ts';
import { createFrame, type RunningFrame } from './create-frame.ts';
import { CommandRefused, type DesktopFeature } from './frame.ts';
import { leave, reloadForVersion } from './leave.ts';
import { isMine } from './my-interactions.ts';
import { markInteractive, showPage } from './page.ts';
import { selectionInAddress, showSelectionInAddress } from './selection.ts';
import { settingsDb } from './settings-db.ts';
import './shell.ts';
import type { DeskShell } from './shell.ts';
import { faultText, t } from './texts/index.ts';
import { browserPorts } from './wire.ts';

const socketUrl = (): string => new URL('/realtime/agent', location.href.replace(/^http/, 'ws')).href;

/** Of the last visit only what lasts is shown again: offers and wrap-ups have their moment. */
const lasting = (desk: DeskState): DeskState => ({
  ...desk,
  interactions: Object.fromEntries(Object.entries(desk.interactions).filter(([, interaction]) => isMine(interaction, desk))),
});

/** The desk of the last visit, if it is this user's; while nobody knows whose visit it is, whoever was here last. */
const lastDesk = async (profile: DeskProfile | null): Promise<DeskState | null> => {
  const desk = await settingsDb.get('desk');
  if (!desk || (profile && desk.profile.userId !== profile.userId)) return null;
  return lasting(profile ? { ...desk, profile } : desk);
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
 * there last until the line has brought what is; false when this browser knows nothing to show.
 */
export const openDesk = async (profile: DeskProfile | null, features: readonly DesktopFeature[]): Promise<boolean> => {
  const last = await lastDesk(profile);
  const desk = last ?? (profile && { profile, session: null, interactions: {} });
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
  // The last desk can be worked on at once: what is done before the line is there is sent as soon as it is.
  running.store.model$.pipe(first((model) => last !== null || model.line === 'online'))
    .subscribe(() => void shell.updateComplete.then(() => requestAnimationFrame(markInteractive)));
  showPage('desk', shell);
  document.title = t('desk.title');
  running.connection.start();
  showSelectionInAddress(running.store.model$);
  hurryBack(running);
  watchSession(running);
  remember(running);
  return true;
};
