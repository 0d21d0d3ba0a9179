import { html } from 'lit';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import '../../../desktop/reload-asked.ts';
import { adopt } from '../../../ui/adopt.ts';
import './app-help.ts';
import { roomForOffers } from './install-offer.css.ts';
import './install-offer.ts';
import { Launches } from './launches.ts';
import { UpdateKeeper } from './update-keeper.ts';
import { t } from './texts/index.ts';
import './update-offer.ts';
import { windowControlsStyles } from './window-controls.css.ts';
import { renewPolicy, workerUpdate } from './worker.ts';

/** Browsers that install nothing, as Firefox, get nothing to press either (WX-090). */
const canInstall = (): boolean => 'onbeforeinstallprompt' in window;

/** The desktop as an application: the offer to install it, its shortcuts, and new versions of it. */
export const feature: DesktopFeature = {
  id: 'installation',
  register(frame) {
    adopt(document, [windowControlsStyles, roomForOffers]);
    new UpdateKeeper(frame, workerUpdate).start();
    new Launches(frame).start();
    frame.events$.subscribe(({ event }) => { if (event.kind === 'profile.changed') renewPolicy(); });
    frame.contribute({
      id: 'install-offer', slot: 'popovers', order: 90,
      // Not before the agent is on the station: one question at a time.
      render: ({ desk }) => html`${desk.session ? html`<ad-install-offer></ad-install-offer>` : ''}<ad-update-offer></ad-update-offer>`,
    });
    frame.contribute({
      id: 'application', slot: 'header-actions', order: 50, label: () => t('install.app'),
      render: ({ desk }) => html`${desk.session && canInstall() ? html`<ad-app-help></ad-app-help>` : ''}`,
    });
  },
};
