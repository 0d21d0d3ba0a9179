import { css } from 'lit';

export const startFormStyles = css`
  :host { display: block; min-height: 0; overflow: hidden auto; scrollbar-width: thin; }
  form { display: grid; gap: var(--ad-space-3); padding: var(--ad-space-5) var(--ad-space-4) var(--ad-space-4); }
  h2 { font: 650 var(--ad-text-5) / 1.25 var(--ad-font); letter-spacing: -0.01em; text-wrap: balance; }
  h2:focus { outline: none; }
  .intro { margin-top: var(--ad-space-1); color: var(--ad-color-text-quiet); }
  .label { margin-bottom: var(--ad-space-1); }
  .field { min-height: 42px; font-size: 1rem; }
  select.field:enabled { background: var(--ad-color-surface); padding-inline-end: var(--ad-space-2); text-overflow: ellipsis; }
  textarea.field { display: block; min-height: 88px; max-height: 240px; resize: vertical; field-sizing: content; overflow-wrap: anywhere; }
  .error { margin-top: var(--ad-space-1); }
  .button.wide { min-height: 44px; margin-top: var(--ad-space-1); font-size: 0.9375rem; }
  .closed {
    display: grid; justify-items: center; gap: var(--ad-space-2); padding: var(--ad-space-7) var(--ad-space-5); text-align: center; text-wrap: balance;
  }
  .closed ad-icon { --ad-icon-size: 40px; margin-bottom: var(--ad-space-2); color: var(--ad-color-accent-text); }
  .closed .button { margin-top: var(--ad-space-3); }
`;
