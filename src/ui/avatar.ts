import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

// By code point: half of a surrogate pair is no letter.
const firstLetter = (word: string): string => Array.from(word)[0] ?? '';

/** The first letters of the first and the last word, as people would abbreviate a name. */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (firstLetter(first) + firstLetter(last)).toLocaleUpperCase();
};

/** A person's initials in a disc; decorative, the name stands beside it. */
@customElement('ad-avatar')
export class Avatar extends LitElement {
  static override styles = css`
    :host { display: inline-block; flex: none; }
    span {
      display: grid; place-items: center; width: var(--ad-avatar-size, 32px); height: var(--ad-avatar-size, 32px);
      border-radius: var(--ad-radius-full); background: var(--ad-color-accent-soft); color: var(--ad-color-accent-text);
      font: 600 calc(var(--ad-avatar-size, 32px) * 0.38) / 1 var(--ad-font); user-select: none;
    }
  `;

  @property() name = '';

  protected override render(): TemplateResult {
    return html`<span aria-hidden="true">${initials(this.name)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-avatar': Avatar;
  }
}
