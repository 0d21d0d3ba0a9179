import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { TeamLayout } from '../contract/layout.ts';
import type { KeptAlertSettings } from './alert-settings.ts';
import type { ShortcutSettings } from './shortcut-settings.ts';
import type { ShellSettings } from './shell-settings.ts';
import type { StationEntry } from './station-entry.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What the desktop remembers in this browser, by key: what outlives a sign-out. The agent's work is in the vault. */
export interface Settings {
  theme: Theme;
  /** How the agent hears of requests; forgotten at sign-out. */
  alerts: KeptAlertSettings;
  /** The last good desktop layouts, one entry per user of this browser and team. */
  [layout: `layout:${string}`]: TeamLayout;
  /** Keyboard shortcuts as an agent has changed them, one entry per user of this browser. */
  [shortcuts: `shortcuts:${string}`]: ShortcutSettings;
  /** How an agent has arranged the desktop, one entry per user of this browser. */
  [shell: `shell:${string}`]: Partial<ShellSettings>;
  /** Remembered Station Credentials, one entry per user of this browser. */
  [station: `station:${string}`]: StationEntry;
}

interface Schema extends DBSchema {
  settings: { key: string; value: unknown };
}

const PROBE = 'probe';
const VERSION = 2;

/** Small settings in IndexedDB. Reading never fails; writing rejects when the browser cannot keep them. */
export class SettingsDb {
  readonly #name: string;
  readonly #listeners = new Set<(kept: boolean) => void>();
  #opening: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(name = 'agent-desktop') {
    this.#name = name;
  }

  /** The remembered value; undefined when there is none or the storage cannot be had. */
  async get<K extends keyof Settings>(key: K): Promise<Settings[K] | undefined> {
    try {
      return (await (await this.#open()).get('settings', key)) as Settings[K] | undefined;
    } catch {
      return undefined;
    }
  }

  async set<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
    await this.#told(async () => {
      const tx = (await this.#open()).transaction('settings', 'readwrite');
      void tx.store.put(value, key).catch(() => undefined);
      // A page that goes now takes only what was not committed with it.
      tx.commit();
      await tx.done;
    });
  }

  async remove(key: keyof Settings): Promise<void> {
    await (await this.#open()).delete('settings', key);
  }

  /** Finds out whether settings can be kept, before there is one to lose (CARD-016). Never rejects. */
  async check(): Promise<void> {
    await this.#told(async () => {
      const db = await this.#open();
      await db.put('settings', true, PROBE);
      await db.delete('settings', PROBE);
    }).catch(() => undefined);
  }

  /** The listener hears after each attempt to write whether it was kept. */
  onWrite(listener: (kept: boolean) => void): void {
    this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    await opening?.then((db) => db.close(), () => undefined);
  }

  async #told(write: () => Promise<void>): Promise<void> {
    const tell = (kept: boolean) => this.#listeners.forEach((listener) => listener(kept));
    try {
      await write();
      tell(true);
    } catch (error) {
      tell(false);
      throw error;
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    if (this.#opening) return this.#opening;
    const opening = this.#openNow();
    this.#opening = opening;
    // A failure is not remembered: the next one may have more luck.
    opening.catch(() => { this.#opening = null; });
    return opening;
  }

  async #openNow(): Promise<IDBPDatabase<Schema>> {
    return new Promise((resolve, reject) => {
      openDB<Schema>(this.#name, VERSION, {
        upgrade: (db, before, _, tx) => {
          if (before < 1) db.createObjectStore('settings');
          // Version 1 kept the agent's last desk here, and drafts beside it, for everybody to read.
          else void tx.objectStore('settings').delete('desk');
          indexedDB.deleteDatabase('agent-desktop-drafts');
        },
        // Another tab holds an older version: better no memory than a desktop that waits.
        blocked: () => reject(new Error('IndexedDB is held by another tab')),
        blocking: () => { void this.close(); },
        terminated: () => { this.#opening = null; },
      }).then(resolve, reject);
    });
  }
}

/** The browser's one memory of the desktop. */
export const settingsDb = new SettingsDb();
