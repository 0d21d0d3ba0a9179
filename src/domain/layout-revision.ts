import type { Layout } from '../contract/layout.ts';

const known = new WeakMap<Layout, string>();

/** FNV-1a with 32 bits (RFC 9923), twice with different beginnings: enough to tell one administrator's layouts apart. */
function hash(text: string, basis: number): string {
  let value = basis;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

/** What a layout is known by: the same as long as its document is. */
export function layoutRevision(layout: Layout): string {
  const before = known.get(layout);
  if (before !== undefined) return before;
  const text = JSON.stringify(layout.document);
  const revision = `${hash(text, 0x811c9dc5)}-${hash(text, 0x01234567)}`;
  known.set(layout, revision);
  return revision;
}
