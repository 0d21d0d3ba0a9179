import { css } from 'lit';

export const outboxPanelStyles = css`
  .trigger { display: inline-flex; align-items: center; gap: var(--ad-space-1); min-height: 32px; padding: 0 var(--ad-space-2); border: 1px solid var(--ad-color-border-strong); border-radius: var(--ad-radius-full); background: var(--ad-color-surface); color: var(--ad-color-text); font: 600 var(--ad-text-2) / 1 var(--ad-font); cursor: pointer; }
  .trigger.failed { border-color: var(--ad-color-danger); background: var(--ad-color-danger-soft); color: var(--ad-color-danger-text); }
  .panel {
    width: 400px; max-width: calc(100vw - 16px); padding: 0; overflow-y: auto;
    border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius-3);
    background: var(--ad-color-surface); color: var(--ad-color-text); box-shadow: var(--ad-shadow-3);
    font: var(--ad-text-3) / var(--ad-leading) var(--ad-font);
  }
  .panel:focus { outline: none; }
  h2 { padding: var(--ad-space-3) var(--ad-space-4); font: 600 var(--ad-text-3) / 1.3 var(--ad-font); }
  ul { margin: 0; padding: 0; list-style: none; }
  li { display: grid; gap: var(--ad-space-2); padding: var(--ad-space-3) var(--ad-space-4); border-top: 1px solid var(--ad-color-border); }
  .what { font-weight: 600; overflow-wrap: anywhere; }
  .facts { display: flex; flex-wrap: wrap; align-items: center; gap: var(--ad-space-2); font-size: var(--ad-text-2); color: var(--ad-color-text-quiet); --ad-icon-size: 16px; }
  .facts.failed { color: var(--ad-color-danger-text); }
  .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(140px, 100%), 1fr)); gap: var(--ad-space-2); }
  .side { padding: var(--ad-space-2); border-radius: var(--ad-radius); background: var(--ad-color-surface-2); }
  .side h3 { font-size: var(--ad-text-1); font-weight: 600; color: var(--ad-color-text-quiet); }
  .text { max-height: 72px; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
  .deeds { display: flex; gap: var(--ad-space-2); }
`;
