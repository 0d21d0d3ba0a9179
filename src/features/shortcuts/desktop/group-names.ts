import type { DeskAction } from '../../../desktop/frame.ts';
import { t } from './texts/index.ts';

/** In this order they stand in the list. */
export const GROUPS: readonly DeskAction['group'][] = ['tasks', 'interaction', 'availability', 'view', 'profile', 'help', 'widgets'];

export function groupName(group: DeskAction['group']): string {
  switch (group) {
    case 'tasks': return t('shortcuts.tasks');
    case 'interaction': return t('shortcuts.interaction');
    case 'availability': return t('shortcuts.availability');
    case 'view': return t('shortcuts.view');
    case 'profile': return t('shortcuts.profile');
    case 'help': return t('shortcuts.help');
    case 'widgets': return t('shortcuts.widgets');
  }
}
