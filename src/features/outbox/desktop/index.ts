import { html } from 'lit';
import type { CommandId } from '../../../contract/primitives.ts';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import './outbox-panel.ts';
import { outboxView } from './outbox-view.ts';
import { RememberedInteractions } from './remembered-interactions.ts';

/** What was done without a line, and what the server has refused since. */
export const feature: DesktopFeature = {
  id: 'outbox',
  register(frame) {
    const remembered = new RememberedInteractions(frame);
    const retried = new Set<CommandId>();
    frame.contribute({
      id: 'outbox', slot: 'header-actions', order: 10,
      // Actions are timed by this browser's own clock.
      render: (model) => html`<ad-outbox .view=${outboxView(model, remembered, Date.now(), retried)}></ad-outbox>`,
    });
    frame.root.addEventListener('action-settled', ({ id, deed }) => {
      if (deed === 'discard') return frame.discard(id);
      retried.add(id);
      frame.retry(id);
    });
  },
};
