import { filter, first } from 'rxjs';
import type { DesktopFeature, DesktopFrame } from '../../../desktop/frame.ts';
import { settingsDb, type SettingsDb } from '../../../desktop/settings-db.ts';
import { t } from './texts/index.ts';

/** What the feature needs of the browser. */
export interface StorageBrowser {
  settings: Pick<SettingsDb, 'check' | 'onWrite'>;
  storage: Partial<Pick<StorageManager, 'persist' | 'persisted'>> | undefined;
}

const TROUBLE = 'settings';

/** Asks the browser not to throw away what it keeps for the desktop when the disk is short (CARD-017). */
const persist = async (frame: DesktopFrame, storage: StorageBrowser['storage']): Promise<void> => {
  if (!storage?.persist || await storage.persisted?.()) return;
  frame.record('storage', { persistent: await storage.persist() });
};

/** Says when settings cannot be kept, and takes it back when they can (CARD-016). */
const watchSettings = (frame: DesktopFrame, settings: StorageBrowser['settings']): void => {
  settings.onWrite((kept) => frame.trouble(TROUBLE, kept ? null : () => t('storage.settings')));
  void settings.check();
};

/** Whether this browser keeps what the desktop gives it. */
export const storageFeature = ({ settings, storage }: StorageBrowser): DesktopFeature => ({
  id: 'storage',
  register(frame) {
    watchSettings(frame, settings);
    // Who is signed in is certain once the server has said so.
    frame.model$.pipe(filter(({ confirmed }) => confirmed), first())
      .subscribe(() => void persist(frame, storage).catch(() => undefined));
  },
});

export const feature = storageFeature({ settings: settingsDb, storage: (navigator as { storage?: StorageManager }).storage });
