import { css } from 'lit';

export const userMenuStyles = css`
  .trigger {
    display: inline-grid; place-items: center; width: 40px; height: 40px; padding: 0;
    border: 0; border-radius: var(--ad-radius-full); background: none; cursor: pointer;
  }
  .trigger:hover { background: var(--ad-color-surface-3); }
  .menu {
    width: 320px; padding: var(--ad-space-4); overflow-y: auto;
    border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius-3);
    background: var(--ad-color-surface); color: var(--ad-color-text); box-shadow: var(--ad-shadow-3);
    font: var(--ad-text-3) / var(--ad-leading) var(--ad-font);
  }
  .menu:popover-open { display: grid; gap: var(--ad-space-4); }
  .menu:focus { outline: none; }
  .who { display: flex; align-items: center; gap: var(--ad-space-3); --ad-avatar-size: 44px; }
  .words { min-width: 0; }
  .name { font-weight: 600; }
  .name, .words .hint { overflow-wrap: anywhere; }
  dl { display: grid; gap: var(--ad-space-1); margin: 0; font-size: var(--ad-text-2); }
  dl:empty { display: none; }
  dl div { display: flex; justify-content: space-between; gap: var(--ad-space-3); }
  dt { color: var(--ad-color-text-quiet); }
  dd { margin: 0; text-align: end; overflow-wrap: anywhere; }
  .help { display: grid; gap: var(--ad-space-2); padding-top: var(--ad-space-4); border-top: 1px solid var(--ad-color-border); }
  .help h2 { font-size: var(--ad-text-2); font-weight: 600; }
  .out { display: grid; gap: var(--ad-space-2); padding-top: var(--ad-space-4); border-top: 1px solid var(--ad-color-border); }
`;
