import { css } from 'lit';

export const endedStyles = css`
  :host {
    display: block; padding: var(--ad-space-4); border-top: 1px solid var(--ad-color-border);
    background: var(--ad-color-surface); text-align: center;
  }
  h2 { font: 600 var(--ad-text-4) / 1.35 var(--ad-font); overflow-wrap: anywhere; }
  h2:focus { outline: none; }
  .buttons { display: flex; flex-wrap: wrap; justify-content: center; gap: var(--ad-space-2); margin-top: var(--ad-space-3); }
  .button { min-height: 40px; white-space: normal; }
`;
