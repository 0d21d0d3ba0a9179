import { css } from 'lit';

export const rowStyles = css`
  :host { display: block; padding: var(--ad-space-1) 0; border-block-end: 1px solid var(--ad-color-border); }
  .row { flex-wrap: wrap; min-height: 36px; gap: var(--ad-space-1) var(--ad-space-3); }
  .name { flex: 1 1 200px; min-width: 0; overflow-wrap: anywhere; }
  .deeds { display: flex; align-items: center; gap: var(--ad-space-1); margin-inline-start: auto; }
  .now { margin-inline-end: var(--ad-space-2); }
  .gap { width: 32px; }
  @media (max-width: 500px) { .gap { display: none; } }
  .none { color: var(--ad-color-text-quiet); font-size: var(--ad-text-2); }
  .taken kbd { opacity: 0.75; text-decoration: line-through; }
  .warning { flex: 1 0 100%; font-size: var(--ad-text-2); color: var(--ad-color-warning-text); }
  .editor { display: flex; flex-wrap: wrap; align-items: center; gap: var(--ad-space-2); }
  .capture { width: auto; min-width: 200px; border: 2px dashed var(--ad-color-accent); text-align: start; cursor: text; }
  .message { flex: 1 0 100%; display: flex; flex-wrap: wrap; align-items: center; gap: var(--ad-space-2) var(--ad-space-3); margin: var(--ad-space-1) 0; padding: var(--ad-space-2) var(--ad-space-3); }
  .message p { flex: 1 1 240px; }
`;
