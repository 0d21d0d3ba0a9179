import { Type, type Static } from 'typebox';
import { closed, Id } from './primitives.ts';

/** Where the agent takes calls: a dial number (`+` E.164, or IDD digits) or an extension (WX-029 – WX-044). */
export const Station = Type.Union([
  Type.Object({ kind: Type.Literal('dialNumber'), number: Type.String({ pattern: '^\\+?[0-9]{4,20}$' }) }, closed),
  Type.Object({ kind: Type.Literal('extension'), number: Type.String({ pattern: '^[0-9]{1,18}$' }) }, closed),
]);
export type Station = Static<typeof Station>;

/** Finishes sign-in with the Station Credentials (WX-053). Faults: `team-not-yours`, `number-restricted`, `number-in-use`, `number-not-registered`, `invalid-number`, and every `SignInObstacle`. */
export const StationSignIn = Type.Object(
  { kind: Type.Literal('station.signIn'), teamId: Id, station: Station }, closed);
export type StationSignIn = Static<typeof StationSignIn>;

/** Works in another of the agent's teams from now on (WX-177 – WX-187). Faults: `team-not-yours`, `open-interactions`. */
export const ChangeTeam = Type.Object({ kind: Type.Literal('station.changeTeam'), teamId: Id }, closed);
export type ChangeTeam = Static<typeof ChangeTeam>;

/** **Stay Signed In** (WX-109). */
export const StaySignedIn = Type.Object({ kind: Type.Literal('session.stay') }, closed);
export type StaySignedIn = Static<typeof StaySignedIn>;

/** Ends the agent's working session (WX-279, WX-280). Faults: `open-interactions`, `not-idle`. */
export const StationSignOut = Type.Object({ kind: Type.Literal('station.signOut') }, closed);
export type StationSignOut = Static<typeof StationSignOut>;
