import { css } from 'lit';

export const comboboxStyles = css`
  :host { display: grid; gap: var(--ad-space-1); min-width: 0; }
  :host([hide-label]) .label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .box { position: relative; display: flex; align-items: center; }
  .box .field { padding-right: 36px; text-overflow: ellipsis; }
  .box.with-icon .field { padding-left: 36px; }
  .lead { position: absolute; left: 10px; pointer-events: none; color: var(--ad-color-text-quiet); }
  .toggle { position: absolute; right: 2px; }
  .list {
    padding: var(--ad-space-1); overflow-y: auto; overscroll-behavior: contain;
    border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius);
    background: var(--ad-color-surface); color: var(--ad-color-text); box-shadow: var(--ad-shadow-2);
  }
  .list:not(:popover-open) { display: none; }
  .scroll { max-height: min(320px, 50vh); overflow-y: auto; }
  .option {
    display: flex; align-items: center; gap: var(--ad-space-2); min-height: 32px;
    padding: var(--ad-space-1) var(--ad-space-2); border-radius: var(--ad-radius-1); cursor: pointer;
  }
  .option .name { flex: 1; min-width: 0; overflow-wrap: anywhere; }
  .option .hint { white-space: nowrap; }
  .option:hover { background: var(--ad-color-surface-2); }
  .option.active { background: var(--ad-color-accent-soft); outline: 1px solid var(--ad-color-accent); outline-offset: -1px; }
  .option .mark { visibility: hidden; --ad-icon-size: 16px; }
  .option[aria-selected='true'] .mark { visibility: visible; }
  .group { padding: var(--ad-space-2) var(--ad-space-2) var(--ad-space-1); font-size: var(--ad-text-1); font-weight: 600; color: var(--ad-color-text-quiet); }
  .none { padding: var(--ad-space-2); color: var(--ad-color-text-quiet); }
  .success { color: var(--ad-color-success); }
  .warning { color: var(--ad-color-warning); }
  .danger { color: var(--ad-color-danger); }
`;
