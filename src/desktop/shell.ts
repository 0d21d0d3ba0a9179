import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import '../ui/icon.ts';
import type { IconName } from '../ui/icons.ts';
import { LightElement } from '../ui/light-element.ts';
import { Localized } from '../ui/localizer.ts';
import '../ui/toast.ts';
import type { ToastMessage } from '../ui/toast.ts';
import './banner.ts';
import './error-dialog.ts';
import type { Failure } from './failure/failure.ts';
import type { Contribution, DeskModel, Slot } from './frame.ts';
import './session-prompt.ts';
import { shellStyles } from './shell.css.ts';
import { t } from './texts/index.ts';

type Pane = 'tasks' | 'history';

const PANES: Readonly<Record<Pane, { slot: Slot; icon: IconName; title: () => string; open: () => string }>> = {
  tasks: { slot: 'task-list', icon: 'panel-left', title: () => t('desk.tasks'), open: () => t('desk.open-tasks') },
  history: { slot: 'history', icon: 'history', title: () => t('desk.history'), open: () => t('desk.open-history') },
};

/**
 * The desktop after sign-in: header, task list, workspace, history, and what stands above them. It renders
 * into the light tree, so that the typed events of all panes arrive at this element. Where the window is
 * small the panes at the sides overlay the workspace, one at a time.
 */
@customElement('ad-desk-shell')
export class DeskShell extends LightElement {
  static override lightStyles = [controlStyles, shellStyles];

  @property({ attribute: false }) model: DeskModel | null = null;
  @property({ attribute: false }) contributions: readonly Contribution[] = [];

  /** Which pane overlays the workspace; has no effect while all panes have their own place. */
  @state() private overlay: Pane | null = null;

  readonly localized = new Localized(this);

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
    const before = changed.get('model');
    if (before && this.model && before.selectedId !== this.model.selectedId) this.overlay = null;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('overlay')) return;
    const before = changed.get('overlay') as Pane | null | undefined;
    if (this.overlay) this.querySelector<HTMLElement>(`.pane.${this.overlay} h2`)?.focus();
    else if (before) this.querySelector<HTMLElement>(`.pane-button.${before}`)?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { model } = this;
    if (!model) return nothing;
    return html`
      ${model.role === 'working' ? this.#renderDesk(model) : html`
        <ad-session-prompt .why=${model.role} .unsent=${model.role === 'moved' ? model.outbox.length : 0}></ad-session-prompt>`}
      <ad-error-dialog></ad-error-dialog>
      <ad-toaster></ad-toaster>`;
  }

  /** Nothing of it is in the document while another window works. */
  #renderDesk(model: DeskModel): TemplateResult {
    return html`
      <header>
        ${this.#renderPaneButton('tasks')}
        <div class="brand"><img src="/icons/icon.svg" alt=""><h1>${t('desk.title')}</h1></div>
        <div class="state">${this.#renderSlot('header-state')}</div>
        <div class="actions">${this.#renderPaneButton('history')}${this.#renderSlot('header-actions')}</div>
      </header>
      <ad-desk-banner .line=${model.line} .stale=${!model.confirmed && model.desk.session !== null} .troubles=${model.troubles}></ad-desk-banner>
      <div class="popovers">${this.#renderSlot('popovers')}</div>
      <div class="columns" @keydown=${this.#press}>
        ${this.#renderPane('tasks')}
        <main class="workspace" tabindex="-1" aria-label=${t('desk.workspace')}>${this.#renderSlot('workspace')}${this.#renderEmpty()}</main>
        ${this.#renderPane('history')}
        <div class="backdrop" @click=${this.#close}></div>
      </div>
      <div class="dialogs">${this.#renderSlot('dialogs')}</div>`;
  }

  #renderEmpty(): TemplateResult | typeof nothing {
    if (!this.model?.desk.session || this.model.selectedId !== null) return nothing;
    return html`<div class="empty"><ad-icon name="message-square"></ad-icon><p>${t('desk.nothing-open')}</p></div>`;
  }

  #renderPane(pane: Pane): TemplateResult {
    const { slot, title } = PANES[pane];
    return html`
      <section class="pane ${pane} ${this.overlay === pane ? 'open' : ''}" id="pane-${pane}" aria-label=${title()}>
        <h2 tabindex="-1">${title()}
          <button class="icon-button pane-close" type="button" aria-label=${t('desk.close-pane')} @click=${this.#close}><ad-icon name="x"></ad-icon></button>
        </h2>
        <div class="content">${this.#renderSlot(slot)}</div>
      </section>`;
  }

  #renderPaneButton(pane: Pane): TemplateResult {
    const { icon, open } = PANES[pane];
    return html`
      <button class="icon-button pane-button ${pane}" type="button" aria-label=${open()} title=${open()}
        aria-expanded=${this.overlay === pane} aria-controls="pane-${pane}" @click=${() => this.#toggle(pane)}>
        <ad-icon name=${icon}></ad-icon>
      </button>`;
  }

  /** One feature's mistake must not take the desktop away from the agent. */
  #renderSlot(slot: Slot): readonly unknown[] {
    const { model } = this;
    return this.contributions.filter((each) => each.slot === slot).map((each) => {
      try {
        return model ? each.render(model) : nothing;
      } catch (error) {
        reportError(error);
        return nothing;
      }
    });
  }

  #toggle(pane: Pane): void {
    this.overlay = this.overlay === pane ? null : pane;
  }

  #close(): void {
    this.overlay = null;
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.overlay) this.overlay = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-desk-shell': DeskShell;
  }
}
