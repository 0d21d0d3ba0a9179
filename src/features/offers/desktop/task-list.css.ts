import { css } from 'lit';

export const taskListStyles = css`
  :host { display: block; }
  h3 {
    padding: var(--ad-space-3) var(--ad-space-4) var(--ad-space-1);
    font-size: var(--ad-text-1); font-weight: 600; color: var(--ad-color-text-quiet);
  }
  ul { display: grid; gap: 2px; margin: 0; padding: 0 var(--ad-space-2); list-style: none; }
  .task {
    display: grid; grid-template: 'icon name time' 'icon facts facts' / auto 1fr auto;
    gap: 2px var(--ad-space-2); align-items: center; width: 100%;
    padding: var(--ad-space-2) var(--ad-space-3); border: 1px solid transparent; border-radius: var(--ad-radius);
    background: none; color: inherit; font: inherit; text-align: start; cursor: pointer;
    transition: background var(--ad-motion);
  }
  .task:has(.unread) { grid-template-areas: 'icon name time' 'icon facts unread'; }
  .task:hover { background: var(--ad-color-surface-2); }
  .task:focus-visible { outline-offset: -2px; }
  .task[aria-current='true'] { background: var(--ad-color-accent-soft); }
  .task > ad-icon { grid-area: icon; align-self: start; margin-top: 2px; color: var(--ad-color-text-quiet); }
  .task[aria-current='true'] > ad-icon { color: var(--ad-color-accent-text); }
  .offered { border-color: var(--ad-color-accent); }
  .offered > ad-icon { color: var(--ad-color-accent-text); }
  .name { grid-area: name; overflow: hidden; font-weight: 600; text-overflow: ellipsis; white-space: nowrap; }
  .time { grid-area: time; font-size: var(--ad-text-2); color: var(--ad-color-text-quiet); }
  .task[aria-current='true'] .time, .task[aria-current='true'] .facts { color: var(--ad-color-text); }
  .urgent { font-weight: 600; color: var(--ad-color-text); }
  .facts {
    grid-area: facts; overflow: hidden; min-width: 0; font-size: var(--ad-text-2); color: var(--ad-color-text-quiet);
    text-overflow: ellipsis; white-space: nowrap;
  }
  .offered .facts { display: flex; flex-wrap: wrap; gap: 0 var(--ad-space-2); white-space: normal; }
  .waiting { white-space: nowrap; }
  .unread { grid-area: unread; justify-self: end; background: var(--ad-color-accent); color: var(--ad-color-on-accent); }
  .empty {
    display: grid; justify-items: center; gap: var(--ad-space-3); padding: var(--ad-space-6) var(--ad-space-5);
    color: var(--ad-color-text-quiet); text-align: center; --ad-icon-size: 28px;
  }
`;
