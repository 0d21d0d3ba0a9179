import { css } from 'lit';

export const userMenuStyles = css`
  .trigger {
    display: inline-grid; place-items: center; width: 40px; height: 40px; padding: 0;
    border: 0; border-radius: var(--ad-radius-full); background: none; cursor: pointer;
  }
  .trigger:hover { background: var(--ad-color-surface-3); }
  .menu {
    width: min(336px, calc(100vw - 16px)); padding: 0; overflow-y: auto; overscroll-behavior: contain;
    border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius-3);
    background: var(--ad-color-surface); color: var(--ad-color-text); box-shadow: var(--ad-shadow-3);
    font: var(--ad-text-3) / var(--ad-leading) var(--ad-font);
  }
  .menu:focus { outline: none; }
`;
