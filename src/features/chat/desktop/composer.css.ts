import { css } from 'lit';

export const composerStyles = css`
  :host { display: block; }
  form {
    position: relative; display: grid; gap: var(--ad-space-2); padding: var(--ad-space-3) var(--ad-space-4);
    border-top: 1px solid var(--ad-color-border); background: var(--ad-color-surface);
  }
  textarea.field { field-sizing: content; min-height: 56px; max-height: min(220px, 30dvh); resize: none; }
  .deeds { display: flex; align-items: center; gap: var(--ad-space-2); }
  .count { flex: 1; text-align: end; font-variant-numeric: tabular-nums; }
  ad-emoji-panel { position: absolute; z-index: 5; inset-block-end: calc(100% - var(--ad-space-2)); inset-inline-start: var(--ad-space-3); }
`;
