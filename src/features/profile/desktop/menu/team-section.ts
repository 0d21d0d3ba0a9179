import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '../../../../ui/combobox.ts';
import type { Combobox, ComboboxChange } from '../../../../ui/combobox.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import { Localized } from '../../../../ui/localizer.ts';
import type { ProfileView } from '../profile-view.ts';
import { TeamChangeAsked } from './menu-events.ts';
import { teamObstacleWords } from './profile-words.ts';
import { t } from './texts/index.ts';

/**
 * The agent's team, and the way to another one: found by typing, saved by **Save Selection** (WX-178 – WX-184).
 *
 * @fires team-change-asked
 */
@customElement('ad-team-section')
export class TeamSection extends LitElement {
  static override styles = [controlStyles, css`
    :host { display: grid; gap: var(--ad-space-2); }
    .button { justify-self: end; }
  `];

  @property({ attribute: false }) view!: ProfileView;
  /** Why the server cannot be asked now, in words. */
  @property() offline = '';
  /** The menu around it is. */
  @property({ type: Boolean }) open = false;

  @state() private chosen = '';
  @query('ad-combobox') private readonly box!: Combobox | null;

  readonly localized = new Localized(this);

  override focus(options?: FocusOptions): void {
    this.box?.focus(options);
  }

  /** What was chosen and not saved is forgotten with the menu. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && changed.get('view')?.team?.id !== this.view.team?.id) this.chosen = '';
    if (changed.has('open') && !this.open) this.chosen = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view.station === null) return nothing;
    const current = view.team?.id ?? '';
    const why = teamObstacleWords(view, this.offline);
    return html`
      <ad-combobox label=${t('profile.team')} placeholder=${t('profile.team-search')} search-hint=${why} ?disabled=${why !== ''}
        .options=${view.teams.map(({ id, name }) => ({ value: id, label: name }))} .value=${live(this.chosen || current)}
        @combobox-change=${this.#choose}></ad-combobox>
      <button class="button small" type="button" ?disabled=${why !== '' || this.chosen === '' || this.chosen === current}
        @click=${this.#save}>${t('profile.save-selection')}</button>`;
  }

  #choose(event: ComboboxChange): void {
    event.stopPropagation();
    this.chosen = event.value;
  }

  #save(): void {
    this.dispatchEvent(new TeamChangeAsked(this.chosen));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-team-section': TeamSection;
  }
}
