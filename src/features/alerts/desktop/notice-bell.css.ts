import { css } from 'lit';

export const noticeBellStyles = css`
  :host([hidden]) { display: none; }
  .bell { position: relative; }
  .count {
    position: absolute; inset-block-start: -2px; inset-inline-end: -2px; display: grid; place-items: center;
    min-width: 18px; height: 18px; padding: 0 4px; border: 2px solid var(--ad-color-surface); border-radius: var(--ad-radius-full);
    background: var(--ad-color-danger); color: var(--ad-color-on-danger); font: 600 0.6875rem / 1 var(--ad-font); font-variant-numeric: tabular-nums;
  }
  .center {
    width: min(400px, calc(100vw - 16px)); padding: 0; overflow: hidden; overscroll-behavior: contain;
    border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius-3);
    background: var(--ad-color-surface); color: var(--ad-color-text); box-shadow: var(--ad-shadow-3);
    font: var(--ad-text-3) / var(--ad-leading) var(--ad-font);
  }
  .center:popover-open { display: flex; }
  .center:focus { outline: none; }
  ad-notice-center { flex: 1; min-width: 0; min-height: 96px; }
`;
