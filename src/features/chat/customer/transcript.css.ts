import { css } from 'lit';

export const transcriptStyles = css`
  :host { position: relative; display: flex; flex-direction: column; min-height: 0; }
  .log {
    flex: 1; min-height: 0; padding: var(--ad-space-4); overflow: hidden auto; overscroll-behavior: contain;
    scrollbar-width: thin; scrollbar-color: var(--ad-color-border-strong) transparent;
  }
  .log:focus-visible { outline-offset: -3px; }
  .day, .note {
    display: flex; justify-content: center; margin: var(--ad-space-4) 0 var(--ad-space-3); text-align: center;
    color: var(--ad-color-text-quiet); font-size: var(--ad-text-1);
  }
  .day:first-child { margin-top: 0; }
  .note { text-wrap: balance; overflow-wrap: anywhere; }

  .message { display: flex; align-items: flex-end; gap: var(--ad-space-2); margin-top: 3px; animation: arrive var(--ad-motion); }
  .message.first { margin-top: var(--ad-space-4); }
  .day + .message.first, .note + .message.first { margin-top: 0; }
  .message.own { justify-content: flex-end; }
  .message.theirs:not(.last) { padding-inline-start: calc(28px + var(--ad-space-2)); }
  ad-avatar { --ad-avatar-size: 28px; }
  .message.last ad-avatar { margin-bottom: 22px; }
  .group { display: grid; justify-items: start; min-width: 0; max-width: min(82%, 34em); }
  .own .group { justify-items: end; }
  .name { margin: 0 var(--ad-space-3) 2px; color: var(--ad-color-text-quiet); font-size: var(--ad-text-1); overflow-wrap: anywhere; }
  .bubble {
    max-width: 100%; padding: 9px 14px; border-radius: 18px; background: var(--ad-color-surface-2); color: var(--ad-color-text);
    font-size: 0.9375rem; line-height: 1.4; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate;
  }
  .own .bubble { background: var(--ad-color-accent); color: var(--ad-color-on-accent); }
  .theirs:not(.first) .bubble { border-start-start-radius: 6px; }
  .theirs:not(.last) .bubble { border-end-start-radius: 6px; }
  .own:not(.first) .bubble { border-start-end-radius: 6px; }
  .own:not(.last) .bubble { border-end-end-radius: 6px; }
  .refused .bubble { background: var(--ad-color-danger-soft); color: var(--ad-color-danger-text); }
  .bubble a { color: inherit; text-decoration: underline; text-underline-offset: 2px; }
  .own .bubble a:focus-visible { outline-color: currentColor; }

  .foot {
    display: flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; min-height: 20px; margin: 2px var(--ad-space-2) 0;
    color: var(--ad-color-text-quiet); font-size: var(--ad-text-1);
  }
  .own .foot { justify-content: flex-end; text-align: end; }
  .foot ad-icon { --ad-icon-size: 14px; }
  .foot ad-icon.seen { color: var(--ad-color-accent-text); }
  .foot .error { font-size: inherit; }
  .foot .error ad-icon { vertical-align: -2px; }
  .foot .button.link { font-size: inherit; padding-inline: 2px; }

  .typing { display: flex; align-items: center; gap: var(--ad-space-2); margin-top: var(--ad-space-4); }
  .dots { display: inline-flex; gap: 4px; padding: 13px 14px; border-radius: 18px; background: var(--ad-color-surface-2); }
  .dots i { width: 7px; height: 7px; border-radius: 50%; background: var(--ad-color-text-quiet); animation: breathe 1.2s infinite ease-in-out; }
  .dots i:nth-child(2) { animation-delay: 0.15s; }
  .dots i:nth-child(3) { animation-delay: 0.3s; }
  .newest {
    position: absolute; inset-block-end: var(--ad-space-3); inset-inline: 0; margin-inline: auto; width: fit-content;
    border-color: var(--ad-color-border); border-radius: var(--ad-radius-full); box-shadow: var(--ad-shadow-2);
  }
  @keyframes arrive { from { translate: 0 8px; } }
  @keyframes breathe { 0%, 60%, 100% { opacity: 0.35; } 30% { opacity: 1; translate: 0 -3px; } }
  @media (prefers-reduced-motion: reduce) { .dots i, .message { animation: none; } }
  @media (forced-colors: active) { .bubble { border: 1px solid CanvasText; } .dots i { background: CanvasText; } }
`;
