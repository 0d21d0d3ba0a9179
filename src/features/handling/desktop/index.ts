import { html, nothing } from 'lit';
import { carryOut } from '../../../desktop/deed.ts';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import { needsLine } from '../../../desktop/needs-line.ts';
import { bringPart } from '../../../desktop/register-features.ts';
import './interaction-control.ts';
import { interactionView } from './interaction-view.ts';
import { t } from './texts/index.ts';
import { TransferPlans } from './transfer.ts';

/** What can be done with a conversation, whatever its channel: transfer and end. */
export const feature: DesktopFeature = {
  id: 'handling',
  register(frame) {
    const now = () => frame.now();
    const plans = new TransferPlans(frame);
    let panelAsked = false;
    frame.contribute({
      id: 'interaction-control', slot: 'workspace', order: 10,
      render: (model) => {
        const view = interactionView(model.desk, model.selectedId);
        if (!view) return nothing;
        const blocked = model.unresponsive.includes(view.id) ? t('handling.unresponsive') : needsLine(model);
        return html`<ad-interaction-control .view=${view} .blocked=${blocked} .now=${now}></ad-interaction-control>`;
      },
    });
    frame.contribute({
      id: 'transfer', slot: 'dialogs', order: 30,
      // An element that is not defined yet is only an empty tag.
      render: (model) => html`<ad-transfer .desk=${model.desk} .blocked=${needsLine(model)} .plans=${plans}></ad-transfer>`,
    });
    frame.root.addEventListener('transfer-asked', ({ interactionId }) => {
      if (!panelAsked) bringPart(frame, 'handling', () => import('./transfer-panel.ts'));
      panelAsked = true;
      void plans.begin(interactionId);
    });
    frame.root.addEventListener('transfer-abandoned', () => plans.end());
    frame.root.addEventListener('transfer-confirmed', (deed) => {
      const { interactionId, to } = deed;
      const sent = frame.send({ kind: 'interaction.transfer', interactionId, to });
      carryOut(frame, deed, sent.then(() => plans.end()));
    });
    frame.root.addEventListener('end-asked', (deed) => {
      carryOut(frame, deed, frame.send({ kind: 'interaction.end', interactionId: deed.interactionId }));
    });
  },
};
