import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../../../contract/primitives.ts';
import { channelIcon, channelName } from '../../../desktop/channel/index.ts';
import '../../../ui/badge.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import '../../../ui/timer.ts';
import { taskListStyles } from './task-list.css.ts';
import type { HandledTask, OfferedTask, TaskListView } from './task-list-view.ts';
import { t } from './texts/index.ts';

/** The agent wants to see a conversation in the workspace. */
export class TaskSelected extends Event {
  readonly interactionId: Id;

  constructor(interactionId: Id) {
    super('task-selected', { bubbles: true, composed: true });
    this.interactionId = interactionId;
  }
}

/** The agent wants to answer a request: its popover has the buttons. */
export class OfferShown extends Event {
  readonly interactionId: Id;

  constructor(interactionId: Id) {
    super('offer-shown', { bubbles: true, composed: true });
    this.interactionId = interactionId;
  }
}

/**
 * What there is to do: requests on top, then conversations; a sentence when there is nothing.
 *
 * @fires task-selected
 * @fires offer-shown
 */
@customElement('ad-task-list')
export class TaskList extends LitElement {
  static override styles = [controlStyles, taskListStyles];

  @property({ attribute: false }) view: TaskListView = { offered: [], handled: [], empty: null };
  @property({ attribute: false }) selectedId: Id | null = null;
  @property({ attribute: false }) now: () => number = Date.now;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    const { offered, handled, empty } = this.view;
    return html`
      ${offered.length > 0 ? html`
        <h3 id="requests">${t('offers.requests')}</h3>
        <ul aria-labelledby="requests">${repeat(offered, (task) => task.offerId, (task) => this.#renderOffered(task))}</ul>` : nothing}
      ${handled.length > 0 ? html`
        <h3 id="conversations">${t('offers.conversations')}</h3>
        <ul aria-labelledby="conversations">${repeat(handled, (task) => task.id, (task) => this.#renderHandled(task))}</ul>` : nothing}
      ${empty ? this.#renderEmpty(empty) : nothing}`;
  }

  #renderOffered(task: OfferedTask): TemplateResult {
    return html`
      <li>
        <button class="task offered" type="button" aria-labelledby="name-${task.id}" aria-describedby="facts-${task.id}"
          @click=${() => this.dispatchEvent(new OfferShown(task.id))}>
          <ad-icon name=${channelIcon(task.channel)}></ad-icon>
          <span class="name" id="name-${task.id}"><bdi>${task.customer}</bdi></span>
          <ad-timer class="time urgent" .until=${task.expiresAt} .now=${this.now}></ad-timer>
          <span class="facts" id="facts-${task.id}">
            <span class="visually-hidden">${t('offers.request', { channel: channelName(task.channel) })}</span>
            <span>${task.queue}</span> <span class="waiting">${t('offers.waiting')} <ad-timer .since=${task.waitingSince} .now=${this.now}></ad-timer></span>
          </span>
        </button>
      </li>`;
  }

  #renderHandled(task: HandledTask): TemplateResult {
    const current = task.id === this.selectedId;
    return html`
      <li>
        <button class="task" type="button" aria-current=${current ? 'true' : 'false'}
          aria-labelledby="name-${task.id} unread-${task.id}" aria-describedby="facts-${task.id}"
          @click=${() => this.dispatchEvent(new TaskSelected(task.id))}>
          <ad-icon name=${channelIcon(task.channel)}></ad-icon>
          <span class="name" id="name-${task.id}"><bdi>${task.customer}</bdi></span>
          <ad-timer class="time" .since=${task.connectedAt} .now=${this.now}></ad-timer>
          <span class="facts" id="facts-${task.id}">${this.#preview(task)}</span>
          ${task.unread > 0 ? html`
            <ad-badge class="unread" tone="accent" id="unread-${task.id}" role="img"
              aria-label=${t('offers.unread', { count: task.unread })}>${task.unread > 99 ? '99+' : task.unread}</ad-badge>` : nothing}
        </button>
      </li>`;
  }

  #preview({ preview, previewOwn, queue }: HandledTask): TemplateResult {
    if (preview === null) return html`${queue}`;
    return html`<bdi>${previewOwn ? t('offers.you', { text: preview }) : preview}</bdi>`;
  }

  #renderEmpty(empty: 'idle' | 'available'): TemplateResult {
    return html`
      <div class="empty">
        <ad-icon name=${empty === 'available' ? 'inbox' : 'clock'}></ad-icon>
        <p>${empty === 'available' ? t('offers.empty-available') : t('offers.empty-idle')}</p>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-task-list': TaskList;
  }
  interface HTMLElementEventMap {
    'task-selected': TaskSelected;
    'offer-shown': OfferShown;
  }
}
