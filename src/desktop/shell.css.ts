import { css } from 'lit';

export const shellStyles = css`
  ad-desk-shell {
    --ad-tasks-width: 300px;
    display: grid; grid-template-rows: auto auto auto minmax(0, 1fr); height: 100vh; height: 100dvh; overflow: hidden;

    & > header {
      display: flex; align-items: center; gap: var(--ad-space-3); min-height: 56px; padding: 0 var(--ad-space-4);
      border-bottom: 1px solid var(--ad-color-border); background: var(--ad-color-surface);
    }
    & .brand { display: flex; align-items: center; gap: var(--ad-space-3); min-width: 0; }
    & .brand img { flex: none; width: 28px; height: 28px; }
    & .brand h1 { overflow: hidden; font: 600 var(--ad-text-4) / 1.2 var(--ad-font); text-overflow: ellipsis; white-space: nowrap; }
    & .state { display: flex; align-items: center; gap: var(--ad-space-2); min-width: 0; margin-inline-start: auto; }
    & .actions { display: flex; align-items: center; gap: var(--ad-space-1); }

    & ad-desk-banner { grid-row: 2; min-width: 0; }
    & ad-session-prompt { grid-row: 1 / -1; overflow: auto; }
    & .popovers { grid-row: 3; min-width: 0; }

    & .columns {
      grid-row: 4; position: relative; display: grid; min-height: 0;
      grid-template-columns: var(--ad-tasks-width) minmax(0, 1fr) minmax(260px, 320px);
    }
    & .pane { display: flex; flex-direction: column; min-width: 0; min-height: 0; background: var(--ad-color-surface); }
    & .pane.tasks { border-inline-end: 1px solid var(--ad-color-border); }
    & .pane.history { border-inline-start: 1px solid var(--ad-color-border); }
    & .pane > h2 {
      display: flex; align-items: center; gap: var(--ad-space-2); flex: none; min-height: 48px; padding: 0 var(--ad-space-4);
      font: 600 var(--ad-text-3) / 1.2 var(--ad-font);
    }
    & .pane > .content { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; }
    & .workspace { position: relative; display: flex; flex-direction: column; min-width: 0; min-height: 0; overflow: hidden; background: var(--ad-color-canvas); }

    & .workspace:focus { outline: none; }
    & .workspace .empty {
      display: grid; place-content: center; justify-items: center; gap: var(--ad-space-3); flex: 1; padding: var(--ad-space-5);
      color: var(--ad-color-text-quiet); text-align: center; text-wrap: balance; --ad-icon-size: 32px;
    }

    & .pane-button, & .pane-close { display: none; }
    & .backdrop { display: none; }

    @media (max-width: 1199px) {
      --ad-tasks-width: 280px;
      & .columns { grid-template-columns: var(--ad-tasks-width) minmax(0, 1fr); }
      & .pane.history { position: absolute; z-index: 20; inset-block: 0; inset-inline-end: 0; width: min(340px, 90%); box-shadow: var(--ad-shadow-3); }
      & .pane.history:not(.open) { display: none; }
      & .pane-button.history { display: inline-grid; }
      & .pane.history .pane-close { display: inline-grid; margin-inline-start: auto; }
      & .columns:has(.pane.history.open) .backdrop { display: block; }
    }
    @media (max-width: 899px) {
      & .columns { grid-template-columns: minmax(0, 1fr); }
      & .pane.tasks { position: absolute; z-index: 20; inset-block: 0; inset-inline-start: 0; width: min(340px, 90%); box-shadow: var(--ad-shadow-3); }
      & .pane.tasks:not(.open) { display: none; }
      & .pane-button { display: inline-grid; }
      & .pane.tasks .pane-close { display: inline-grid; margin-inline-start: auto; }
      & .columns:has(.pane.open) .backdrop { display: block; }
    }
    & .backdrop { position: absolute; z-index: 15; inset: 0; background: var(--ad-color-backdrop); }
    @media (max-width: 736px) {
      & .brand { display: none; }
      & > header { padding: 0 var(--ad-space-2); gap: var(--ad-space-1); }
      & .actions { gap: 0; }
      & .state { margin-inline-start: 0; flex: 1; }
    }
  }
`;
