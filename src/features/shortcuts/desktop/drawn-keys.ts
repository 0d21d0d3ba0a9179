import { css, html, type TemplateResult } from 'lit';
import type { KeyLayout, Platform } from './keys.ts';
import { keyNames } from './key-names.ts';

/** What names of keys depend on. */
export interface KeyNaming {
  layout: KeyLayout | null;
  platform: Platform;
}

/** Keys as keys. */
export const drawnKeys = (keys: string, { layout, platform }: KeyNaming): TemplateResult =>
  html`<span class="keys">${keyNames(keys, layout, platform).map((name) => html`<kbd>${name}</kbd> `)}</span>`;

export const drawnKeysStyles = css`
  .keys { display: inline-flex; flex-wrap: wrap; gap: var(--ad-space-1); white-space: nowrap; }
  kbd {
    min-width: 24px; padding: 2px var(--ad-space-2); box-sizing: border-box;
    border: 1px solid var(--ad-color-border-strong); border-radius: var(--ad-radius-1);
    background: var(--ad-color-surface-2); color: var(--ad-color-text);
    font: 500 var(--ad-text-1) / 1.4 var(--ad-font); text-align: center;
  }
`;
