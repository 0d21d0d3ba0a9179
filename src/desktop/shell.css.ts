import { css } from 'lit';

export const shellStyles = css`
  ad-desk-shell {
    --ad-tasks-width: 300px;
    display: grid; grid-template-rows: auto auto auto minmax(0, 1fr); grid-template-columns: minmax(0, 1fr);
    height: 100vh; height: 100dvh; overflow: hidden;

    & > ad-desk-banner { grid-row: 2; min-width: 0; }
    & > ad-session-prompt { grid-row: 1 / -1; overflow: auto; }
    & > .popovers { grid-row: 3; min-width: 0; }

    & > .columns { grid-row: 4; position: relative; display: grid; grid-template-columns: auto auto minmax(0, 1fr) auto; grid-template-rows: minmax(0, 1fr); min-height: 0; }
    & .bar { grid-column: 1; display: flex; min-height: 0; width: 72px; border-inline-end: 1px solid var(--ad-color-border); background: var(--ad-color-surface); }
    & .bar > ad-navigation { flex: 1; min-width: 0; }
    & ad-side-panes { grid-column: 2; }
    & ad-workspace { grid-column: 3; }
    & .pane.auxiliary {
      grid-column: 4; position: relative; display: flex; min-width: 0; min-height: 0; width: var(--ad-auxiliary-width, clamp(320px, 26vw, 420px));
      border-inline-start: 1px solid var(--ad-color-border); background: var(--ad-color-surface);
    }
    & .pane.auxiliary:not(.open) { display: none; }
    & .backdrop { position: absolute; z-index: 15; inset: 0; background: var(--ad-color-backdrop); }

    @media (max-width: 1199px) {
      --ad-tasks-width: 280px;
      & .pane.auxiliary { position: absolute; z-index: 20; grid-column: auto; inset-block: 0; inset-inline-end: 0; width: min(420px, 94%); border: 0; box-shadow: var(--ad-shadow-3); }
    }
    @media (max-width: 899px) {
      & .bar { position: absolute; z-index: 20; grid-column: auto; inset-block: 0; inset-inline-start: 0; width: min(280px, 90%); border: 0; box-shadow: var(--ad-shadow-3); }
      & .bar:not(.open) { display: none; }
    }
    /* Where text is very large for the window, the desktop is taller than it and can be moved. */
    @media (max-height: 440px) {
      grid-template-rows: auto auto auto minmax(380px, 1fr); overflow-y: auto;
    }
  }
`;
