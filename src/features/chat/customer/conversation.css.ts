import { css } from 'lit';

export const conversationStyles = css`
  :host { display: flex; flex-direction: column; min-height: 0; }
  ad-help-transcript { flex: 1; }
  .away {
    display: flex; align-items: center; gap: var(--ad-space-2); padding: var(--ad-space-2) var(--ad-space-4);
    background: var(--ad-color-warning-soft); color: var(--ad-color-warning-text); font-size: var(--ad-text-2); overflow-wrap: anywhere;
  }
  .opening { flex: 1; display: grid; place-items: center; color: var(--ad-color-text-quiet); }
`;
