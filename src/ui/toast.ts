import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controlStyles } from './control-styles.css.ts';
import { Countdown } from './countdown.ts';
import './icon.ts';
import type { IconName } from './icons.ts';
import { announce } from './live-region.ts';
import { Localized } from './localizer.ts';
import { t } from './texts/index.ts';
import { toastStyles } from './toast.css.ts';

/** How a message left the screen: by its action, by its answer, by the cross, or by time. */
export type ToastEnd = 'action' | 'answer' | 'dismissed' | 'timeout';

export interface ToastMessage {
  text: string;
  tone?: 'info' | 'success' | 'warning' | 'danger' | 'chat';
  /** Above the text. */
  title?: string;
  /** A quieter second line, for example a tracking ID. */
  detail?: string;
  /** Stays until it is answered or dismissed. */
  sticky?: boolean;
  /** How long it stays when nobody points at it; absent: as long as all of them. */
  seconds?: number;
  action?: { label: string; run: () => void };
  /** What the button says that only means: I have read it. */
  answer?: string;
  /** A second one with the same key takes the place of the first. */
  key?: string;
  ended?: (how: ToastEnd) => void;
}

interface Shown extends ToastMessage {
  id: number;
}

const ICON: Record<NonNullable<ToastMessage['tone']>, IconName> = {
  info: 'info', success: 'circle-check', warning: 'triangle-alert', danger: 'circle-alert', chat: 'message-circle',
};
/** Of those that have no key: who has many to show keeps count. */
const MOST = 5;

/** Short messages below the bars at the top, above everything else and away from what agents press; said to screen readers too. */
@customElement('ad-toaster')
export class Toaster extends LitElement {
  static override styles = [controlStyles, toastStyles];

  /** How long a message stays when nobody points at it. */
  @property({ type: Number }) duration = 6_000;

  @state() private messages: readonly Shown[] = [];
  @query('.region') private readonly region!: HTMLElement;

  readonly localized = new Localized(this);
  readonly #countdowns = new Map<number, Countdown>();
  /** Not yet said, and not yet brought to the top. */
  #fresh: Shown[] = [];
  #focused: HTMLElement | null = null;
  #last = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const countdown of this.#countdowns.values()) countdown.end();
    this.#countdowns.clear();
  }

  /** Shows a message; the result takes it away again. */
  show(message: ToastMessage): () => void {
    const before = this.messages.find(({ key }) => key !== undefined && key === message.key);
    const id = before?.id ?? (this.#last += 1);
    const shown = { ...message, id };
    this.messages = before ? this.messages.map((each) => (each === before ? shown : each)) : [...this.#withRoom(message), shown];
    this.#fresh.push(shown);
    this.#count(shown);
    return () => this.#drop(shown);
  }

  protected override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement as HTMLElement | null;
  }

  protected override updated(): void {
    // Whatever is moved in the document loses the focus.
    if (this.#focused?.isConnected && this.shadowRoot?.activeElement !== this.#focused) this.#focused.focus();
    const isOpen = this.region.matches(':popover-open');
    if (this.#fresh.length > 0) this.#say();
    // Shown anew it stands above a dialog that was opened meanwhile; whoever is in it stays there.
    const rise = this.#fresh.length > 0 && !this.region.matches(':focus-within');
    if (isOpen && (rise || this.messages.length === 0)) this.region.hidePopover();
    if (this.messages.length > 0 && (rise || !isOpen)) this.region.showPopover();
    this.#fresh = [];
  }

  protected override render(): TemplateResult {
    return html`<div class="region" popover="manual">${repeat(this.messages, (each) => each.id, (each) => this.#renderToast(each))}</div>`;
  }

  #renderToast(message: Shown): TemplateResult {
    const { id, title, text, detail, action, answer, tone = 'info' } = message;
    const hold = (holder: string) => () => this.#countdowns.get(id)?.hold(holder);
    const release = (holder: string) => () => this.#countdowns.get(id)?.release(holder);
    // The live region says it, once.
    return html`
      <div class="toast ${tone}" data-id=${id} role=${tone === 'danger' ? 'alert' : 'status'} aria-live="off"
        @pointerenter=${hold('pointer')} @pointerleave=${release('pointer')} @focusin=${hold('focus')} @focusout=${release('focus')}>
        <ad-icon class="lead" name=${ICON[tone]}></ad-icon>
        <div class="words">${title ? html`<strong>${title}</strong>` : nothing}${text ? html`<span class="text">${text}</span>` : nothing}
          ${detail ? html`<span class="detail">${detail}</span>` : nothing}
          ${action || answer ? html`<div class="deeds">
            ${action ? html`<button class="button link" type="button" @click=${() => this.#act(message)}>${action.label}</button>` : nothing}
            ${answer ? html`<button class="button small" type="button" @click=${() => this.#end(message, 'answer')}>${answer}</button>` : nothing}
          </div>` : nothing}
        </div>
        <button class="icon-button" type="button" aria-label=${t('ui.dismiss')} title=${t('ui.dismiss')} @click=${() => this.#end(message, 'dismissed')}><ad-icon name="x"></ad-icon></button>
      </div>`;
  }

  #withRoom({ key }: ToastMessage): readonly Shown[] {
    const passing = this.messages.filter((each) => each.key === undefined);
    return key !== undefined || passing.length < MOST ? this.messages : this.messages.filter((each) => each !== passing[0]);
  }

  /** What has come at once is said at once: one after the other they would only cut each other off. */
  #say(): void {
    for (const politeness of ['assertive', 'polite'] as const) {
      const texts = this.#fresh.filter(({ tone }) => (tone === 'danger') === (politeness === 'assertive')).map(({ title, text }) => (title && text ? `${title}: ${text}` : title ?? text));
      if (texts.length > 0) announce(texts.join('. '), politeness);
    }
  }

  #count(message: Shown): void {
    const { id, sticky, seconds } = message;
    const ms = seconds === undefined ? this.duration : seconds * 1_000;
    const run = (): void => this.#end(message, 'timeout');
    const countdown = this.#countdowns.get(id);
    if (sticky) countdown?.end();
    else if (countdown) countdown.again(ms, run);
    else this.#countdowns.set(id, new Countdown(ms, run));
  }

  #act(message: Shown): void {
    this.#end(message, 'action');
    message.action?.run();
  }

  #end(message: Shown, how: ToastEnd): void {
    this.#drop(message);
    message.ended?.(how);
  }

  #drop(message: Shown): void {
    if (!this.messages.includes(message)) return;
    this.#countdowns.get(message.id)?.end();
    this.#countdowns.delete(message.id);
    this.#handOn(message.id);
    this.messages = this.messages.filter((each) => each !== message);
  }

  /** Who is in a message that goes is led to the next one, else to the page's main part. */
  #handOn(id: number): void {
    const toast = this.region?.querySelector(`[data-id="${id}"]`);
    if (!toast?.matches(':focus-within')) return;
    const next = toast.nextElementSibling ?? toast.previousElementSibling;
    (next?.querySelector<HTMLElement>('.icon-button') ?? document.querySelector<HTMLElement>('main[tabindex]'))?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-toaster': Toaster;
  }
}
