import { css } from 'lit';

export const availabilityStyles = css`
  :host { display: flex; align-items: center; gap: var(--ad-space-2); min-width: 0; }
  ad-combobox { width: clamp(150px, 18vw, 220px); }
  .since { font-size: var(--ad-text-2); color: var(--ad-color-text-quiet); }
  @media (max-width: 736px) {
    :host { flex: 1; }
    ad-combobox { flex: 1; width: auto; min-width: 110px; max-width: 220px; }
    .since { display: none; }
  }
`;
