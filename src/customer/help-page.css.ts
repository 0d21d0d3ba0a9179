import { css } from 'lit';

export const helpPageStyles = css`
  :host { display: grid; place-items: stretch center; height: 100dvh; }
  main {
    display: flex; flex-direction: column; width: 100%; min-height: 0; overflow: hidden;
    background: var(--ad-color-surface);
  }
  header {
    display: flex; align-items: center; gap: var(--ad-space-3); padding: var(--ad-space-3) var(--ad-space-3) var(--ad-space-3) var(--ad-space-4);
    border-bottom: 1px solid var(--ad-color-border);
  }
  .face { flex: none; --ad-avatar-size: 40px; }
  .mark {
    display: grid; place-items: center; width: 40px; height: 40px; border-radius: 50%;
    background: var(--ad-color-accent); color: var(--ad-color-on-accent); --ad-icon-size: 20px;
  }
  .who { flex: 1; min-width: 0; }
  h1 { overflow: hidden; font: 650 var(--ad-text-4) / 1.3 var(--ad-font); text-overflow: ellipsis; white-space: nowrap; }
  h1:focus { outline: none; }
  .who p { overflow: hidden; color: var(--ad-color-text-quiet); font-size: var(--ad-text-2); text-overflow: ellipsis; white-space: nowrap; }
  .who p.here::before { content: ''; display: inline-block; width: 8px; height: 8px; margin-inline-end: 6px; border-radius: 50%; background: var(--ad-color-success); }
  .who p.away::before { background: var(--ad-color-warning); }
  .tools { display: flex; flex: none; align-items: center; gap: 2px; }
  .banner { display: grid; }
  .banner .notice { display: flex; align-items: center; gap: var(--ad-space-2); border-radius: 0; padding: var(--ad-space-2) var(--ad-space-4); }
  .banner .notice span { flex: 1; }
  .body { display: grid; flex: 1; min-height: 0; }
  .quiet { display: grid; place-content: center; justify-items: center; gap: var(--ad-space-4); padding: var(--ad-space-5); color: var(--ad-color-text-quiet); text-align: center; text-wrap: balance; }

  @media (min-width: 600px) and (min-height: 560px) {
    :host { place-items: center; background: radial-gradient(90% 60% at 50% 0, var(--ad-color-accent-soft), transparent); }
    main {
      width: 460px; height: min(760px, 100dvh - 2 * var(--ad-space-6)); border: 1px solid var(--ad-color-border);
      border-radius: 20px; box-shadow: var(--ad-shadow-3);
    }
  }
`;
