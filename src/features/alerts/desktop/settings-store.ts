import { BehaviorSubject } from 'rxjs';
import type { Id } from '../../../contract/primitives.ts';
import { DEFAULT_ALERT_SETTINGS, type AlertSettings } from '../../../desktop/alert-settings.ts';
import { settingsDb, type SettingsDb } from '../../../desktop/settings-db.ts';

/** How the tabs of a browser tell one another. */
export type Wire = Pick<BroadcastChannel, 'postMessage' | 'onmessage'>;

/** Browsers without it show another tab's change after a reload. */
const openWire = (): Wire | null => ('BroadcastChannel' in globalThis ? new BroadcastChannel('ad-alert-settings') : null);

/** The alert settings of this browser: in IndexedDB until the agent signs out (WX-207, WX-208, CARD-006). */
export class AlertSettingsStore {
  readonly settings$ = new BehaviorSubject<AlertSettings>(DEFAULT_ALERT_SETTINGS);
  /** Resolves when what was kept is known. */
  readonly ready: Promise<void>;
  readonly #userId: Id;
  readonly #db: Pick<SettingsDb, 'get' | 'set' | 'remove'>;
  readonly #wire: Wire | null;
  /** How often the agent has chosen here. */
  #choices = 0;

  constructor(userId: Id, db: Pick<SettingsDb, 'get' | 'set' | 'remove'> = settingsDb, wire: Wire | null = openWire()) {
    this.#userId = userId;
    this.#db = db;
    this.#wire = wire;
    if (wire) wire.onmessage = () => void this.#load();
    this.ready = this.#load();
  }

  get settings(): AlertSettings {
    return this.settings$.value;
  }

  /** Rejects when the browser cannot keep it; it holds for this visit all the same. */
  async change(change: Partial<AlertSettings>): Promise<void> {
    this.#choices += 1;
    const settings = { ...this.settings, ...change };
    this.settings$.next(settings);
    await this.#db.set('alerts', { ...settings, userId: this.#userId });
    this.#wire?.postMessage('changed');
  }

  /** The defaults again. */
  async forget(): Promise<void> {
    this.#choices += 1;
    this.settings$.next(DEFAULT_ALERT_SETTINGS);
    await this.#db.remove('alerts').catch(() => undefined);
    this.#wire?.postMessage('changed');
  }

  async #load(): Promise<void> {
    const before = this.#choices;
    const kept = await this.#db.get('alerts');
    // What was chosen meanwhile is newer than what was read.
    if (this.#choices !== before) return;
    if (kept?.userId !== this.#userId) return this.settings$.next(DEFAULT_ALERT_SETTINGS);
    const { notifications, silent, sound, volume } = kept;
    this.settings$.next({ notifications, silent, sound, volume });
  }
}
