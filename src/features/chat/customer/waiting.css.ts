import { css } from 'lit';

export const waitingStyles = css`
  :host { display: block; margin-top: var(--ad-space-5); }
  .card {
    display: flex; align-items: center; gap: var(--ad-space-4); padding: var(--ad-space-3) var(--ad-space-4);
    border-radius: var(--ad-radius-3); background: var(--ad-color-accent-soft); color: var(--ad-color-accent-text);
  }
  .main { font-weight: 600; }
  .hint { margin-top: 2px; color: inherit; }
  .pulse { position: relative; flex: none; width: 12px; height: 12px; margin: 6px; border-radius: 50%; background: currentColor; }
  .pulse::after {
    content: ''; position: absolute; inset: 0; border-radius: 50%; background: currentColor; opacity: 0.5;
    animation: spread 1.8s infinite ease-out;
  }
  @keyframes spread { from { scale: 1; opacity: 0.5; } to { scale: 2.4; opacity: 0; } }
  @media (prefers-reduced-motion: reduce) { .pulse::after { animation: none; opacity: 0; } }
`;
