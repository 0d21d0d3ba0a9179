import { css } from 'lit';

export const alertSettingsStyles = css`
  .group { display: grid; gap: var(--ad-space-2); }
  .indent { padding-inline-start: 24px; }
  .volume { display: grid; grid-template-columns: auto auto minmax(0, 1fr) 4ch auto; align-items: center; gap: var(--ad-space-2); }
  .volume input { width: 100%; min-width: 0; height: 24px; margin: 0; accent-color: var(--ad-color-accent); }
  output { font-variant-numeric: tabular-nums; text-align: end; }
  @media (max-width: 420px) { .volume { grid-template-columns: auto minmax(0, 1fr) 4ch; } .volume .label { grid-column: 1 / -1; } }
`;
