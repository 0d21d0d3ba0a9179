import { css } from 'lit';
import { adopt } from './adopt.ts';

/**
 * The design tokens: a numbered scale that every element reads, light and dark by `light-dark()`.
 * Pairs that carry text reach 4.5 : 1, borders of controls 3 : 1 (test/ui/tokens.test.ts measures them).
 */
export const tokens = css`
  :root, :host([data-tokens]) {
    color-scheme: light dark;
    --ad-space-1: 4px;
    --ad-space-2: 8px;
    --ad-space-3: 12px;
    --ad-space-4: 16px;
    --ad-space-5: 24px;
    --ad-space-6: 32px;
    --ad-space-7: 48px;
    --ad-radius-1: 4px;
    --ad-radius: 8px;
    --ad-radius-3: 12px;
    --ad-radius-full: 999px;
    --ad-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif;
    --ad-font-mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace;
    --ad-text-1: 0.75rem;
    --ad-text-2: 0.8125rem;
    --ad-text-3: 0.875rem;
    --ad-text-4: 1rem;
    --ad-text-5: 1.25rem;
    --ad-text-6: 1.5rem;
    --ad-leading: 1.45;

    --ad-color-canvas: light-dark(#f4f5f8, #0f1116);
    --ad-color-surface: light-dark(#ffffff, #171a21);
    --ad-color-surface-2: light-dark(#f1f2f6, #20242d);
    --ad-color-surface-3: light-dark(#e6e8ef, #2b303b);
    --ad-color-border: light-dark(#e0e3ea, #2a2f3a);
    --ad-color-border-strong: light-dark(#83899a, #6d7587);
    --ad-color-text: light-dark(#181b23, #eceef3);
    --ad-color-text-quiet: light-dark(#565d6d, #a3aabb);
    --ad-color-accent: light-dark(#1b57c0, #82b0ff);
    --ad-color-accent-hover: light-dark(#16479d, #a3c5ff);
    --ad-color-on-accent: light-dark(#ffffff, #0a1b38);
    --ad-color-accent-soft: light-dark(#e8effc, #1b2c4d);
    --ad-color-accent-text: light-dark(#194fae, #a9c8ff);
    --ad-color-danger: light-dark(#c42b32, #ff8b87);
    --ad-color-danger-hover: light-dark(#a82128, #ffa6a2);
    --ad-color-on-danger: light-dark(#ffffff, #2e0708);
    --ad-color-danger-soft: light-dark(#fdecec, #40191c);
    --ad-color-danger-text: light-dark(#ab1f27, #ffa7a3);
    --ad-color-success: light-dark(#1b7f4b, #58cf94);
    --ad-color-success-soft: light-dark(#e5f5ec, #143526);
    --ad-color-success-text: light-dark(#14663b, #7fdcae);
    --ad-color-warning: light-dark(#a75c00, #f2b34c);
    --ad-color-warning-soft: light-dark(#fdf1de, #3b2a10);
    --ad-color-warning-text: light-dark(#864900, #f7c878);
    --ad-color-focus: light-dark(#1b57c0, #a3c5ff);
    --ad-color-backdrop: light-dark(rgb(20 23 32 / 45%), rgb(0 0 0 / 60%));

    --ad-shadow-1: 0 1px 2px light-dark(rgb(24 27 35 / 8%), rgb(0 0 0 / 40%));
    --ad-shadow-2: 0 4px 16px light-dark(rgb(24 27 35 / 12%), rgb(0 0 0 / 50%));
    --ad-shadow-3: 0 12px 40px light-dark(rgb(24 27 35 / 18%), rgb(0 0 0 / 60%));
    --ad-motion: 140ms ease-out;
  }

  @media (prefers-reduced-motion: reduce) {
    :root, :host([data-tokens]) { --ad-motion: 0.01ms linear; }
  }

  /* The choice of the person wins over the system's: <html data-theme="dark">. */
  :root[data-theme='light'], :host([data-theme='light']) { color-scheme: light; }
  :root[data-theme='dark'], :host([data-theme='dark']) { color-scheme: dark; }
`;

/** What a page of ours needs besides the tokens; not for pages that only embed us. */
const page = css`
  html, body { height: 100%; margin: 0; }
  body {
    background: var(--ad-color-canvas);
    color: var(--ad-color-text);
    font: var(--ad-text-3) / var(--ad-leading) var(--ad-font);
    -webkit-font-smoothing: antialiased;
  }
`;

/** Gives the tokens to the page, or to a shadow root whose host carries `data-tokens`. */
export const adoptTokens = (root: Document | ShadowRoot = document): void => {
  adopt(root, root instanceof Document ? [tokens, page] : [tokens]);
};
