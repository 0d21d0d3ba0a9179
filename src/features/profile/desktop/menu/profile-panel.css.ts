import { css } from 'lit';

export const profilePanelStyles = css`
  :host { display: grid; }
  section { display: grid; gap: var(--ad-space-2); padding: var(--ad-space-3) var(--ad-space-4); border-top: 1px solid var(--ad-color-border); }
  section.items { gap: 0; padding: var(--ad-space-2); }
  .who { display: flex; align-items: center; gap: var(--ad-space-3); padding: var(--ad-space-4); --ad-avatar-size: 48px; }
  .words { min-width: 0; }
  .name { font-weight: 600; }
  .name, .words .hint { overflow-wrap: anywhere; }
  h2 { font-size: var(--ad-text-2); font-weight: 600; }
  .items h2 { padding: var(--ad-space-1) var(--ad-space-2); }
  .items .hint { padding: var(--ad-space-1) var(--ad-space-2); }
  dl { display: grid; gap: var(--ad-space-1); margin: 0; font-size: var(--ad-text-2); }
  dl div { display: flex; justify-content: space-between; gap: var(--ad-space-3); }
  dt { color: var(--ad-color-text-quiet); }
  dd { margin: 0; text-align: end; overflow-wrap: anywhere; }
  .item {
    display: flex; align-items: center; gap: var(--ad-space-3); width: 100%; min-height: 36px; padding: var(--ad-space-1) var(--ad-space-2);
    border: 0; border-radius: var(--ad-radius); background: none; color: var(--ad-color-text);
    font: var(--ad-text-3) / 1.3 var(--ad-font); text-align: start; cursor: pointer; --ad-icon-size: 18px;
  }
  .item ad-icon { flex: none; color: var(--ad-color-text-quiet); }
  .item .label { flex: 1; min-width: 0; font: inherit; }
  .item:hover { background: var(--ad-color-surface-2); }
  .item:disabled, .item[aria-disabled='true'] { opacity: 0.5; cursor: not-allowed; }
  .item:focus-visible { outline-offset: -2px; }
  .switch {
    flex: none; width: 36px; height: 20px; padding: 2px; border-radius: var(--ad-radius-full);
    background: var(--ad-color-border-strong); transition: background var(--ad-motion);
  }
  .switch i { display: block; width: 16px; height: 16px; border-radius: var(--ad-radius-full); background: var(--ad-color-surface); transition: translate var(--ad-motion); }
  [aria-checked='true'] .switch { background: var(--ad-color-accent); }
  [aria-checked='true'] .switch i { translate: 16px 0; }
  :host(:dir(rtl)) [aria-checked='true'] .switch i { translate: -16px 0; }
  @media (forced-colors: active) {
    .switch { border: 1px solid ButtonText; }
    .switch i { background: ButtonText; forced-color-adjust: none; }
    [aria-checked='true'] .switch { background: Highlight; forced-color-adjust: none; }
  }
`;
