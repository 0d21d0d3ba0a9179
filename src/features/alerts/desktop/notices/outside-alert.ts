import type { BrowserAlert } from '../../../../desktop/browser-alert.ts';
import type { Notice } from '../../../../desktop/frame.ts';
import { t } from './texts/index.ts';

/** What the browser shows beside its windows. */
export interface OutsidePorts {
  show(alert: BrowserAlert): Promise<boolean>;
  close(tag: string): Promise<void>;
}

const TAG = 'notice';

/** The browser's own message that there is something to read, while nobody looks: one for all, and it names nobody. */
export class OutsideAlert {
  readonly #ports: OutsidePorts;
  #told: readonly Notice[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: OutsidePorts) {
    this.#ports = ports;
    // An earlier page may have left one.
    void ports.close(TAG);
  }

  /** For so many seconds. */
  tell(notices: readonly Notice[], seconds: number): void {
    this.#told = [...this.#told.filter((old) => !notices.some(({ id }) => id === old.id)), ...notices];
    const [only, ...others] = this.#told;
    if (!only) return;
    const outside = others.length === 0 ? only.outside : undefined;
    const title = others.length > 0 ? t('notices.several', { count: this.#told.length }) : outside?.title ?? t('notices.one');
    // The desktop has a sound of its own.
    void this.#ports.show({ tag: TAG, title, body: t('notices.open-desktop'), silent: true, data: { path: outside?.path ?? '/' } });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.clear(), seconds * 1_000);
  }

  /** Only these are still unread. */
  keep(unread: ReadonlySet<string>): void {
    if (this.#told.length === 0) return;
    this.#told = this.#told.filter(({ id }) => unread.has(id));
    if (this.#told.length === 0) this.clear();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#told = [];
    void this.#ports.close(TAG);
  }
}
