import { t } from '../../../desktop/actions/texts/index.ts';
import type { DeskModel, DesktopFeature } from '../../../desktop/frame.ts';
import { announce } from '../../../ui/live-region.ts';
import { WrapUpReopened } from './wrap-up-list.ts';
import { wrapUpView, type WrapUpTask } from './wrap-up-view.ts';

/** What waits for a reason: the conversation in the workspace, else the one that has waited longest. */
const next = ({ desk, outbox, selectedId }: DeskModel): WrapUpTask | undefined => {
  const waiting = wrapUpView(desk, outbox).tasks.filter((task) => !task.waiting);
  return waiting.find(({ id }) => id === selectedId) ?? waiting[0];
};

/** Wrap-up by keys and from the command palette. */
export const actions: DesktopFeature = {
  id: 'wrap-up',
  register(frame) {
    frame.events$.subscribe(({ event, desk }) => {
      if (event.kind !== 'wrapUp.completed' || event.agentId !== desk.profile.userId || event.record.reasonName === null) return;
      const words = t('action.wrapped-up', { reason: event.record.reasonName });
      // When the dialog is gone.
      setTimeout(() => announce(words));
    });
    frame.action({
      id: 'wrap-up.open', group: 'interaction', keys: 'Ctrl+Alt+KeyW', label: () => t('action.wrap-up'),
      possible: (model) => next(model) !== undefined, why: () => t('action.no-wrap-up'),
      run: () => { const task = next(frame.model); if (task) frame.root.dispatchEvent(new WrapUpReopened(task.id)); },
    });
  },
};
