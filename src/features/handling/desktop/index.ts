import { html, nothing } from 'lit';
import { carryOut } from '../../../desktop/deed.ts';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import './interaction-control.ts';
import { interactionView } from './interaction-view.ts';
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
      render: ({ desk, selectedId }) => {
        const view = interactionView(desk, selectedId);
        return view ? html`<ad-interaction-control .view=${view} .now=${now}></ad-interaction-control>` : nothing;
      },
    });
    frame.contribute({
      id: 'transfer', slot: 'dialogs', order: 30,
      // An element that is not defined yet is only an empty tag.
      render: ({ desk }) => html`<ad-transfer .desk=${desk} .plans=${plans}></ad-transfer>`,
    });
    frame.root.addEventListener('transfer-asked', ({ interactionId }) => {
      if (!panelAsked) void import('./transfer-panel.ts').catch((error: unknown) => frame.explain(error));
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
