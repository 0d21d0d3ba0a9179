import { css } from 'lit';

export const wrapUpDialogStyles = css`
  .state { display: flex; align-items: center; gap: var(--ad-space-2); font-weight: 600; color: var(--ad-color-warning-text); }
  .countdown { font-weight: 600; }
  .offer { display: flex; align-items: center; justify-content: space-between; gap: var(--ad-space-3); }
  .cancel { margin-inline-end: auto; }
`;
