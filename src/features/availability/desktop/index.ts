import { html } from 'lit';
import { carryOut } from '../../../desktop/deed.ts';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import './availability-control.ts';
import { AVAILABLE, availabilityView, missedOfferAt } from './availability-view.ts';
import './rona-dialog.ts';
import { ronaMemory } from './rona-memory.ts';

/** The agent's own state: the control in the header and the dialog after a missed offer. */
export const feature: DesktopFeature = {
  id: 'availability',
  register(frame) {
    const now = () => frame.now();
    frame.contribute({
      id: 'availability', slot: 'header-state', order: 10,
      render: (model) => html`<ad-availability .view=${availabilityView(model.desk, model)} .now=${now}></ad-availability>`,
    });
    frame.contribute({
      id: 'rona', slot: 'dialogs', order: 10,
      render: ({ desk, confirmed, role }) => html`
        <ad-rona-dialog .missedAt=${confirmed && role === 'working' ? missedOfferAt(desk) : null} .dismissedAt=${ronaMemory.load()}></ad-rona-dialog>`,
    });
    frame.root.addEventListener('availability-chosen', (deed) => {
      carryOut(frame, deed, frame.send(
        deed.value === AVAILABLE ? { kind: 'state.available' } : { kind: 'state.idle', idleCodeId: deed.value }));
    });
    frame.root.addEventListener('rona-dismissed', ({ at }) => ronaMemory.save(at));
  },
};
