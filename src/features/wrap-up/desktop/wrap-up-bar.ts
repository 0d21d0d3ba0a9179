import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import '../../../ui/timer.ts';
import { t } from './texts/index.ts';
import { WrapUpReopened } from './wrap-up-list.ts';
import { causeWords } from './wrap-up-words.ts';
import type { WrapUpTask } from './wrap-up-view.ts';

/**
 * Says in the workspace that the conversation is over, why, and for how long it waits for a reason.
 *
 * @fires wrap-up-reopened
 */
@customElement('ad-wrap-up-bar')
export class WrapUpBar extends LitElement {
  static override styles = [controlStyles, css`
    .bar {
      display: flex; flex-wrap: wrap; align-items: center; gap: var(--ad-space-2) var(--ad-space-3);
      padding: var(--ad-space-2) var(--ad-space-4);
      background: var(--ad-color-warning-soft); color: var(--ad-color-warning-text);
    }
    .words { flex: 1; min-width: 160px; }
    .state { display: flex; align-items: center; gap: var(--ad-space-2); font-weight: 600; }
  `];

  @property({ attribute: false }) task: WrapUpTask | null = null;
  @property({ attribute: false }) now: () => number = Date.now;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult | typeof nothing {
    const { task } = this;
    if (!task) return nothing;
    return html`
      <div class="bar">
        <p class="state"><ad-icon name="timer"></ad-icon><span>${t('wrap-up.state')}</span>
          <ad-timer .since=${task.since} .now=${this.now}></ad-timer></p>
        <p class="words">${causeWords(task)}</p>
        ${task.waiting ? html`<p>${t('wrap-up.waiting')}</p>` : html`
          <button class="button small" type="button"
            @click=${() => this.dispatchEvent(new WrapUpReopened(task.id))}>${t('wrap-up.wrap-up')}</button>`}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-wrap-up-bar': WrapUpBar;
  }
}
