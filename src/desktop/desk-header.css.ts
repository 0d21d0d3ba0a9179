import { css } from 'lit';

export const deskHeaderStyles = css`
  ad-desk-header {
    & > header {
      display: flex; align-items: center; gap: var(--ad-space-1); min-height: 56px; padding: 0 var(--ad-space-4);
      border-bottom: 1px solid var(--ad-color-border); background: var(--ad-color-surface);
    }
    & .brand { margin-inline-end: var(--ad-space-3); }
    & .state { display: flex; flex: none; align-items: center; gap: var(--ad-space-2); min-width: 0; margin-inline: auto var(--ad-space-2); }
    /* Nothing but its own control belongs to what has moved behind More: there its name stands beside it. */
    & .action { display: flex; align-items: center; }
    & .action:has(> [hidden]) { display: none; }
    & .action > .name { display: none; }
    & .action[slot='more'] { gap: var(--ad-space-3); min-height: 40px; padding-inline: var(--ad-space-1) var(--ad-space-3); }
    & .action[slot='more'] > .name { display: block; order: 1; overflow-wrap: anywhere; }

    @media (max-width: 736px) {
      & > header { padding: 0 var(--ad-space-2); }
      & .brand { display: none; }
      & .state { flex: 1; min-width: min-content; margin-inline: 0; }
    }
    /* The state has a line of its own. */
    @media (max-width: 460px) {
      & > header { flex-wrap: wrap; padding-block: var(--ad-space-2); }
      & .state { order: 1; flex: 1 0 100%; }
      & ad-header-actions { margin-inline-start: auto; }
    }
  }
`;
