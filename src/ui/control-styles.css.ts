import { css } from 'lit';

/** How native controls look, for every shadow root that shows some: `static styles = [controlStyles, …]`. */
export const controlStyles = css`
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1, h2, h3, p { margin: 0; }

  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: var(--ad-space-2);
    min-height: 36px; padding: 0 var(--ad-space-4);
    border: 1px solid var(--ad-color-border-strong); border-radius: var(--ad-radius);
    background: var(--ad-color-surface); color: var(--ad-color-text);
    font: 500 var(--ad-text-3) / 1.2 var(--ad-font); text-decoration: none; white-space: nowrap;
    cursor: pointer; user-select: none;
    transition: background var(--ad-motion), border-color var(--ad-motion), color var(--ad-motion);
  }
  .button:hover { background: var(--ad-color-surface-2); }
  .button:active { background: var(--ad-color-surface-3); }
  .button.primary { border-color: transparent; background: var(--ad-color-accent); color: var(--ad-color-on-accent); }
  .button.primary:hover { background: var(--ad-color-accent-hover); }
  .button.danger { border-color: transparent; background: var(--ad-color-danger); color: var(--ad-color-on-danger); }
  .button.danger:hover { background: var(--ad-color-danger-hover); }
  .button.quiet { border-color: transparent; background: transparent; color: var(--ad-color-text-quiet); }
  .button.quiet:hover { background: var(--ad-color-surface-3); color: var(--ad-color-text); }
  .button.link { min-height: 24px; padding: 0; border: 0; background: none; color: var(--ad-color-accent-text); }
  .button.link:hover { text-decoration: underline; }
  .button.small { min-height: 28px; padding: 0 var(--ad-space-3); font-size: var(--ad-text-2); }
  .button.wide { width: 100%; }
  .icon-button {
    display: inline-grid; place-items: center; width: 32px; height: 32px; padding: 0;
    border: 0; border-radius: var(--ad-radius); background: transparent; color: var(--ad-color-text-quiet);
    cursor: pointer; transition: background var(--ad-motion), color var(--ad-motion);
  }
  .icon-button:hover, .icon-button[aria-expanded='true'], .icon-button[aria-pressed='true'] {
    background: var(--ad-color-surface-3); color: var(--ad-color-text);
  }
  .button:disabled, .icon-button:disabled, .button[aria-disabled='true'] { opacity: 0.5; cursor: not-allowed; }

  .field {
    width: 100%; min-height: 36px; padding: var(--ad-space-2) var(--ad-space-3);
    border: 1px solid var(--ad-color-border-strong); border-radius: var(--ad-radius);
    background: var(--ad-color-surface); color: var(--ad-color-text);
    font: var(--ad-text-3) / var(--ad-leading) var(--ad-font);
  }
  .field::placeholder { color: var(--ad-color-text-quiet); opacity: 1; }
  .field:read-only { background: var(--ad-color-surface-2); }
  .field[aria-invalid='true'] { border-color: var(--ad-color-danger); }
  .label { display: block; font-size: var(--ad-text-2); font-weight: 500; color: var(--ad-color-text); }
  .hint { font-size: var(--ad-text-2); color: var(--ad-color-text-quiet); }
  .error { font-size: var(--ad-text-2); color: var(--ad-color-danger-text); }
  .link { color: var(--ad-color-accent-text); }

  .notice {
    padding: var(--ad-space-3); border-radius: var(--ad-radius);
    background: var(--ad-color-surface-2); color: var(--ad-color-text); font-size: var(--ad-text-2);
  }
  .notice.danger { background: var(--ad-color-danger-soft); color: var(--ad-color-danger-text); }
  .notice.warning { background: var(--ad-color-warning-soft); color: var(--ad-color-warning-text); }
  .notice.success { background: var(--ad-color-success-soft); color: var(--ad-color-success-text); }
  .notice.info { background: var(--ad-color-accent-soft); color: var(--ad-color-accent-text); }

  .stack { display: grid; gap: var(--ad-space-4); align-content: start; }
  .row { display: flex; align-items: center; gap: var(--ad-space-2); }
  .spread { display: flex; align-items: center; justify-content: space-between; gap: var(--ad-space-3); }

  :focus-visible { outline: 2px solid var(--ad-color-focus); outline-offset: 2px; }
  .field:focus-visible { outline-offset: -1px; border-color: transparent; }

  .visually-hidden {
    position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0;
    overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  @media (forced-colors: active) {
    .button, .icon-button { border: 1px solid ButtonText; }
  }
`;
