import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Id } from '../../../contract/primitives.ts';
import type { MemoryConflict } from '../../../desktop/frame.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import { Localized } from '../../../ui/localizer.ts';
import { DraftChosen } from './chat-events.ts';
import { t } from './texts/index.ts';

/**
 * Two windows have written the same draft without knowing of one another: both, side by side, to choose from.
 *
 * @fires draft-chosen
 */
@customElement('ad-draft-conflict')
export class DraftConflict extends LitElement {
  static override styles = [controlStyles, css`
    section { display: grid; gap: var(--ad-space-2); padding: var(--ad-space-3) var(--ad-space-4); border-top: 1px solid var(--ad-color-border); background: var(--ad-color-warning-soft); }
    .words { color: var(--ad-color-warning-text); font-weight: 500; }
    .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr)); gap: var(--ad-space-3); }
    .side { display: grid; grid-template-rows: auto 1fr auto; gap: var(--ad-space-2); justify-items: start; padding: var(--ad-space-3); border: 1px solid var(--ad-color-border); border-radius: var(--ad-radius); background: var(--ad-color-surface); }
    h3 { font-size: var(--ad-text-2); font-weight: 600; }
    .text { max-height: 96px; width: 100%; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
  `];

  @property({ attribute: false }) interactionId: Id = '';
  @property({ attribute: false }) conflict: MemoryConflict | null = null;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult | typeof nothing {
    const { conflict } = this;
    if (!conflict) return nothing;
    return html`
      <section aria-labelledby="words">
        <p class="words" id="words" role="status">${t('chat.conflict')}</p>
        <div class="sides">
          ${this.#renderSide('mine', t('chat.mine'), conflict.mine)}
          ${this.#renderSide('theirs', t('chat.theirs'), conflict.theirs)}
        </div>
      </section>`;
  }

  #renderSide(side: string, name: string, text: string): TemplateResult {
    return html`
      <div class="side ${side}">
        <h3 id=${side}>${name}</h3>
        <p class="text" dir="auto" tabindex="0" aria-labelledby=${side}>${text === '' ? t('chat.empty-draft') : text}</p>
        <button class="button small" type="button" aria-describedby=${side}
          @click=${() => this.dispatchEvent(new DraftChosen(this.interactionId, text))}>${t('chat.use-this')}</button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-draft-conflict': DraftConflict;
  }
}
