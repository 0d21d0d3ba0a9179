import { RONA_CODE } from '../../../contract/availability-codes.ts';
import type { DeskState } from '../../../contract/desk.ts';
import type { Id, Instant } from '../../../contract/primitives.ts';
import type { DeskModel } from '../../../desktop/frame.ts';

/** When the agent is signed out unless they say otherwise; null when nobody has to be asked here, whatever their state (WX-107). */
export function signOutAt({ desk, role }: Pick<DeskModel, 'desk' | 'role'>): Instant | null {
  return role === 'working' ? desk.session?.inactive?.signOutAt ?? null : null;
}

/** The idle code that an agent takes who signs out while available (WX-110, WX-280); null when there is none. */
export function idleCodeForSignOut({ profile }: Pick<DeskState, 'profile'>): Id | null {
  const selectable = profile.idleCodes.filter((code) => code.selectable && code.id !== RONA_CODE);
  const preferred = selectable.find((code) => code.id === profile.desktopProfile?.defaultIdleCodeId);
  return (preferred ?? selectable[0])?.id ?? null;
}

/** The moments at which the rest of the time is said to screen readers. */
const SAID = [30, 10] as const;

/** What a screen reader should have said by now; null before the first. */
export const secondsToSay = (leftMs: number): number | null => SAID.findLast((seconds) => leftMs > 0 && leftMs <= seconds * 1_000) ?? null;
