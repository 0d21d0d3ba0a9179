import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Deed } from '../../../desktop/deed.ts';
import '../../../ui/badge.ts';
import '../../../ui/combobox.ts';
import type { Combobox, ComboboxChange } from '../../../ui/combobox.ts';
import type { ComboboxOption } from '../../../ui/combobox-options.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { Localized } from '../../../ui/localizer.ts';
import '../../../ui/timer.ts';
import { availabilityStyles } from './availability-control.css.ts';
import { AVAILABLE, type AvailabilityView, type StateOption } from './availability-view.ts';
import { t } from './texts/index.ts';

/** Another state was chosen: `available` or an idle code's id. */
export class AvailabilityChosen extends Deed {
  readonly value: string;

  constructor(value: string) {
    super('availability-chosen');
    this.value = value;
  }
}

/**
 * The state of the agent in the header: shows it, since when, and lets another one be chosen by typing.
 * Until the server has agreed it shows the old state; one that waits for the line is shown as pending.
 *
 * @fires availability-chosen
 */
@customElement('ad-availability')
export class AvailabilityControl extends LitElement {
  static override styles = [controlStyles, availabilityStyles];

  @property({ attribute: false }) view: AvailabilityView | null = null;
  @property({ attribute: false }) now: () => number = Date.now;

  @query('ad-combobox') private readonly combobox!: Combobox | null;

  readonly localized = new Localized(this);

  /** Leads the keyboard to the list of states, and opens it. */
  expand(): void {
    this.combobox?.expand();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    return html`
      <ad-combobox hide-label label=${t('availability.state')} .options=${this.#options(view)}
        .value=${live(view.value)} @combobox-change=${this.#choose}></ad-combobox>
      ${view.pending ? html`<ad-badge tone="warning" title=${t('availability.pending-hint')}>${t('availability.pending')}</ad-badge>` : view.engaged
        ? html`<ad-badge tone="accent" title=${t('availability.engaged-hint')}>${t('availability.engaged')}</ad-badge>`
        : html`<ad-timer class="since" .since=${view.since} .now=${this.now}></ad-timer>`}`;
  }

  /** RONA is only among them while it is the state: nobody can choose it. */
  #options(view: AvailabilityView): ComboboxOption[] {
    const options = view.options.map((option) => this.#option(option));
    if (view.options.some((option) => option.value === view.value)) return options;
    return [{ value: view.value, label: view.name ?? '', icon: 'circle-alert', tone: 'danger' }, ...options];
  }

  #option({ value, name }: StateOption): ComboboxOption {
    if (value === AVAILABLE) return { value, label: t('availability.available'), icon: 'circle-check', tone: 'success' };
    return { value, label: name ?? value, icon: 'clock', tone: 'neutral' };
  }

  #choose(event: ComboboxChange): void {
    event.stopPropagation();
    this.requestUpdate();
    this.dispatchEvent(new AvailabilityChosen(event.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-availability': AvailabilityControl;
  }
  interface HTMLElementEventMap {
    'availability-chosen': AvailabilityChosen;
  }
}
