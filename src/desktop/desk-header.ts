import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import '../ui/icon.ts';
import type { IconName } from '../ui/icons.ts';
import { LightElement } from '../ui/light-element.ts';
import { Localized } from '../ui/localizer.ts';
import './brand.ts';
import { deskHeaderStyles } from './desk-header.css.ts';
import { type Appearance, type Contribution, type DeskModel, USUAL_APPEARANCE } from './frame.ts';
import './header-actions.ts';
import type { Overlay } from './panes.ts';
import { attempt, renderSlot } from './slots.ts';

/** A button that opens what has no place of its own. */
export interface Opener {
  name: Overlay;
  icon: IconName;
  label: string;
  expanded: boolean;
}

/** Someone presses an opener's button. */
export class OpenerPressed extends Event {
  readonly opener: Overlay;

  constructor(opener: Overlay) {
    super('opener-pressed', { bubbles: true });
    this.opener = opener;
  }
}

/** Those without a name stay; of the others, what the layout wants, as it wants it. */
export const headerActions = (contributions: readonly Contribution[], wanted: Appearance['headerActions']): readonly Contribution[] => {
  const actions = contributions.filter(({ slot }) => slot === 'header-actions');
  if (!wanted) return actions;
  const named = wanted.flatMap((id) => actions.find((each) => each.label && each.id === id) ?? []);
  return [...named, ...actions.filter(({ label }) => !label)];
};

/**
 * The header: what opens panes, logo and title, the agent's state, and actions.
 *
 * @fires opener-pressed
 */
@customElement('ad-desk-header')
export class DeskHeader extends LightElement {
  static override lightStyles = [controlStyles, deskHeaderStyles];

  @property({ attribute: false }) model!: DeskModel;
  @property({ attribute: false }) contributions: readonly Contribution[] = [];
  @property({ attribute: false }) appearance: Appearance = USUAL_APPEARANCE;
  /** Before the title. */
  @property({ attribute: false }) first: readonly Opener[] = [];
  /** Before the actions. */
  @property({ attribute: false }) last: readonly Opener[] = [];

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    const { title, logo, headerActions: wanted } = this.appearance;
    return html`
      <header>
        ${this.first.map((opener) => this.#renderOpener(opener))}
        <ad-brand class="brand" .heading=${title} .logo=${logo}></ad-brand>
        <div class="state">${renderSlot(this.contributions, 'header-state', this.model)}</div>
        ${this.last.map((opener) => this.#renderOpener(opener))}
        <ad-header-actions>
          ${repeat(headerActions(this.contributions, wanted), ({ id }) => id, ({ label, render }) => html`
            <div class="action" slot=${label ? nothing : 'fixed'}>
              ${attempt(() => render(this.model))}${label ? html`<span class="name" aria-hidden="true">${label()}</span>` : nothing}
            </div>`)}
        </ad-header-actions>
      </header>`;
  }

  #renderOpener({ name, icon, label, expanded }: Opener): TemplateResult {
    return html`
      <button class="icon-button pane-button ${name}" type="button" aria-label=${label} title=${label}
        aria-expanded=${expanded} aria-controls=${`pane-${name}`} @click=${() => this.dispatchEvent(new OpenerPressed(name))}>
        <ad-icon name=${icon}></ad-icon>
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-desk-header': DeskHeader;
  }
  interface HTMLElementEventMap {
    'opener-pressed': OpenerPressed;
  }
}
