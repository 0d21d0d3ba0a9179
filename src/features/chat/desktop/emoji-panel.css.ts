import { css } from 'lit';

export const emojiPanelStyles = css`
  .panel {
    display: grid; gap: var(--ad-space-2); width: min(332px, calc(100vw - 32px)); padding: var(--ad-space-3);
    border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius-3);
    background: var(--ad-color-surface); box-shadow: var(--ad-shadow-3);
  }
  .groups { display: flex; justify-content: space-between; border-bottom: 1px solid var(--ad-color-border); }
  .group, .cell {
    display: inline-grid; place-items: center; padding: 0; border: 0; background: none; color: inherit;
    font: 20px / 1 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', sans-serif; cursor: pointer;
  }
  .group { width: 32px; height: 34px; border-bottom: 2px solid transparent; opacity: 0.75; }
  .group[aria-selected='true'] { border-color: var(--ad-color-accent); opacity: 1; }
  .grid { height: 236px; overflow-y: auto; overscroll-behavior: contain; padding: 2px; }
  [role='row'] { display: grid; grid-template-columns: repeat(8, 1fr); content-visibility: auto; contain-intrinsic-height: 36px; }
  .cell { height: 36px; border-radius: var(--ad-radius); }
  .cell:hover, .group:hover { background: var(--ad-color-surface-2); }
  .cell:focus-visible, .group:focus-visible { outline-offset: -2px; }
  .none { height: 236px; color: var(--ad-color-text-quiet); }
`;
