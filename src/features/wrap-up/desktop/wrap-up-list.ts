import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../../../contract/primitives.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import '../../../ui/timer.ts';
import { t } from './texts/index.ts';
import type { WrapUpTask } from './wrap-up-view.ts';

/** The agent wants to go on with a wrap-up that was put aside. */
export class WrapUpReopened extends Event {
  readonly interactionId: Id;

  constructor(interactionId: Id) {
    super('wrap-up-reopened', { bubbles: true, composed: true });
    this.interactionId = interactionId;
  }
}

/**
 * What waits for a wrap-up reason, with the time since the end (WX-124).
 *
 * @fires wrap-up-reopened
 */
@customElement('ad-wrap-up-list')
export class WrapUpList extends LitElement {
  static override styles = [controlStyles, css`
    :host { display: block; }
    h3 {
      padding: var(--ad-space-3) var(--ad-space-4) var(--ad-space-1);
      font-size: var(--ad-text-1); font-weight: 600; color: var(--ad-color-text-quiet);
    }
    ul { margin: 0; padding: 0 var(--ad-space-2); list-style: none; }
    li {
      display: grid; grid-template-columns: auto 1fr auto; align-items: center; gap: var(--ad-space-2);
      padding: var(--ad-space-2) var(--ad-space-3); border-radius: var(--ad-radius);
    }
    li > ad-icon { color: var(--ad-color-warning-text); }
    .who { min-width: 0; }
    .name { overflow: hidden; font-weight: 600; text-overflow: ellipsis; white-space: nowrap; }
    .state { font-size: var(--ad-text-2); color: var(--ad-color-warning-text); }
  `];

  @property({ attribute: false }) tasks: readonly WrapUpTask[] = [];
  @property({ attribute: false }) now: () => number = Date.now;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult | typeof nothing {
    if (this.tasks.length === 0) return nothing;
    return html`
      <h3 id="heading">${t('wrap-up.state')}</h3>
      <ul aria-labelledby="heading">${repeat(this.tasks, (task) => task.id, (task) => this.#renderTask(task))}</ul>`;
  }

  #renderTask(task: WrapUpTask): TemplateResult {
    return html`
      <li>
        <ad-icon name="timer"></ad-icon>
        <div class="who">
          <p class="name" id="name-${task.id}"><bdi>${task.customer}</bdi></p>
          <p class="state"><span>${t('wrap-up.state')}</span> <ad-timer .since=${task.since} .now=${this.now}></ad-timer></p>
        </div>
        ${task.waiting ? html`<p class="hint"><ad-icon name="clock"></ad-icon> ${t('wrap-up.waiting')}</p>` : html`
        <button class="button small" type="button" aria-describedby="name-${task.id}"
          @click=${() => this.dispatchEvent(new WrapUpReopened(task.id))}>${t('wrap-up.wrap-up')}</button>`}
      </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-wrap-up-list': WrapUpList;
  }
  interface HTMLElementEventMap {
    'wrap-up-reopened': WrapUpReopened;
  }
}
