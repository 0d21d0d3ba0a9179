import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import { Localized } from '../../../../ui/localizer.ts';
import { t } from '../texts/index.ts';

const styles = css`
  :host { display: block; width: 100%; height: 100%; min-height: 160px; }
  iframe { display: block; width: 100%; height: 100%; border: 0; background: #fff; color-scheme: light; }
  .none { display: grid; place-content: center; height: 100%; padding: var(--ad-space-4); color: var(--ad-color-text-quiet); text-align: center; text-wrap: balance; }
`;

const ALLOWED = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

/** The page's own address, or null when it may not be framed: only http(s). */
export const frameAddress = (address: string): URL | null => {
  const url = URL.canParse(address.trim(), location.href) ? new URL(address.trim(), location.href) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
};

/** A page of another system keeps its own origin; one of ours would reach the desktop with it. */
const sandboxOf = (url: URL): string => (url.origin === location.origin ? ALLOWED : `${ALLOWED} allow-same-origin`);

/** Shows a page of another system in a frame that cannot leave its place. */
@customElement('agentx-wc-iframe')
export class WebFrame extends LitElement {
  static override styles = [controlStyles, styles];

  /** The page's address: http or https. */
  @property() src = '';
  /** What the page may use, as in an iframe's `allow`. */
  @property({ attribute: 'allowedparams' }) allowedParams = '';

  /** What the frame is called for those who do not see it. */
  @property() label = '';

  /** The desktop's policy does not allow the page's origin. */
  @state() private refused = false;

  readonly localized = new Localized(this);
  #ended: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ended = new AbortController();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const url = frameAddress(this.src);
      if (effectiveDirective === 'frame-src' && url && blockedURI !== '' && (blockedURI === url.href || url.href.startsWith(blockedURI))) this.refused = true;
    }, { signal: this.#ended.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ended?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.refused = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.src.trim() === '') return nothing;
    const url = frameAddress(this.src);
    if (!url || this.refused) return html`<p class="none" role="status">${t('layout.frame-refused')}</p>`;
    return html`
      <iframe title=${this.label || url.host} src=${url.href} sandbox=${sandboxOf(url)} allow=${this.allowedParams}
        referrerpolicy="strict-origin-when-cross-origin"></iframe>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'agentx-wc-iframe': WebFrame;
  }
}
