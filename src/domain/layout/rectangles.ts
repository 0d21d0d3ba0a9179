import { at, quoted } from './layout-faults.ts';
import type { Reading } from './reading.ts';

type Areas = readonly (readonly string[])[];

const EMPTY = '.';

interface Box { top: number; left: number; bottom: number; right: number }

/** The largest block of one name from its first cell on: as far to the right, then as far down. */
function boxFrom(areas: Areas, top: number, left: number): Box {
  const name = areas[top]?.[left];
  let right = left;
  while (areas[top]?.[right + 1] === name) right += 1;
  let bottom = top;
  const fills = (row: readonly string[] | undefined): boolean => row?.slice(left, right + 1).every((cell) => cell === name) ?? false;
  while (fills(areas[bottom + 1])) bottom += 1;
  return { top, left, bottom, right };
}

const within = ({ top, left, bottom, right }: Box, i: number, j: number): boolean => i >= top && i <= bottom && j >= left && j <= right;

/** A name's cells must make a rectangle, or browsers refuse the whole grid: those outside of the first block are emptied. */
export function rectangular({ faults }: Reading, areas: Areas, path: string): Areas {
  const boxes = new Map<string, Box>();
  return areas.map((row, i) => row.map((name, j) => {
    if (name === EMPTY) return name;
    const box = boxes.get(name) ?? boxFrom(areas, i, j);
    boxes.set(name, box);
    if (within(box, i, j)) return name;
    faults.warning(at(at(path, i), j), 'not-rectangular', `The cells of ${quoted(name)} make no rectangle; this one stays empty.`);
    return EMPTY;
  }));
}
