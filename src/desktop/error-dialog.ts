import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { controlStyles } from '../ui/control-styles.css.ts';
import { dialogStyles } from '../ui/dialog.css.ts';
import { dialog } from '../ui/dialog.ts';
import { Localized } from '../ui/localizer.ts';
import './failure/error-details.ts';
import type { Failure } from './failure/failure.ts';
import { t } from './failure/texts/index.ts';

interface Told {
  failure: Failure;
  times: number;
}

const sameKind = (a: Failure, b: Failure): boolean => a.what === b.what && a.code === b.code;

/** Says what did not work, with what support needs to find it (WX-140 – WX-142). One failure at a time. */
@customElement('ad-error-dialog')
export class ErrorDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles, css`
    .words { display: grid; gap: var(--ad-space-2); margin-bottom: var(--ad-space-3); overflow-wrap: anywhere; }
    .what { font-weight: 600; }
  `];

  /** The first one is shown, the others wait for its OK. */
  @state() private told: readonly Told[] = [];

  readonly localized = new Localized(this);

  /** Shows a failure. One of a kind that is not answered yet is counted there instead of asking for another OK. */
  show(failure: Failure): void {
    const known = this.told.findIndex((each) => sameKind(each.failure, failure));
    if (known === -1) this.told = [...this.told, { failure, times: 1 }];
    else this.told = this.told.map((each, at) => (at === known ? { ...each, times: each.times + 1 } : each));
  }

  protected override render(): TemplateResult {
    const [first] = this.told;
    return dialog({
      heading: t('failure.title'),
      open: first !== undefined,
      dismiss: this.#next,
      body: first ? this.#renderBody(first) : nothing,
      footer: html`<button class="button primary" type="button" autofocus @click=${this.#next}>${t('failure.ok')}</button>`,
    });
  }

  #renderBody({ failure, times }: Told): TemplateResult {
    return html`
      <div class="words" role="alert">
        ${failure.what ? html`<p class="what">${failure.what}</p>` : nothing}
        <p>${failure.text}</p>
        ${times > 1 ? html`<p class="hint">${t('failure.repeated', { count: times })}</p>` : nothing}
      </div>
      ${keyed(failure.trackingId, html`<ad-error-details .trackingId=${failure.trackingId} .code=${failure.code} .at=${failure.at}></ad-error-details>`)}`;
  }

  readonly #next = (): void => {
    this.told = this.told.slice(1);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-error-dialog': ErrorDialog;
  }
}
