import { css } from 'lit';

export const composerStyles = css`
  :host { display: block; padding: var(--ad-space-2) var(--ad-space-3) var(--ad-space-3); }
  .box {
    display: flex; align-items: flex-end; gap: var(--ad-space-1); padding: 5px;
    border: 1px solid var(--ad-color-border-strong); border-radius: 24px; background: var(--ad-color-surface);
  }
  .box:has(textarea:focus-visible) { border-color: transparent; outline: 2px solid var(--ad-color-focus); outline-offset: -1px; }
  textarea {
    flex: 1; min-width: 0; min-height: 36px; max-height: 140px; padding: 7px var(--ad-space-3); border: 0; resize: none;
    background: transparent; color: var(--ad-color-text); font: 1rem / 1.4 var(--ad-font); field-sizing: content;
    overflow-wrap: anywhere; scrollbar-width: thin;
  }
  textarea::placeholder { color: var(--ad-color-text-quiet); opacity: 1; }
  textarea:focus { outline: none; }
  .send {
    display: grid; place-items: center; flex: none; width: 36px; height: 36px; padding: 0; border: 0; border-radius: 50%;
    background: var(--ad-color-accent); color: var(--ad-color-on-accent); cursor: pointer; transition: background var(--ad-motion);
  }
  .send:hover { background: var(--ad-color-accent-hover); }
  .send[aria-disabled='true'] { background: var(--ad-color-surface-3); color: var(--ad-color-text-quiet); cursor: default; }
  .send ad-icon { --ad-icon-size: 17px; translate: -1px 1px; }
  p { padding: var(--ad-space-1) var(--ad-space-3) 0; }
  p:empty { padding: 0; }
  @supports not (field-sizing: content) { textarea { min-height: 58px; } }
`;
