/** What is read of a press. */
export type Press = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'> & { getModifierState(key: 'AltGraph'): boolean };

/** What each physical key writes on its own, where the browser tells. */
export type KeyLayout = Pick<ReadonlyMap<string, string>, 'get'>;

export type Platform = 'mac' | 'windows' | 'other';

export const platformOf = ({ platform }: Pick<Navigator, 'platform'> = navigator): Platform =>
  (/^(?:Mac|iP)/.test(platform) ? 'mac' : platform.startsWith('Win') ? 'windows' : 'other');

const MODIFIERS = /^(?:Control|Alt|Shift|Meta|OS)(?:Left|Right)?$|^(?:AltGraph|CapsLock|NumLock|Fn|FnLock)$/;

/** The modifiers that are down, in the order in which they are written. */
export const modifiersOf = ({ ctrlKey, altKey, shiftKey, metaKey }: Omit<Press, 'code' | 'key' | 'getModifierState'>): string[] =>
  [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta'].filter((each) => each !== false);

/** A press by its physical keys, as actions name them; null while only modifiers are down. */
export const keysOf = (press: Press): string | null =>
  press.code === '' || MODIFIERS.test(press.code) ? null : [...modifiersOf(press), press.code].join('+');

/** Latin letters and signs beyond the plain ones are what AltGr is for; other scripts write them with the key alone. */
const isOwnCharacter = (key: string, code: string, layout: KeyLayout | null): boolean => {
  const own = layout?.get(code);
  if (own !== undefined) return own.toLowerCase() === key.toLowerCase();
  return /^[a-z0-9]$/i.test(key) || /^(?!\p{Script=Latin})\p{L}$/u.test(key);
};

/**
 * The press writes a character into the field. Windows takes Ctrl and Alt together for AltGr, and on a Mac Option
 * writes by itself: what people type is never taken for a shortcut.
 */
export const writes = (press: Press, inField: boolean, layout: KeyLayout | null, platform: Platform): boolean => {
  if (press.getModifierState('AltGraph')) return true;
  if (!inField || !press.altKey || press.metaKey) return false;
  if (platform === 'mac' ? press.ctrlKey : platform === 'other') return false;
  if (press.key === 'Dead') return true;
  if ([...press.key].length !== 1) return false;
  if (press.shiftKey && /^[!-~]$/.test(press.key)) return false;
  return !isOwnCharacter(press.key, press.code, layout);
};

/** Browsers keep these for themselves, or people need them in every text. */
const RESERVED = /^(?:Ctrl|Meta)\+(?:Key[ACVXYZTNWQRP]|Tab)$|^(?:Ctrl\+Shift|Shift\+Meta)\+(?:Key[TNWIZ]|Tab)$|^Alt\+(?:F4|Tab|Arrow(?:Left|Right))$|^F(?:5|11|12)$|^Ctrl\+Alt\+Delete$/;
const COMMAND = /^(?:Shift\+)?F\d{1,2}$|^(?:Ctrl|Alt|Meta)\+|\+Meta\+/;

/** Why keys cannot be a shortcut; null when they can. */
export const unfit = (keys: string): 'plain' | 'reserved' | null => {
  if (!COMMAND.test(keys)) return 'plain';
  return RESERVED.test(keys) ? 'reserved' : null;
};
