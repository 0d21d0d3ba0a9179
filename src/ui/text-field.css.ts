import { css } from 'lit';

export const textFieldStyles = css`
  ad-text-field { display: grid; gap: var(--ad-space-1); }
  ad-text-field .required { color: var(--ad-color-text-quiet); }
`;
