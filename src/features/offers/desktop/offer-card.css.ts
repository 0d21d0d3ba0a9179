import { css } from 'lit';

export const offerCardStyles = css`
  :host { display: block; }
  .card {
    position: relative; display: grid; gap: var(--ad-space-2); overflow: hidden;
    padding: var(--ad-space-3) var(--ad-space-4) var(--ad-space-4);
    border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius-3);
    background: var(--ad-color-surface); box-shadow: var(--ad-shadow-2);
    animation: arrive var(--ad-motion);
  }
  .kind { font-size: var(--ad-text-2); font-weight: 500; color: var(--ad-color-accent-text); }
  .left { font-weight: 600; color: var(--ad-color-text); }
  .customer { font-size: var(--ad-text-4); font-weight: 600; overflow-wrap: anywhere; }
  dl { display: flex; flex-wrap: wrap; gap: var(--ad-space-1) var(--ad-space-4); margin: 0; font-size: var(--ad-text-2); }
  dl div { display: flex; gap: var(--ad-space-1); min-width: 0; }
  dt { color: var(--ad-color-text-quiet); }
  dt::after { content: ':'; }
  dd { margin: 0; overflow-wrap: anywhere; }
  .answers { display: grid; grid-template-columns: 1fr 1fr; gap: var(--ad-space-2); margin-top: var(--ad-space-1); }
  .bar {
    position: absolute; inset: auto 0 0; height: 3px; background: var(--ad-color-accent);
    transform-origin: left; animation: run-out linear both;
  }
  :host(:dir(rtl)) .bar { transform-origin: right; }
  @keyframes run-out { to { transform: scaleX(0); } }
  @keyframes arrive { from { opacity: 0; transform: translateY(12px); } }
  @media (prefers-reduced-motion: reduce) { .card { animation: none; } }
`;
