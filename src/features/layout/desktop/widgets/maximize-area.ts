/** How far from the window's edges a maximised widget stays. */
export interface Insets { top: number; right: number; bottom: number; left: number }

/** Everything below the header. */
export const maximizeArea = (): Insets => {
  const header = document.querySelector('ad-desk-header, ad-desk-shell > header')?.getBoundingClientRect();
  return { top: Math.max(0, Math.round(header?.bottom ?? 0)), right: 0, bottom: 0, left: 0 };
};
