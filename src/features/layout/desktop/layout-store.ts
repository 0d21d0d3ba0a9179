import { concat, defer, distinctUntilChanged, EMPTY, filter, first, from, interval, map, merge, type Observable, of, retry, startWith, Subject, switchMap, timer } from 'rxjs';
import type { TeamLayout } from '../../../contract/layout.ts';
import type { Id } from '../../../contract/primitives.ts';
import type { DeskModel, DesktopFrame } from '../../../desktop/frame.ts';
import type { DesktopLayout, LayoutRole } from '../../../domain/layout/desktop-layout.ts';
import { isError, readLayout } from '../../../domain/layout/read-layout.ts';
import type { KeptLayouts } from './kept-layouts.ts';
import { isSafePoint } from './safe-point.ts';

/** Whose layout is to be shown. */
interface Wanted {
  teamId: Id;
  /** null: the default layout. */
  revision: string | null;
  role: LayoutRole;
  confirmed: boolean;
}

/** A layout that can be shown. */
export interface GoodLayout {
  /** Team, revision and role: another one means another layout. */
  key: string;
  layout: DesktopLayout | null;
}

const roleOf = ({ roles }: DeskModel['desk']['profile']): LayoutRole => {
  if (!roles.includes('supervisor')) return 'agent';
  return roles.includes('agent') ? 'supervisorAgent' : 'supervisor';
};

const wantedOf = ({ desk: { session, profile }, confirmed }: DeskModel): Wanted | null => session && {
  teamId: session.teamId, revision: profile.layouts[session.teamId] ?? null, role: roleOf(profile), confirmed,
};

const keyOf = ({ teamId, revision, role }: Wanted): string => JSON.stringify([teamId, revision, role]);

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;
/** How often is looked whether an open dialog has gone. */
const LOOK_MS = 500;

export interface LayoutStoreOptions {
  frame: Pick<DesktopFrame, 'model$' | 'model' | 'api' | 'record'>;
  kept: KeptLayouts;
  /** A new layout cannot be used: the one before stays. */
  unreadable: () => void;
  pauseMs?: number;
}

/**
 * The layout of the agent's team: at first what this browser has kept, then the server's. A change while the agent works
 * waits for a safe point (WX-058); a document that is wrong changes nothing.
 */
export class LayoutStore {
  readonly #options: LayoutStoreOptions;
  readonly #again = new Subject<void>();
  /** The key of what is shown; null: nothing yet. */
  #shown: string | null = null;
  /** The server's word has been shown once: from now on the agent is at work. */
  #settled = false;
  #hasLayout = false;
  /** The agent has asked for the administrator's layout: it comes at once. */
  #asked = false;

  constructor(options: LayoutStoreOptions) {
    this.#options = options;
  }

  /** What is to be shown, each at its moment. */
  get good$(): Observable<GoodLayout> {
    const wanted$ = this.#options.frame.model$.pipe(
      filter(({ role }) => role === 'working'), map(wantedOf), filter((wanted) => wanted !== null),
      distinctUntilChanged((a, b) => keyOf(a) === keyOf(b) && a.confirmed === b.confirmed),
    );
    return this.#again.pipe(startWith(undefined), switchMap(() => wanted$)).pipe(
      switchMap((wanted) => this.#find(wanted).pipe(switchMap((good) => this.#atItsMoment(good, wanted)))),
    );
  }

  /** **Reset Entire Desktop Layout**: the administrator's layout, as it is now (WX-171). */
  reset(): void {
    this.#asked = true;
    this.#shown = null;
    this.#again.next();
  }

  #find(wanted: Wanted): Observable<GoodLayout> {
    const { kept } = this.#options;
    const { teamId, revision, confirmed } = wanted;
    if (keyOf(wanted) === this.#shown) return this.#confirm(wanted);
    if (revision === null) return confirmed ? concat(defer(() => kept.keep(teamId, null)).pipe(switchMap(() => EMPTY)), of({ key: keyOf(wanted), layout: null })) : EMPTY;
    return from(kept.get(teamId)).pipe(switchMap((last) => {
      if (last && (!confirmed || last.revision === revision)) return this.#read(last, wanted) ?? EMPTY;
      return confirmed ? this.#load(wanted, last) : EMPTY;
    }));
  }

  /** What is shown is still right. */
  #confirm({ confirmed }: Wanted): Observable<never> {
    this.#settled ||= confirmed;
    return EMPTY;
  }

  #load(wanted: Wanted, last: TeamLayout | null): Observable<GoodLayout> {
    const { frame, kept, unreadable, pauseMs = FIRST_PAUSE_MS } = this.#options;
    const ask = defer(() => frame.api<TeamLayout>(`/layout?team=${encodeURIComponent(wanted.teamId)}`));
    return ask.pipe(
      retry({ delay: (_, count) => timer(Math.min(LONGEST_PAUSE_MS, pauseMs * 2 ** (count - 1))) }),
      switchMap((loaded) => {
        if (!loaded.document) return of({ key: keyOf(wanted), layout: null });
        const good = this.#read(loaded, wanted);
        if (good) return concat(defer(() => kept.keep(wanted.teamId, loaded)).pipe(switchMap(() => EMPTY)), good);
        frame.record('layout', { fault: 'unreadable', team: wanted.teamId });
        unreadable();
        this.#settled = true;
        // The last good one stays; where there is none yet, what this browser has kept.
        return (!this.#hasLayout && last && this.#read(last, wanted)) || EMPTY;
      }),
    );
  }

  /** null when the document is wrong. */
  #read({ revision, document }: TeamLayout, wanted: Wanted): Observable<GoodLayout> | null {
    try {
      const { layout, faults } = readLayout(document, wanted.role);
      return faults.some(isError) ? null : of({ key: keyOf({ ...wanted, revision }), layout });
    } catch (error) {
      reportError(error);
      return null;
    }
  }

  #atItsMoment(good: GoodLayout, { confirmed }: Wanted): Observable<GoodLayout> {
    const { frame } = this.#options;
    const now$ = this.#settled && !this.#asked
      ? merge(frame.model$, interval(LOOK_MS)).pipe(filter(() => isSafePoint(frame.model)), first(), map(() => good))
      : of(good);
    return now$.pipe(filter(({ key }) => key !== this.#shown), map((shown) => {
      this.#shown = shown.key;
      this.#hasLayout = shown.layout !== null;
      this.#settled ||= confirmed;
      this.#asked = false;
      return shown;
    }));
  }
}
