import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { currentTheme, type Theme } from './theme.ts';

const system = matchMedia('(prefers-color-scheme: dark)');

/** What is seen, also when the system decides. */
export const showsDark = (): boolean => currentTheme() === 'dark' || (currentTheme() === 'system' && system.matches);

/** Follows the page's theme, whoever changes it, and renders its host again. */
export class ThemeWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #changed = (): void => this.#host.requestUpdate();
  readonly #page = new MutationObserver(this.#changed);

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What was chosen. */
  get theme(): Theme {
    return currentTheme();
  }

  get dark(): boolean {
    return showsDark();
  }

  hostConnected(): void {
    system.addEventListener('change', this.#changed);
    this.#page.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    system.removeEventListener('change', this.#changed);
    this.#page.disconnect();
  }
}
