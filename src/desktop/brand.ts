import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import { Localized } from '../ui/localizer.ts';
import { t } from './texts/index.ts';

const PICTURE = /^(?:https?:\/\/|data:image\/|\/)/i;

/** Logo and title at the head of the desktop. */
@customElement('ad-brand')
export class Brand extends LitElement {
  static override styles = [controlStyles, css`
    :host { display: flex; align-items: center; gap: var(--ad-space-3); min-width: 0; max-width: 304px; }
    .logo { flex: none; max-width: 96px; height: 32px; object-fit: contain; }
    h1 {
      display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
      font: 600 var(--ad-text-4) / 1.2 var(--ad-font); overflow-wrap: anywhere;
    }
    h1 img { display: block; max-width: 184px; max-height: 32px; object-fit: contain; }
  `];

  /** Text or a picture's address; null: ours, `''`: none. */
  @property({ attribute: false }) heading: string | null = null;
  /** A picture's address; null: ours, `''`: none. */
  @property({ attribute: false }) logo: string | null = null;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    const src = this.logo ?? '/icons/icon.svg';
    return html`${src === '' ? nothing : html`<img class="logo" src=${src} alt="" @error=${hide} @load=${show}>`}${this.#renderTitle()}`;
  }

  #renderTitle(): TemplateResult | typeof nothing {
    const title = this.heading ?? t('desk.title');
    if (title === '') return nothing;
    return PICTURE.test(title)
      ? html`<h1><img src=${title} alt=${t('desk.title')}></h1>`
      : html`<h1 title=${title}>${title}</h1>`;
  }
}

/** A picture that cannot be had is no torn page in the corner. */
const hide = ({ target }: Event): void => { (target as HTMLElement).hidden = true; };
const show = ({ target }: Event): void => { (target as HTMLElement).hidden = false; };

declare global {
  interface HTMLElementTagNameMap {
    'ad-brand': Brand;
  }
}
