import { css } from 'lit';

export const transcriptLogStyles = css`
  :host { position: relative; display: grid; grid-template-rows: minmax(0, 1fr); min-height: 0; }
  lit-virtualizer { overflow-x: hidden; overflow-anchor: none; overscroll-behavior: contain; outline-offset: -2px; }
  .entry { box-sizing: border-box; width: 100%; padding: 0 var(--ad-space-4); }

  .day { display: flex; align-items: center; gap: var(--ad-space-3); padding-block: var(--ad-space-4) var(--ad-space-2); }
  .day::before, .day::after { content: ''; flex: 1; border-top: 1px solid var(--ad-color-border); }
  .day span, .older { font-size: var(--ad-text-1); color: var(--ad-color-text-quiet); }
  .older { padding-block: var(--ad-space-3); text-align: center; }

  .message { display: flex; flex-direction: column; align-items: flex-start; padding-block: 1px; }
  .message.first { padding-block-start: var(--ad-space-3); }
  .message.agent { align-items: flex-end; }
  .author { margin-bottom: var(--ad-space-1); max-width: 100%; overflow: hidden; font-size: var(--ad-text-1); font-weight: 600; color: var(--ad-color-text-quiet); text-overflow: ellipsis; white-space: nowrap; }
  .bubble {
    max-width: min(560px, 85%); padding: var(--ad-space-2) var(--ad-space-3); overflow: hidden;
    border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius-3);
    background: var(--ad-color-surface); color: var(--ad-color-text);
    unicode-bidi: isolate; white-space: pre-wrap; overflow-wrap: anywhere; line-height: var(--ad-leading);
  }
  .agent .bubble { border-color: transparent; background: var(--ad-color-accent-soft); }
  .customer.first .bubble { border-start-start-radius: var(--ad-radius-1); }
  .agent.first .bubble { border-start-end-radius: var(--ad-radius-1); }
  .bubble a { color: var(--ad-color-accent-text); unicode-bidi: isolate; }
  .foot {
    display: flex; flex-wrap: wrap; align-items: center; gap: var(--ad-space-1) var(--ad-space-2); margin-top: 2px;
    font-size: var(--ad-text-1); color: var(--ad-color-text-quiet); font-variant-numeric: tabular-nums; --ad-icon-size: 14px;
  }
  .foot .button { font-size: var(--ad-text-1); }
  .delivery { display: inline-flex; align-items: center; gap: 3px; }
  .delivery.read { color: var(--ad-color-accent-text); }
  .delivery.failed { color: var(--ad-color-danger-text); }

  .to-end {
    position: absolute; inset-block-end: var(--ad-space-3); inset-inline: 0; z-index: 1; width: fit-content; margin-inline: auto;
    border-radius: var(--ad-radius-full); box-shadow: var(--ad-shadow-2);
  }
`;
