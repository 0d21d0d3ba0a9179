import { BehaviorSubject } from 'rxjs';
import type { Id } from '../contract/primitives.ts';
import { settingsDb, type SettingsDb } from './settings-db.ts';
import { type ShellSettings, USUAL_SHELL } from './shell-settings.ts';

/** How the agent has arranged the desktop: shown at once, kept in this browser beyond reload and sign-out. */
export class ShellMemory {
  readonly settings$: BehaviorSubject<ShellSettings>;
  readonly #keep: (settings: ShellSettings) => Promise<void>;

  constructor(kept: Partial<ShellSettings> = {}, keep: (settings: ShellSettings) => Promise<void> = () => Promise.resolve()) {
    this.settings$ = new BehaviorSubject({ ...USUAL_SHELL, ...kept });
    this.#keep = keep;
  }

  /** What this browser knows of the agent's desktop. Never rejects. */
  static async of(userId: Id, db: Pick<SettingsDb, 'get' | 'set'> = settingsDb): Promise<ShellMemory> {
    const key = `shell:${userId}` as const;
    return new ShellMemory(await db.get(key), (settings) => db.set(key, settings));
  }

  get settings(): ShellSettings {
    return this.settings$.value;
  }

  /** For the moment, as while an edge is dragged. */
  show(change: Partial<ShellSettings>): void {
    this.settings$.next({ ...this.settings, ...change });
  }

  /** For good. What cannot be kept holds for this visit; the banner says that this browser keeps nothing. */
  change(change: Partial<ShellSettings>): void {
    this.show(change);
    this.#keep(this.settings).catch(() => undefined);
  }

  /** Everything as usual again (WX-171). */
  reset(): void {
    const { tabs, navigation } = this.settings;
    this.change({ ...USUAL_SHELL, tabs, navigation });
  }
}
