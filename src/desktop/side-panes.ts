import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import '../ui/icon.ts';
import { LightElement } from '../ui/light-element.ts';
import { Localized } from '../ui/localizer.ts';
import type { Contribution, DeskModel } from './frame.ts';
import { PaneClosed } from './pane-events.ts';
import { sidePanesStyles } from './side-panes.css.ts';
import { renderSlot } from './slots.ts';
import { t } from './texts/index.ts';

type SidePane = 'tasks' | 'history';

const SLOTS = { tasks: 'task-list', history: 'history' } as const;

/**
 * The left column: task list above, Agent Interaction History below. Where the window is small each overlays the
 * workspace at its own side.
 *
 * @fires pane-closed
 * @fires edge-moved
 */
@customElement('ad-side-panes')
export class SidePanes extends LightElement {
  static override lightStyles = [controlStyles, sidePanesStyles];

  @property({ attribute: false }) model!: DeskModel;
  @property({ attribute: false }) contributions: readonly Contribution[] = [];
  @property({ attribute: false }) open: readonly SidePane[] = [];
  /** Their sizes can be changed: they do not overlay the workspace. */
  @property({ type: Boolean }) resizable = false;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    return html`${this.#renderPane('tasks', t('desk.tasks'))}${this.#renderPane('history', t('desk.history'))}`;
  }

  #renderPane(pane: SidePane, title: string): TemplateResult {
    return html`
      <section class="pane ${pane} ${this.open.includes(pane) ? 'open' : ''}" id="pane-${pane}" aria-label=${title}>
        ${this.resizable ? this.#renderEdges(pane) : nothing}
        <h2 tabindex="-1">${title}
          <button class="icon-button pane-close" type="button" aria-label=${t('desk.close-pane')} title=${t('desk.close-pane')}
            @click=${() => this.dispatchEvent(new PaneClosed(pane))}><ad-icon name="x"></ad-icon></button>
        </h2>
        <div class="content">${renderSlot(this.contributions, SLOTS[pane], this.model)}</div>
      </section>`;
  }

  /** The edge of the column belongs to the first pane in it, the one between both to the second. */
  #renderEdges(pane: SidePane): TemplateResult {
    return html`
      ${pane === this.open[0] ? html`<ad-splitter pane="tasks" direction="width" edge="end" least="220" most="520" .label=${t('desk.tasks-width')}></ad-splitter>` : nothing}
      ${pane === this.open[1] ? html`<ad-splitter pane="history" direction="height" edge="start" relative least="15" most="80" .label=${t('desk.history-height')}></ad-splitter>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-side-panes': SidePanes;
  }
}
