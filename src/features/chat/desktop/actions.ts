import { t } from '../../../desktop/actions/texts/index.ts';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import { WorkspaceAsked } from '../../../desktop/workspace-asked.ts';
import { chatView } from './chat-view.ts';

/** The message field by keys and from the command palette. */
export const actions: DesktopFeature = {
  id: 'chat',
  register(frame) {
    const { root } = frame;
    root.addEventListener('workspace-asked', () => {
      // A call has no field; neither has a chat whose pane is still on its way, which then takes the focus over.
      root.querySelector<HTMLElement>('main[tabindex]')?.focus();
      root.querySelector('ad-chat')?.focus();
    });
    frame.action({
      id: 'chat.message', group: 'interaction', keys: 'Ctrl+Alt+KeyJ', label: () => t('action.message'),
      possible: (model) => model.pageId === null && chatView(model)?.active === true, why: () => t('action.no-conversation'),
      run: () => root.dispatchEvent(new WorkspaceAsked()),
    });
  },
};
