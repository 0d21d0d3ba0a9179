import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { DeskProfile } from '../../../contract/desk.ts';
import type { Station } from '../../../contract/station.ts';
import { Deed } from '../../../desktop/deed.ts';
import type { StationEntry } from '../../../desktop/station-entry.ts';
import { t as deskText } from '../../../desktop/texts/index.ts';
import '../../../ui/checkbox.ts';
import type { Checkbox } from '../../../ui/checkbox.ts';
import '../../../ui/combobox.ts';
import type { ComboboxChange } from '../../../ui/combobox.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../ui/dialog.css.ts';
import { dialog } from '../../../ui/dialog.ts';
import { Localized } from '../../../ui/localizer.ts';
import '../../../ui/radio-group.ts';
import type { RadioGroup } from '../../../ui/radio-group.ts';
import type { ToastMessage } from '../../../ui/toast.ts';
import './number-fields.ts';
import type { EntryChange } from './number-fields.ts';
import { checkStation, firstEntry, isRestricted, type StationProblems } from './station-check.ts';
import { StationLeft } from './station-left.ts';
import { refusalOf } from './station-refused.ts';
import { t } from './texts/index.ts';

/** The Station Credentials are complete and by the rules. */
export class StationEntered extends Deed {
  readonly station: Station;
  readonly teamId: string;
  readonly entry: StationEntry;
  readonly remember: boolean;

  constructor(station: Station, teamId: string, entry: StationEntry, remember: boolean) {
    super('station-entered');
    this.station = station;
    this.teamId = teamId;
    this.entry = entry;
    this.remember = remember;
  }
}

/**
 * Station Credentials: where the agent takes calls and for which team, asked once per sign-in.
 *
 * @fires station-entered
 * @fires station-left
 */
@customElement('ad-station-dialog')
export class StationDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles];

  @property({ attribute: false }) profile: DeskProfile | null = null;
  /** What this browser remembers of the user. */
  @property({ attribute: false }) remembered: StationEntry | null = null;
  /** The agent was signed out of the station because the line was gone for too long, and does not know yet. */
  @property({ type: Boolean }) lost = false;
  @state() private entry: StationEntry | null = null;
  @state() private remember = false;
  @state() private problems: StationProblems = {};
  @state() private busy = false;
  /** The server's refusal, in words. */
  @state() private refusal: ToastMessage | null = null;

  readonly localized = new Localized(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.profile || (this.entry && !changed.has('remembered'))) return;
    this.entry = firstEntry(this.profile, this.remembered);
    this.remember = this.remembered !== null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { profile, entry } = this;
    if (!profile || !entry) return nothing;
    return dialog({
      heading: t('station.heading'),
      open: true,
      body: html`
        <form class="stack" id="station" novalidate @submit=${this.#submit} @entry-change=${this.#change}>
          ${this.lost ? html`<p class="notice warning" role="alert">${deskText('desk.left-lost')}</p>` : nothing}
          ${this.#renderRefusal()}
          <p class="hint">${t('station.device')}</p>
          <ad-radio-group autofocus label=${t('station.kind')} .value=${entry.kind} @change=${this.#chooseKind} .options=${[
            { value: 'dialNumber', label: t('station.dial-number') }, { value: 'extension', label: t('station.extension') },
          ]}></ad-radio-group>
          <ad-number-fields .entry=${entry} ?restricted=${isRestricted(profile)} .problem=${this.problems.number ?? ''}></ad-number-fields>
          <ad-combobox label=${t('station.team')} placeholder=${t('station.team-placeholder')} .value=${live(entry.teamId)}
            .options=${profile.teams.map(({ id, name }) => ({ value: id, label: name }))} error=${this.#teamProblem(profile)}
            @combobox-change=${this.#chooseTeam}></ad-combobox>
          <ad-checkbox label=${t('station.remember')} .checked=${this.remember} @change=${this.#chooseRemember}></ad-checkbox>
        </form>`,
      footer: html`
        <button class="button quiet" type="button" @click=${this.#leave}>${t('station.sign-out')}</button>
        <button class="button primary" type="submit" form="station" aria-disabled=${this.busy}>${t('station.submit')}</button>`,
    });
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    const { refusal } = this;
    if (!refusal) return nothing;
    return html`
      <div class="notice danger" role="alert">
        <p>${refusal.text} ${t('station.contact')}</p>
        ${refusal.detail ? html`<p>${refusal.detail}</p>` : nothing}
      </div>`;
  }

  #teamProblem(profile: DeskProfile): string {
    if (profile.teams.length === 0) return t('station.no-team');
    return this.problems.team ? t('station.team-missing') : '';
  }

  #change(event: EntryChange): void {
    if (this.entry) this.entry = { ...this.entry, ...event.change };
    this.problems = {};
  }

  #chooseKind(event: Event): void {
    const { value } = event.currentTarget as RadioGroup;
    if (this.entry && (value === 'dialNumber' || value === 'extension')) this.entry = { ...this.entry, kind: value };
    this.problems = {};
  }

  #chooseTeam(event: ComboboxChange): void {
    event.stopPropagation();
    if (this.entry) this.entry = { ...this.entry, teamId: event.value };
    this.problems = {};
  }

  #chooseRemember(event: Event): void {
    this.remember = (event.currentTarget as Checkbox).checked;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy || !this.profile || !this.entry) return;
    const check = checkStation(this.entry, this.profile);
    if ('problems' in check) {
      return this.#show(check.problems);
    }
    const entered = new StationEntered(check.station, check.teamId, this.entry, this.remember);
    this.busy = true;
    this.refusal = null;
    this.dispatchEvent(entered);
    const error = await entered.refusal;
    this.busy = false;
    if (error === null) return;
    const refusal = refusalOf(error);
    if ('number' in refusal) this.#show(refusal);
    else this.refusal = refusal.words;
  }

  /** Problems are said at their fields; the first of these takes the focus. */
  #show(problems: StationProblems): void {
    this.problems = problems;
    this.renderRoot.querySelector<HTMLElement>(problems.number ? 'ad-number-fields ad-text-field' : 'form > ad-combobox')?.focus();
  }

  #leave(): void {
    this.dispatchEvent(new StationLeft());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-station-dialog': StationDialog;
  }
  interface HTMLElementEventMap {
    'station-entered': StationEntered;
  }
}
