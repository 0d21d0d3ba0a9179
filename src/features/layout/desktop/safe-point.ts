import type { DeskModel } from '../../../desktop/frame.ts';

/** Whether the focus is in an open dialog, through shadow roots: an open dialog holds it. */
const inDialog = (): boolean => {
  for (let here: Element | null = document.activeElement; here; here = here.shadowRoot?.activeElement ?? null) {
    if (here.closest('dialog[open]')) return true;
  }
  return document.querySelector('dialog[open]') !== null;
};

/** The layout can become another without taking something out of the agent's hands: nothing is worked on, nothing is asked (WX-058). */
export const isSafePoint = ({ desk, outbox }: DeskModel): boolean =>
  Object.keys(desk.interactions).length === 0 && outbox.length === 0 && !inDialog();
