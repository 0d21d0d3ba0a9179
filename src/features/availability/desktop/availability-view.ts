import { RONA_CODE } from '../../../contract/availability-codes.ts';
import type { DeskState } from '../../../contract/desk.ts';
import type { Presence } from '../../../contract/interaction.ts';
import type { Instant } from '../../../contract/primitives.ts';
import { handledByMe } from '../../../desktop/my-interactions.ts';

/** The value of the Available option; idle options have their code's id. */
export const AVAILABLE = 'available';

/** `null` names stand for the catalogue's word for Available. */
export interface StateOption { value: string; name: string | null }

export interface AvailabilityView {
  options: readonly StateOption[];
  /** The value of the option for the current state; RONA's has no option, it is only shown. */
  value: string;
  name: string | null;
  tone: 'available' | 'idle' | 'rona';
  since: Instant;
  /** The agent handles at least one interaction. */
  engaged: boolean;
  /** The state is one that was wished for and the server does not know yet. */
  pending: boolean;
}

/** What the Availability state control shows; null before Station Credentials. A wish that waits for the line stands in the state's place. */
export function availabilityView(desk: DeskState, wish: Presence | null = null): AvailabilityView | null {
  const { session, profile } = desk;
  if (!session) return null;
  const presence: Presence = wish ?? session.presence;
  const idleId = presence.state === 'idle' ? presence.idleCodeId : null;
  return {
    options: [{ value: AVAILABLE, name: null }, ...idleOptions(desk)],
    value: idleId ?? AVAILABLE,
    name: idleId === null ? null : profile.idleCodes.find((code) => code.id === idleId)?.name ?? idleId,
    tone: idleId === null ? 'available' : idleId === RONA_CODE ? 'rona' : 'idle',
    since: session.since,
    engaged: handledByMe(desk).length > 0,
    pending: wish !== null,
  };
}

function idleOptions(desk: DeskState): StateOption[] {
  return desk.profile.idleCodes
    .filter((code) => code.selectable && code.id !== RONA_CODE)
    .map((code) => ({ value: code.id, name: code.name }));
}

/** The missed offer that the agent should hear about, by the moment of the state change; null when there is none. */
export function missedOfferAt(desk: DeskState): Instant | null {
  const { session } = desk;
  if (session?.presence.state !== 'idle' || session.presence.idleCodeId !== RONA_CODE) return null;
  return session.since;
}
