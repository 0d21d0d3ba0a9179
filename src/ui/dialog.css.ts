import { css } from 'lit';

export const dialogStyles = css`
  .dialog {
    width: min(var(--ad-dialog-width, 480px), calc(100vw - 2 * var(--ad-space-4)));
    max-width: none; max-height: calc(100dvh - 2 * var(--ad-space-4)); padding: 0;
    border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius-3);
    background: var(--ad-color-surface); color: var(--ad-color-text);
    box-shadow: var(--ad-shadow-3); font: var(--ad-text-3) / var(--ad-leading) var(--ad-font);
  }
  .dialog[open] { display: flex; flex-direction: column; animation: dialog-rise var(--ad-motion); }
  .dialog::backdrop { background: var(--ad-color-backdrop); }
  .dialog-header { display: flex; align-items: center; gap: var(--ad-space-3); padding: var(--ad-space-4) var(--ad-space-5) var(--ad-space-2); }
  .dialog-heading { flex: 1; font: 600 var(--ad-text-4) / 1.3 var(--ad-font); }
  .dialog-heading:focus { outline: none; }
  .dialog-body { padding: var(--ad-space-2) var(--ad-space-5) var(--ad-space-5); overflow: auto; }
  .dialog-footer {
    display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--ad-space-2);
    padding: var(--ad-space-3) var(--ad-space-5); border-top: 1px solid var(--ad-color-border);
  }
  @keyframes dialog-rise { from { opacity: 0; transform: translateY(8px); } }
  @media (max-width: 500px) {
    .dialog { width: calc(100vw - 2 * var(--ad-space-2)); max-height: calc(100dvh - 2 * var(--ad-space-2)); }
    .dialog-header, .dialog-body, .dialog-footer { padding-left: var(--ad-space-4); padding-right: var(--ad-space-4); }
  }
`;
