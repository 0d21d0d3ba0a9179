import { html } from 'lit';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import './install-offer.ts';
import './update-offer.ts';

/** The desktop as an application: the offer to install it, and new versions of it. */
export const feature: DesktopFeature = {
  id: 'installation',
  register(frame) {
    frame.contribute({
      id: 'install-offer', slot: 'popovers', order: 90,
      // Not before the agent is on the station: one question at a time.
      render: ({ desk }) => html`${desk.session ? html`<ad-install-offer></ad-install-offer>` : ''}<ad-update-offer></ad-update-offer>`,
    });
  },
};
