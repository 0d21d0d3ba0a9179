import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Id } from '../../../contract/primitives.ts';
import { Asking } from '../../../desktop/asking.ts';
import { Deed } from '../../../desktop/deed.ts';
import '../../../ui/combobox.ts';
import type { Combobox, ComboboxChange } from '../../../ui/combobox.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../ui/dialog.css.ts';
import { dialog } from '../../../ui/dialog.ts';
import '../../../ui/icon.ts';
import { announce } from '../../../ui/live-region.ts';
import { Localized } from '../../../ui/localizer.ts';
import '../../../ui/timer.ts';
import { t } from './texts/index.ts';
import { wrapUpDialogStyles } from './wrap-up-dialog.css.ts';
import { causeWords } from './wrap-up-words.ts';
import { currentTask, type WrapUpTask, type WrapUpView } from './wrap-up-view.ts';

/** The agent stores a reason. */
export class WrapUpSubmitted extends Deed {
  readonly interactionId: Id;
  readonly reasonId: Id;

  constructor(interactionId: Id, reasonId: Id) {
    super('wrap-up-submitted');
    this.interactionId = interactionId;
    this.reasonId = reasonId;
  }
}

/** The agent wants more time than automatic wrap-up gives. */
export class AutoWrapUpCancelled extends Deed {
  readonly interactionId: Id;

  constructor(interactionId: Id) {
    super('auto-wrap-up-cancelled');
    this.interactionId = interactionId;
  }
}

/**
 * The Wrap Up Reasons dialog: one interaction after the other, each with one reason. It may be put
 * aside, so that it never stands between the agent and another customer.
 *
 * @fires wrap-up-submitted
 * @fires auto-wrap-up-cancelled
 */
@customElement('ad-wrap-up-dialog')
export class WrapUpDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles, wrapUpDialogStyles];

  @property({ attribute: false }) view: WrapUpView = { tasks: [], reasons: [], defaultReason: null, offers: 0 };
  /** The dialog does not open by itself: what is known is not of this moment. */
  @property({ type: Boolean }) idle = false;
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private asideIds: ReadonlySet<Id> = new Set();
  /** The task that the agent has asked for. */
  @state() private wantedId: Id | null = null;
  @state() private reasonId = '';

  @query('ad-combobox') private readonly combobox!: Combobox | null;

  readonly localized = new Localized(this);
  readonly #asking = new Asking(this);
  #taskId: Id | null = null;

  /** Brings a task's dialog back. */
  reopen(id: Id): void {
    const others = this.view.tasks.map((task) => task.id).filter((each) => each !== id);
    this.asideIds = new Set(others);
    this.wantedId = id;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const task = this.#task;
    if (task?.id === this.#taskId) return;
    this.#taskId = task?.id ?? null;
    this.reasonId = '';
    this.#asking.forget();
    if (task) void this.#lead(task);
  }

  protected override render(): TemplateResult {
    const task = this.#task;
    return dialog({
      heading: t('wrap-up.reasons'),
      open: task !== null,
      dismiss: () => this.#putAside(),
      body: task ? this.#renderTask(task) : nothing,
      footer: task ? this.#renderButtons(task) : nothing,
    });
  }

  #renderButtons({ id, cancellable }: WrapUpTask): TemplateResult {
    return html`
      ${cancellable ? html`
        <button class="button cancel" type="button" ?disabled=${this.#asking.busy}
          @click=${() => this.#asking.raise(new AutoWrapUpCancelled(id))}>${t('wrap-up.cancel-auto')}</button>` : nothing}
      <button class="button primary" type="button" ?disabled=${this.#asking.busy || this.reasonId === ''}
        @click=${() => this.#asking.raise(new WrapUpSubmitted(id, this.reasonId))}>${t('wrap-up.submit')}</button>`;
  }

  get #task(): WrapUpTask | null {
    const tasks = this.idle ? this.view.tasks.filter(({ id }) => id === this.wantedId) : this.view.tasks;
    return currentTask(tasks, this.asideIds);
  }

  #renderTask(task: WrapUpTask): TemplateResult {
    const more = this.view.tasks.filter((each) => each.id !== task.id && !each.waiting && !this.asideIds.has(each.id)).length;
    return html`
      <div class="stack">
        <p>${causeWords(task)}</p>
        <p class="state"><ad-icon name="timer"></ad-icon><span>${t('wrap-up.state')}</span>
          <ad-timer .since=${task.since} .now=${this.now}></ad-timer></p>
        <ad-combobox label=${t('wrap-up.reason')} placeholder=${t('wrap-up.search')}
          .options=${this.view.reasons.map(({ id, name }) => ({ value: id, label: name }))}
          .value=${live(this.reasonId)} @combobox-change=${this.#choose}></ad-combobox>
        ${task.autoAt === null ? nothing : html`
          <p class="notice">${this.view.defaultReason === null
            ? t('wrap-up.auto') : t('wrap-up.auto-reason', { reason: this.view.defaultReason })}
            <ad-timer class="countdown" .until=${task.autoAt} .now=${this.now}></ad-timer></p>`}
        ${this.view.offers > 0 ? html`
          <p class="notice info offer" role="status">${t('wrap-up.offers', { count: this.view.offers })}
            <button class="button small" type="button" @click=${this.#putAside}>${t('wrap-up.later')}</button></p>` : nothing}
        ${more > 0 ? html`<p class="hint">${t('wrap-up.more', { count: more })}</p>` : nothing}
      </div>`;
  }

  /** Each task starts at its reason, the next one of a row too, and says why it is there. */
  async #lead(task: WrapUpTask): Promise<void> {
    await this.updateComplete;
    await this.combobox?.updateComplete;
    this.combobox?.focus();
    announce(causeWords(task));
  }

  #choose(event: ComboboxChange): void {
    this.reasonId = event.value;
  }

  /** Puts all aside: whoever wants to leave the dialog does not want to meet the next one. */
  #putAside(): void {
    this.asideIds = new Set([...this.asideIds, ...this.view.tasks.map((task) => task.id)]);
    this.wantedId = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-wrap-up-dialog': WrapUpDialog;
  }
  interface HTMLElementEventMap {
    'wrap-up-submitted': WrapUpSubmitted;
    'auto-wrap-up-cancelled': AutoWrapUpCancelled;
  }
}
