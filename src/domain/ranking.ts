import type { Id, Instant } from '../contract/primitives.ts';

/** A place in a line: who came first stands first; the id decides between equals, so replays agree. */
export interface Place {
  readonly id: Id;
  readonly since: Instant;
}

/** A line of places in order. Changing it gives a new one. */
export type Ranking = readonly Place[];

const before = (a: Place, b: Place): boolean => a.since < b.since || (a.since === b.since && a.id < b.id);

function positionOf(ranking: Ranking, place: Place): number {
  let low = 0;
  let high = ranking.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(ranking[middle]!, place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rankings from scratch, by key. */
export function rankings(places: Iterable<readonly [key: string, place: Place]>): ReadonlyMap<string, Ranking> {
  const lines = new Map<string, Place[]>();
  for (const [key, place] of places) {
    const line = lines.get(key);
    if (line) line.push(place);
    else lines.set(key, [place]);
  }
  for (const line of lines.values()) line.sort((a, b) => before(a, b) ? -1 : 1);
  return lines;
}

/** The ranking with `place` in it, once. */
export function joined(ranking: Ranking, place: Place): Ranking {
  const at = positionOf(ranking, place);
  return ranking[at]?.id === place.id ? ranking : ranking.toSpliced(at, 0, place);
}

/** The ranking without `place`. */
export function left(ranking: Ranking, place: Place): Ranking {
  const at = positionOf(ranking, place);
  return ranking[at]?.id === place.id ? ranking.toSpliced(at, 1) : ranking;
}

/** How many stand before `place`. */
export function rankOf(ranking: Ranking, place: Place): number {
  return positionOf(ranking, place);
}
