import { runsScript } from './addresses.ts';
import type { LayoutValue } from './desktop-layout.ts';
import { isMachinery, isRecord, kindOf } from './fields.ts';
import { at, quoted } from './layout-faults.ts';
import { nearest, STORES } from './layout-names.ts';
import type { Reading } from './reading.ts';

const VALUE_DEPTH = 20;
const ENTRIES = 1000;

/** Where a text names live data: `$STORE.a.b`, alone or in braces within a text. */
const STORE = /\$STORE\b\.?([A-Za-z_]\w*)?/g;

/** Tells of live data that will never come. */
export function checkText(reading: Reading, text: string, path: string): void {
  const { faults } = reading;
  const source = /^\s*\{?\$([A-Za-z0-9_]+)/.exec(text)?.[1];
  if (source !== undefined && source !== 'STORE' && source !== 'I18N' && /^\s*\{?\$[A-Za-z0-9_]+\./.test(text)) {
    const near = nearest(source, ['STORE', 'I18N']);
    faults.warning(path, 'unknown-source', `$${source.slice(0, 60)} is no source of data${near === null ? ': use $STORE or $I18N.' : `; did you mean $${near}?`}`);
  }
  for (const [, store] of text.matchAll(STORE)) {
    if (store !== undefined && (STORES as readonly string[]).includes(store)) continue;
    const near = store === undefined ? null : nearest(store, STORES);
    faults.warning(path, 'unknown-store', store === undefined ? '$STORE needs a path, for example $STORE.agent.agentName.'
      : `$STORE has no ${quoted(store)}${near === null ? `: it has ${STORES.slice(0, 6).join(', ')}.` : `; did you mean ${quoted(near)}?`}`);
  }
  if (/\{\$STORE\.[^}]*$/.test(text)) faults.warning(path, 'unclosed-brace', 'A “{$STORE.…” has no closing brace: it is shown as it is written.');
}

/** A text of the document; null, and told, when it would run something. */
function safeText(reading: Reading, text: string, path: string): string | null {
  if (runsScript(text)) {
    reading.faults.error(path, 'forbidden-address', `${quoted(text)} would run a script; it is left out.`);
    return null;
  }
  checkText(reading, text, path);
  return text;
}

/** Anything that a widget may be given; undefined, and told, for what is left out. */
export function readValue(reading: Reading, value: unknown, path: string, depth = 0): LayoutValue | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string') return safeText(reading, value, path) ?? undefined;
  if (typeof value !== 'object') {
    reading.faults.error(path, 'wrong-type', `Must be a value of JSON, not ${kindOf(value)}.`);
    return undefined;
  }
  if (!reading.takesValue(path, depth > VALUE_DEPTH)) return undefined;
  if (Array.isArray(value)) return value.slice(0, ENTRIES).map((each, i) => readValue(reading, each, at(path, i), depth + 1) ?? null);
  return readRecord(reading, value, path, depth + 1);
}

/** The entries of an object, by their names; what may not be set is left out and told. */
export function readRecord(reading: Reading, value: unknown, path: string, depth = 0): Readonly<Record<string, LayoutValue>> {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) {
    reading.faults.error(path, 'wrong-type', `Must be an object, not ${kindOf(value)}.`);
    return {};
  }
  const entries: [string, LayoutValue][] = [];
  for (const key of Object.keys(value).slice(0, ENTRIES)) {
    const read = allowed(reading, key, at(path, key)) ? readValue(reading, value[key], at(path, key), depth) : undefined;
    if (read !== undefined) entries.push([key, read]);
  }
  return Object.fromEntries(entries);
}

/** Names that would make markup of text, or reach the machinery. */
const MARKUP = new Set(['innerhtml', 'outerhtml', 'srcdoc', 'insertadjacenthtml']);

function allowed({ faults }: Reading, key: string, path: string): boolean {
  const name = key.toLowerCase();
  if (!MARKUP.has(name) && !isMachinery(key)) return true;
  faults.error(path, 'forbidden-name', `${quoted(key)} must not be set by a layout; it is left out.`);
  return false;
}

/** An element's attributes: besides, nothing that listens to events. */
export function readAttributes(reading: Reading, value: unknown, path: string): Readonly<Record<string, LayoutValue>> {
  const all = readRecord(reading, value, path);
  const entries = Object.entries(all).filter(([name]) => {
    const reason = /^on[a-z]/i.test(name) ? 'would run a script' : /^[^\s"'<>/=]+$/u.test(name) ? null : 'is no name of an attribute';
    if (reason !== null) reading.faults.error(at(path, name), 'forbidden-name', `${quoted(name)} ${reason}; it is left out.`);
    return reason === null;
  });
  return Object.fromEntries(entries);
}

const cssName = (name: string): string => (name.startsWith('--') ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).trim();

/** The declarations of a `style` attribute. A semicolon within brackets or quotes is part of its value. */
const declarations = (text: string): [string, string][] => (text.match(/(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(]|["'(])+/g) ?? []).flatMap((each) => {
  const colon = each.indexOf(':');
  return colon < 1 ? [] : [[each.slice(0, colon).trim(), each.slice(colon + 1).trim()] as [string, string]];
});

/** What an element looks like, from its `style` object and its `style` attribute. */
export function readStyle(reading: Reading, value: unknown, path: string, attribute: unknown): Readonly<Record<string, string>> {
  const style: Record<string, string> = {};
  const add = (name: string, text: string): void => {
    const css = cssName(name);
    if (/^-{0,2}[a-z][\w-]*$/i.test(css)) style[css] = text;
    else reading.faults.warning(at(path, name), 'unknown-property', `${quoted(name)} is no property of a style.`);
  };
  if (typeof attribute === 'string') for (const [name, text] of declarations(attribute.slice(0, 5000))) add(name, text);
  if (typeof value === 'string') for (const [name, text] of declarations(value.slice(0, 5000))) add(name, text);
  else {
    for (const [name, each] of Object.entries(readRecord(reading, value, path))) {
      if (typeof each === 'string' || typeof each === 'number') add(name, String(each));
      else if (each !== null) reading.faults.error(at(path, name), 'wrong-type', `Must be text, not ${kindOf(each)}.`);
    }
  }
  return style;
}
