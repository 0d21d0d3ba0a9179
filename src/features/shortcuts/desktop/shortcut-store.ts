import { BehaviorSubject } from 'rxjs';
import type { Id } from '../../../contract/primitives.ts';
import { settingsDb, type SettingsDb } from '../../../desktop/settings-db.ts';
import type { ShortcutSettings } from '../../../desktop/shortcut-settings.ts';

const USUAL: ShortcutSettings = { keys: {}, recent: [] };
const RECENT = 8;

/** What an agent has made of the shortcuts, in this browser's settings. */
export class ShortcutStore {
  readonly settings$ = new BehaviorSubject<ShortcutSettings>(USUAL);
  /** Resolves when what was kept is known. */
  readonly ready: Promise<void>;
  readonly #key: `shortcuts:${string}`;
  readonly #db: Pick<SettingsDb, 'get' | 'set'>;

  constructor(userId: Id, db: Pick<SettingsDb, 'get' | 'set'> = settingsDb) {
    this.#key = `shortcuts:${userId}`;
    this.#db = db;
    this.ready = this.#load();
  }

  /** Gives an action keys, or none with null; undefined gives it its usual ones back. */
  choose(id: string, keys: string | null | undefined): Promise<void> {
    return this.#change(({ keys: { [id]: _before, ...others } }) => ({ keys: keys === undefined ? others : { ...others, [id]: keys } }));
  }

  /** All keys as usual. */
  reset(): Promise<void> {
    return this.#change(() => ({ keys: {} }));
  }

  /** The action was chosen in the palette. */
  used(id: string): Promise<void> {
    return this.#change(({ recent }) => ({ recent: [id, ...recent.filter((each) => each !== id)].slice(0, RECENT) }));
  }

  /** Holds for this visit also when the browser cannot keep it: then it rejects. */
  async #change(change: (settings: ShortcutSettings) => Partial<ShortcutSettings>): Promise<void> {
    // What was kept is not overwritten before it is known.
    await this.ready;
    const settings = { ...this.settings$.value, ...change(this.settings$.value) };
    this.settings$.next(settings);
    await this.#db.set(this.#key, settings);
  }

  async #load(): Promise<void> {
    const kept = await this.#db.get(this.#key);
    if (kept) this.settings$.next({ keys: kept.keys, recent: kept.recent });
  }
}
