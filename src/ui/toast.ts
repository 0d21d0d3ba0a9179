import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controlStyles } from './control-styles.css.ts';
import './icon.ts';
import type { IconName } from './icons.ts';
import { announce } from './live-region.ts';
import { Localized } from './localizer.ts';
import { t } from './texts/index.ts';
import { toastStyles } from './toast.css.ts';

export interface ToastMessage {
  text: string;
  tone?: 'info' | 'success' | 'warning' | 'danger';
  /** A quieter second line, for example a tracking ID. */
  detail?: string;
  /** Stays until it is answered or dismissed. */
  sticky?: boolean;
  action?: { label: string; run: () => void };
}

interface Shown extends ToastMessage {
  id: number;
}

const ICON: Record<NonNullable<ToastMessage['tone']>, IconName> = { info: 'info', success: 'circle-check', warning: 'triangle-alert', danger: 'circle-alert' };

/** Short messages below the header, above everything else and away from what agents press; said to screen readers too. */
@customElement('ad-toaster')
export class Toaster extends LitElement {
  static override styles = [controlStyles, toastStyles];

  /** How long a message stays when nobody points at it. */
  @property({ type: Number }) duration = 6_000;

  @state() private messages: readonly Shown[] = [];
  @query('.region') private readonly region!: HTMLElement;

  readonly localized = new Localized(this);
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #last = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Shows a message; the result takes it away again. */
  show(message: ToastMessage): () => void {
    const id = (this.#last += 1);
    this.messages = [...this.messages.slice(-4), { ...message, id }];
    announce(message.text, message.tone === 'danger' ? 'assertive' : 'polite');
    if (!message.sticky) this.#expire(id);
    return () => this.#drop(id);
  }

  protected override updated(): void {
    if (this.region.matches(':popover-open')) this.region.hidePopover();
    // Shown anew it stands above a dialog that was opened meanwhile.
    if (this.messages.length > 0) this.region.showPopover();
  }

  protected override render(): TemplateResult {
    return html`<div class="region" popover="manual">${repeat(this.messages, (each) => each.id, (each) => this.#renderToast(each))}</div>`;
  }

  #renderToast(message: Shown): TemplateResult {
    const tone = message.tone ?? 'info';
    return html`
      <div class="toast ${tone}" @pointerenter=${() => this.#hold(message.id)} @focusin=${() => this.#hold(message.id)}
        @pointerleave=${() => this.#release(message)} @focusout=${() => this.#release(message)}>
        <ad-icon class="lead" name=${ICON[tone]}></ad-icon>
        <div class="words">${message.text}
          ${message.detail ? html`<span class="detail">${message.detail}</span>` : nothing}
          ${message.action ? html`<button class="button link" type="button" @click=${() => this.#act(message)}>${message.action.label}</button>` : nothing}
        </div>
        <button class="icon-button" type="button" aria-label=${t('ui.dismiss')} @click=${() => this.#drop(message.id)}><ad-icon name="x"></ad-icon></button>
      </div>`;
  }

  #act(message: Shown): void {
    this.#drop(message.id);
    message.action?.run();
  }

  #expire(id: number): void {
    this.#timers.set(id, setTimeout(() => this.#drop(id), this.duration));
  }

  #hold(id: number): void {
    clearTimeout(this.#timers.get(id));
  }

  #release(message: Shown): void {
    this.#hold(message.id);
    if (!message.sticky) this.#expire(message.id);
  }

  #drop(id: number): void {
    this.#hold(id);
    this.#timers.delete(id);
    this.messages = this.messages.filter((message) => message.id !== id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-toaster': Toaster;
  }
}
