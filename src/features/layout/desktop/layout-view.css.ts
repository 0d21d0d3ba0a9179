import { css } from 'lit';

export const layoutViewStyles = css`
  :host { display: flex; flex-direction: column; box-sizing: border-box; min-width: 0; min-height: 0; height: 100%; overflow: auto; color: var(--ad-color-text); }
  :host([place='page']) { padding: var(--ad-space-4); }
  :host(:focus-visible) { outline: 2px solid var(--ad-color-focus); outline-offset: -2px; }
  :host([place='header']) { flex-direction: row; align-items: center; height: auto; max-height: 48px; overflow: hidden; }
  :host([place='hidden']) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }

  .heading { margin: 0; font: 600 var(--ad-text-5) / 1.3 var(--ad-font); overflow-wrap: anywhere; }
  .sub-heading { margin: 0; color: var(--ad-color-text-quiet); }
  .head { display: grid; gap: var(--ad-space-1); flex: none; margin-block-end: var(--ad-space-4); }
  .nothing { margin: auto; padding: var(--ad-space-5); color: var(--ad-color-text-quiet); text-align: center; }

  .body { flex: 1; min-height: 0; display: flex; flex-direction: column; }
  .grid { display: grid; flex: 1; gap: var(--ad-space-2); min-width: 0; min-height: 0; }
  .grid > * { min-width: 0; min-height: 0; }
  .flexible { display: grid; gap: var(--ad-space-2); grid-auto-rows: 40px; grid-auto-flow: row dense; align-content: start; min-width: 0; }
  .flexible > * { min-width: 0; min-height: 0; overflow: auto; }
  .list { display: flex; flex-direction: column; flex: 1; gap: var(--ad-space-2); min-height: 0; }
  .list > * { flex: 1 0 auto; }

  :host([place='header']) :is(.body, .grid, .list) { display: flex; flex-direction: row; align-items: center; }
  :host([place='header']) .list > * { flex: none; }

  /* Where the window is small, what stands beside each other stands below each other. */
  @media (max-width: 736px) {
    :host([place='page']) { padding: var(--ad-space-2); }
    :host([place='page']) .grid { display: flex; flex-direction: column; flex: none; }
    :host([place='page']) .grid > * { flex: none; min-height: 240px; height: auto; }
    :host([place='page']) .grid > .grid { min-height: 0; }
    :host([place='page']) .grid:has(> :only-child) { flex: 1; }
    :host([place='page']) .grid > :only-child { flex: 1; }
    [data-wide] { display: none !important; }
  }
`;
