import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Notice } from '../../../../desktop/frame.ts';
import { NotificationSettingsAsked } from '../../../../desktop/notification-settings-asked.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import '../../../../ui/icon.ts';
import type { IconName } from '../../../../ui/icons.ts';
import { Localized } from '../../../../ui/localizer.ts';
import '../../../../ui/timer.ts';
import { CenterLeft, NoticePressed, NoticesRead } from '../notice-events.ts';
import type { Unread } from '../unread.ts';
import { noticeCenterStyles } from './notice-center.css.ts';
import { t } from './texts/index.ts';

const ICON: Record<Notice['tone'], IconName> = {
  info: 'info', success: 'circle-check', warning: 'triangle-alert', danger: 'circle-alert', chat: 'message-circle',
};

/**
 * What the bell opens: every unread notice, the newest first, with the time since (WX-210, WX-211).
 *
 * @fires notices-read
 * @fires notice-pressed
 * @fires center-left
 * @fires notification-settings-asked
 */
@customElement('ad-notice-center')
export class NoticeCenter extends LitElement {
  static override styles = [controlStyles, noticeCenterStyles];

  @property({ attribute: false }) unread: readonly Unread[] = [];
  @property({ attribute: false }) now: () => number = Date.now;

  @query('h2') private readonly heading!: HTMLElement;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult {
    const { unread } = this;
    return html`
      <div class="head">
        <h2 tabindex="-1">${t('notices.center')}</h2>
        ${unread.length > 0 ? html`<button class="button quiet small" type="button" @click=${this.#readAll}>${t('notices.mark-all')}</button>` : nothing}
        <button class="icon-button" type="button" aria-label=${t('notices.settings')} title=${t('notices.settings')} @click=${this.#settings}><ad-icon name="settings"></ad-icon></button>
      </div>
      ${unread.length === 0
        ? html`<p class="empty"><ad-icon name="check-check"></ad-icon>${t('notices.none')}</p>`
        : html`<ul class="list" aria-label=${t('notices.center')}>${repeat(unread, ({ notice }) => notice.id, (each) => this.#renderNotice(each))}</ul>`}`;
  }

  #renderNotice({ notice: { id, tone, title, text, link }, at }: Unread): TemplateResult {
    const dismiss = t('notices.dismiss', { title });
    return html`
      <li class="item ${tone}" data-id=${id}>
        <ad-icon class="lead" name=${ICON[tone]}></ad-icon>
        <div class="words">
          <div class="first"><h3>${title}</h3><ad-timer .since=${at} .now=${this.now}></ad-timer></div>
          ${text ? html`<p class="text">${text}</p>` : nothing}
          ${link ? html`<button class="button link" type="button" @click=${() => this.#press(id)}>${link.label}</button>` : nothing}
        </div>
        <button class="icon-button dismiss" type="button" aria-label=${dismiss} title=${t('notices.dismiss-short')} @click=${() => this.#read(id)}><ad-icon name="x"></ad-icon></button>
      </li>`;
  }

  #press(id: string): void {
    // First, so that what the link leads to may take the focus.
    this.dispatchEvent(new CenterLeft());
    this.dispatchEvent(new NoticePressed(id));
  }

  /** The keyboard goes on to the next one. */
  #read(id: string): void {
    const notice = this.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"]`);
    const next = notice?.nextElementSibling ?? notice?.previousElementSibling;
    (next?.querySelector<HTMLElement>('.dismiss') ?? this.heading).focus();
    this.dispatchEvent(new NoticesRead([id]));
  }

  #readAll(): void {
    this.heading.focus();
    this.dispatchEvent(new NoticesRead(this.unread.map(({ notice }) => notice.id)));
  }

  #settings(): void {
    this.dispatchEvent(new CenterLeft());
    this.dispatchEvent(new NotificationSettingsAsked());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-notice-center': NoticeCenter;
  }
}
