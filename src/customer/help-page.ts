import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../ui/avatar.ts';
import { controlStyles } from '../ui/control-styles.css.ts';
import '../ui/icon.ts';
import { Localized } from '../ui/localizer.ts';
import { unreadCount } from './conversation-store.ts';
import type { CustomerSession } from './customer-session.ts';
import { faultText } from './fault-text.ts';
import type { Slot } from './frame.ts';
import { helpPageStyles } from './help-page.css.ts';
import { PanelCloseAsked } from './host-bridge.ts';
import './language-menu.ts';
import { SessionController } from './session-controller.ts';
import { t } from './texts/index.ts';

/**
 * The customer's page: whose it is, who is there, the line's health, and what the features contribute.
 *
 * @fires ad-panel-close-asked
 */
@customElement('ad-help-page')
export class HelpPage extends LitElement {
  static override styles = [controlStyles, helpPageStyles];

  @property({ attribute: false }) session!: CustomerSession;

  readonly localized = new Localized(this);
  readonly following = new SessionController(this, () => this.session);

  protected override render(): TemplateResult {
    return html`
      <main>
        ${this.#header()}
        ${this.#banner()}
        <div class="body">${this.#body()}</div>
      </main>`;
  }

  protected override updated(): void {
    const { transcript, topics } = this.session.model;
    const title = topics ? t('customer.title', { tenant: topics.tenant }) : t('customer.help');
    const unread = transcript ? unreadCount(transcript.conversation) : 0;
    document.title = unread ? t('customer.unread-title', { count: unread, title }) : title;
  }

  /** Where one goes on when the panel opens. */
  override focus(options?: FocusOptions): void {
    const first = this.renderRoot.querySelector<HTMLElement>('ad-help-conversation')
      ?? this.renderRoot.querySelector<HTMLElement>('h1');
    first?.focus(options);
  }

  #header(): TemplateResult {
    const { topics, embedded, transcript } = this.session.model;
    const conversation = transcript?.conversation;
    const agent = conversation?.status === 'joined' ? conversation.agentName : null;
    const there = conversation?.agentAway ? 'here away' : 'here';
    return html`
      <header>
        ${agent ? html`<ad-avatar class="face" name=${agent}></ad-avatar>`
          : html`<span class="face mark"><ad-icon name="message-circle"></ad-icon></span>`}
        <div class="who">
          <h1 tabindex="-1" dir="auto">${topics?.tenant ?? t('customer.help')}</h1>
          <p dir="auto" class=${agent ? there : ''}>${this.#presence()}</p>
        </div>
        <div class="tools">
          ${this.#contributions('actions')}
          <ad-help-language compact></ad-help-language>
          ${embedded ? html`
            <button class="icon-button" type="button" aria-label=${t('customer.close')} @click=${this.#close}><ad-icon name="x"></ad-icon></button>` : nothing}
        </div>
      </header>`;
  }

  #presence(): string {
    const conversation = this.session.model.transcript?.conversation;
    switch (conversation?.status) {
      case 'waiting': return t('customer.waiting');
      case 'joined': return conversation.agentName ?? '';
      case 'ended': return t('customer.over');
      default: return t('customer.ready');
    }
  }

  /** Always there, so that a screen reader says what comes into it. */
  #banner(): TemplateResult {
    const { started, line, fault, transcript } = this.session.model;
    const away = started && line === 'reconnecting' && transcript?.conversation.status !== 'ended';
    return html`
      <div class="banner" role="status">
        ${away ? html`<p class="notice warning"><ad-icon name="wifi-off"></ad-icon><span>${t('customer.reconnecting')}</span></p>` : nothing}
        ${started && fault ? html`<p class="notice danger"><span>${faultText(fault)}</span>${this.#recovery()}</p>` : nothing}
      </div>`;
  }

  #body(): unknown {
    const { started, topics, fault } = this.session.model;
    if (started || topics) return this.#contributions('body');
    if (!fault) return html`<p class="quiet" role="status">${t('customer.connecting')}</p>`;
    return html`<div class="quiet" role="alert"><p>${faultText(fault)}</p>${this.#recovery()}</div>`;
  }

  #recovery(): TemplateResult {
    const outdated = this.session.model.fault?.code === 'version-mismatch';
    return html`<button class="button small" type="button" @click=${() => this.session.recover()}>
      ${outdated ? t('customer.reload') : t('customer.try-again')}</button>`;
  }

  #contributions(slot: Slot): unknown {
    const wanted = this.session.contributions.filter((contribution) => contribution.slot === slot);
    return repeat(wanted, ({ id }) => id, ({ render }) => render(this.session.model));
  }

  #close(): void {
    this.dispatchEvent(new PanelCloseAsked());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-help-page': HelpPage;
  }
}
