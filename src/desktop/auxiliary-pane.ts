import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import '../ui/icon.ts';
import { LightElement } from '../ui/light-element.ts';
import { Localized } from '../ui/localizer.ts';
import { auxiliaryPaneStyles } from './auxiliary-pane.css.ts';
import type { AuxiliaryTab, DeskModel } from './frame.ts';
import { PaneClosed } from './pane-events.ts';
import { attempt } from './slots.ts';
import './tab-strip.ts';
import { t } from './texts/index.ts';

/**
 * The Auxiliary Information pane: what features know beside the interaction in the workspace, behind tabs.
 *
 * @fires tab-chosen
 * @fires tab-moved
 * @fires tab-order-reset
 * @fires pane-closed
 */
@customElement('ad-auxiliary-pane')
export class AuxiliaryPane extends LightElement {
  static override lightStyles = [controlStyles, auxiliaryPaneStyles];

  @property({ attribute: false }) model!: DeskModel;
  /** Those that are shown, in the order in which they stand. */
  @property({ attribute: false }) tabs: readonly AuxiliaryTab[] = [];
  @property({ attribute: false }) chosen: string | null = null;
  @property({ type: Boolean }) orderable = false;

  readonly localized = new Localized(this);
  /** What was chosen once stays in the document, so that it is as it was when the agent comes back to it. */
  #visited: ReadonlySet<string> = new Set();

  protected override get focusTarget(): HTMLElement | null {
    return this.querySelector('ad-tab-strip [aria-selected=true]');
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#visited = new Set(this.tabs.map(({ id }) => id).filter((id) => id === this.chosen || this.#visited.has(id)));
  }

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <ad-tab-strip .tabs=${this.tabs} .chosen=${this.chosen} .orderable=${this.orderable}></ad-tab-strip>
        <button class="icon-button pane-close" type="button" aria-label=${t('desk.close-pane')} title=${t('desk.close-pane')}
          @click=${this.#close}><ad-icon name="x"></ad-icon></button>
      </div>
      ${/* Not as the tabs stand: what is moved in the document begins anew. */ repeat(this.tabs.filter(({ id }) => this.#visited.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)), ({ id }) => id, (tab) => html`
        <div class="panel" role="tabpanel" id=${`tab-panel-${tab.id}`} aria-labelledby=${`tab-${tab.id}`} tabindex="0" ?hidden=${tab.id !== this.chosen}>
          ${attempt(() => tab.render(this.model))}
        </div>`)}`;
  }

  #close(): void {
    this.dispatchEvent(new PaneClosed('auxiliary'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-auxiliary-pane': AuxiliaryPane;
  }
}
