import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import '../ui/icon.ts';
import { LightElement } from '../ui/light-element.ts';
import { Localized } from '../ui/localizer.ts';
import type { Contribution, DeskModel, DeskPage } from './frame.ts';
import { attempt, renderSlot } from './slots.ts';
import { t } from './texts/index.ts';

const workspaceStyles = css`
  ad-workspace {
    display: flex; flex-direction: column; min-width: 0; min-height: 0;

    & > main { position: relative; display: flex; flex: 1; flex-direction: column; min-width: 0; min-height: 0; overflow: hidden; background: var(--ad-color-canvas); }
    & > main:focus { outline: none; }
    & .page { position: relative; flex: 1; min-height: 0; overflow: auto; overscroll-behavior: contain; }
    & .empty {
      display: grid; place-content: center; justify-items: center; gap: var(--ad-space-3); flex: 1; padding: var(--ad-space-5);
      color: var(--ad-color-text-quiet); text-align: center; text-wrap: balance; --ad-icon-size: 32px;
    }
    & .illustration { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain; object-position: center; }
    /* Words on a picture stand on a ground of their own. */
    & .illustration + .empty { place-content: end center; }
    & .illustration + .empty > p { position: relative; padding: var(--ad-space-2) var(--ad-space-4); border-radius: var(--ad-radius-full); background: var(--ad-color-surface); box-shadow: var(--ad-shadow-1); }
    & .illustration + .empty > ad-icon { display: none; }
    & .coming { display: grid; place-content: center; flex: 1; color: var(--ad-color-text-quiet); --ad-icon-size: 28px; }
    & .coming ad-icon { animation: ad-workspace-turn 1s linear infinite; }
    @media (prefers-reduced-motion: reduce) { & .coming ad-icon { animation: none; } }
  }
  @keyframes ad-workspace-turn { to { rotate: 1turn; } }
`;

/** The middle of the desktop: a page of the navigation bar, the interaction that is open, or what says that none is. */
@customElement('ad-workspace')
export class Workspace extends LightElement {
  static override lightStyles = [controlStyles, workspaceStyles];

  @property({ attribute: false }) model!: DeskModel;
  @property({ attribute: false }) contributions: readonly Contribution[] = [];
  @property({ attribute: false }) page: DeskPage | null = null;
  /** The page that the address names may still come. */
  @property({ type: Boolean }) coming = false;
  /** A picture's address: the background of an empty workspace (WX-055, WX-056). */
  @property({ attribute: false }) illustration: string | null = null;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    const { page } = this;
    return html`<main class="workspace" tabindex="-1" aria-label=${page?.label() ?? t('desk.workspace')}>${page
      ? keyed(page.id, html`<div class="page">${attempt(() => page.render(this.model))}</div>`)
      : this.coming ? html`<div class="coming" role="status"><ad-icon name="loader-circle"></ad-icon><span class="visually-hidden">${t('desk.page-coming')}</span></div>`
        : html`${renderSlot(this.contributions, 'workspace', this.model)}${this.#renderEmpty()}`}</main>`;
  }

  #renderEmpty(): TemplateResult | typeof nothing {
    if (this.model.selectedId !== null) return nothing;
    return html`
      ${this.illustration ? html`<img class="illustration" src=${this.illustration} alt="">` : nothing}
      ${this.model.desk.session ? html`<div class="empty"><ad-icon name="message-square"></ad-icon><p>${t('desk.nothing-open')}</p></div>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-workspace': Workspace;
  }
}
