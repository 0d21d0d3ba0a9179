import { RONA_CODE } from '../../../contract/availability-codes.ts';
import type { DeskState } from '../../../contract/desk.ts';
import type { Presence } from '../../../contract/interaction.ts';
import type { Instant } from '../../../contract/primitives.ts';
import type { DeskModel } from '../../../desktop/frame.ts';
import { handledByMe } from '../../../desktop/my-interactions.ts';
import { pendingPresence } from '../../../desktop/pending-presence.ts';

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

/** What the Availability state control shows; null before Station Credentials. A wish that waits in the outbox is shown in the state's place. */
export function availabilityView(desk: DeskState, { line, outbox }: Pick<DeskModel, 'line' | 'outbox'>): AvailabilityView | null {
  const { session, profile } = desk;
  if (!session) return null;
  const wish = pendingPresence({ outbox });
  const presence: Presence = wish ?? session.presence;
  const idleId = presence.state === 'idle' ? presence.idleCodeId : null;
  return {
    options: [{ value: AVAILABLE, name: null }, ...idleOptions(desk)],
    value: idleId ?? AVAILABLE,
    name: idleId === null ? null : profile.idleCodes.find((code) => code.id === idleId)?.name ?? idleId,
    tone: idleId === null ? 'available' : idleId === RONA_CODE ? 'rona' : 'idle',
    since: session.since,
    engaged: handledByMe(desk).length > 0,
    // On a good line the answer is there before anybody could read the word.
    pending: wish !== null && line !== 'online',
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
