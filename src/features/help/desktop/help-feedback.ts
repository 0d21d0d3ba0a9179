import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type HelpArticle, REMARK_LIMIT } from '../../../domain/help-articles.ts';
import { Asking } from '../../../desktop/asking.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import { HelpAnswered } from './help-events.ts';
import { t } from './texts/index.ts';

type Step = 'question' | 'remark' | 'thanks';

/**
 * **Was this helpful?** below an article. The answer is given with one press; a remark may follow (SHARE-027).
 *
 * @fires help-answered
 */
@customElement('ad-help-feedback')
export class HelpFeedback extends LitElement {
  static override styles = [controlStyles, css`
    :host { display: grid; gap: var(--ad-space-3); padding-block-start: var(--ad-space-4); border-block-start: 1px solid var(--ad-color-border); }
    h3 { font: 600 var(--ad-text-3) / 1.3 var(--ad-font); }
    .answers { display: flex; flex-wrap: wrap; gap: var(--ad-space-2); }
    .remark { display: grid; gap: var(--ad-space-2); justify-items: start; max-width: 480px; }
    textarea { min-height: 72px; resize: vertical; }
  `];

  @property() article: HelpArticle = 'sign-in';

  @state() private step: Step = 'question';
  @state() private helpful: boolean | null = null;
  @state() private failed = false;
  @query('textarea') private readonly field!: HTMLTextAreaElement | null;

  readonly localized = new Localized(this);
  readonly #asking = new Asking(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('article')) return;
    this.#asking.forget();
    this.step = 'question';
    this.helpful = null;
    this.failed = false;
  }

  protected override render(): TemplateResult {
    return html`
      <h3 id="question">${t('guide.helpful')}</h3>
      <div class="answers" role="group" aria-labelledby="question">
        ${this.#renderAnswer(true, t('guide.yes'))}${this.#renderAnswer(false, t('guide.no'))}
      </div>
      <div role="status">${this.failed ? html`<p class="notice warning">${t('guide.not-sent')}</p>`
        : this.step === 'question' ? nothing : html`<p class="hint">${this.step === 'thanks' ? t('guide.thanks-remark') : t('guide.thanks')}</p>`}</div>
      ${this.step === 'remark' ? this.#renderRemark() : nothing}`;
  }

  #renderAnswer(helpful: boolean, label: string): TemplateResult {
    const chosen = this.helpful === helpful;
    return html`<button class="button" type="button" aria-pressed=${chosen} aria-disabled=${this.#asking.busy} @click=${() => this.#answer(helpful)}>
      ${chosen ? html`<ad-icon name="check"></ad-icon>` : nothing}${label}</button>`;
  }

  #renderRemark(): TemplateResult {
    return html`
      <form class="remark" @submit=${this.#sendRemark}>
        <label class="label" for="remark">${this.helpful ? t('guide.remark') : t('guide.remark-missing')}</label>
        <textarea class="field" id="remark" autocomplete="off" maxlength=${REMARK_LIMIT}></textarea>
        <button class="button" type="submit" aria-disabled=${this.#asking.busy}>${t('guide.send')}</button>
      </form>`;
  }

  #answer(helpful: boolean): void {
    if (!this.#asking.busy) void this.#send(helpful, '', 'remark');
  }

  #sendRemark(event: SubmitEvent): void {
    event.preventDefault();
    const remark = this.field?.value.trim() ?? '';
    if (this.#asking.busy || this.helpful === null || remark === '') return;
    void this.#send(this.helpful, remark, 'thanks');
  }

  /** What was not sent stands where it was, so that a second press sends it. */
  async #send(helpful: boolean, remark: string, next: Step): Promise<void> {
    const { article } = this;
    const deed = new HelpAnswered(article, helpful, remark);
    this.failed = false;
    await this.#asking.raise(deed);
    const sent = await deed.settled;
    if (article !== this.article) return;
    this.failed = !sent;
    if (!sent) return;
    this.helpful = helpful;
    this.step = next;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-help-feedback': HelpFeedback;
  }
}
