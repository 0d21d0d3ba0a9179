import type { KeyLayout, Platform } from './keys.ts';
import { t } from './texts/index.ts';

/** Chromium tells what is printed on the keys; other browsers do not. */
interface KeyboardApi {
  getLayoutMap(): Promise<ReadonlyMap<string, string>>;
}

/** What the keyboard's keys write; null where nobody knows. */
export const readLayout = async (): Promise<KeyLayout | null> => {
  const { keyboard } = navigator as Navigator & { keyboard?: KeyboardApi };
  return keyboard?.getLayoutMap().catch(() => null) ?? null;
};

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Minus: '-', Equal: '=', Comma: ',', Period: '.', Slash: '/',
  Semicolon: ';', Quote: '\'', Backquote: '`', BracketLeft: '[', BracketRight: ']', Backslash: '\\', Escape: 'Esc', Delete: 'Del', Insert: 'Ins',
};

const wordOf = (part: string, platform: Platform): string | undefined => {
  switch (part) {
    case 'Ctrl': return platform === 'mac' ? t('shortcuts.control') : t('shortcuts.ctrl');
    case 'Alt': return platform === 'mac' ? t('shortcuts.option') : t('shortcuts.alt');
    case 'Shift': return t('shortcuts.shift');
    case 'Meta': return platform === 'mac' ? t('shortcuts.command') : t('shortcuts.meta');
    case 'Space': return t('shortcuts.space');
    case 'Enter': return t('shortcuts.enter');
    default: return undefined;
  }
};

/** The keys as they are called: what is printed on them. */
export const keyNames = (keys: string, layout: KeyLayout | null, platform: Platform): string[] =>
  keys.split('+').map((part) => wordOf(part, platform) ?? layout?.get(part)?.toLocaleUpperCase() ?? SIGNS[part] ?? part.replace(/^(?:Key|Digit)(?=.$)|^Numpad(?=\d$)/, ''));

/** The same in one line: “Ctrl + Alt + R”. */
export const keysText = (keys: string, layout: KeyLayout | null, platform: Platform): string => keyNames(keys, layout, platform).join(' + ');
