import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LightElement } from '../ui/light-element.ts';
import { Localized } from '../ui/localizer.ts';
import '../ui/radio-group.ts';
import type { RadioGroup } from '../ui/radio-group.ts';
import { t } from './texts/index.ts';
import { ThemeWatch } from './theme-watch.ts';
import { chooseTheme, type Theme } from './theme.ts';

/** Changes the page's theme at once and remembers it. */
@customElement('ad-theme-picker')
export class ThemePicker extends LightElement {
  readonly localized = new Localized(this);
  readonly #watch = new ThemeWatch(this);

  protected override render(): TemplateResult {
    return html`<ad-radio-group label=${t('desk.theme')} .value=${this.#watch.theme} @change=${this.#choose} .options=${[
      { value: 'system', label: t('desk.theme-system') },
      { value: 'light', label: t('desk.theme-light') },
      { value: 'dark', label: t('desk.theme-dark') },
    ]}></ad-radio-group>`;
  }

  #choose(event: Event): void {
    chooseTheme((event.currentTarget as RadioGroup).value as Theme).catch(() => {
      // It cannot be remembered here; for this visit it holds.
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-theme-picker': ThemePicker;
  }
}
