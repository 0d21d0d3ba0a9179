import { html } from 'lit';
import { carryOut } from '../../../desktop/deed.ts';
import type { DesktopFeature, DeskModel } from '../../../desktop/frame.ts';
import { pendingPresence } from '../../../desktop/pending-presence.ts';
import './availability-control.ts';
import { AVAILABLE, availabilityView, missedOfferAt } from './availability-view.ts';
import './rona-dialog.ts';
import { ronaMemory } from './rona-memory.ts';
import { waitingWish } from './waiting-wish.ts';

/** The agent's own state: the control in the header and the dialog after a missed offer. */
export const feature: DesktopFeature = {
  id: 'availability',
  register(frame) {
    const now = () => frame.now();
    const wishOf = waitingWish();
    frame.contribute({
      id: 'availability', slot: 'header-state', order: 10,
      render: (model) => html`<ad-availability .view=${availabilityView(model.desk, wishOf(model))} .now=${now}></ad-availability>`,
    });
    frame.contribute({
      id: 'rona', slot: 'dialogs', order: 10,
      render: (model) => html`
        <ad-rona-dialog .missedAt=${isAskable(model) ? missedOfferAt(model.desk) : null} .dismissedAt=${ronaMemory.load()}></ad-rona-dialog>`,
    });
    frame.root.addEventListener('availability-chosen', (deed) => {
      carryOut(frame, deed, frame.send(
        deed.value === AVAILABLE ? { kind: 'state.available' } : { kind: 'state.idle', idleCodeId: deed.value }));
    });
    frame.root.addEventListener('rona-dismissed', ({ at }) => ronaMemory.save(at));
  },
};

/** The state is the agent's newest, and this window is the one to ask in. */
const isAskable = (model: DeskModel): boolean => model.confirmed && model.role === 'working' && pendingPresence(model) === null;
