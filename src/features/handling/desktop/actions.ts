import type { Id } from '../../../contract/primitives.ts';
import { onceEach } from '../../../desktop/actions/once.ts';
import { t as actionText } from '../../../desktop/actions/texts/index.ts';
import type { DeskModel, DesktopFeature } from '../../../desktop/frame.ts';
import { needsLine } from '../../../desktop/needs-line.ts';
import { EndAsked, TransferAsked } from './interaction-control.ts';
import { interactionView } from './interaction-view.ts';
import { t } from './texts/index.ts';

/** The conversation in the workspace, while it goes on; null when there is none. */
const activeId = ({ desk, selectedId }: DeskModel): Id | null => {
  const view = interactionView(desk, selectedId);
  return view?.active ? view.id : null;
};

const obstacle = (model: DeskModel): string | null => {
  const id = activeId(model);
  if (id === null) return actionText('action.no-conversation');
  return model.unresponsive.includes(id) ? t('handling.unresponsive') : needsLine(model);
};

/** Transfer and End by keys and from the command palette. */
export const actions: DesktopFeature = {
  id: 'handling',
  register(frame) {
    const once = onceEach(frame.root);
    const shared = { group: 'interaction' as const, possible: (model: DeskModel) => obstacle(model) === null, why: obstacle };
    frame.action({
      ...shared, id: 'handling.end', keys: 'Ctrl+Alt+KeyE', label: () => actionText('action.end'),
      run: () => { const id = activeId(frame.model); if (id !== null) void once(id, new EndAsked(id)); },
    });
    frame.action({
      ...shared, id: 'handling.transfer', keys: 'Ctrl+Alt+KeyX', label: () => actionText('action.transfer'),
      run: () => { const id = activeId(frame.model); if (id !== null) frame.root.dispatchEvent(new TransferAsked(id)); },
    });
  },
};
