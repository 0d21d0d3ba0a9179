import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { MESSAGE_LIMIT } from '../../../contract/limits.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import { composerStyles } from './composer.css.ts';
import { DraftChanged } from './draft-changed.ts';
import { t } from './texts/index.ts';

/** The person sends a message. */
export class MessageWritten extends Event {
  readonly text: string;

  constructor(text: string) {
    super('ad-message-written', { bubbles: true, composed: true });
    this.text = text;
  }
}

/** From here on it is said how much room is left. */
const NEARLY_FULL = MESSAGE_LIMIT - 500;

/**
 * Where one writes: Enter sends, Shift+Enter begins a new line, and an input method's Enter is its own.
 *
 * @fires ad-message-written
 * @fires ad-draft-changed
 */
@customElement('ad-help-composer')
export class HelpComposer extends LitElement {
  static override styles = [controlStyles, composerStyles];

  /** What stood here before; taken over once. */
  @property() draft = '';

  @state() private text = '';
  @query('textarea') private readonly field!: HTMLTextAreaElement;

  readonly localized = new Localized(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft') && !this.hasUpdated) this.text = this.draft;
  }

  protected override firstUpdated(): void {
    this.field.value = this.text;
  }

  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  protected override render(): TemplateResult {
    const left = MESSAGE_LIMIT - this.text.length;
    const usable = this.text.trim() !== '' && left >= 0;
    return html`
      <form @submit=${this.#submit}>
        <label class="visually-hidden" for="message">${t('help.message')}</label>
        <div class="box">
          <textarea id="message" rows="1" dir="auto" enterkeyhint="send" autocomplete="off" placeholder=${t('help.placeholder')}
            aria-describedby=${this.text.length > NEARLY_FULL ? 'room' : nothing} aria-invalid=${left < 0 ? 'true' : nothing}
            @input=${this.#write} @keydown=${this.#key}></textarea>
          <button class="send" type="submit" aria-label=${t('help.send')} aria-disabled=${usable ? 'false' : 'true'}>
            <ad-icon name="send"></ad-icon>
          </button>
        </div>
        <p id="room" class=${left < 0 ? 'error' : 'hint'} role="status">${this.#room(left)}</p>
      </form>`;
  }

  #room(left: number): string | typeof nothing {
    if (this.text.length <= NEARLY_FULL) return nothing;
    return left < 0 ? t('help.too-long', { count: -left }) : t('help.left', { count: left });
  }

  #write(): void {
    this.text = this.field.value;
    this.dispatchEvent(new DraftChanged(this.text));
  }

  #key(event: KeyboardEvent): void {
    // 229: Safari tells of an input method's Enter only in this old way.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#send();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    const text = this.field.value;
    this.field.focus();
    if (!text.trim() || text.length > MESSAGE_LIMIT) return;
    this.field.value = '';
    this.text = '';
    this.dispatchEvent(new MessageWritten(text));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-help-composer': HelpComposer;
  }
  interface HTMLElementEventMap {
    'ad-message-written': MessageWritten;
  }
}
