import type { DeskProfile } from '../contract/desk.ts';
import { localizer } from '../ui/localizer.ts';
import { adoptTokens } from '../ui/tokens.css.ts';
import { api, isNetworkFault } from './api.ts';
import { readAhead } from './early-vault.ts';
import { CommandRefused, type DesktopFeature } from './frame.ts';
import { expire, leave, takeNotice, type Leaving } from './leave.ts';
import { expectedPage, markInteractive, showPage, type PageContext, type PageModule, type PageName } from './page.ts';
import type { OpenedDesk } from './open-desk.ts';
import { createRestorePage } from './restore-page.ts';
import { faultText, t } from './texts/index.ts';
import { restoreTheme } from './theme.ts';

export interface DeskModule {
  openDesk(profile: DeskProfile | null, features: readonly DesktopFeature[]): Promise<OpenedDesk>;
  features: readonly DesktopFeature[];
}

/** The pages' chunks: none is loaded before it is needed. */
export type Pages = Record<Exclude<PageName, 'desk'>, () => Promise<PageModule>> & { desk: () => Promise<DeskModule> };

type Answer = { profile: DeskProfile } | { fault: CommandRefused };

/** Nobody is signed in: the usual state of things, which the server says without a refusal. */
const NOBODY = { fault: new CommandRefused({ code: 'unauthenticated', message: 'Nobody is signed in.', trackingId: '' }) };

const ask = (): Promise<Answer> => api<{ profile: DeskProfile | null }>('/session?or=nobody', { patienceMs: 15_000 }).then(
  ({ profile }) => (profile ? { profile } : NOBODY),
  (error: unknown) => {
    if (error instanceof CommandRefused) return { fault: error };
    throw error;
  },
);

/** Why the person stands at the sign-in page: in the page, or in a dialog when they have not asked for it (WX-111). */
const greetingOf = (left: Leaving | null): { notice: string; dialog?: string } => {
  switch (left) {
    case null: return { notice: '' };
    case 'signed-out': return { notice: t('desk.signed-out') };
    case 'refused': return { notice: t('desk.refused') };
    case 'lost': return { notice: t('desk.left-lost') };
    case 'inactivity': return { notice: '', dialog: t('desk.left-inactivity') };
    case 'administrator': return { notice: '', dialog: t('desk.left-administrator') };
  }
};

const faultGreeting = ({ fault }: CommandRefused): { notice: string; dialog?: string } => {
  if (fault.code === 'unauthenticated') return greetingOf(takeNotice());
  return { notice: faultText(isNetworkFault(fault) ? 'network' : fault.code) };
};

const open = async (name: Exclude<PageName, 'desk'>, pages: Pages, context: PageContext): Promise<void> => {
  const { createPage } = await pages[name]();
  await localizer.settled();
  const page = createPage(context);
  page.addEventListener('page-done', () => void route(pages), { once: true });
  showPage(name, page);
  markInteractive();
};

const openDesk = async (pages: Pages, profile: DeskProfile | null): Promise<OpenedDesk> => {
  const { openDesk: openIt, features } = await pages.desk();
  await localizer.settled();
  return openIt(profile, features);
};

/** The server cannot be asked, and this browser has nothing to show meanwhile (WX-016, WX-018). */
const openRestorePage = ({ trouble }: OpenedDesk): void => {
  // The next attempt is to begin with the desk again.
  showPage('desk', createRestorePage(trouble === 'lost' || trouble === 'blocked' ? 'storage' : 'network'));
  markInteractive();
};

/**
 * The desk that this browser showed last stands at once, with or without a network: the session brings it up to date,
 * or finds that it is over. False when there is none and another page is to be found.
 */
const openLastDesk = async (pages: Pages, asked: Promise<Answer>): Promise<boolean> => {
  if (expectedPage() !== 'desk') return false;
  const opened = await openDesk(pages, null);
  const answer = await asked;
  if ('fault' in answer && answer.fault.fault.code !== 'unauthenticated') {
    if (opened.userId === null) openRestorePage(opened);
    return true;
  }
  if (opened.userId === null) return false;
  if ('fault' in answer) await expire();
  // Somebody else has signed in meanwhile, in another tab: nothing of the first agent may stay.
  else if (answer.profile.userId !== opened.userId || !answer.profile.roles.includes('agent')) await leave('signed-out');
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
  await open(needed ? 'setup' : 'sign-in', pages, { ...faultGreeting(fault), profile: null });
};

/** Starts the desktop: language and theme, then the page that fits. */
export const start = async (pages: Pages): Promise<void> => {
  const asked = ask();
  adoptTokens();
  const expected = expectedPage();
  // A wrong guess costs nothing but the download.
  if (expected && expected in pages) void pages[expected]().catch(() => undefined);
  if (expected === 'desk') readAhead();
  void restoreTheme();
  await localizer.start();
  if (!(await openLastDesk(pages, asked))) await route(pages, asked);
};
