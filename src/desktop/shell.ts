import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { of, type Observable } from 'rxjs';
import { controlStyles } from '../ui/control-styles.css.ts';
import type { IconName } from '../ui/icons.ts';
import { LightElement } from '../ui/light-element.ts';
import { hush } from '../ui/live-region.ts';
import { Localized } from '../ui/localizer.ts';
import '../ui/toast.ts';
import type { ToastMessage } from '../ui/toast.ts';
import { type Arranged, chooseTab, followArrangement, rememberPlaces } from './arrangement.ts';
import './auxiliary-asked.ts';
import './banner.ts';
import './desk-header.ts';
import type { Opener, OpenerPressed } from './desk-header.ts';
import './error-dialog.ts';
import type { Failure } from './failure/failure.ts';
import './features-ready.ts';
import { type Appearance, type AuxiliaryTab, type Contribution, type DeskModel, type DeskPage, USUAL_APPEARANCE } from './frame.ts';
import './layout-reset-asked.ts';
import { PageAsked } from './page-asked.ts';
import { type Overlay, Panes } from './panes.ts';
import './session-prompt.ts';
import { ShellMemory } from './shell-memory.ts';
import type { ShellSettings } from './shell-settings.ts';
import { shellView, type ShellView } from './shell-view.ts';
import { shellStyles } from './shell.css.ts';
import { renderSlot } from './slots.ts';
import './side-panes.ts';
import { t } from './texts/index.ts';
import { Watch } from './watch.ts';
import { whenIdle } from './when-idle.ts';
import './workspace.ts';

const OPENERS: Readonly<Record<Overlay, { icon: IconName; label: () => string }>> = {
  navigation: { icon: 'menu', label: () => t('desk.menu') },
  tasks: { icon: 'panel-left', label: () => t('desk.open-tasks') },
  history: { icon: 'history', label: () => t('desk.open-history') },
  auxiliary: { icon: 'panel-right', label: () => t('desk.open-auxiliary') },
};

/**
 * The desktop after sign-in: header, navigation bar, task list and history, workspace, Auxiliary Information, and what
 * stands above them. It renders into the light tree, so that the typed events of all panes arrive at this element.
 *
 * @fires page-asked
 */
@customElement('ad-desk-shell')
export class DeskShell extends LightElement {
  static override lightStyles = [controlStyles, shellStyles];

  @property({ attribute: false }) contributions: readonly Contribution[] = [];
  @property({ attribute: false }) pages$: Observable<readonly DeskPage[]> = of([]);
  @property({ attribute: false }) tabs$: Observable<readonly AuxiliaryTab[]> = of([]);
  @property({ attribute: false }) appearance$: Observable<Appearance> = of(USUAL_APPEARANCE);
  @property({ attribute: false }) memory = new ShellMemory();
  /** Brings what the first picture does not need. */
  @property({ attribute: false }) bring: (load: () => Promise<unknown>) => void = (load) => { load().catch(reportError); };

  /** All features are there. */
  @state() private ready = false;

  readonly localized = new Localized(this);
  readonly #pages = new Watch<readonly DeskPage[]>(this);
  readonly #tabs = new Watch<readonly AuxiliaryTab[]>(this);
  readonly #appearance = new Watch<Appearance>(this);
  readonly #settings = new Watch<ShellSettings>(this);
  readonly #panes = new Panes(this, () => this.memory);
  #model: DeskModel | null = null;
  #view: ShellView | null = null;
  #partsAsked = false;

  constructor() {
    super();
    this.addEventListener('features-ready', () => { this.ready = true; });
    this.addEventListener('auxiliary-asked', ({ tabId }) => this.#showAuxiliary(tabId));
    this.addEventListener('page-asked', () => this.#panes.uncover());
    this.addEventListener('pane-asked', ({ pane }) => this.#panes.turn(pane, pane === 'navigation' || !this.#panes.isOpen(pane)));
    this.addEventListener('pane-closed', ({ pane }) => this.#panes.turn(pane, false));
    followArrangement(this, () => this.#arranged);
  }

  get model(): DeskModel | null {
    return this.#model;
  }

  @property({ attribute: false })
  set model(model: DeskModel | null) {
    const before = this.#model;
    this.#model = model;
    // What the agent goes to is not to be found behind what was chosen from.
    if (before && model && (before.selectedId !== model.selectedId || before.pageId !== model.pageId)) this.#panes.uncover();
  }

  /** Adds what a feature shows. */
  contribute(contribution: Contribution): void {
    this.contributions = [...this.contributions, contribution].sort((a, b) => a.order - b.order);
  }

  /** A short message on screen and for screen readers. */
  toast(message: ToastMessage): () => void {
    return this.querySelector('ad-toaster')?.show(message) ?? (() => {});
  }

  /** A failure in the error dialog. */
  showFailure(failure: Failure): void {
    this.querySelector('ad-error-dialog')?.show(failure);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Nothing of the desk is left where another window works, nor of its words.
    if (changed.has('model') && this.model && this.model.role !== 'working') hush();
    this.#pages.follow(this.pages$);
    this.#tabs.follow(this.tabs$);
    this.#appearance.follow(this.appearance$);
    this.#settings.follow(this.memory.settings$);
    const { model } = this;
    this.#view = model && shellView(model, this.#pages.value ?? [], this.#tabs.value ?? [], this.memory.settings, this.ready);
    this.#size();
  }

  protected override updated(): void {
    const turned = this.#panes.takeTurned();
    if (turned) void this.updateComplete.then(() => this.#focusOn(turned.name, turned.open));
    if (!this.#view) return;
    rememberPlaces(this.#arranged, this.#view, this.ready);
    if (this.#partsAsked) return;
    this.#partsAsked = true;
    const bring = (): void => this.bring(() => import('./shell-parts.ts'));
    if (this.#view.hasNavigation || this.#view.hasAuxiliary || this.#panes.overlays('tasks')) bring();
    else whenIdle(bring);
  }

  /** The desktop stands when its parts do. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await Promise.all([...this.querySelectorAll<LightElement>('ad-desk-header, ad-side-panes, ad-workspace, ad-auxiliary-pane')].map((part) => part.updateComplete));
    return done;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { model } = this;
    if (!model) return nothing;
    return html`
      ${model.role === 'working' && this.#view ? this.#renderDesk(model, this.#view) : html`
        <ad-session-prompt .why=${model.role} .unsent=${model.role === 'moved' ? model.outbox.length : 0}></ad-session-prompt>`}
      <ad-error-dialog></ad-error-dialog>
      <ad-toaster></ad-toaster>`;
  }

  /** Nothing of it is in the document while another window works. */
  #renderDesk(model: DeskModel, view: ShellView): TemplateResult {
    const { contributions } = this;
    const appearance = this.#appearance.value ?? USUAL_APPEARANCE;
    return html`
      <ad-desk-header .model=${model} .contributions=${contributions} .appearance=${appearance} .first=${this.#openers(view, ['navigation', 'tasks'])}
        .last=${this.#openers(view, ['history', 'auxiliary'])} @opener-pressed=${({ opener }: OpenerPressed) => this.#panes.turn(opener, !this.#panes.isOpen(opener))}></ad-desk-header>
      <ad-desk-banner .line=${model.line} .stale=${!model.confirmed && model.desk.session !== null} .troubles=${model.troubles}></ad-desk-banner>
      <div class="popovers">${renderSlot(contributions, 'popovers', model)}</div>
      <div class="columns" @keydown=${this.#press}>
        ${view.hasNavigation ? html`
          <nav class="bar ${this.#openClass('navigation')}" id="pane-navigation" aria-label=${t('desk.navigation')}>
            <ad-navigation .pages=${view.pages} .current=${model.pageId}></ad-navigation></nav>` : nothing}
        <ad-side-panes id="side-panes" .model=${model} .contributions=${contributions} .open=${this.#openSides} .resizable=${!this.#panes.overlays('tasks')}></ad-side-panes>
        <ad-workspace .model=${model} .contributions=${contributions} .page=${view.page} .coming=${view.isPageComing} .illustration=${appearance.illustration}></ad-workspace>
        ${view.hasAuxiliary ? this.#renderAuxiliary(model, view, appearance) : nothing}
        <div class="backdrop" ?hidden=${!this.#panes.isCovered} @click=${() => this.#panes.uncover()}></div>
      </div>
      <div class="dialogs">${renderSlot(contributions, 'dialogs', model)}</div>`;
  }

  #renderAuxiliary(model: DeskModel, { tabs, tabId }: ShellView, { dragDropEnabled }: Appearance): TemplateResult {
    return html`
      <section class="pane auxiliary ${this.#openClass('auxiliary')}" id="pane-auxiliary" aria-label=${t('desk.auxiliary')}>
        ${this.#panes.overlays('auxiliary') ? nothing : html`
          <ad-splitter pane="auxiliary" direction="width" edge="start" least="260" most="900" .label=${t('desk.auxiliary-width')}></ad-splitter>`}
        <ad-auxiliary-pane .model=${model} .tabs=${tabs} .chosen=${tabId} .orderable=${dragDropEnabled}></ad-auxiliary-pane>
      </section>`;
  }

  get #arranged(): Arranged {
    return { memory: this.memory, model: this.model, tabs: this.#tabs.value ?? [] };
  }

  get #openSides(): readonly ('tasks' | 'history')[] {
    return (['tasks', 'history'] as const).filter((pane) => this.#panes.isOpen(pane));
  }

  #openClass(name: Overlay): string {
    return this.#panes.isOpen(name) ? 'open' : '';
  }

  /** A pane that stands in its own place needs nothing that opens it. */
  #openers({ hasNavigation, hasAuxiliary }: ShellView, names: readonly Overlay[]): readonly Opener[] {
    return names.filter((name) => (name !== 'navigation' || hasNavigation) && (name !== 'auxiliary' || hasAuxiliary) && (this.#panes.overlays(name) || !this.#panes.isOpen(name)))
      .map((name) => ({ name, icon: OPENERS[name].icon, label: OPENERS[name].label(), expanded: this.#panes.isOpen(name) }));
  }

  /** What other parts stand beside reads its place from these. */
  #size(): void {
    const { tasksWidth, auxiliaryWidth, historyHeight } = this.memory.settings;
    const put = (name: string, value: string | null): void => (value === null ? void this.style.removeProperty(name) : this.style.setProperty(name, value));
    put('--ad-tasks-width', tasksWidth === null ? null : `min(${tasksWidth}px, 45vw)`);
    // Without a left column requests stand at the other corner.
    const isSideless = this.#openSides.length === 0;
    put('--ad-offers-start', isSideless ? 'auto' : null);
    put('--ad-offers-end', isSideless ? '0px' : null);
    put('--ad-auxiliary-width', auxiliaryWidth === null ? null : `min(${auxiliaryWidth}px, 50vw)`);
    put('--ad-history-height', historyHeight === null ? null : `${historyHeight}%`);
    put('--ad-navigation-width', this.#view?.hasNavigation && !this.#panes.overlays('navigation') ? '72px' : null);
  }

  #showAuxiliary(tabId: string): void {
    if (this.model && this.model.pageId !== null && !this.#view?.tabs.some(({ id }) => id === tabId)) this.dispatchEvent(new PageAsked(null));
    chooseTab(this.#arranged, tabId);
    this.#panes.turn('auxiliary', true, false);
  }

  #focusOn(name: Overlay, open: boolean): void {
    const target = { navigation: 'ad-navigation', tasks: '.pane.tasks h2', history: '.pane.history h2', auxiliary: 'ad-auxiliary-pane' }[name];
    this.querySelector<HTMLElement>(open ? target : `.pane-button.${name}`)?.focus();
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#panes.isCovered) return;
    // A list that is open in the pane goes first.
    if (!event.composedPath().some((each) => each instanceof Element && each.matches(':popover-open'))) this.#panes.uncover();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-desk-shell': DeskShell;
  }
}
