import type { DeskAction } from '../../../desktop/frame.ts';
import type { KeyNaming } from './drawn-keys.ts';
import { keysOf, writes } from './keys.ts';

export interface KeyListening {
  /** What these keys mean; null: nothing. */
  actionOf: (keys: string) => DeskAction | null;
  press: (action: DeskAction) => void;
  naming: KeyNaming;
}

const isField = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !/^(?:button|checkbox|radio|range|submit|reset|color|file)$/.test(target.type))
  || (target instanceof HTMLElement && target.isContentEditable);

/**
 * The page's one listener to shortcuts. It hears a key after everything that stands in the page: what a widget or a
 * field has used is no shortcut, and neither is a key of an input method.
 */
export const listenToKeys = ({ actionOf, press, naming }: KeyListening, page: EventTarget = window): (() => void) => {
  const hear = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    const keys = keysOf(event);
    const action = keys === null ? null : actionOf(keys);
    if (!action || writes(event, isField(event.composedPath()[0]), naming.layout, naming.platform)) return;
    event.preventDefault();
    // A key that is held down means it once.
    if (!event.repeat) press(action);
  };
  page.addEventListener('keydown', hear);
  return () => page.removeEventListener('keydown', hear);
};
