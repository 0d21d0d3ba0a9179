import type { DeskProfile } from '../contract/desk.ts';
import { localizer } from '../ui/localizer.ts';
import { adoptTokens } from '../ui/tokens.css.ts';
import { api, isNetworkFault } from './api.ts';
import { CommandRefused, type DesktopFeature } from './frame.ts';
import { takeNotice } from './leave.ts';
import { expectedPage, markInteractive, showPage, type PageContext, type PageModule, type PageName } from './page.ts';
import { reloadPage } from './reload.ts';
import { settingsDb } from './settings-db.ts';
import { faultText, t } from './texts/index.ts';
import { restoreTheme } from './theme.ts';

export interface DeskModule {
  openDesk(profile: DeskProfile | null, features: readonly DesktopFeature[]): Promise<boolean>;
  features: readonly DesktopFeature[];
}

/** The pages' chunks: none is loaded before it is needed. */
export type Pages = Record<Exclude<PageName, 'desk'>, () => Promise<PageModule>> & { desk: () => Promise<DeskModule> };

type Answer = { profile: DeskProfile } | { fault: CommandRefused };

/** Nobody is signed in: the usual state of things, which the server says without a refusal. */
const NOBODY = { fault: new CommandRefused({ code: 'unauthenticated', message: 'Nobody is signed in.', trackingId: '' }) };

const ask = (): Promise<Answer> => api<{ profile: DeskProfile | null }>('/session?or=nobody').then(
  ({ profile }) => (profile ? { profile } : NOBODY),
  (error: unknown) => {
    if (error instanceof CommandRefused) return { fault: error };
    throw error;
  },
);

/** The words for why nobody is signed in; none when that is the usual state of things. */
const noticeOf = ({ fault }: CommandRefused): string => {
  if (isNetworkFault(fault)) return faultText('network');
  if (fault.code !== 'unauthenticated') return faultText(fault.code);
  const left = takeNotice();
  if (left === null) return '';
  return left === 'refused' ? t('desk.refused') : t('desk.signed-out');
};

const open = async (name: Exclude<PageName, 'desk'>, pages: Pages, context: PageContext): Promise<void> => {
  const { createPage } = await pages[name]();
  await localizer.settled();
  const page = createPage(context);
  page.addEventListener('page-done', () => void route(pages), { once: true });
  showPage(name, page);
  markInteractive();
};

const openDesk = async (pages: Pages, profile: DeskProfile | null): Promise<boolean> => {
  const { openDesk: openIt, features } = await pages.desk();
  await localizer.settled();
  return openIt(profile, features);
};

/**
 * The desk that this browser showed last stands at once, with or without a network: the line brings it up to date,
 * or finds that the agent is signed out. False when there is none.
 */
const openLastDesk = async (pages: Pages, asked: Promise<Answer>): Promise<boolean> => {
  const last = expectedPage() === 'desk' ? await settingsDb.get('desk') : undefined;
  if (!last || !(await openDesk(pages, null))) return false;
  const answer = await asked;
  const { userId, roles } = 'profile' in answer ? answer.profile : last.profile;
  if (userId === last.profile.userId && roles.includes('agent')) return true;
  // Somebody else has signed in meanwhile, in another tab: nothing of the first agent may stay in memory.
  await settingsDb.remove('desk').catch(() => undefined);
  reloadPage();
  return true;
};

/** Asks the server who is there and shows the page that fits. */
const route = async (pages: Pages, asked: Promise<Answer> = ask()): Promise<void> => {
  const answer = await asked;
  if ('profile' in answer) {
    if (answer.profile.roles.includes('agent')) await openDesk(pages, answer.profile);
    else await open('plain', pages, { notice: '', profile: answer.profile });
    return;
  }
  const { fault } = answer;
  const { needed } = await api<{ needed: boolean }>('/setup').catch(() => ({ needed: false }));
  await open(needed ? 'setup' : 'sign-in', pages, { notice: noticeOf(fault), profile: null });
};

/** Starts the desktop: language and theme, then the page that fits. */
export const start = async (pages: Pages): Promise<void> => {
  const asked = ask();
  adoptTokens();
  const expected = expectedPage();
  // A wrong guess costs nothing but the download.
  if (expected && expected in pages) void pages[expected]().catch(() => undefined);
  void restoreTheme();
  await localizer.start();
  if (!(await openLastDesk(pages, asked))) await route(pages, asked);
};
