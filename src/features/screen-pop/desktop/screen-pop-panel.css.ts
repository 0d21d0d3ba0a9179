import { css } from 'lit';

export const screenPopPanelStyles = css`
  :host { position: relative; display: flex; flex-direction: column; height: 100%; min-height: 240px; background: var(--ad-color-surface); }
  /* Beneath the requests, which come at the foot of the task list. */
  :host([maximized]) { position: fixed; z-index: 30; inset: var(--ad-maximized-top, 56px) 0 0; height: auto; }
  .bar { display: flex; align-items: center; gap: var(--ad-space-1); min-height: 40px; padding: 0 var(--ad-space-2); border-block-end: 1px solid var(--ad-color-border); }
  .tabs { display: flex; flex: 1; min-width: 0; overflow-x: auto; scrollbar-width: thin; }
  .tab {
    flex: none; max-width: 220px; min-height: 40px; padding: 0 var(--ad-space-3); border: 0; border-block: 2px solid transparent;
    background: none; color: var(--ad-color-text-quiet); font: 500 var(--ad-text-2) / 1.2 var(--ad-font);
    overflow: hidden; text-overflow: ellipsis; white-space: nowrap; cursor: pointer;
  }
  .tab:hover { color: var(--ad-color-text); }
  .tab[aria-selected='true'] { border-block-end-color: var(--ad-color-accent); color: var(--ad-color-accent-text); }
  .tab:focus-visible { outline-offset: -2px; }
  .icon-button { flex: none; --ad-icon-size: 16px; }
  .stage { position: relative; flex: 1; min-height: 0; }
  iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; background: #fff; color-scheme: light; }
  .empty {
    display: grid; align-content: center; justify-items: center; gap: var(--ad-space-3); flex: 1; height: 100%; box-sizing: border-box; padding: var(--ad-space-5);
    color: var(--ad-color-text-quiet); text-align: center; text-wrap: balance; --ad-icon-size: 28px;
  }
  .empty .button { max-width: 100%; padding-block: var(--ad-space-2); white-space: normal; overflow-wrap: anywhere; --ad-icon-size: 16px; }
`;
