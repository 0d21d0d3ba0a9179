import { css } from 'lit';

export const tabStripStyles = css`
  ad-tab-strip {
    display: flex; flex: 1; align-items: stretch; min-width: 0; overflow: hidden;

    & [role='tablist'] { display: flex; flex: 1; min-width: 0; overflow: hidden; }
    & [role='tab'] {
      position: relative; display: flex; flex: none; align-items: center; gap: var(--ad-space-2); max-width: 180px; padding: 0 var(--ad-space-3);
      border: 0; background: none; color: var(--ad-color-text-quiet); font: 500 var(--ad-text-2) / 1.2 var(--ad-font);
      cursor: pointer; user-select: none; --ad-icon-size: 16px; transition: color var(--ad-motion), background var(--ad-motion);
    }
    &[orderable] [role='tab'] { touch-action: pan-y; }
    & [role='tab'] span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    & [role='tab']:hover { color: var(--ad-color-text); background: var(--ad-color-surface-2); }
    & [role='tab'][aria-selected='true'] { color: var(--ad-color-accent-text); }
    & [role='tab'][aria-selected='true']::after { content: ''; position: absolute; inset: auto var(--ad-space-2) 0; height: 2px; background: var(--ad-color-accent); }
    & [role='tab']:focus-visible { outline-offset: -3px; }
    & [role='tab'][data-dragged] { background: var(--ad-color-surface-3); cursor: grabbing; }
    & ad-drop-down { flex: none; align-self: center; }
    & ul { display: grid; gap: 2px; margin: 0; padding: 0; list-style: none; }
    & li .button { justify-content: start; border-color: transparent; font-weight: 400; }
    & li .button span { overflow: hidden; max-width: 260px; text-overflow: ellipsis; }
  }
`;
