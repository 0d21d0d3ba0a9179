import { css } from 'lit';

export const paletteStyles = css`
  :host { --ad-dialog-width: 600px; }
  .dialog { margin-top: min(12dvh, 96px); }
  .dialog-body { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; gap: var(--ad-space-2); overflow: hidden; }
  .search { position: relative; }
  .search ad-icon { position: absolute; inset-block-start: 10px; inset-inline-start: 10px; color: var(--ad-color-text-quiet); pointer-events: none; }
  .search .field { padding-inline-start: 34px; }
  .found { max-height: min(420px, 55dvh); margin: 0 calc(-1 * var(--ad-space-2)); overflow-y: auto; overscroll-behavior: contain; }
  .option {
    display: flex; flex-wrap: wrap; align-items: center; gap: 2px var(--ad-space-3); min-height: 40px; padding: var(--ad-space-1) var(--ad-space-2);
    border-radius: var(--ad-radius); cursor: pointer; scroll-margin: var(--ad-space-2);
  }
  .option .name { flex: 1 1 auto; min-width: 0; overflow-wrap: anywhere; }
  .option .hint { flex: none; }
  .option .why { flex: 1 0 100%; font-size: var(--ad-text-2); color: var(--ad-color-text-quiet); }
  .option.active { background: var(--ad-color-accent-soft); color: var(--ad-color-accent-text); }
  .option.active .hint, .option.active .why { color: inherit; }
  .option[aria-disabled='true'] { cursor: default; }
  .option[aria-disabled='true'] .name { color: var(--ad-color-text-quiet); }
  .option.active[aria-disabled='true'] .name { color: inherit; }
  .none { padding: var(--ad-space-4); text-align: center; color: var(--ad-color-text-quiet); }
  @media (forced-colors: active) { .option.active { outline: 2px solid Highlight; outline-offset: -2px; } }
`;
