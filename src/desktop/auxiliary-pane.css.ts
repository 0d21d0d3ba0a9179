import { css } from 'lit';

export const auxiliaryPaneStyles = css`
  ad-auxiliary-pane {
    display: flex; flex: 1; flex-direction: column; min-width: 0; min-height: 0;

    & > .head { display: flex; flex: none; min-height: 48px; padding-inline: var(--ad-space-1) var(--ad-space-2); border-block-end: 1px solid var(--ad-color-border); }
    & .pane-close { align-self: center; }
    & > .panel { flex: 1; min-height: 0; overflow: auto; overscroll-behavior: contain; }
    & > .panel:focus-visible { outline-offset: -2px; }
  }
`;
