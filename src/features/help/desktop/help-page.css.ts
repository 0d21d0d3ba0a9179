import { css } from 'lit';

export const helpPageStyles = css`
  :host { display: block; height: 100%; container-type: inline-size; background: var(--ad-color-canvas); }
  .layout { display: grid; grid-template-columns: minmax(200px, 280px) minmax(0, 1fr); height: 100%; }
  .contents {
    display: flex; flex-direction: column; gap: var(--ad-space-3); min-height: 0; padding: var(--ad-space-4);
    border-inline-end: 1px solid var(--ad-color-border); background: var(--ad-color-surface); overflow-y: auto;
  }
  h1 { font: 600 var(--ad-text-5) / 1.3 var(--ad-font); }
  h1:focus, h2:focus { outline: none; }
  ul.articles { display: grid; gap: 2px; margin: 0; padding: 0; list-style: none; }
  .article {
    display: block; width: 100%; min-height: 36px; padding: var(--ad-space-2) var(--ad-space-3); border: 0; border-radius: var(--ad-radius);
    background: none; color: var(--ad-color-text); font: var(--ad-text-3) / 1.3 var(--ad-font); text-align: start; cursor: pointer; overflow-wrap: anywhere;
  }
  .article:hover { background: var(--ad-color-surface-2); }
  .article[aria-current='true'] { background: var(--ad-color-accent-soft); color: var(--ad-color-accent-text); font-weight: 600; }
  .reader { min-width: 0; overflow-y: auto; overscroll-behavior: contain; }
  article { display: grid; gap: var(--ad-space-4); max-width: 680px; padding: var(--ad-space-5); }
  h2 { font: 600 var(--ad-text-5) / 1.3 var(--ad-font); overflow-wrap: anywhere; }
  .text { display: grid; gap: var(--ad-space-3); line-height: 1.55; overflow-wrap: anywhere; }
  .text ol, .text ul { display: grid; gap: var(--ad-space-2); margin: 0; padding-inline-start: 1.4em; }
  .text strong { font-weight: 600; }
  .back { display: none; justify-self: start; }
  @container (max-width: 620px) {
    .layout { grid-template-columns: minmax(0, 1fr); }
    .contents { border: 0; }
    .layout.reading .contents, .layout:not(.reading) .reader { display: none; }
    .back { display: inline-flex; }
    article { padding: var(--ad-space-4); }
  }
`;
