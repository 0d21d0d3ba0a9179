import { html, nothing } from 'lit';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import { stationOfCall } from './call-pane.ts';

/** Calls in the workspace. */
export const feature: DesktopFeature = {
  id: 'call',
  register(frame) {
    frame.contribute({
      id: 'call', slot: 'workspace', order: 30,
      render: (model) => {
        const station = stationOfCall(model);
        return station ? html`<ad-call .station=${station}></ad-call>` : nothing;
      },
    });
  },
};
