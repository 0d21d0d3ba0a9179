import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Observable } from 'rxjs';
import type { Id } from '../../../contract/primitives.ts';
import type { ScreenPopMode } from '../../../contract/screen-pop.ts';
import { Watch } from '../../../desktop/watch.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import { keepBelowHeader } from './below-header.ts';
import { ScreenPopPressed, ScreenPopRefused } from './pop-events.ts';
import { screenPopPanelStyles } from './screen-pop-panel.css.ts';
import { inSight, NO_POPS, placeAt, type Place, type PopsView, type ShownPop } from './shown-pop.ts';
import { t } from './texts/index.ts';

/** Another system's page works as it is used to, but it takes no other page's place. */
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

/** A page of our own origin that may be the same origin could take its sandbox off. */
const sandboxOf = (url: string): string => (new URL(url).origin === location.origin ? SANDBOX : `${SANDBOX} allow-same-origin`);

/**
 * The screen pops of the interaction in the workspace, one beneath the other as sub-tabs. Those of the other
 * interactions stay where they are, unseen, so that nothing in them is lost.
 *
 * @fires screen-pop-pressed
 * @fires screen-pop-refused
 */
@customElement('ad-screen-pops')
export class ScreenPopPanel extends LitElement {
  static override styles = [controlStyles, screenPopPanelStyles];

  @property({ attribute: false }) view$: Observable<PopsView> | null = null;
  @property() mode: ScreenPopMode = 'auxiliary';
  /** The interaction in the workspace. */
  @property({ attribute: false }) selectedId: Id | null = null;
  @property({ type: Boolean, reflect: true }) maximized = false;

  readonly localized = new Localized(this);
  readonly #view = new Watch<PopsView>(this);
  #endPlacing: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('securitypolicyviolation', this.#violated);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('securitypolicyviolation', this.#violated);
    this.maximized = false;
  }

  protected override willUpdate(): void {
    this.#view.follow(this.view$);
    if (this.#place.front === null) this.maximized = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('maximized')) return;
    this.#endPlacing?.();
    this.#endPlacing = this.maximized ? keepBelowHeader(this) : undefined;
  }

  protected override render(): TemplateResult {
    const place = this.#place;
    const { pops, refused } = this.#view.value ?? NO_POPS;
    const here = pops.filter(({ pop, closed }) => pop.mode === this.mode && !closed);
    return html`
      ${place.front ? this.#renderBar(place, place.front) : nothing}
      <div class="stage" ?hidden=${place.front === null} role=${place.front ? 'tabpanel' : nothing} aria-label=${place.front?.pop.name ?? nothing} @keydown=${this.#press}>
        ${repeat(here, ({ key }) => key, (each) => this.#renderPop(each, each === place.front, refused))}
      </div>
      ${place.front ? nothing : this.#renderNothing(place)}`;
  }

  #renderBar({ open }: Place, front: ShownPop): TemplateResult {
    return html`
      <div class="bar" @keydown=${this.#press}>
        <div class="tabs" role="tablist" aria-label=${t('screen-pop.tabs')}>${open.map((each) => html`
          <button class="tab" type="button" role="tab" aria-selected=${each === front} tabindex=${each === front ? 0 : -1} title=${each.pop.name}
            @click=${() => this.#raise(each, 'front')}>${each.pop.name}</button>`)}
        </div>
        ${this.#renderButton('external-link', t('screen-pop.open-in-tab'), () => this.#raise(front, 'beside'))}
        ${this.#renderButton(this.maximized ? 'minimize' : 'maximize', this.maximized ? t('screen-pop.restore') : t('screen-pop.maximize'), this.#resize)}
        ${this.#renderButton('x', t('screen-pop.close'), () => this.#raise(front, 'close'))}
      </div>`;
  }

  #renderButton(icon: 'external-link' | 'maximize' | 'minimize' | 'x', label: string, press: () => void): TemplateResult {
    return html`<button class="icon-button" type="button" aria-label=${label} title=${label} @click=${press}><ad-icon name=${icon}></ad-icon></button>`;
  }

  /** A page that the browser does not load says so itself only to developers. */
  #renderPop(shown: ShownPop, inFront: boolean, refused: readonly string[]): TemplateResult {
    if (refused.includes(new URL(shown.url).origin)) {
      return html`
        <div class="empty" ?hidden=${!inFront}>
          <ad-icon name="circle-alert"></ad-icon><p role="status">${t('screen-pop.refused')}</p>
          <button class="button" type="button" @click=${() => this.#raise(shown, 'beside')}><ad-icon name="external-link"></ad-icon>${t('screen-pop.open-in-tab')}</button>
        </div>`;
    }
    const { pop: { name }, customerName } = shown;
    return html`
      <iframe ?hidden=${!inFront} title=${customerName === '' ? name : t('screen-pop.frame', { name, customer: customerName })}
        sandbox=${sandboxOf(shown.url)} referrerpolicy="no-referrer" src=${shown.url}></iframe>`;
  }

  #renderNothing({ all }: Place): TemplateResult | typeof nothing {
    // A page for screen pops without one is blank (WX-159).
    if (all.length === 0 && this.mode !== 'auxiliary') return nothing;
    return html`
      <div class="empty">
        <ad-icon name="app-window"></ad-icon><p>${all.length === 0 ? t('screen-pop.none') : t('screen-pop.closed')}</p>
        ${all.map((each) => html`
          <button class="button" type="button" @click=${() => this.#raise(each, 'reopen')}>${`${each.pop.linkText ?? t('screen-pop.reopen')}: ${each.pop.name}`}</button>`)}
      </div>`;
  }

  get #place(): Place {
    const view = this.#view.value ?? NO_POPS;
    return placeAt(view, inSight(view, this.selectedId, this.mode), this.mode);
  }

  #raise({ key }: ShownPop, deed: ScreenPopPressed['deed']): void {
    this.dispatchEvent(new ScreenPopPressed(key, deed));
  }

  readonly #resize = (): void => {
    this.maximized = !this.maximized;
  };

  readonly #violated = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    if (effectiveDirective === 'frame-src' && URL.canParse(blockedURI)) this.dispatchEvent(new ScreenPopRefused(new URL(blockedURI).origin));
  };

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.maximized) {
      event.stopPropagation();
      this.maximized = false;
    }
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined && (event.target as HTMLElement).role === 'tab') this.#step(step);
  }

  #step(step: number): void {
    const { open, front } = this.#place;
    const next = front && open.at((open.indexOf(front) + step) % open.length);
    if (!next) return;
    this.#raise(next, 'front');
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.tab[aria-selected="true"]')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-screen-pops': ScreenPopPanel;
  }
}
