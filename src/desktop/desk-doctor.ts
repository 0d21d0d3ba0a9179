import { distinctUntilChanged, filter, map, of, repeat, switchMap, timer } from 'rxjs';
import type { DeskModel, DesktopFrame } from './frame.ts';
import { t } from './texts/index.ts';

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** Interactions that hold this agent's capacity although the desk does not have them. */
const missing = ({ desk }: DeskModel): string => Object.keys(desk.session?.load ?? {}).filter((id) => !desk.interactions[id]).sort().join(' ');

/**
 * Finds a desk that does not have an interaction whole and asks for fresh snapshots, ever more rarely, until it has
 * (WX-129). What does not heal at once is told (WX-141).
 */
export const watchDesk = (frame: Pick<DesktopFrame, 'model$' | 'refresh' | 'trouble' | 'fail' | 'record'>, firstMs = FIRST_MS): void => {
  const missing$ = frame.model$.pipe(filter(({ confirmed, role }) => confirmed && role === 'working'), map(missing), distinctUntilChanged());
  missing$.pipe(switchMap((ids) => {
    if (ids === '') return of(null);
    let attempt = 0;
    return timer(0).pipe(
      map(() => (attempt += 1)),
      repeat({ delay: () => timer(Math.min(LONGEST_MS, firstMs * 2 ** (attempt - 1))) }),
    );
  })).subscribe((attempt) => {
    frame.trouble('incomplete', attempt === null ? null : () => t('desk.incomplete'), true);
    if (attempt === null) return;
    frame.record('incomplete', { attempt });
    if (attempt === 2) frame.fail(new Error('incomplete'), t('desk.incomplete'));
    frame.refresh();
  });
};
