import { Type, type Static } from 'typebox';
import { closed, Id } from './primitives.ts';

export { RONA_CODE } from './availability-codes.ts';

/** Changes the agent's own state (WX-097). Faults: `not-signed-in`, `unknown-reference`, `idle-code-not-selectable`. */
export const SetAvailable = Type.Object({ kind: Type.Literal('state.available') }, closed);
export const SetIdle = Type.Object({ kind: Type.Literal('state.idle'), idleCodeId: Id }, closed);
export type SetAvailable = Static<typeof SetAvailable>;
export type SetIdle = Static<typeof SetIdle>;
