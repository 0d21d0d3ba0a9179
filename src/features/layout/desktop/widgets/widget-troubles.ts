import type { DesktopFrame } from '../../../../desktop/frame.ts';
import { localizer } from '../../../../ui/localizer.ts';
import { t } from '../texts/index.ts';

/** Widgets that do not work: one line of the banner names them all. */
export class WidgetTroubles {
  readonly #frame: Pick<DesktopFrame, 'trouble'>;
  readonly #names = new Map<string, () => string>();
  /** What the page's policy refused when it was loaded may be allowed by now. */
  readonly #refused = new Set<string>();

  constructor(frame: Pick<DesktopFrame, 'trouble'>) {
    this.#frame = frame;
  }

  /** By the widget's place in the layout; null: it works again. */
  set(path: string, name: (() => string) | null, refused = false): void {
    if (name && refused) this.#refused.add(path);
    else this.#refused.delete(path);
    if (name) this.#names.set(path, name);
    else if (!this.#names.delete(path)) return;
    this.#frame.trouble('widgets', this.#names.size === 0 ? null : () => this.#words(), this.#refused.size > 0);
  }

  #words(): string {
    const names = [...new Set([...this.#names.values()].map((name) => name()))].toSorted((a, b) => a.localeCompare(b, localizer.locale));
    return t('layout.trouble', { count: names.length, names: new Intl.ListFormat(localizer.locale, { type: 'unit', style: 'short' }).format(names) });
  }
}
