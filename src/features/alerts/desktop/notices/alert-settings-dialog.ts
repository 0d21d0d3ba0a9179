import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Observable } from 'rxjs';
import { DEFAULT_ALERT_SETTINGS, type AlertSettings } from '../../../../desktop/alert-settings.ts';
import { Watch } from '../../../../desktop/watch.ts';
import '../../../../ui/checkbox.ts';
import type { Checkbox } from '../../../../ui/checkbox.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import { dialog } from '../../../../ui/dialog.ts';
import { dialogStyles } from '../../../../ui/dialog.css.ts';
import '../../../../ui/icon.ts';
import { Localized, localizer } from '../../../../ui/localizer.ts';
import { AlertsAllowed, AlertSettingsChanged, SoundAsked } from './alert-events.ts';
import { alertSettingsStyles } from './alert-settings-dialog.css.ts';
import { t } from './texts/index.ts';

export interface AlertSettingsView {
  settings: AlertSettings;
  permission: NotificationPermission;
}

/** As loud as at first. */
const { volume: USUAL_VOLUME } = DEFAULT_ALERT_SETTINGS;

/**
 * The Notification settings (WX-197 – WX-206).
 *
 * @fires alert-settings-changed
 * @fires alerts-allowed
 * @fires sound-asked
 */
@customElement('ad-alert-settings')
export class AlertSettingsDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles, alertSettingsStyles];

  @property({ attribute: false }) view$: Observable<AlertSettingsView> | null = null;

  @property({ type: Boolean }) open = false;

  readonly localized = new Localized(this);
  readonly #view = new Watch<AlertSettingsView>(this);
  #volumeBefore = USUAL_VOLUME;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view$')) this.#view.follow(this.view$);
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#view.value;
    if (!view) return nothing;
    return dialog({ heading: t('notices.settings'), open: this.open, dismiss: this.#hide, body: this.open ? this.#body(view) : nothing });
  }

  #body({ settings, permission }: AlertSettingsView): TemplateResult {
    return html`
      <div class="stack">
        <div class="group">
          <ad-checkbox name="notifications" label=${t('notices.enable')} hint=${t('notices.enable-hint')} .checked=${settings.notifications} @change=${this.#check}></ad-checkbox>
          ${settings.notifications ? this.#permission(permission) : nothing}
        </div>
        <ad-checkbox name="silent" label=${t('notices.silent')} hint=${t('notices.silent-hint')} .checked=${settings.silent} .disabled=${!settings.notifications} @change=${this.#check}></ad-checkbox>
        <div class="group">
          <ad-checkbox name="sound" label=${t('notices.sound')} .checked=${settings.sound} .disabled=${!settings.notifications} @change=${this.#check}></ad-checkbox>
          ${settings.sound && settings.notifications ? this.#volume(settings.volume) : nothing}
        </div>
      </div>`;
  }

  #permission(permission: NotificationPermission): TemplateResult | typeof nothing {
    if (permission === 'granted') return nothing;
    if (permission === 'denied') return html`<p class="notice warning">${t('notices.blocked')}</p>`;
    return html`
      <div class="row indent">
        <button class="button small" type="button" @click=${this.#allow}>${t('notices.allow')}</button>
        <span class="hint">${t('notices.allow-hint')}</span>
      </div>`;
  }

  #volume(volume: number): TemplateResult {
    const mute = volume > 0 ? t('notices.mute') : t('notices.unmute');
    return html`
      <div class="volume indent">
        <label class="label" for="volume">${t('notices.volume')}</label>
        <button class="icon-button" type="button" aria-label=${mute} title=${mute} @click=${this.#mute}>
          <ad-icon name=${volume > 0 ? 'volume' : 'volume-off'}></ad-icon>
        </button>
        <input id="volume" type="range" min="0" max="100" step="5" .value=${live(String(volume))} @change=${this.#turn}>
        <output for="volume">${localizer.number(volume / 100, { style: 'percent' })}</output>
        <button class="icon-button" type="button" aria-label=${t('notices.test')} title=${t('notices.test')} @click=${this.#play}><ad-icon name="play"></ad-icon></button>
      </div>`;
  }

  readonly #hide = (): void => {
    this.open = false;
  };

  #check(event: Event): void {
    const { name, checked } = event.currentTarget as Checkbox;
    this.dispatchEvent(new AlertSettingsChanged({ [name]: checked }));
    // Who switches them on wants them: the browser asks at once.
    if (name === 'notifications' && checked && this.#view.value?.permission === 'default') this.#allow();
  }

  #allow(): void {
    this.dispatchEvent(new AlertsAllowed());
  }

  #turn(event: Event): void {
    this.#change(Number((event.currentTarget as HTMLInputElement).value));
  }

  /** Unmuted it is as loud as before. */
  #mute(): void {
    const { volume } = this.#view.value?.settings ?? DEFAULT_ALERT_SETTINGS;
    if (volume > 0) this.#volumeBefore = volume;
    this.#change(volume > 0 ? 0 : this.#volumeBefore);
  }

  #change(volume: number): void {
    this.dispatchEvent(new AlertSettingsChanged({ volume }));
  }

  #play(): void {
    this.dispatchEvent(new SoundAsked());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-alert-settings': AlertSettingsDialog;
  }
}
