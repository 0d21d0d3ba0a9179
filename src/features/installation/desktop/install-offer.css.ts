import { css } from 'lit';

export const installOfferStyles = css`
  .offer {
    position: fixed; z-index: 30; inset-block-end: var(--ad-space-3); inset-inline-start: calc(var(--ad-navigation-width, 0px) + var(--ad-space-3)); box-sizing: border-box;
    display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: var(--ad-space-1) var(--ad-space-3);
    width: calc(var(--ad-tasks-width, 300px) - 2 * var(--ad-space-3)); padding: var(--ad-space-4);
    border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius-3);
    background: var(--ad-color-surface); color: var(--ad-color-text); box-shadow: var(--ad-shadow-3);
    font: var(--ad-text-3) / var(--ad-leading) var(--ad-font);
  }
  .offer > ad-icon { margin-top: 2px; color: var(--ad-color-accent); }
  h2 { font: 600 var(--ad-text-3) / 1.4 var(--ad-font); }
  p { grid-column: 2 / -1; color: var(--ad-color-text-quiet); }
  .deeds { grid-column: 2 / -1; display: flex; flex-wrap: wrap; gap: var(--ad-space-4); margin-top: var(--ad-space-2); }
  .button.link { text-decoration: underline; }
  /* Without a task list beside the workspace it stands above it, as requests do. */
  @media (max-width: 899px) { .offer { position: relative; inset: auto; width: auto; margin: var(--ad-space-3); } }
`;

/** While an offer stands above the end of the task list, the list can be moved on beyond it. */
export const roomForOffers = css`
  @media (min-width: 900px) {
    ad-desk-shell:has(ad-install-offer[shown], ad-update-offer[shown]) ad-side-panes > .pane.history > .content { padding-block-end: 200px; }
  }
`;
