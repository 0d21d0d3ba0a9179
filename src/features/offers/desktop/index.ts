import { html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { carryOut } from '../../../desktop/deed.ts';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import { needsLine } from '../../../desktop/needs-line.ts';
import './offer-popovers.ts';
import type { OfferPopovers } from './offer-popovers.ts';
import './task-list.ts';
import { liveOffers, taskListView } from './task-list-view.ts';

/** Requests and conversations: the task list and the popovers in the corner. */
export const feature: DesktopFeature = {
  id: 'offers',
  register(frame) {
    const now = () => frame.now();
    const popovers = createRef<OfferPopovers>();
    frame.contribute({
      id: 'tasks', slot: 'task-list', order: 10,
      // Behind a page of the navigation bar nothing is open.
      render: ({ desk, selectedId, pageId }) => html`
        <ad-task-list .view=${taskListView(desk)} .selectedId=${pageId === null ? selectedId : null} .now=${now}></ad-task-list>`,
    });
    frame.contribute({
      id: 'offers', slot: 'popovers', order: 10,
      render: (model) => html`
        <ad-offer-popovers ${ref(popovers)} .offers=${liveOffers(model, now())} .blocked=${needsLine(model)} .now=${now}></ad-offer-popovers>`,
    });
    frame.root.addEventListener('task-selected', ({ interactionId }) => frame.select(interactionId));
    frame.root.addEventListener('offer-shown', ({ interactionId }) => popovers.value?.showOffer(interactionId));
    frame.root.addEventListener('offer-declined', (deed) => {
      const { interactionId, offerId } = deed;
      carryOut(frame, deed, frame.send({ kind: 'offer.decline', interactionId, offerId }));
    });
    frame.root.addEventListener('offer-accepted', (deed) => {
      const { interactionId, offerId } = deed;
      const accepted = frame.send({ kind: 'offer.accept', interactionId, offerId });
      carryOut(frame, deed, accepted.then(() => frame.select(interactionId)));
    });
  },
};
