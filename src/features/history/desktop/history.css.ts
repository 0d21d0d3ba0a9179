import { css } from 'lit';

export const historyStyles = css`
  :host { display: block; }
  h3 {
    padding: var(--ad-space-3) var(--ad-space-4) var(--ad-space-1);
    font-size: var(--ad-text-1); font-weight: 600; color: var(--ad-color-text-quiet);
  }
  ul { margin: 0; padding: 0 var(--ad-space-2) var(--ad-space-2); list-style: none; }
  li {
    position: relative; display: grid; grid-template: 'icon name time' 'icon facts facts' 'icon reason reason' / auto 1fr auto;
    gap: 0 var(--ad-space-2); padding: var(--ad-space-2) var(--ad-space-3);
  }
  li + li { border-top: 1px solid var(--ad-color-border); }
  li > ad-icon { grid-area: icon; margin-top: 2px; color: var(--ad-color-text-quiet); }
  .name { grid-area: name; overflow: hidden; font-weight: 500; text-overflow: ellipsis; white-space: nowrap; }
  .time { grid-area: time; }
  .time, .facts, .reason { font-size: var(--ad-text-2); color: var(--ad-color-text-quiet); font-variant-numeric: tabular-nums; }
  .facts { grid-area: facts; }
  .reason { grid-area: reason; color: var(--ad-color-text); }
  .more { display: block; margin: var(--ad-space-2) auto var(--ad-space-4); }
  .empty {
    display: grid; justify-items: center; gap: var(--ad-space-3); padding: var(--ad-space-5);
    color: var(--ad-color-text-quiet); text-align: center; --ad-icon-size: 28px;
  }
`;
