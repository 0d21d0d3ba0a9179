import type { StorageTrouble } from '../session/ports.ts';
import type { Trouble } from './frame.ts';
import { t } from './texts/index.ts';

/** What the banner says about a browser that cannot keep the agent's work (CARD-016); null when it can. */
export const storageTrouble = (trouble: StorageTrouble | null): Trouble | null => trouble && {
  id: 'storage',
  text: () => t(`desk.storage-${trouble}`),
  // A page that is loaded anew opens the storage anew (WX-018).
  reload: trouble === 'lost' || trouble === 'blocked',
};
