import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CommandId } from '../../../contract/primitives.ts';
import { faultText } from '../../../desktop/texts/index.ts';
import { keepAt } from '../../../ui/anchor.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized, localizer } from '../../../ui/localizer.ts';
import { outboxPanelStyles } from './outbox-panel.css.ts';
import type { OutboxRow, OutboxView } from './outbox-view.ts';
import { actionWords, mineWords, nowWords } from './outbox-words.ts';
import { t } from './texts/index.ts';

/** A failed action is tried again, or an action is given up. */
export class ActionSettled extends Event {
  readonly id: CommandId;
  readonly deed: 'retry' | 'discard';

  constructor(id: CommandId, deed: 'retry' | 'discard') {
    super('action-settled', { bubbles: true, composed: true });
    this.id = id;
    this.deed = deed;
  }
}

/**
 * What the server does not have yet, and what it has refused: how many in the header, each one on demand.
 *
 * @fires action-settled
 */
@customElement('ad-outbox')
export class OutboxPanel extends LitElement {
  static override styles = [controlStyles, outboxPanelStyles];

  @property({ attribute: false }) view: OutboxView = { rows: [], pending: 0, failed: 0 };

  @state() private open = false;
  @query('.panel') private readonly panel!: HTMLElement | null;
  @query('.trigger') private readonly trigger!: HTMLElement | null;

  readonly localized = new Localized(this);
  #endPlacing: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endPlacing?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view') || this.view.rows.length > 0 || !this.open) return;
    // The last one has gone, and with it the place where the focus was.
    this.open = false;
    this.#endPlacing?.();
    document.querySelector<HTMLElement>('main[tabindex]')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { rows, pending, failed } = this.view;
    if (rows.length === 0) return nothing;
    const label = [failed > 0 ? t('outbox.failed', { count: failed }) : '', pending > 0 ? t('outbox.pending', { count: pending }) : ''].filter(Boolean).join(', ');
    return html`
      <button class="trigger ${failed > 0 ? 'failed' : ''}" type="button" popovertarget="panel" aria-expanded=${this.open} aria-haspopup="dialog"
        aria-label=${label} title=${label}>
        <ad-icon name=${failed > 0 ? 'circle-alert' : 'clock'}></ad-icon>${localizer.number(rows.length)}
      </button>
      <span class="visually-hidden" role="status">${label}</span>
      <div class="panel" id="panel" popover role="dialog" aria-labelledby="title" tabindex="-1" @toggle=${this.#toggled}>
        <h2 id="title">${t('outbox.title')}</h2>
        <ul>${repeat(rows, (row) => row.id, (row) => this.#renderRow(row))}</ul>
      </div>`;
  }

  #renderRow(row: OutboxRow): TemplateResult {
    const failed = row.failed !== null;
    return html`
      <li>
        <p class="what" id="what-${row.id}"><bdi>${actionWords(row)}</bdi></p>
        <p class="facts ${failed ? 'failed' : ''}"><ad-icon name=${failed ? 'circle-alert' : 'clock'}></ad-icon>
          <span>${row.failed === null ? t('outbox.waiting') : t('outbox.refused')}</span> <time datetime=${new Date(row.at).toISOString()}>${localizer.time(row.at)}</time></p>
        ${row.failed === null ? nothing : html`<p>${faultText(row.failed)}</p>`}
        ${this.#renderSides(row)}
        <div class="deeds">
          ${failed ? html`<button class="button small" type="button" aria-describedby="what-${row.id}" @click=${() => this.#settle(row, 'retry')}>${t('outbox.retry')}</button>` : nothing}
          <button class="button small" type="button" aria-describedby="what-${row.id}" @click=${() => this.#settle(row, 'discard')}>${t('outbox.discard')}</button>
        </div>
      </li>`;
  }

  #renderSides(row: OutboxRow): TemplateResult | typeof nothing {
    const mine = mineWords(row);
    if (mine === '') return nothing;
    return html`
      <div class="sides">
        <div class="side mine"><h3>${t('outbox.you')}</h3><p class="text" dir="auto" tabindex="0">${mine}</p></div>
        ${row.now === null ? nothing : html`<div class="side now"><h3>${t('outbox.now')}</h3><p>${nowWords(row.now)}</p></div>`}
      </div>`;
  }

  #toggled(event: ToggleEvent): void {
    this.open = event.newState === 'open';
    this.#endPlacing?.();
    if (!this.open || !this.panel || !this.trigger) return;
    this.#endPlacing = keepAt(this.panel, this.trigger, { align: 'end' });
    this.panel.focus();
  }

  #settle({ id }: OutboxRow, deed: 'retry' | 'discard'): void {
    this.dispatchEvent(new ActionSettled(id, deed));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-outbox': OutboxPanel;
  }
  interface HTMLElementEventMap {
    'action-settled': ActionSettled;
  }
}
