import { html } from 'lit';
import { filter } from 'rxjs';
import { carryOut } from '../../../desktop/deed.ts';
import type { DesktopFeature, DesktopFrame } from '../../../desktop/frame.ts';
import { signOut } from '../../../desktop/leave.ts';
import { needsLine } from '../../../desktop/needs-line.ts';
import { activity, signsOfLife } from './activity.ts';
import { alertAway } from './inactivity-alert.ts';
import './inactivity-dialog.ts';
import { idleCodeForSignOut, signOutAt } from './inactivity-view.ts';

/** Tells the server that the agent is there, and asks before it signs out who is not. */
export const feature: DesktopFeature = {
  id: 'inactivity',
  register(frame) {
    const now = () => frame.now();
    frame.contribute({
      id: 'inactivity', slot: 'dialogs', order: 99,
      render: (model) => html`
        <ad-inactivity-dialog .signOutAt=${signOutAt(model)} .now=${now} .obstacle=${needsLine(model) ?? ''}></ad-inactivity-dialog>`,
    });
    frame.root.addEventListener('stay-asked', (deed) => carryOut(frame, deed, frame.send({ kind: 'session.stay' })));
    frame.root.addEventListener('inactive-sign-out-asked', (deed) => carryOut(frame, deed, signOutNow(frame)));
    // The question is answered by its buttons: a hand that passes over the desk is no answer (WX-106).
    const signs = signsOfLife().pipe(filter(() => signOutAt(frame.model) === null));
    activity(signs).subscribe(() => frame.active());
    alertAway(frame);
  },
};

/** The server signs nobody out who is available: who wants to go is idle first. */
async function signOutNow(frame: DesktopFrame): Promise<void> {
  const { desk } = frame.model;
  const idleCodeId = idleCodeForSignOut(desk);
  if (desk.session?.presence.state === 'available' && idleCodeId !== null) await frame.send({ kind: 'state.idle', idleCodeId });
  if (desk.session) await frame.send({ kind: 'station.signOut' });
  await signOut();
}
