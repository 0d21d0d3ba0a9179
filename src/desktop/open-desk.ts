import { BehaviorSubject, distinctUntilChanged, EMPTY, exhaustMap, first, map, switchMap, timer } from 'rxjs';
import type { DeskProfile } from '../contract/desk.ts';
import type { Id } from '../contract/primitives.ts';
import type { Kept, StorageTrouble } from '../session/ports.ts';
import { isThere } from '../session/line-state.ts';
import type { Ending, SessionPort } from '../session/session-port.ts';
import { followAddress, leaveMissingPage, type Place, placeOf } from './address.ts';
import { api } from './api.ts';
import { createFrame, type RunningFrame } from './create-frame.ts';
import { tabVault, type TabVault } from './early-vault.ts';
import { onFarewell } from './farewell.ts';
import { type AuxiliaryTab, CommandRefused, type DeskModel, type DeskPage, type DesktopFeature } from './frame.ts';
import { watchDesk } from './desk-doctor.ts';
import { expire, leave, reloadForVersion } from './leave.ts';
import { openSession } from './open-session.ts';
import { ownSession } from './own-session.ts';
import { markInteractive, showPage } from './page.ts';
import { bringPart, registerFeatures } from './register-features.ts';
import { Registry } from './registry.ts';
import { reloadPage } from './reload.ts';
import { ShellMemory } from './shell-memory.ts';
import './shell.ts';
import type { DeskShell } from './shell.ts';
import { storageTrouble } from './storage-trouble.ts';
import { faultText, t } from './texts/index.ts';
import { TranscriptKeeper } from './transcript-keeper.ts';

/** This tab's way to the session, and what this browser has kept of it. */
export interface TabSession {
  /** Joins the session; called when there is something to show. */
  join(): SessionPort;
  vault: TabVault;
}

/** What came of opening a desk: whose it is, or why there was none to show. */
export interface OpenedDesk {
  userId: Id | null;
  trouble: StorageTrouble | null;
}

/** The desk of the last visit, if it is this user's; while nobody knows whose visit it is, whoever was here last. */
const firstModel = (profile: DeskProfile | null, kept: Kept | null, trouble: StorageTrouble | null, { pageId, interactionId }: Place): DeskModel | null => {
  const last = kept?.desk && (!profile || kept.userId === profile.userId) ? kept.desk : null;
  const desk = last ? { ...last, profile: profile ?? last.profile } : profile && { profile, session: null, interactions: {} };
  if (!desk) return null;
  const named = interactionId !== null && (!last || last.interactions[interactionId]) ? interactionId : null;
  const wanted = named ?? (last && kept?.memory.find(({ key }) => key === 'selection')?.value) ?? null;
  const banner = storageTrouble(trouble);
  return {
    desk, line: 'connecting', confirmed: false, role: 'working',
    outbox: last ? kept?.outbox ?? [] : [], troubles: banner ? [banner] : [], unresponsive: [], pageId,
    // Without a last desk the session's will say whether it has it.
    selectedId: wanted !== null && (!last || last.interactions[wanted]) ? wanted : null, typing: {},
  };
};

const memoryOf = (kept: Kept | null): Record<string, string> =>
  Object.fromEntries((kept?.memory ?? []).flatMap(({ key, value }) => (value === null ? [] : [[key, value]])));

/** A socket that cannot be opened does not say why; the session does. */
const watchSession = ({ store }: RunningFrame, gone: () => void): void => {
  store.model$.pipe(
    map((model) => model.line), distinctUntilChanged(),
    switchMap((line) => (isThere(line) ? EMPTY : timer(4_000, 15_000))),
    exhaustMap(() => api('/session', { patienceMs: 10_000 }).then(() => null, (error: unknown) => error)),
  ).subscribe((error) => {
    if (error instanceof CommandRefused && error.fault.code === 'unauthenticated') gone();
  });
};

/** No waiting for the next attempt when the network is back or the page is looked at again. */
const hurryBack = (port: SessionPort): void => {
  const hurry = (): void => port.post({ kind: 'hurry' });
  window.addEventListener('online', hurry);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) hurry(); });
};

/** Whoever looks away may not come back to this page. */
const saveInTime = (transcripts: TranscriptKeeper): void => {
  window.addEventListener('pagehide', () => void transcripts.flush());
  document.addEventListener('visibilitychange', () => { if (document.hidden) void transcripts.flush(); });
};

/** Benchmarks read these: when the last known desk stood, and when the server had confirmed it. */
const markMoments = ({ store }: RunningFrame, shell: DeskShell, last: boolean): void => {
  if (last) void shell.updateComplete.then(() => requestAnimationFrame(() => performance.mark('desk-painted')));
  const confirmed$ = store.model$.pipe(first((model) => model.confirmed));
  confirmed$.subscribe({ next: () => performance.mark('desk-confirmed'), error: () => undefined });
  store.model$.pipe(first((model) => last || model.confirmed || model.role !== 'working'))
    .subscribe({ next: () => void shell.updateComplete.then(() => requestAnimationFrame(markInteractive)), error: () => undefined });
};

const end = async (why: Ending, { store }: RunningFrame, shell: DeskShell): Promise<void> => {
  if (why === 'version') {
    if (!(await reloadForVersion())) shell.toast({ text: faultText('version-mismatch'), tone: 'danger', sticky: true });
  // What was never confirmed was the session of before, and it is over.
  } else if (why === 'signed-out' && !store.model.confirmed) await expire();
  else await leave(why);
};

/** The session is another user's. When theirs is over, as this one has signed in, nothing of it may stay; else this page is the one that is over. */
const giveWay = async (userId: Id): Promise<void> => {
  const answer = await api<{ profile: DeskProfile | null }>('/session?or=nobody').catch(() => null);
  if (answer?.profile?.userId === userId) await leave('signed-out');
  else reloadPage();
};

/** Opens the desktop on a session: shell, frame, features. */
const start = ({ join, vault }: TabSession, initial: DeskModel, kept: Kept | null, arranged: ShellMemory, features: readonly DesktopFeature[]): void => {
  const { userId } = initial.desk.profile;
  const port = ownSession(join(), userId, () => void giveWay(userId));
  const transcripts = new TranscriptKeeper(vault.transcriptsOf(userId));
  const pages = new Registry<DeskPage>();
  const auxiliary = new Registry<AuxiliaryTab>();
  const shell = Object.assign(document.createElement('ad-desk-shell'), { pages$: pages.all$, tabs$: auxiliary.all$, memory: arranged });
  const running = createFrame({
    initial, wanted: placeOf(location.pathname).interactionId, memory: memoryOf(kept), port, transcripts, root: shell,
    contribute: (contribution) => shell.contribute(contribution), pages, auxiliary,
    toast: (message) => shell.toast(message),
    show: (failure) => shell.showFailure(failure),
    ended: (why) => void end(why, running, shell),
  });
  onFarewell(async () => {
    transcripts.shut();
    port.post({ kind: 'leave', erase: true });
    await vault.erase();
  });
  shell.appearance$ = running.frame.appearance$;
  shell.bring = (load) => bringPart(running.frame, 'shell', load);
  registerFeatures(running.frame, features);
  watchDesk(running.frame);
  running.store.model$.subscribe((model) => { shell.model = model; });
  const ready$ = new BehaviorSubject(false);
  shell.addEventListener('features-ready', () => ready$.next(true));
  shell.addEventListener('continue-asked', () => running.frame.continueHere());
  shell.addEventListener('page-asked', ({ pageId }) => running.frame.goTo(pageId));
  showPage('desk', shell);
  document.title = t('desk.title');
  markMoments(running, shell, kept?.desk?.profile.userId === initial.desk.profile.userId);
  followAddress(running.frame);
  leaveMissingPage(running.frame, pages.all$, ready$);
  transcripts.follow(running.store.model$);
  saveInTime(transcripts);
  hurryBack(port);
  watchSession(running, () => void end('signed-out', running, shell));
};

/**
 * Opens the desktop of a signed-in agent. What this browser has kept is painted at once, marked as not confirmed,
 * until the session has brought what is; without a profile and without anything kept there is nothing to show.
 */
export const openDeskOn = async (session: TabSession, profile: DeskProfile | null, features: readonly DesktopFeature[]): Promise<OpenedDesk> => {
  let trouble: StorageTrouble | null = null;
  session.vault.onTrouble((now) => { trouble = now; });
  const kept = await session.vault.load();
  const initial = firstModel(profile, kept, trouble, placeOf(location.pathname));
  if (!initial) return { userId: null, trouble };
  start(session, initial, kept, await ShellMemory.of(initial.desk.profile.userId), features);
  return { userId: initial.desk.profile.userId, trouble };
};

/** The desktop of this browser's agent, on this tab's session. */
export const openDesk = (profile: DeskProfile | null, features: readonly DesktopFeature[]): Promise<OpenedDesk> =>
  openDeskOn({ join: openSession, vault: tabVault }, profile, features);
