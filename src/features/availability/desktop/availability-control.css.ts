import { css } from 'lit';

export const availabilityStyles = css`
  :host { display: flex; align-items: center; gap: var(--ad-space-2); min-width: 0; }
  ad-combobox { width: clamp(150px, 18vw, 220px); }
  .since { font-size: var(--ad-text-2); color: var(--ad-color-text-quiet); }
  @media (max-width: 736px) {
    ad-combobox { width: clamp(120px, 34vw, 180px); }
    .since { display: none; }
  }
`;
