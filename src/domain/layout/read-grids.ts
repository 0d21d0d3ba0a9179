import type { LayoutGrid } from './desktop-layout.ts';
import { Fields, isMachinery, isRecord, kindOf } from './fields.ts';
import { at, quoted } from './layout-faults.ts';
import { GRID, nearest, SIZE } from './layout-names.ts';
import type { Reading } from './reading.ts';
import { rectangular } from './rectangles.ts';

type Grids = Record<string, LayoutGrid>;
type Areas = readonly (readonly string[])[];

const EMPTY = '.';
/** Rows or columns of one grid, and grids of one page. */
const LINES = 50;
const GRIDS = 100;
/** How many cells a page may have when each grid is put where its name stands. */
const CELLS = 2000;

/** A page's widgets by name: those that the document has, and those of them that can be shown. */
export interface PageWidgets {
  named: readonly string[];
  shown: readonly string[];
}

/** Names in the order of the document, one below the other or side by side. */
export const gridOf = (names: readonly string[], order: 'row' | 'column'): LayoutGrid => ({
  areas: order === 'row' && names.length > 0 ? [names] : names.map((name) => [name]),
  cols: order === 'row' ? names.map(() => 1) : [1], rows: order === 'row' ? [1] : names.map(() => 1),
});

function rowOf({ faults }: Reading, row: unknown, path: string): readonly string[] | null {
  if (!Array.isArray(row)) {
    faults.error(path, 'wrong-type', `A row must be a list of names, not ${kindOf(row)}.`);
    return null;
  }
  if (row.length > LINES) faults.error(path, 'too-large', `A row has at most ${LINES} cells.`);
  return row.slice(0, LINES).map((cell, i) => {
    if (typeof cell === 'string' && !isMachinery(cell)) return cell.trim() || EMPTY;
    faults.error(at(path, i), 'wrong-type', `A cell must be the name of a widget, not ${typeof cell === 'string' ? quoted(cell) : kindOf(cell)}.`);
    return EMPTY;
  });
}

/** Rows of the same length: shorter ones end in empty cells. */
function areasOf(reading: Reading, value: unknown, path: string): Areas {
  if (!Array.isArray(value)) {
    reading.faults.error(path, 'wrong-type', `“areas” must be a list of rows, not ${kindOf(value)}.`);
    return [];
  }
  // A list of names alone is one row.
  const flat = value.length > 0 && value.every((each) => typeof each === 'string');
  if (flat) reading.faults.warning(path, 'loose-type', 'Should be a list of rows; the names are taken as one row.');
  const given = flat ? [value] : value;
  if (given.length > LINES) reading.faults.error(path, 'too-large', `A grid has at most ${LINES} rows.`);
  const rows = given.slice(0, LINES).flatMap((row, i) => {
    const read = rowOf(reading, row, flat ? path : at(path, i));
    return read ? [read] : [];
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  rows.forEach((row, i) => {
    if (row.length < width) reading.faults.warning(at(path, i), 'uneven-rows', `This row has ${row.length} cells, another ${width}; the missing ones stay empty.`);
  });
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => EMPTY)]);
}

/** One fraction for each row or column. */
function fractionsOf({ faults }: Reading, size: Fields | null, name: 'cols' | 'rows', count: number): readonly number[] {
  const value = size?.raw(name);
  const ones = Array.from({ length: count }, () => 1);
  if (!size || value === undefined) return ones;
  const path = size.path(name);
  if (!Array.isArray(value)) {
    faults.error(path, 'wrong-type', `“${name}” must be a list of numbers, not ${kindOf(value)}.`);
    return ones;
  }
  if (value.length !== count) faults.warning(path, 'size-mismatch', `“${name}” has ${value.length} numbers for ${count} ${name === 'cols' ? 'columns' : 'rows'}.`);
  return ones.map((_one, i) => {
    const given: unknown = value[i];
    if (given === undefined) return 1;
    const number = typeof given === 'string' && /^\s*\d+(?:\.\d+)?(?:fr)?\s*$/.test(given) ? Number.parseFloat(given) : given;
    if (typeof number !== 'number') faults.error(at(path, i), 'wrong-type', `Must be a number, not ${kindOf(given)}.`);
    else if (typeof given === 'string') faults.warning(at(path, i), 'loose-type', 'Should be a number, not text; it is taken as meant.');
    if (typeof number === 'number' && number > 0 && number <= 1000) return number;
    if (typeof number === 'number') faults.warning(at(path, i), 'out-of-range', 'A fraction is more than 0 and at most 1000; 1 is taken.');
    return 1;
  });
}

function readGrid(reading: Reading, value: unknown, path: string): LayoutGrid | null {
  const fields = Fields.of(reading, value, path, GRID, 'A grid');
  if (!fields) return null;
  if (!fields.has('areas')) {
    reading.faults.error(fields.path('areas'), 'missing-areas', 'A grid needs “areas”: the names of its widgets, row by row.');
    return null;
  }
  const areas = rectangular(reading, areasOf(reading, fields.raw('areas'), fields.path('areas')), fields.path('areas'));
  if (!fields.has('size')) reading.faults.warning(fields.path('size'), 'missing-size', 'The grid has no “size”: all rows and columns are equal.');
  const size = fields.has('size') ? Fields.of(reading, fields.raw('size'), fields.path('size'), SIZE, '“size”') : null;
  const width = areas[0]?.length ?? 0;
  return { areas, cols: fractionsOf(reading, size, 'cols', width), rows: fractionsOf(reading, size, 'rows', areas.length) };
}

/** Walks from the outermost grid to what it holds; a cell that leads nowhere or back is emptied. */
class GridWalk {
  readonly #reading: Reading;
  readonly #path: string;
  readonly #read: Grids;
  readonly #widgets: PageWidgets;
  readonly #open: string[] = [];
  readonly #cells = new Map<string, number>();
  /** In how many grids a name stands. */
  readonly placed = new Map<string, number>();
  readonly grids: Grids = {};

  constructor(reading: Reading, path: string, read: Grids, widgets: PageWidgets) {
    this.#reading = reading;
    this.#path = path;
    this.#read = read;
    this.#widgets = widgets;
  }

  /** How many cells the grid has with those of the grids in it. `path` is where its rows stand. */
  visit(name: string, path: string): number {
    const known = this.#cells.get(name);
    if (known !== undefined) return known;
    const { areas, cols, rows } = this.#read[name] ?? gridOf([], 'row');
    this.#open.push(name);
    let cells = 0;
    const kept = areas.map((row, i) => row.map((cell, j) => {
      const inside = this.#cell(cell, at(at(path, i), j));
      cells += Math.max(1, inside ?? 1);
      if (inside !== null && cells <= CELLS) return cell;
      if (inside !== null) this.#reading.faults.error(at(at(path, i), j), 'too-large', `With the grids in it the page has more than ${CELLS} cells.`);
      return EMPTY;
    }));
    this.#open.pop();
    for (const each of new Set(kept.flat())) this.placed.set(each, (this.placed.get(each) ?? 0) + 1);
    this.grids[name] = { areas: kept, cols, rows };
    this.#cells.set(name, cells);
    return cells;
  }

  /** The cells behind a name; null when it is to be emptied. */
  #cell(name: string, path: string): number | null {
    if (name === EMPTY) return 1;
    if (this.#open.includes(name)) {
      this.#reading.faults.error(path, 'grid-cycle', `The grid ${quoted(name)} contains itself (${[...this.#open, name].map(quoted).join(' → ').slice(0, 200)}); this place stays empty.`);
      return null;
    }
    if (Object.hasOwn(this.#read, name)) return this.visit(name, at(at(this.#path, name), 'areas'));
    if (this.#widgets.shown.includes(name)) return 1;
    // What is wrong with the widget has been told.
    if (this.#widgets.named.includes(name)) return null;
    const near = nearest(name, [...this.#widgets.named, ...Object.keys(this.#read)]);
    this.#reading.faults.error(path, 'unknown-widget', `There is no widget and no grid ${quoted(name)}${near === null ? '.' : `; did you mean ${quoted(near)}?`}`);
    return null;
  }
}

function namedGrids(reading: Reading, value: Readonly<Record<string, unknown>>, path: string): Grids {
  const { faults } = reading;
  const names = Object.keys(value).filter((name) => !isMachinery(name) && !/^(?:_|\/\/)/.test(name)).slice(0, GRIDS);
  const grids = Object.fromEntries(names.flatMap((name) => {
    const grid = readGrid(reading, value[name], at(path, name));
    return grid ? [[name, grid] as const] : [];
  }));
  if (Object.hasOwn(grids, 'ROOT')) return grids;
  const root = names.find((name) => name.toUpperCase() === 'ROOT') ?? names.find((name) => Object.hasOwn(grids, name));
  if (!Object.hasOwn(value, 'ROOT')) faults.error(path, 'missing-root', `Of nested grids one is called “ROOT”, the outermost${root === undefined ? '.' : `; ${quoted(root)} is taken.`}`);
  return root !== undefined && grids[root] ? { ...grids, ROOT: grids[root] } : grids;
}

/** The grids of a page that can be reached from the outermost one; `order` is how widgets stand that no grid places. */
export function readGrids(reading: Reading, value: unknown, path: string, widgets: PageWidgets, order: 'row' | 'column'): Grids {
  const usual = { ROOT: gridOf(widgets.shown, order) };
  if (value === undefined) {
    if (widgets.shown.length > 1) reading.faults.warning(path, 'missing-layout', `The page does not say where its widgets are; they stand ${order === 'row' ? 'side by side' : 'one below the other'}.`);
    return usual;
  }
  if (!isRecord(value)) {
    reading.faults.error(path, 'wrong-type', `“layout” must be an object, not ${kindOf(value)}.`);
    return usual;
  }
  const plain = ['areas', 'size'].some((name) => Object.hasOwn(value, name) && !isGridLike(value[name])) || Object.keys(value).length === 0;
  const only = plain ? readGrid(reading, value, path) : null;
  const read: Grids = plain ? (only ? { ROOT: only } : {}) : namedGrids(reading, value, path);
  if (!read['ROOT']) return usual;
  const walk = new GridWalk(reading, path, read, widgets);
  walk.visit('ROOT', plain ? at(path, 'areas') : at(at(path, 'ROOT'), 'areas'));
  for (const [name, times] of walk.placed) {
    if (times > 1 && name !== EMPTY) reading.faults.warning(path, 'repeated', `${quoted(name)} stands in more than one grid; it is shown in one of them.`);
  }
  for (const name of widgets.shown) if (!walk.placed.has(name)) reading.faults.warning(path, 'widget-unplaced', `The widget ${quoted(name)} has no place in the grid: it is not shown.`);
  return walk.grids;
}

const isGridLike = (value: unknown): boolean => isRecord(value) && Object.hasOwn(value, 'areas');
