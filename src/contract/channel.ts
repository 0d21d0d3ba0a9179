import { Type, type Static } from 'typebox';

/** A media channel (WX-190). */
export const Channel = Type.Union([
  Type.Literal('voice'), Type.Literal('chat'), Type.Literal('email'), Type.Literal('social'),
]);
export type Channel = Static<typeof Channel>;
