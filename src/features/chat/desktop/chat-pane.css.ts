import { css } from 'lit';

export const chatPaneStyles = css`
  :host { position: relative; display: flex; flex: 1; flex-direction: column; min-width: 0; min-height: 0; }
  ad-transcript, .waiting { flex: 1; min-height: 120px; }
  .waiting { display: grid; place-content: center; justify-items: center; gap: var(--ad-space-3); color: var(--ad-color-text-quiet); text-align: center; padding: var(--ad-space-4); --ad-icon-size: 28px; }
  .before { padding: var(--ad-space-3) var(--ad-space-4); color: var(--ad-color-text-quiet); text-align: center; }
  /* Over the log, which is to keep its place; an answer that comes at once is not announced. */
  .coming {
    position: absolute; inset-block-start: var(--ad-space-2); inset-inline: 0; z-index: 1; width: fit-content; margin-inline: auto;
    padding: var(--ad-space-1) var(--ad-space-3); border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius-full);
    background: var(--ad-color-surface); font-size: var(--ad-text-1); color: var(--ad-color-text-quiet); animation: come 0.3s step-end;
  }
  @keyframes come { from { visibility: hidden; } }
  .waiting .heading { font-weight: 600; color: var(--ad-color-text); }
  .typing {
    display: flex; align-items: center; gap: var(--ad-space-2); min-height: 24px; padding: 0 var(--ad-space-4);
    font-size: var(--ad-text-2); color: var(--ad-color-text-quiet);
  }
  .dots { display: inline-flex; gap: 3px; }
  .dots i { width: 5px; height: 5px; border-radius: 50%; background: currentColor; animation: hop 1.2s infinite; }
  .dots i:nth-child(2) { animation-delay: 0.15s; }
  .dots i:nth-child(3) { animation-delay: 0.3s; }
  @keyframes hop { 30% { transform: translateY(-3px); } 60% { transform: none; } }
  @media (prefers-reduced-motion: reduce) { .dots i { animation: none; } }
  .over {
    padding: var(--ad-space-3) var(--ad-space-4); border-top: 1px solid var(--ad-color-border);
    background: var(--ad-color-surface); color: var(--ad-color-text-quiet); text-align: center;
  }
`;
