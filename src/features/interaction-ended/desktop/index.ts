import { html } from 'lit';
import { carryOut } from '../../../desktop/deed.ts';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import './interaction-ended-dialog.ts';
import { dismissalOf, nextRemoval } from './removal-view.ts';

/** The notice of interactions that the administrator has ended; they stay on the desk until it is read. */
export const feature: DesktopFeature = {
  id: 'interaction-ended',
  register(frame) {
    frame.contribute({
      id: 'interaction-ended', slot: 'dialogs', order: 20,
      render: (model) => html`<ad-interaction-ended .removal=${nextRemoval(model)}></ad-interaction-ended>`,
    });
    frame.root.addEventListener('removal-read', (deed) => {
      const { interactionId } = deed;
      // One that was refused before is not needed twice in the outbox.
      const refused = dismissalOf(frame.model, interactionId);
      if (refused) frame.discard(refused.id);
      carryOut(frame, deed, frame.send({ kind: 'interaction.dismiss', interactionId }));
    });
  },
};
