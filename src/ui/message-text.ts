/** A piece of a message: plain text, or an address that may be followed. */
export interface TextPart { text: string; href?: string }

/**
 * What a customer may write but a page must not obey: control characters (tab and line break apart),
 * bidirectional overrides, which make text read other than it is written, and halves of surrogate pairs.
 */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const HARMFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e]|\p{Surrogate}/gu;

/** The same text with everything that a page would obey made visible as `�`. */
export function harmless(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(HARMFUL, '\ufffd');
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`{}|\\^\ufffd]+/giu;

/** Splits a message into plain text and http(s) addresses. Joined together, the parts are the (harmless) text again. */
export function textParts(message: string): TextPart[] {
  const text = harmless(message);
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTrailingMarks(match[0]);
    const href = safeAddress(address);
    if (href === null) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: address, href });
    from = match.index + address.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** A sentence's punctuation after an address is not part of it; a bracket is when it was opened in it. */
function withoutTrailingMarks(address: string): string {
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    if (/[.,;:!?*_~…。、]/u.test(last)) continue;
    if (last === ')' && unbalanced(address.slice(0, end), '(', ')')) continue;
    if (last === ']' && unbalanced(address.slice(0, end), '[', ']')) continue;
    break;
  }
  return address.slice(0, end);
}

const unbalanced = (text: string, open: string, close: string) =>
  text.split(close).length > text.split(open).length;

/** The address to follow, or null: no other scheme, no user name that hides the real host. */
function safeAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null;
}
