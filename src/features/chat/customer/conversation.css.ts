import { css } from 'lit';

export const conversationStyles = css`
  :host { display: flex; flex-direction: column; min-height: 0; }
  ad-help-transcript { flex: 1; }
  .opening { flex: 1; display: grid; place-items: center; color: var(--ad-color-text-quiet); }
`;
