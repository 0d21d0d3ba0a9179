import { pictureAddress, scriptAddress } from './addresses.ts';
import type { LayoutNode } from './desktop-layout.ts';
import { Fields, isRecord, kindOf } from './fields.ts';
import { at, quoted } from './layout-faults.ts';
import { FORBIDDEN, isKnownComp, LABEL_LIMIT, nearest, NODE, SLOTS, VISIBILITIES, WRAPPER } from './layout-names.ts';
import { checkText, readAttributes, readRecord, readStyle } from './read-values.ts';
import type { Reading } from './reading.ts';

/** What browsers take as an element's name. */
const COMP = /^[a-z][\w.\-\u00b7\u00c0-\uffff]*$/u;
const CHILDREN = 500;

/** WX-075: long labels are shortened on the screen (WX-074), so they are told. Live data may have any length. */
export function checkLabel(reading: Reading, label: string, path: string): void {
  checkText(reading, label, path);
  if (!label.includes('$') && label.trim().length > LABEL_LIMIT) {
    reading.faults.warning(path, 'long-label', `The label has ${label.trim().length} characters; from ${LABEL_LIMIT} on it is shortened on the screen.`);
  }
}

/** The name of the element; null, and told, when there can be none. */
function compOf({ faults }: Reading, fields: Fields): string | null {
  const text = fields.text('comp');
  if (text === null) {
    if (!fields.has('comp')) faults.error(fields.path('comp'), 'missing-comp', 'An element needs “comp”: the name of its tag.');
    return null;
  }
  const comp = text.trim().replace(/^<([^<>\s/]+)\s*\/?>$/, '$1');
  if (comp.startsWith('#')) return comp;
  const lower = comp.toLowerCase();
  if ((FORBIDDEN as readonly string[]).includes(lower)) {
    faults.error(fields.path('comp'), 'forbidden-element', `<${lower}> must not be in a layout; a widget's script goes into “script”.`);
    return null;
  }
  if (!COMP.test(lower)) {
    faults.error(fields.path('comp'), 'invalid-comp', `${quoted(text)} is no name of an element.`);
    return null;
  }
  if (lower !== comp) faults.warning(fields.path('comp'), 'letter-case', `Names of elements are lower-case: ${quoted(lower)} is taken.`);
  return lower;
}

/** Shown when, and whether on small screens; the same of nodes, pages and entries of the navigation bar. */
export function shownWhen({ faults }: Reading, fields: Fields): { visibility: string | null; responsive: boolean } {
  const given = fields.text('visibility')?.trim() ?? null;
  const word = VISIBILITIES.find((each) => each === given?.toUpperCase()) ?? null;
  const path = fields.path('visibility');
  if (given !== null && word === null) {
    const near = nearest(given, VISIBILITIES);
    faults.warning(path, 'unknown-visibility', `${quoted(given)} is not known, so this is always shown${near === null ? '.' : `; did you mean ${quoted(near)}?`}`);
  } else if (word !== null && word !== given) faults.warning(path, 'letter-case', `Values are case-sensitive: write ${quoted(word)}.`);
  if (word === 'NOT_RESPONSIVE') faults.warning(path, 'deprecated', 'NOT_RESPONSIVE is deprecated: write “responsive”: false.');
  const old = word === 'NOT_RESPONSIVE';
  return { visibility: old ? null : word, responsive: fields.truth('responsive', true) && !old };
}

function readWrapper(reading: Reading, fields: Fields): LayoutNode['wrapper'] {
  if (!fields.has('wrapper')) return null;
  const wrapper = Fields.of(reading, fields.raw('wrapper'), fields.path('wrapper'), WRAPPER, 'A wrapper');
  if (!wrapper) return null;
  const title = wrapper.text('title')?.trim() ?? '';
  if (title === '') reading.faults.warning(wrapper.path('title'), 'missing-title', 'The frame around the widget has no title.');
  else checkLabel(reading, title, wrapper.path('title'));
  const area = wrapper.text('maximizeAreaName');
  if (area !== null && area !== 'app-maximize-area') {
    reading.faults.warning(wrapper.path('maximizeAreaName'), 'unknown-value', 'There is only “app-maximize-area”; it is taken.');
  }
  return { id: wrapper.text('id'), title, maximizable: area !== null };
}

/** A size in units of a flexible grid. */
function sizeOf({ faults }: Reading, fields: Fields, name: 'width' | 'height'): number | null {
  const size = fields.number(name);
  const most = name === 'width' ? 12 : 200;
  if (size === null || (size >= 1 && size <= most && Number.isInteger(size))) return size;
  const taken = Math.min(most, Math.max(1, Math.round(size)));
  faults.warning(fields.path(name), 'out-of-range', `A ${name} is a whole number from 1 to ${most}; ${taken} is taken.`);
  return taken;
}

/** A list of elements; one element alone is taken as a list of one. */
export function readNodes(reading: Reading, value: unknown, path: string, depth: number): LayoutNode[] {
  if (value === undefined) return [];
  if (isRecord(value) && 'comp' in value) {
    reading.faults.warning(path, 'loose-type', 'Should be a list of elements; the one is taken.');
    return [readNode(reading, value, path, depth)].flatMap((node) => node ?? []);
  }
  if (!Array.isArray(value)) {
    reading.faults.error(path, 'wrong-type', `Must be a list of elements, not ${kindOf(value)}.`);
    return [];
  }
  if (value.length > CHILDREN) reading.faults.error(path, 'too-many-elements', `There are more than ${CHILDREN} elements in one list; the others are left out.`);
  return value.slice(0, CHILDREN).flatMap((each, i) => readNode(reading, each, at(path, i), depth) ?? []);
}

/** Places of the desktop itself: `{comp: 'slot', attributes: {name}}`, of old `{comp: '#NAME'}`. */
function slotName({ faults }: Reading, comp: string, attributes: LayoutNode['attributes'], path: string): string {
  const name = comp.startsWith('#') ? comp.slice(1) : String(attributes['name'] ?? '');
  if (!(SLOTS as readonly string[]).includes(name)) {
    const near = nearest(name, SLOTS);
    faults.warning(path, 'unknown-slot', `The desktop has no place ${quoted(name)}${near === null ? '; nothing is shown there.' : `; did you mean ${quoted(near)}?`}`);
  }
  return name;
}

function checkFrame(reading: Reading, comp: string, attributes: LayoutNode['attributes'], properties: LayoutNode['properties'], path: string): void {
  if (comp !== 'agentx-wc-iframe' && comp !== 'iframe') return;
  const src = attributes['src'] ?? properties['src'];
  if (src === undefined || src === '') reading.faults.warning(at(at(path, 'attributes'), 'src'), 'missing-src', 'The frame has no “src” among its attributes: it stays empty.');
  else if (typeof src === 'string' && !src.includes('$')) pictureAddress(reading, src, at(at(path, 'attributes'), 'src'), null);
}

/** One element with what is in it; null, and told, when it cannot be shown. */
export function readNode(reading: Reading, value: unknown, path: string, depth: number): LayoutNode | null {
  if (!reading.takes(path, depth)) return null;
  const fields = Fields.of(reading, value, path, NODE, 'An element');
  const named = fields && compOf(reading, fields);
  if (!fields || named === null) return null;
  const { style: styled, ...attributes } = readAttributes(reading, fields.raw('attributes'), fields.path('attributes'));
  const isSlot = named === 'slot' || named.startsWith('#');
  const comp = isSlot ? 'slot' : named;
  const { area: inside, ...properties } = propertiesOf(reading, fields, comp);
  const script = fields.text('script');
  const address = script === null ? null : scriptAddress(reading, script, fields.path('script'));
  if (address !== null) reading.scripted(comp, address, fields.path('script'));
  else if (script === null && !isKnownComp(comp)) reading.scriptless(comp, fields.path('comp'));
  checkFrame(reading, comp, attributes, properties, path);
  const textContent = fields.text('textContent');
  if (textContent !== null) checkText(reading, textContent, fields.path('textContent'));
  const node: LayoutNode = {
    path, comp, script: address, properties,
    attributes: isSlot ? { ...attributes, name: slotName(reading, named, attributes, fields.path('comp')) } : attributes,
    style: readStyle(reading, fields.raw('style'), fields.path('style'), styled),
    textContent, children: readNodes(reading, fields.raw('children'), fields.path('children'), depth + 1),
    area: comp === 'dynamic-area' ? reading.area(reading, inside, at(fields.path('properties'), 'area'), depth + 1) : null,
    wrapper: readWrapper(reading, fields), ...shownWhen(reading, fields),
    width: sizeOf(reading, fields, 'width'), height: sizeOf(reading, fields, 'height'),
  };
  if (comp === 'md-tab') checkLabels(reading, node);
  if (comp === 'md-tabs') checkPairs(reading, node, fields.raw('children'));
  return node;
}

/** Each tab has its panel. What could not be read has been told. */
function checkPairs({ faults }: Reading, { path, children }: LayoutNode, given: unknown): void {
  if (!Array.isArray(given) || given.length !== children.length) return;
  const count = (comp: string): number => children.filter((child) => child.comp === comp).length;
  const [tabs, panels] = [count('md-tab'), count('md-tab-panel')];
  if (tabs !== panels) faults.warning(at(path, 'children'), 'unpaired-tabs', `There are ${tabs} tabs (md-tab) and ${panels} panels (md-tab-panel): each tab needs one.`);
}

/** The words of a tab, wherever they stand in it. */
export function checkLabels(reading: Reading, { textContent, children, path }: LayoutNode): void {
  if (textContent !== null) checkLabel(reading, textContent, at(path, 'textContent'));
  for (const child of children) checkLabels(reading, child);
}

/** What is given to the element; the `area` of a `dynamic-area` is read as the page that it is. */
function propertiesOf(reading: Reading, fields: Fields, comp: string): LayoutNode['properties'] & { area?: unknown } {
  const given = fields.raw('properties');
  if (comp !== 'dynamic-area' || !isRecord(given)) return readRecord(reading, given, fields.path('properties'));
  const { area, ...others } = given;
  return { ...readRecord(reading, others, fields.path('properties')), area } as LayoutNode['properties'] & { area?: unknown };
}
