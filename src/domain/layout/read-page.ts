import type { LayoutNode, LayoutPage } from './desktop-layout.ts';
import { Fields, isMachinery, isRecord, kindOf } from './fields.ts';
import { at, quoted } from './layout-faults.ts';
import { PAGE } from './layout-names.ts';
import { gridOf, readGrids } from './read-grids.ts';
import { readNode, shownWhen } from './read-node.ts';
import type { Reading } from './reading.ts';

/** Widgets of one page. */
const WIDGETS = 200;

function readWidgets(reading: Reading, fields: Fields, depth: number): Readonly<Record<string, LayoutNode>> {
  const path = fields.path('widgets');
  const value = fields.raw('widgets');
  const { faults } = reading;
  if (value === undefined) {
    faults.error(path, 'missing-widgets', 'A page needs “widgets”: its elements by name.');
    return {};
  }
  if (typeof value !== 'object' || value === null) {
    faults.error(path, 'wrong-type', `“widgets” must be an object, not ${kindOf(value)}.`);
    return {};
  }
  if (Array.isArray(value)) faults.error(path, 'wrong-type', '“widgets” must be an object with a name for each element, not a list.');
  const names = Object.keys(value);
  if (names.length === 0) faults.warning(path, 'empty', 'The page has no widgets: nothing is shown on it.');
  if (names.length > WIDGETS) faults.error(path, 'too-many-elements', `A page has at most ${WIDGETS} widgets.`);
  const entries: [string, LayoutNode][] = [];
  for (const name of names.slice(0, WIDGETS)) {
    if (/^(?:_|\/\/)/.test(name)) continue;
    if (isMachinery(name)) faults.error(at(path, name), 'forbidden-name', `A widget cannot be called ${quoted(name)}.`);
    const node = isMachinery(name) ? null : readNode(reading, (value as Record<string, unknown>)[name], at(path, name), depth + 1);
    if (node) entries.push([name, node]);
  }
  return Object.fromEntries(entries);
}

const namesOf = (value: unknown): readonly string[] => (isRecord(value) ? Object.keys(value) : []);

/** The words of a heading: its own, or those of the first element in it that has some. */
function wordsOf(node: LayoutNode | null): string | null {
  if (!node) return null;
  const { attributes, properties, textContent, children } = node;
  const title = attributes['pageTitle'] ?? attributes['pagetitle'] ?? attributes['page-title'] ?? properties['pageTitle'];
  if (typeof title === 'string' && title !== '') return title;
  return textContent ?? children.reduce<string | null>((found, child) => found ?? wordsOf(child), null);
}

interface Heading { text: string | null; node: LayoutNode | null }

/** A heading is an element; plain words are taken too. */
function readHeading(reading: Reading, fields: Fields, name: 'pageHeader' | 'pageSubHeader', depth: number): Heading {
  const value = fields.raw(name);
  if (value === undefined) return { text: null, node: null };
  if (typeof value === 'string') return { text: value, node: null };
  const node = readNode(reading, value, fields.path(name), depth + 1);
  return { text: wordsOf(node), node };
}

export type ReadPage = LayoutPage & ReturnType<typeof shownWhen>;

/** A page with what it says of itself as a whole; null, and told, when it is none. `order`: how widgets stand that no grid places. */
export function readPage(reading: Reading, value: unknown, path: string, depth = 0, order: 'row' | 'column' = 'column'): ReadPage | null {
  if (!reading.takes(path, depth)) return null;
  const fields = Fields.of(reading, value, path, PAGE, 'A page');
  if (!fields) return null;
  const widgets = readWidgets(reading, fields, depth);
  const flexible = fields.truth('useFlexLayout', false);
  if (flexible && fields.has('layout')) reading.faults.warning(fields.path('layout'), 'layout-unused', 'A page with useFlexLayout shows its widgets in their order, by width and height; “layout” has no effect.');
  const grids = flexible ? { ROOT: gridOf(Object.keys(widgets), order) }
    : readGrids(reading, fields.raw('layout'), fields.path('layout'), { named: namesOf(fields.raw('widgets')), shown: Object.keys(widgets) }, order);
  const header = readHeading(reading, fields, 'pageHeader', depth);
  const subHeader = readHeading(reading, fields, 'pageSubHeader', depth);
  return {
    id: fields.text('id') ?? '', widgets, grids, flexible, ...shownWhen(reading, fields),
    header: header.text, subHeader: subHeader.text, headerNode: header.node, subHeaderNode: subHeader.node,
  };
}

/** What is in a `dynamic-area`. */
export function readArea(reading: Reading, value: unknown, path: string, depth: number): LayoutPage | null {
  if (value === undefined || value === null) {
    reading.faults.error(path, 'missing-area', 'A dynamic-area needs “area” among its properties: widgets and their layout.');
    return null;
  }
  return plainPage(readPage(reading, value, path, depth));
}

/** The page alone. */
export function plainPage(page: ReadPage | null): LayoutPage | null {
  if (!page) return null;
  const { visibility: _visibility, responsive: _responsive, ...plain } = page;
  return plain;
}
