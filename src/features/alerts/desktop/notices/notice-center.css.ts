import { css } from 'lit';

export const noticeCenterStyles = css`
  :host { display: flex; flex-direction: column; }
  .head { display: flex; flex-wrap: wrap; align-items: center; gap: var(--ad-space-1); flex: none; padding: var(--ad-space-2) var(--ad-space-2) var(--ad-space-2) var(--ad-space-4); border-bottom: 1px solid var(--ad-color-border); }
  .head h2 { flex: 1; font-size: var(--ad-text-4); }
  .head h2:focus { outline: none; }
  .list { flex: 1; min-height: 0; margin: 0; padding: 0; overflow-y: auto; overscroll-behavior: contain; list-style: none; }
  .item { display: flex; align-items: flex-start; gap: var(--ad-space-3); padding: var(--ad-space-3) var(--ad-space-2) var(--ad-space-3) var(--ad-space-4); }
  .item + .item { border-top: 1px solid var(--ad-color-border); }
  .lead { margin-top: 2px; color: var(--ad-color-accent); }
  .item.success .lead { color: var(--ad-color-success); }
  .item.warning .lead { color: var(--ad-color-warning); }
  .item.danger .lead { color: var(--ad-color-danger); }
  .words { display: grid; justify-items: start; gap: 2px; flex: 1; min-width: 0; overflow-wrap: anywhere; font-size: var(--ad-text-3); }
  .first { display: flex; gap: var(--ad-space-3); width: 100%; }
  .first h3 { flex: 1; min-width: 0; font: 600 var(--ad-text-3) / var(--ad-leading) var(--ad-font); }
  .first ad-timer { flex: none; font-size: var(--ad-text-2); color: var(--ad-color-text-quiet); line-height: calc(var(--ad-text-3) * var(--ad-leading)); }
  .text { color: var(--ad-color-text-quiet); white-space: pre-line; }
  .button.link { text-decoration: underline; }
  .dismiss { margin-block-start: -6px; }
  .empty { display: grid; justify-items: center; gap: var(--ad-space-2); margin: 0; padding: var(--ad-space-6) var(--ad-space-4); color: var(--ad-color-text-quiet); text-align: center; --ad-icon-size: 28px; }
`;
