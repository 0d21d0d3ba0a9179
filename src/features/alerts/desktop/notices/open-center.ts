import type { DropDown } from '../../../../desktop/drop-down.ts';
import '../notice-bell.ts';

/** Opens the Notification Center, where the header has no room for its bell too. */
export const openCenter = (root: HTMLElement): void => {
  const bell = root.querySelector('ad-notice-bell');
  // Behind **More** nothing opens before that does.
  if (bell?.checkVisibility() === false && !bell.hidden) bell.closest('ad-header-actions')?.shadowRoot?.querySelector<DropDown>('ad-drop-down')?.show();
  bell?.show();
};
