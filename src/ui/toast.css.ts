import { css } from 'lit';

export const toastStyles = css`
  .region {
    position: fixed; inset: 128px 0 auto; margin: 0 auto; padding: 0; border: 0;
    width: min(440px, calc(100vw - 2 * var(--ad-space-4))); max-height: none; overflow: visible;
    background: none; color: inherit; pointer-events: none;
  }
  /* There what is to be pressed takes two rows. */
  @media (max-width: 736px) { .region { inset-block-start: 176px; } }
  .region:popover-open { display: grid; gap: var(--ad-space-2); }
  .toast {
    display: flex; align-items: flex-start; gap: var(--ad-space-3); padding: var(--ad-space-3);
    border: 1px solid var(--ad-color-border); border-left: 4px solid var(--ad-color-accent); border-radius: var(--ad-radius);
    background: var(--ad-color-surface); color: var(--ad-color-text); box-shadow: var(--ad-shadow-2);
    font: var(--ad-text-3) / var(--ad-leading) var(--ad-font); pointer-events: auto; animation: arrive var(--ad-motion);
  }
  .toast .words { display: grid; flex: 1; min-width: 0; padding-top: 4px; overflow-wrap: anywhere; }
  .toast strong { font-weight: 600; }
  .toast strong + .text { display: -webkit-box; overflow: hidden; color: var(--ad-color-text-quiet); -webkit-box-orient: vertical; -webkit-line-clamp: 4; }
  .toast .lead { margin-top: 6px; color: var(--ad-color-accent); }
  .toast .detail { display: block; font-size: var(--ad-text-1); color: var(--ad-color-text-quiet); }
  .toast .deeds { display: flex; flex-wrap: wrap; align-items: center; gap: var(--ad-space-1) var(--ad-space-3); margin-top: var(--ad-space-1); }
  .toast .button.link { text-decoration: underline; }
  .toast.success { border-left-color: var(--ad-color-success); }
  .toast.success .lead { color: var(--ad-color-success); }
  .toast.warning { border-left-color: var(--ad-color-warning); }
  .toast.warning .lead { color: var(--ad-color-warning); }
  .toast.danger { border-left-color: var(--ad-color-danger); }
  .toast.danger .lead { color: var(--ad-color-danger); }
  @keyframes arrive { from { opacity: 0; transform: translateY(-8px); } }
`;
