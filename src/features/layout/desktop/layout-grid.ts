import type { LayoutGrid, LayoutPage } from '../../../domain/layout/desktop-layout.ts';
import { namesIn } from './layout-substance.ts';
import { own } from './own.ts';

/** A grid's outermost part. */
const ROOT = 'ROOT';
/** A row below it is too low for what stands in it: the page scrolls then. */
const ROW_MIN = 120;

const tracks = (sizes: readonly number[], count: number, min: string): string =>
  Array.from({ length: count }, (_, at) => `minmax(${min}, ${sizes[at] ?? 1}fr)`).join(' ');

/** The lines around a name: the smallest rectangle that holds all its cells. */
const lines = ({ areas }: LayoutGrid, name: string) => {
  const rows = areas.flatMap((row, at) => (row.includes(name) ? [at] : []));
  const cols = areas.flatMap((row) => row.flatMap((each, at) => (each === name ? [at] : [])));
  return { row: `${Math.min(...rows) + 1} / ${Math.max(...rows) + 2}`, column: `${Math.min(...cols) + 1} / ${Math.max(...cols) + 2}` };
};

const fill = (page: LayoutPage, name: string, place: (widget: string) => HTMLElement | null, within: readonly string[]): HTMLElement | null => {
  const grid = own(page.grids, name);
  if (!grid || within.includes(name)) return null;
  const element = Object.assign(document.createElement('div'), { className: 'grid' });
  element.style.gridTemplateColumns = tracks(grid.cols, Math.max(1, ...grid.areas.map((row) => row.length)), '0');
  element.style.gridTemplateRows = tracks(grid.rows, Math.max(1, grid.areas.length), grid.areas.length > 1 ? `${ROW_MIN}px` : '0');
  for (const each of namesIn(grid)) {
    const child = own(page.grids, each) && each !== ROOT ? fill(page, each, place, [...within, name]) : place(each);
    if (!child) continue;
    const { row, column } = lines(grid, each);
    child.style.gridRow = row;
    child.style.gridColumn = column;
    element.append(child);
  }
  return element;
};

/** A page's grids with what stands in them; names may be any text, and a grid never stands in itself. */
export const gridElement = (page: LayoutPage, place: (widget: string) => HTMLElement | null): HTMLElement =>
  fill(page, ROOT, place, []) ?? document.createElement('div');

/** How many columns a flexible page has at a width. */
export const columnsAt = (width: number): number => {
  if (width >= 1360) return 12;
  if (width >= 1070) return 10;
  return width >= 850 ? 6 : 4;
};

/** Puts what has a size in units where it fits. */
export const flexibleElement = (sized: readonly { element: HTMLElement; width: number; height: number }[]): HTMLElement => {
  const element = Object.assign(document.createElement('div'), { className: 'flexible' });
  for (const { element: child, width, height } of sized) {
    child.dataset['units'] = String(width);
    child.style.gridRow = `span ${height}`;
    element.append(child);
  }
  return element;
};

/** Gives a flexible page as many columns as its width has room for. */
export const spread = (flexible: HTMLElement, columns: number): void => {
  flexible.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
  for (const child of flexible.children) {
    if (child instanceof HTMLElement) child.style.gridColumn = `span ${Math.min(columns, Number(child.dataset['units']))}`;
  }
};
