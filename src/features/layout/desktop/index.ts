import { filter, first } from 'rxjs';
import type { DeskModel, DesktopFeature } from '../../../desktop/frame.ts';
import { bringPart } from '../../../desktop/register-features.ts';

const hasLayout = ({ desk: { session, profile }, role }: DeskModel): boolean =>
  role === 'working' && session !== null && profile.layouts[session.teamId] !== undefined;

/** The desktop as the administrator has arranged it for the agent's team. Agents without a layout load nothing of it. */
export const feature: DesktopFeature = {
  id: 'layout',
  register(frame) {
    frame.model$.pipe(filter(hasLayout), first()).subscribe(() => {
      bringPart(frame, 'layout', async () => { (await import('./layout-desk.ts')).openLayoutDesk(frame); });
    });
  },
};
