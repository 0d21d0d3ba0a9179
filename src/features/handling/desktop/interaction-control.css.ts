import { css } from 'lit';

export const interactionControlStyles = css`
  :host { display: block; container-type: inline-size; }
  header {
    display: flex; flex-wrap: wrap; align-items: center; gap: var(--ad-space-2) var(--ad-space-4);
    padding: var(--ad-space-3) var(--ad-space-4); border-bottom: 1px solid var(--ad-color-border);
    background: var(--ad-color-surface); --ad-avatar-size: 40px;
  }
  .who, .what { min-width: 0; }
  .who { flex: 1 1 140px; }
  .what { flex: 0 1 auto; max-width: 45%; }
  h2 { font-size: var(--ad-text-4); font-weight: 600; line-height: 1.3; }
  h2, .topic, .facts { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .topic { display: flex; align-items: center; gap: var(--ad-space-1); font-weight: 500; --ad-icon-size: 16px; }
  .facts { font-size: var(--ad-text-2); color: var(--ad-color-text-quiet); }
  .actions { display: flex; gap: var(--ad-space-2); margin-inline-start: auto; }
  .blocked { flex: 1 1 100%; text-align: end; }
  @container (max-width: 520px) {
    .actions { flex: 1 1 100%; }
    .actions .button { flex: 1; }
  }
`;
