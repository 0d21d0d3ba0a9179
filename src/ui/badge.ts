import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

/**
 * A short fact in a pill: a count, a status.
 *
 * @slot - the words
 */
@customElement('ad-badge')
export class Badge extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex; align-items: center; justify-content: center; flex: none;
      min-width: 20px; min-height: 20px; padding: 0 var(--ad-space-2); box-sizing: border-box;
      border-radius: var(--ad-radius-full); background: var(--ad-color-surface-3); color: var(--ad-color-text);
      font: 500 var(--ad-text-1) / 1.2 var(--ad-font); white-space: nowrap; font-variant-numeric: tabular-nums;
    }
    :host([tone='accent']) { background: var(--ad-color-accent-soft); color: var(--ad-color-accent-text); }
    :host([tone='success']) { background: var(--ad-color-success-soft); color: var(--ad-color-success-text); }
    :host([tone='warning']) { background: var(--ad-color-warning-soft); color: var(--ad-color-warning-text); }
    :host([tone='danger']) { background: var(--ad-color-danger-soft); color: var(--ad-color-danger-text); }
  `;

  @property({ reflect: true }) tone: Tone = 'neutral';

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-badge': Badge;
  }
}
