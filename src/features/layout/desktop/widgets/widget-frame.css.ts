import { css } from 'lit';

export const widgetFrameStyles = css`
  :host { display: flex; flex-direction: column; min-width: 0; min-height: 0; background: var(--ad-color-surface); }
  :host([place='page']), :host([place='tab']) { height: 100%; }
  :host([place='page'].dynamic-widget-wrapper) { border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius); overflow: hidden; }
  :host([place='header']) { display: inline-flex; flex-direction: row; align-items: center; height: auto; background: none; }
  :host([place='hidden']) { display: none; }

  .bar {
    display: flex; align-items: center; gap: var(--ad-space-1); flex: none; min-height: 40px; padding-inline: var(--ad-space-3) var(--ad-space-1);
    border-bottom: 1px solid var(--ad-color-border);
  }
  .title { flex: 1; min-width: 0; overflow: hidden; font: 600 var(--ad-text-3) / 1.3 var(--ad-font); text-overflow: ellipsis; white-space: nowrap; }
  .warning {
    display: flex; align-items: center; justify-content: space-between; flex-wrap: wrap; gap: var(--ad-space-2); flex: none;
    padding: var(--ad-space-1) var(--ad-space-3); background: var(--ad-color-warning-soft); color: var(--ad-color-warning-text); font-size: var(--ad-text-2);
  }
  /* Whatever the widget's own display is, it fills its place; nothing is said of its styles. */
  .place { display: grid; grid-template-columns: minmax(0, 1fr); grid-auto-rows: minmax(100%, max-content); flex: 1; min-width: 0; min-height: 0; overflow: auto; }
  :host([place='header']) .place { display: flex; align-items: center; max-height: 48px; overflow: hidden; }
  ad-widget-card { flex: 1; }
  :host([place='header']) ad-widget-card { flex: none; }

  :host([data-maximized]) { position: fixed; z-index: 40; inset: var(--widget-inset, 0); width: auto !important; height: auto !important; border-radius: 0; box-shadow: var(--ad-shadow-3); }
  @media (max-width: 736px) {
    :host([data-wide]) { display: none !important; }
  }
`;
