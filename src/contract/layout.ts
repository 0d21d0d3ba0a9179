import { Type, type Static } from 'typebox';
import { closed, Id, Name } from './primitives.ts';

/**
 * A desktop layout as the administrator wrote it, in either of the two published shapes (flat 0.0.x, role-based
 * 0.1.0). What it means is for `domain/layout` to say: the document stays as it came.
 */
export const Layout = Type.Object({
  type: Type.Literal('layout'), id: Id, name: Name,
  document: Type.Record(Type.String({ maxLength: 120 }), Type.Unknown()),
}, closed);
export type Layout = Static<typeof Layout>;

/** `GET /api/layout?team=<id>`: the layout of one of the caller's teams; null: the default one. */
export interface TeamLayout {
  /** As in `DeskProfile.layouts`. */
  revision: string;
  document: Readonly<Record<string, unknown>> | null;
}
