import { quoted } from './layout-faults.ts';
import type { Reading } from './reading.ts';

/* Read with patterns, not with `URL`: the domain has none, and what browsers bend until it fits is refused here. */

const WEB = /^(https?):\/+([^/?#]+)(.*)$/is;
const HOST = /^(?:[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const PICTURE = /^data:image\/[a-z0-9.+-]+[;,]/i;
const PICTURE_FILE = /\.(?:png|jpe?g|gif|svg|webp)(?:[?#].*)?$/i;
/** Spaces, control characters and backslashes: browsers drop or turn them, and then it is another address. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const BENT = /[\u0000-\u0020\u007f\\]/;

interface Web {
  address: string;
  origin: string;
}

/** An absolute address of the web; null when it is none. */
function webOf(text: string): Web | null {
  const [, scheme, host, rest] = WEB.exec(text) ?? [];
  if (scheme === undefined || host === undefined || !HOST.test(host)) return null;
  const origin = `${scheme.toLowerCase()}://${host.toLowerCase()}`;
  return { address: `${origin}${rest ?? ''}`, origin };
}

/** An address of the web or of this server; null, and told, when it is neither. */
function addressOf({ faults }: Reading, value: string, path: string, what: string): Web | { address: string; origin: null } | null {
  const text = value.trim();
  if (text !== value) faults.warning(path, 'blank-around', `Spaces around the address of ${what} are left out.`);
  const refuse = (code: string, why: string): null => {
    faults.error(path, code, `The address of ${what} ${quoted(text)} ${why}.`);
    return null;
  };
  if (text === '') return refuse('invalid-address', 'is empty');
  if (BENT.test(text)) return refuse('invalid-address', 'has a space, a control character or a backslash in it');
  const full = text.startsWith('//') ? `https:${text}` : text;
  if (/^https?:/i.test(full)) return webOf(full) ?? refuse('invalid-address', 'has no valid server name');
  if (SCHEME.test(full)) return refuse('forbidden-address', 'begins neither with https:// or http:// nor with /');
  if (full.startsWith('/')) return { address: full, origin: null };
  if (!/[./]/.test(full) || full.includes('..') || /^[?#${]/.test(full)) return refuse('invalid-address', 'is none');
  const rooted = `/${full.replace(/^\.\//, '')}`;
  faults.warning(path, 'relative-address', `Addresses begin with https:// or /; ${quoted(rooted)} is taken.`);
  return { address: rooted, origin: null };
}

/** Where a widget's script is; null, and told, when it cannot or must not be loaded. */
export function scriptAddress(reading: Reading, value: string, path: string): string | null {
  const found = addressOf(reading, value, path, 'the script');
  if (!found || found.origin === null) return found?.address ?? null;
  const { faults } = reading;
  if (!reading.allows(found.origin)) {
    faults.warning(path, 'origin-not-allowed', `Scripts from ${found.origin} are not loaded until an administrator adds it to the organisation's widgetOrigins.`);
  }
  if (found.origin.startsWith('http:') && !/^http:\/\/(?:localhost|127\.0\.0\.1)(?::|$)/.test(found.origin)) {
    faults.warning(path, 'insecure-address', 'Browsers refuse a script over http:// on a page over https://.');
  }
  return found.address;
}

/** A picture's address; null, and told, when it is none. `limit` is how large it may be shown. */
export function pictureAddress(reading: Reading, value: string, path: string, limit: { width: number; height: number } | null): string | null {
  if (PICTURE.test(value.trim())) return value.trim();
  const found = addressOf(reading, value, path, 'the picture');
  const [, width, height] = /(\d{2,4})x(\d{2,4})(?!.*\d{2,4}x\d{2,4})/.exec(found?.address ?? '') ?? [];
  if (limit && (Number(width) > limit.width || Number(height) > limit.height)) {
    reading.faults.warning(path, 'large-picture', `By its name the picture is ${width} × ${height} pixels; it is shown in ${limit.width} × ${limit.height}.`);
  }
  return found?.address ?? null;
}

/** Whether a text is a picture's address rather than words or a name. */
export const isPicture = (text: string): boolean =>
  /^\s*(?:https?:\/|data:image\/|\/\/)/i.test(text) || (/^\s*\.?\//.test(text) && !/\s/.test(text.trim())) || PICTURE_FILE.test(text.trim());

/** What a browser would run when it is followed, however it is disguised. */
export const runsScript = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex -- browsers drop them
  /^(?:javascript|vbscript|data:(?:text|application)\/)/i.test(text.slice(0, 200).replace(/[\u0000-\u0020\u007f-\u009f]/g, ''));
