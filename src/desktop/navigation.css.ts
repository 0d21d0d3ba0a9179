import { css } from 'lit';

export const navigationStyles = css`
  ad-navigation {
    display: flex; flex-direction: column; justify-content: space-between; gap: var(--ad-space-4);
    box-sizing: border-box; min-height: 0; padding: var(--ad-space-2) 0; overflow: hidden auto;

    & ul { display: grid; gap: 2px; margin: 0; padding: 0 var(--ad-space-1); list-style: none; }
    & a {
      display: grid; justify-items: center; gap: 2px; padding: var(--ad-space-2) 2px; border-radius: var(--ad-radius);
      color: var(--ad-color-text-quiet); font: 500 0.6875rem / 1.2 var(--ad-font); text-align: center; text-decoration: none;
      transition: background var(--ad-motion), color var(--ad-motion); --ad-icon-size: 20px;
    }
    & a:hover { background: var(--ad-color-surface-2); color: var(--ad-color-text); }
    & a[aria-current] { background: var(--ad-color-accent-soft); color: var(--ad-color-accent-text); }
    & a:focus-visible { outline-offset: -2px; }
    & img { width: 20px; height: 20px; object-fit: contain; }
    & span { display: -webkit-box; max-width: 100%; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow-wrap: anywhere; }
  }
  /* Opened from the menu button it has room for whole names. */
  @media (max-width: 899px) {
    ad-navigation {
      & ul { padding: 0 var(--ad-space-2); }
      & a {
        grid-template-columns: auto minmax(0, 1fr); justify-items: start; align-items: center; gap: var(--ad-space-3);
        min-height: 40px; padding: var(--ad-space-2) var(--ad-space-3); font-size: var(--ad-text-3); text-align: start;
      }
    }
  }
`;
