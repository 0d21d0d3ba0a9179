import { css } from 'lit';

export const sidePanesStyles = css`
  ad-side-panes {
    position: relative; display: flex; flex-direction: column; min-height: 0;
    width: var(--ad-tasks-width);

    & > .pane { display: flex; flex-direction: column; min-width: 0; min-height: 0; border-inline-end: 1px solid var(--ad-color-border); background: var(--ad-color-surface); }
    & > .pane:not(.open) { display: none; }
    & > .pane.tasks { flex: 1; }
    /* The task list is not what its edge stands by: that one is as high as both. */
    & > .pane.history { position: relative; flex: 0 0 var(--ad-history-height, 40%); border-block-start: 1px solid var(--ad-color-border); }
    & > .pane.tasks:not(.open) + .pane.history { flex: 1; border-block-start: 0; }
    & > .pane > h2 {
      display: flex; flex: none; align-items: center; justify-content: space-between; gap: var(--ad-space-2); min-height: 44px;
      padding-inline: var(--ad-space-4) var(--ad-space-2); font: 600 var(--ad-text-3) / 1.2 var(--ad-font);
    }
    & > .pane > h2:focus { outline: none; }
    & > .pane > .content { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; }
    & .pane-close { --ad-icon-size: 16px; }
  }
  ad-side-panes:not(:has(> .pane.open)) { display: none; }

  @media (max-width: 899px) {
    ad-side-panes {
      display: contents;

      & > .pane, & > .pane.history { position: absolute; z-index: 20; inset-block: 0; border: 0; width: min(340px, 90%); box-shadow: var(--ad-shadow-3); }
      & > .pane.tasks { inset-inline-start: 0; }
      & > .pane.history { inset-inline-end: 0; }
    }
  }
`;
