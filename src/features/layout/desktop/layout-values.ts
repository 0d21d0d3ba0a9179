import type { LayoutValue } from '../../../domain/layout/desktop-layout.ts';
import { vendorWords } from './vendor-words.ts';

const WHOLE = /^\$STORE\.([\w$.-]+)$/;
const INSIDE = /\{\s*\$STORE\.([\w$.-]+)\s*\}/g;
const WORDS = /^\$I18N\.([\w.-]+)$/;

/** What a path reaches: own members only, so that nothing of JavaScript's is seen. */
export const reach = (store: unknown, path: string): unknown => {
  let here = store;
  for (const name of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Record<string, unknown>)[name];
  }
  return here;
};

const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');

const ofText = (text: string, store: unknown): unknown => {
  const path = WHOLE.exec(text.trim())?.[1];
  if (path !== undefined) return reach(store, path);
  const key = WORDS.exec(text.trim())?.[1];
  if (key !== undefined) return vendorWords(key);
  return text.replace(INSIDE, (_, inside: string) => asText(reach(store, inside)));
};

/** What a value of the layout is at this moment: `$STORE.…` as it is, `{$STORE.…}` as text in text, `$I18N.…` in the reader's language. */
export const valueNow = (value: LayoutValue, store: unknown): unknown => {
  if (typeof value === 'string') return ofText(value, store);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly LayoutValue[]).map((each) => valueNow(each, store));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, valueNow(each, store)]));
};

/** Never changes: nothing in it names the store or a text of ours. */
export const isFixed = (value: LayoutValue): boolean => {
  if (typeof value === 'string') return !/\$(?:STORE|I18N)\./.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value as Readonly<Record<string, LayoutValue>>).every(isFixed);
};

/** A label or a text of the layout as people read it. */
export const textNow = (text: string, store: unknown): string => asText(ofText(text, store));
