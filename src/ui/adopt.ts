import type { CSSResult } from 'lit';

/** Adds style sheets to a document or shadow root, each once. */
export const adopt = (root: Node, styles: readonly CSSResult[]): void => {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const sheets = styles.flatMap((style) => style.styleSheet ?? []);
  const missing = sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
};
