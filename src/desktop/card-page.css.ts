import { css } from 'lit';

/** A page with one card in the middle: sign-in, first run, accounts without a desktop. */
export const cardPageStyles = css`
  .card-page {
    display: flex; flex-direction: column; align-items: center; gap: var(--ad-space-5);
    min-height: 100vh; min-height: 100dvh; box-sizing: border-box;
    padding: clamp(var(--ad-space-4), 9vh, 96px) var(--ad-space-4) var(--ad-space-5);

    & .brand { display: flex; align-items: center; gap: var(--ad-space-3); font: 600 var(--ad-text-5) / 1.2 var(--ad-font); }
    & .brand img { width: 36px; height: 36px; }
    & .card {
      display: grid; gap: var(--ad-space-4); width: 100%; max-width: 400px; box-sizing: border-box; padding: var(--ad-space-6);
      border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius-3);
      background: var(--ad-color-surface); box-shadow: var(--ad-shadow-2);
    }
    & .card h1 { font: 600 var(--ad-text-5) / 1.3 var(--ad-font); }
    & .card h1:focus { outline: none; }
    & form { display: grid; gap: var(--ad-space-4); }
    & .deeds { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--ad-space-3); }
    & .who { display: flex; align-items: center; gap: var(--ad-space-2); min-width: 0; }
    & .who span { overflow-wrap: anywhere; }
    & footer { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: var(--ad-space-4); margin-top: auto; }
    @media (max-width: 400px) { & .card { padding: var(--ad-space-5) var(--ad-space-4); } }
  }
`;
