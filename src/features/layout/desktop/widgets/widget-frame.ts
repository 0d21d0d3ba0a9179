import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Subscription } from 'rxjs';
import type { LayoutNode } from '../../../../domain/layout/desktop-layout.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import '../../../../ui/icon.ts';
import { Localized } from '../../../../ui/localizer.ts';
import type { Bound } from '../bound.ts';
import type { LayoutHost, LayoutPlace } from '../layout-host.ts';
import { t } from '../texts/index.ts';
import type { WidgetStore } from '../widget-store.ts';
import './widget-card.ts';
import { maximizeArea } from './maximize-area.ts';
import { widgetFrameStyles } from './widget-frame.css.ts';
import './widget-menu.ts';
import { WidgetMount } from './widget-mount.ts';
import { widgetName } from './widget-name.ts';

/**
 * The place of one widget: it shows the widget or says why there is none, with a title bar where the layout has one.
 * Whatever goes wrong inside ends here.
 */
@customElement('ad-widget')
export class WidgetFrame extends LitElement {
  static override styles = [controlStyles, widgetFrameStyles];

  @property({ attribute: false }) node!: LayoutNode;
  @property({ attribute: false }) host!: LayoutHost;
  @property({ reflect: true }) place: LayoutPlace = 'page';
  /** Makes the widget's element. */
  @property({ attribute: false }) make!: () => Bound;

  /** A name that the widget has given itself. */
  @state() private renamed: string | null = null;
  @state() private maximized = false;

  readonly localized = new Localized(this);
  #mount: WidgetMount | null = null;
  #switch: Subscription | null = null;
  #ended: AbortController | null = null;
  #troubled = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const { node, host, make } = this;
    this.#mount = new WidgetMount({ node, host, make, parent: this, changed: () => this.#changed() });
    this.#switch = host.switches.off$(node.path).subscribe((off) => { if (off) this.#mount?.stop(true); else this.#mount?.start(); });
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#switch?.unsubscribe();
    this.#ended?.abort();
    this.#mount?.stop(false);
    this.#mount = null;
    this.maximized = false;
    this.#tell(false);
  }

  /** The state has changed. */
  refresh(store: WidgetStore): void {
    this.#mount?.bound?.update(store);
    if (this.node.wrapper?.title.includes('$')) this.requestUpdate();
  }

  get name(): string {
    return this.renamed ?? widgetName(this.node, this.host.store$.value);
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('maximized')) return;
    this.toggleAttribute('data-maximized', this.maximized);
    const area = this.maximized ? maximizeArea() : null;
    this.style.setProperty('--widget-inset', area ? `${area.top}px ${area.right}px ${area.bottom}px ${area.left}px` : '');
  }

  protected override render(): TemplateResult | typeof nothing {
    const mount = this.#mount;
    if (!mount || this.place === 'hidden') return html`<slot></slot>`;
    const shown = mount.state === 'shown';
    return html`
      ${this.node.wrapper && this.place !== 'header' ? this.#bar(shown) : nothing}
      ${shown && mount.failing ? this.#warning() : nothing}
      <div class="place" ?hidden=${!shown}><slot></slot></div>
      ${shown ? nothing : html`
        <ad-widget-card .name=${this.name} .state=${mount.state} ?compact=${this.place === 'header'}
          ?quiet=${this.#isOthers && mount.state !== 'off'}
          @widget-again=${this.#again} @widget-off=${this.#off}></ad-widget-card>`}`;
  }

  /** Nobody has said where it comes from: until somebody brings it there is nothing to say. */
  get #isOthers(): boolean {
    return this.node.script === null;
  }

  #bar(shown: boolean): TemplateResult {
    const { name, maximized } = this;
    const label = maximized ? t('layout.restore', { name }) : t('layout.maximize', { name });
    return html`
      <div class="bar">
        <h2 class="title" title=${name}>${name}</h2>
        ${this.node.wrapper?.maximizable && shown ? html`
          <button class="icon-button maximize" type="button" aria-pressed=${maximized} aria-label=${label} title=${label} @click=${this.#toggle}>
            <ad-icon name=${maximized ? 'minimize' : 'maximize'}></ad-icon>
          </button>` : nothing}
        ${shown ? html`<ad-widget-menu .name=${name} @widget-again=${this.#again} @widget-off=${this.#off}></ad-widget-menu>` : nothing}
      </div>`;
  }

  #warning(): TemplateResult {
    return html`
      <div class="warning" role="status">
        <span>${t('layout.failing', { name: this.name })}</span>
        <button class="button small" type="button" @click=${this.#off}>${t('layout.switch-off')}</button>
      </div>`;
  }

  #listen(): void {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    window.addEventListener('toggle-maximize-restore', (event) => {
      const { widgetId } = ((event as CustomEvent<{ widgetId?: unknown } | null>).detail ?? {});
      if (this.id !== '' && widgetId === this.id && this.node.wrapper?.maximizable) this.#toggle();
    }, { signal });
    if (this.id !== '') window.addEventListener(this.id, (event) => {
      const title = (event as CustomEvent<{ title?: unknown } | null>).detail?.title;
      if (typeof title === 'string') this.renamed = title;
    }, { signal });
    window.addEventListener('resize', () => { if (this.maximized) this.requestUpdate('maximized', false); }, { signal });
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.maximized || event.defaultPrevented) return;
      event.stopPropagation();
      this.maximized = false;
    }, { signal });
  }

  #changed(): void {
    this.requestUpdate();
    this.#tell(this.#mount?.troubled === true && !(this.#isOthers && this.#mount.state === 'absent'));
  }

  /** The banner names what does not work. */
  #tell(troubled: boolean): void {
    if (troubled === this.#troubled) return;
    this.#troubled = troubled;
    this.host.troubles.set(this.node.path, troubled ? () => this.name : null, this.#mount?.state === 'blocked');
  }

  #again(): void {
    if (this.host.switches.isOff(this.node.path)) this.host.switches.switch(this.node.path, true);
    else this.#mount?.start();
  }

  #off(): void {
    this.maximized = false;
    this.host.switches.switch(this.node.path, false);
  }

  #toggle(): void {
    this.maximized = !this.maximized;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-widget': WidgetFrame;
  }
}
