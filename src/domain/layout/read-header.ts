import type { DesktopLayout, LayoutNode, LayoutPage } from './desktop-layout.ts';
import { type Fields, isRecord, kindOf } from './fields.ts';
import { at, quoted } from './layout-faults.ts';
import { HEADER_ACTIONS, HEADER_PARTS, nearest } from './layout-names.ts';
import { checkLabels, readNodes } from './read-node.ts';
import { plainPage, readPage } from './read-page.ts';
import type { Reading } from './reading.ts';

type Header = Pick<DesktopLayout, 'header' | 'headerPage' | 'advancedHeader' | 'headerActions'>;

/** The desktop's own icons in the order of the document; null: as usual. */
function readActions({ faults }: Reading, settings: Fields): readonly string[] | null {
  const value = settings.raw('headerActions');
  const path = settings.path('headerActions');
  if (value === undefined) return null;
  if (!Array.isArray(value)) {
    faults.error(path, 'wrong-type', `“headerActions” must be a list, not ${kindOf(value)}.`);
    return null;
  }
  return [...new Set(value.slice(0, 50).flatMap((each: unknown, i) => {
    if (typeof each !== 'string') faults.error(at(path, i), 'wrong-type', `Must be text, not ${kindOf(each)}.`);
    if (typeof each !== 'string') return [];
    const found = HEADER_ACTIONS.find((action) => action === each) ?? HEADER_ACTIONS.find((action) => action === each.trim().toLowerCase());
    if (found === undefined) {
      const near = nearest(each, HEADER_ACTIONS);
      faults.warning(at(path, i), 'unknown-value', `There is no icon ${quoted(each)}${near === null ? `; there are ${HEADER_ACTIONS.join(', ')}.` : `; did you mean ${quoted(near)}?`}`);
    } else if (found !== each) faults.warning(at(path, i), 'letter-case', `Values are case-sensitive: write ${quoted(found)}.`);
    return found === undefined ? [] : [found];
  }))];
}

const isOwn = ({ comp }: LayoutNode): boolean => (HEADER_PARTS as readonly string[]).includes(comp);

function readAdvanced(reading: Reading, value: unknown, path: string): Header {
  // The published description shows an object in place of the list: its values are the elements then.
  const loose = isRecord(value) && !('comp' in value) && Object.values(value).every(isRecord);
  if (loose) reading.faults.warning(path, 'loose-type', 'Should be a list of elements; the object\'s values are taken.');
  const nodes = readNodes(reading, loose ? Object.values(value) : value, path, 1);
  for (const node of nodes) checkLabels(reading, node);
  return {
    header: nodes.filter((node) => !isOwn(node)), headerPage: null, advancedHeader: nodes,
    headerActions: nodes.filter(isOwn).map(({ comp }) => comp.replace(/^(?:agentx|acqueon)-/, '')),
  };
}

/** The widgets of a page from left to right, row by row, each once. */
function inOrder({ grids, widgets }: LayoutPage): readonly LayoutNode[] {
  const names = new Set<string>();
  const gather = (grid: string): void => {
    for (const name of (grids[grid]?.areas ?? []).flat()) {
      if (Object.hasOwn(grids, name)) gather(name);
      else names.add(name);
    }
  };
  gather('ROOT');
  return [...names].flatMap((name) => (Object.hasOwn(widgets, name) ? widgets[name] ?? [] : []));
}

/** The horizontal header: an `advancedHeader`, which replaces the others, or a grid of widgets and a list of our icons. */
export function readHeader(reading: Reading, settings: Fields, areas: Fields): Header {
  const advanced = areas.raw('advancedHeader');
  const replaced = advanced !== undefined;
  for (const [fields, name] of [[areas, 'header'], [settings, 'headerActions']] as const) {
    if (replaced && fields.has(name)) reading.faults.warning(fields.path(name), 'replaced', `“advancedHeader” takes the place of “${name}”, which has no effect.`);
  }
  if (replaced) return readAdvanced(reading, advanced, areas.path('advancedHeader'));
  const headerActions = readActions(reading, settings);
  const page = areas.has('header') ? plainPage(readPage(reading, areas.raw('header'), areas.path('header'), 1, 'row')) : null;
  const header = page ? inOrder(page) : [];
  for (const node of header) checkLabels(reading, node);
  return { header, headerPage: page, advancedHeader: null, headerActions };
}
