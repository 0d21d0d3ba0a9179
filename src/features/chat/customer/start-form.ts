import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { WireFault } from '../../../contract/errors.ts';
import type { Topics } from '../../../customer/api.ts';
import { faultText } from '../../../customer/fault-text.ts';
import type { Opening } from '../../../customer/frame.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import { DraftChanged } from './draft-changed.ts';
import { checkOpening, type OpeningErrors } from './start-check.ts';
import { startFormStyles } from './start-form.css.ts';
import { t } from './texts/index.ts';

/** The person wants to begin a chat. */
export class StartAsked extends Event {
  readonly opening: Opening;

  constructor(opening: Opening) {
    super('ad-start-asked', { bubbles: true, composed: true });
    this.opening = opening;
  }
}

/** The topics should be asked for again. */
export class LookAgainAsked extends Event {
  constructor() {
    super('ad-look-again-asked', { bubbles: true, composed: true });
  }
}

/**
 * How a chat begins.
 *
 * @fires ad-start-asked
 * @fires ad-draft-changed
 * @fires ad-look-again-asked
 */
@customElement('ad-help-start')
export class HelpStart extends LitElement {
  static override styles = [controlStyles, startFormStyles];

  @property({ attribute: false }) topics: Topics['topics'] = [];
  /** Chosen beforehand, by id or name. */
  @property({ attribute: 'wanted-topic' }) wantedTopic: string | null = null;
  @property({ attribute: false }) person: { name: string; email: string } = { name: '', email: '' };
  @property() draft = '';
  @property({ type: Boolean }) starting = false;
  /** What came of the last attempt. */
  @property({ attribute: false }) fault: WireFault | null = null;

  /** The person has just left an ended chat: the focus begins at the heading. */
  @property({ type: Boolean, attribute: 'take-focus' }) takeFocus = false;

  @state() private opening: Opening = { entryPointId: '', name: '', email: '', text: '' };
  @state() private errors: OpeningErrors = {};

  readonly localized = new Localized(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.opening = { ...this.opening, ...this.person, text: this.draft };
    if (changed.has('topics') || changed.has('wantedTopic')) this.#preselect();
  }

  protected override firstUpdated(): void {
    if (this.takeFocus) this.renderRoot.querySelector('h2')?.focus();
  }

  protected override render(): TemplateResult {
    return this.topics.length ? this.#form() : this.#closed();
  }

  #closed(): TemplateResult {
    return html`
      <div class="closed">
        <ad-icon name="moon"></ad-icon>
        <h2 tabindex="-1">${t('help.closed')}</h2>
        <p class="hint">${t('help.closed-text')}</p>
        <button class="button" type="button" @click=${this.#lookAgain}>${t('help.look-again')}</button>
      </div>`;
  }

  #form(): TemplateResult {
    return html`
      <form novalidate @submit=${this.#submit}>
        <div><h2 tabindex="-1">${t('help.welcome')}</h2><p class="intro">${t('help.welcome-text')}</p></div>
        ${this.#input('name', t('help.name'), 'text', 'name')}
        ${this.#input('email', t('help.email'), 'email', 'email')}
        ${this.#topic()}
        ${this.#message()}
        ${this.fault ? html`<p class="notice danger" role="alert">${faultText(this.fault)}</p>` : nothing}
        <button class="button primary wide" type="submit" aria-disabled=${this.starting ? 'true' : 'false'}>
          ${this.starting ? t('help.starting') : t('help.start')}
        </button>
      </form>`;
  }

  #input(name: 'name' | 'email', label: string, type: string, autocomplete: 'name' | 'email'): TemplateResult {
    return html`
      <div>
        <label class="label" for=${name}>${label}</label>
        <input class="field" id=${name} name=${name} type=${type} autocomplete=${autocomplete} maxlength=${name === 'name' ? 120 : 254}
          required dir="auto" .value=${this.opening[name]} aria-invalid=${this.errors[name] ? 'true' : 'false'}
          aria-describedby=${this.errors[name] ? `${name}-error` : nothing} @input=${this.#take}>
        ${this.#error(name)}
      </div>`;
  }

  #topic(): TemplateResult {
    return html`
      <div>
        <label class="label" for="entryPointId">${t('help.topic')}</label>
        <select class="field" id="entryPointId" name="entryPointId" required aria-invalid=${this.errors.entryPointId ? 'true' : 'false'}
          aria-describedby=${this.errors.entryPointId ? 'entryPointId-error' : nothing} @change=${this.#take}>
          <option value="" disabled ?selected=${!this.opening.entryPointId}>${t('help.choose-topic')}</option>
          ${this.topics.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.opening.entryPointId}>${name}</option>`)}
        </select>
        ${this.#error('entryPointId')}
      </div>`;
  }

  #message(): TemplateResult {
    return html`
      <div>
        <label class="label" for="text">${t('help.message')}</label>
        <textarea class="field" id="text" name="text" rows="3" dir="auto" .value=${this.opening.text}
          aria-invalid=${this.errors.text ? 'true' : 'false'} aria-describedby=${this.errors.text ? 'text-error' : nothing} @input=${this.#take}></textarea>
        ${this.#error('text')}
      </div>`;
  }

  #error(name: keyof Opening): TemplateResult | typeof nothing {
    const text = this.errors[name];
    return text ? html`<p class="error" id="${name}-error">${text}</p>` : nothing;
  }

  #preselect(): void {
    const { entryPointId } = this.opening;
    if (this.topics.some(({ id }) => id === entryPointId)) return;
    const wanted = this.topics.find(({ id, name }) => id === this.wantedTopic || name === this.wantedTopic);
    const only = this.topics.length === 1 ? this.topics[0] : undefined;
    this.opening = { ...this.opening, entryPointId: (wanted ?? only)?.id ?? '' };
  }

  #take(event: Event): void {
    const field = event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
    const name = field.name as keyof Opening;
    this.opening = { ...this.opening, [name]: field.value };
    // A word of blame goes as soon as there is no reason for it; a new one comes only with the next attempt.
    if (this.errors[name]) this.errors = { ...this.errors, [name]: checkOpening(this.opening)[name] };
    if (name === 'text') this.dispatchEvent(new DraftChanged(field.value));
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.starting) return;
    this.errors = checkOpening(this.opening);
    const wrong = (['name', 'email', 'entryPointId', 'text'] as const).find((name) => this.errors[name]);
    if (wrong) {
      this.renderRoot.querySelector<HTMLElement>(`#${wrong}`)?.focus();
      return;
    }
    const { entryPointId, name, email, text } = this.opening;
    this.dispatchEvent(new StartAsked({ entryPointId, name: name.trim(), email: email.trim(), text }));
  }

  #lookAgain(): void {
    this.dispatchEvent(new LookAgainAsked());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-help-start': HelpStart;
  }
  interface HTMLElementEventMap {
    'ad-start-asked': StartAsked;
    'ad-look-again-asked': LookAgainAsked;
  }
}
