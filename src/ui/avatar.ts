import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

// By code point: half of a surrogate pair is no letter.
const firstLetter = (word: string): string => Array.from(word)[0] ?? '';

/** The first letters of the first and the last word, as people would abbreviate a name. */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (firstLetter(first) + firstLetter(last)).toLocaleUpperCase();
};

/** A person's picture, or their initials, in a disc; decorative, the name stands beside it (WX-164, WX-165). */
@customElement('ad-avatar')
export class Avatar extends LitElement {
  static override styles = css`
    :host { display: inline-block; flex: none; }
    span {
      display: grid; place-items: center; width: var(--ad-avatar-size, 32px); height: var(--ad-avatar-size, 32px);
      border-radius: var(--ad-radius-full); background: var(--ad-color-accent-soft); color: var(--ad-color-accent-text);
      font: 600 calc(var(--ad-avatar-size, 32px) * 0.38) / 1 var(--ad-font); user-select: none;
    }
    img { display: block; width: var(--ad-avatar-size, 32px); height: var(--ad-avatar-size, 32px); border-radius: var(--ad-radius-full); object-fit: cover; }
  `;

  @property() name = '';
  /** Where a picture is to be had; initials while it is empty, and when there is none. */
  @property() picture = '';

  @state() private missing = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('picture')) this.missing = false;
  }

  protected override render(): TemplateResult {
    if (this.picture && !this.missing) return html`<img src=${this.picture} alt="" draggable="false" @error=${this.#miss}>`;
    return html`<span aria-hidden="true">${initials(this.name)}</span>`;
  }

  #miss(): void {
    this.missing = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-avatar': Avatar;
  }
}
