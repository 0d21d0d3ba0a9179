import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';

const styles = css`
  :host {
    box-sizing: border-box; display: inline-flex; align-items: center; gap: var(--ad-space-2); flex: none; max-width: 240px; min-height: 40px; padding: 0 var(--ad-space-3);
    border-block-end: 2px solid transparent; color: var(--ad-color-text-quiet);
    font: 500 var(--ad-text-3) / 1.2 var(--ad-font); cursor: pointer; user-select: none;
  }
  :host(:hover) { background: var(--ad-color-surface-2); color: var(--ad-color-text); }
  :host([aria-selected='true']) { border-block-end-color: var(--ad-color-accent); color: var(--ad-color-accent-text); }
  :host([aria-disabled='true']) { opacity: 0.5; cursor: not-allowed; }
  :host(:focus-visible) { outline: 2px solid var(--ad-color-focus); outline-offset: -2px; }
  :host([hidden]) { display: none; }
  .label { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
`;

/** A tab's label; a long one is shortened (WX-074). The whole of it is its tooltip. */
@customElement('md-tab')
export class MdTab extends LitElement {
  static override styles = styles;

  protected override render(): TemplateResult {
    return html`<span class="label"><slot @slotchange=${this.#name}></slot></span>`;
  }

  #name(): void {
    this.title = this.textContent?.trim() ?? '';
  }
}

/** What is behind a tab. */
@customElement('md-tab-panel')
export class MdTabPanel extends LitElement {
  static override styles = css`
    :host { display: flex; flex-direction: column; flex: 1; min-height: 0; overflow: auto; }
    :host([hidden]) { display: none; }
    :host(:focus-visible) { outline: 2px solid var(--ad-color-focus); outline-offset: -2px; }
  `;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'md-tab': MdTab;
    'md-tab-panel': MdTabPanel;
  }
}
