import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Asking } from '../../../../desktop/asking.ts';
import { explanation } from '../../../../desktop/explanation.ts';
import '../../../../ui/avatar.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import { Localized } from '../../../../ui/localizer.ts';
import { t } from '../menu/texts/index.ts';
import { FILE_MEGABYTES, squarePicture, UnusablePicture } from './picture-file.ts';
import { PictureChosen } from './settings-deeds.ts';

const problemWords = (error: unknown): string => {
  if (!(error instanceof UnusablePicture)) return explanation(error).text;
  return error.problem === 'large' ? t('profile.picture-large', { megabytes: FILE_MEGABYTES }) : t('profile.picture-unreadable');
};

/**
 * The agent's picture, chosen from a file and cut to a small square before it is sent, or removed (WX-166).
 *
 * @fires picture-chosen
 */
@customElement('ad-picture-field')
export class PictureField extends LitElement {
  static override styles = [controlStyles, css`
    :host { display: flex; align-items: center; gap: var(--ad-space-4); --ad-avatar-size: 80px; }
    .words { display: grid; gap: var(--ad-space-2); min-width: 0; }
    .buttons { display: flex; flex-wrap: wrap; gap: var(--ad-space-2); }
  `];

  @property() name = '';
  /** Where the picture is to be had; empty when there is none. */
  @property() picture = '';
  /** Why the server cannot be asked now, in words. */
  @property() offline = '';

  @state() private busy = false;
  @state() private problem = '';
  /** What was done, for those who do not see it. */
  @state() private done = '';
  @query('input') private readonly file!: HTMLInputElement;
  @query('.choose') private readonly chooseButton!: HTMLButtonElement;

  readonly localized = new Localized(this);
  readonly #asking = new Asking(this);

  protected override render(): TemplateResult {
    const off = this.#off;
    return html`
      <ad-avatar .name=${this.name} .picture=${this.picture}></ad-avatar>
      <div class="words" role="group" aria-label=${t('profile.picture')}>
        <div class="buttons">
          <button class="button small choose" type="button" aria-disabled=${off} aria-describedby="hint" @click=${this.#open}>${t('profile.choose-picture')}</button>
          ${this.picture ? html`<button class="button small quiet" type="button" aria-disabled=${off} @click=${this.#remove}>${t('profile.remove-picture')}</button>` : nothing}
        </div>
        <p class="hint" id="hint">${this.offline || t('profile.picture-hint')}</p>
        ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
        <p class="visually-hidden" role="status">${this.done}</p>
        <input type="file" accept="image/png,image/jpeg,image/webp" hidden @change=${this.#choose}>
      </div>`;
  }

  get #off(): boolean {
    return this.busy || this.#asking.busy || this.offline !== '';
  }

  #open(): void {
    if (!this.#off) this.file.click();
  }

  async #choose(): Promise<void> {
    const [file] = this.file.files ?? [];
    // The same file may be chosen again.
    const picture = file && squarePicture(file);
    this.file.value = '';
    if (!picture) return;
    this.busy = true;
    try {
      await this.#send(await picture, t('profile.picture-changed'));
    } catch (error) {
      this.problem = problemWords(error);
    } finally {
      this.busy = false;
    }
  }

  async #remove(): Promise<void> {
    if (this.#off) return;
    await this.#send(null, t('profile.picture-removed'));
    // The button goes with the picture.
    this.chooseButton.focus();
  }

  async #send(picture: Blob | null, done: string): Promise<void> {
    this.problem = '';
    this.done = '';
    const deed = new PictureChosen(picture);
    await this.#asking.raise(deed);
    const refusal = await deed.refusal;
    if (refusal === null) this.done = done;
    else this.problem = problemWords(refusal);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-picture-field': PictureField;
  }
}
