import type { DesktopFeature } from '../../../desktop/frame.ts';
import { bringPart } from '../../../desktop/register-features.ts';
import { openWidgetDoor, widgetHostAsked } from '../../../desktop/widget-door.ts';

/** The contract of widgets made for the Webex desktop; loaded when a layout has some, so that nobody else pays for it. */
export const feature: DesktopFeature = {
  id: 'widget-host',
  register(frame) {
    void widgetHostAsked.then(() => bringPart(frame, 'widget-host', async () => {
      (await import('./host.ts')).installHost(frame);
      openWidgetDoor();
    }));
  },
};
