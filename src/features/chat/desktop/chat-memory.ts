import type { Id } from '../../../contract/primitives.ts';

/** Where the desk's memory has what is being written in a conversation. */
export const draftKey = (id: Id): string => `draft:${id}`;
/** Where it has how far up in a conversation its agent reads; nothing means at its end. */
export const placeKey = (id: Id): string => `place:${id}`;

/** A message near the top edge of the log, and how far its own top edge is below that. */
export interface Place {
  id: Id;
  offset: number;
}

export const placeText = ({ id, offset }: Place): string => `${id}@${Math.round(offset)}`;

/** The place that a text of the memory means; null for the end. */
export const placeIn = (text: string | null): Place | null => {
  const [, id, offset] = /^([A-Za-z0-9_-]+)@(-?\d{1,6})$/.exec(text ?? '') ?? [];
  return id === undefined ? null : { id, offset: Number(offset) };
};
