import { css } from 'lit';

/** The installed window without a title bar: the header makes room for the system's buttons, and moves the window. */
export const windowControlsStyles = css`
  @media (display-mode: window-controls-overlay) {
    :root ad-desk-header > header {
      min-height: max(56px, env(titlebar-area-height, 0px));
      padding-inline: max(var(--ad-space-4), calc(env(titlebar-area-x, 0px) + var(--ad-space-2)))
        max(var(--ad-space-4), calc(100vw - env(titlebar-area-x, 0px) - env(titlebar-area-width, 100vw) + var(--ad-space-2)));
      -webkit-app-region: drag; app-region: drag;
    }
    /* Where something is to be pressed the window is not dragged. */
    :root ad-desk-header > header :is(button, .state, ad-header-actions) { -webkit-app-region: no-drag; app-region: no-drag; }
  }
`;
