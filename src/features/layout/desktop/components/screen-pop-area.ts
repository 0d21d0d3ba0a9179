import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import { Localized } from '../../../../ui/localizer.ts';
import { t } from '../texts/index.ts';
import './web-frame.ts';

const styles = css`
  :host { display: block; width: 100%; height: 100%; min-height: 160px; }
  p { display: grid; place-content: center; height: 100%; padding: var(--ad-space-4); color: var(--ad-color-text-quiet); text-align: center; text-wrap: balance; }
`;

/** The area of a custom page where the screen pop of the interaction in the workspace shows (WX-151). */
@customElement('agentx-wc-screen-pop')
export class ScreenPopArea extends LitElement {
  static override styles = [controlStyles, styles];

  /** The screen pop's address; without one it says so. */
  @property({ attribute: 'screenpopurl' }) screenPopUrl: string | null = null;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    const url = typeof this.screenPopUrl === 'string' ? this.screenPopUrl.trim() : '';
    return url === '' ? html`<p>${t('layout.no-screen-pop')}</p>` : html`<agentx-wc-iframe src=${url}></agentx-wc-iframe>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'agentx-wc-screen-pop': ScreenPopArea;
  }
}
