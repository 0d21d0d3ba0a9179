import type { DeskModel } from '../../../desktop/frame.ts';

/** How long nothing must have been done in a window that is seen. */
export const QUIET_MS = 60_000;

/** What the page knows of its person. */
export interface Attention {
  hidden: boolean;
  /** Milliseconds since the last press or key. */
  quietMs: number;
  /** Something stands in a field, or a dialog waits for an answer. */
  busy: boolean;
}

/** Nothing is in danger when the page is loaded anew: this window works, holds nothing and owes the server nothing. */
const isAtRest = ({ role, confirmed, desk, outbox }: DeskModel): boolean =>
  role === 'working' && confirmed && outbox.length === 0 && Object.keys(desk.interactions).length === 0;

/** Milliseconds until a new version may be taken by itself: 0 now, null not while things are as they are (CARD-004). */
export function updateIn(model: DeskModel, { hidden, quietMs, busy }: Attention): number | null {
  if (busy || !isAtRest(model)) return null;
  return hidden ? 0 : Math.max(0, QUIET_MS - quietMs);
}

/** The element with the focus, through shadow roots. */
function focused(root: DocumentOrShadowRoot): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot ? focused(activeElement.shadowRoot) ?? activeElement : activeElement;
}

/** Whether the person is in the middle of something that is not kept. */
export function isBusy(root: DocumentOrShadowRoot = document): boolean {
  const element = focused(root);
  if (!element) return false;
  if (element.closest('dialog[open]')) return true;
  // A list shows what is chosen: that is nothing unfinished.
  if (element.getAttribute('role') === 'combobox') return false;
  const field = element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'range'].includes(element.type));
  return field && !element.readOnly && element.value !== element.defaultValue && element.value !== '';
}
