import { html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { carryOut } from '../../../desktop/deed.ts';
import type { DesktopFeature, DesktopFrame } from '../../../desktop/frame.ts';
import '../../../desktop/language-picker.ts';
import { signOut } from '../../../desktop/leave.ts';
import { needsLine } from '../../../desktop/needs-line.ts';
import '../../../desktop/theme-picker.ts';
import { guardClosing } from './closing-guard.ts';
import { profileView } from './profile-view.ts';
import './sign-out-dialog.ts';
import type { SignOutDialog } from './sign-out-dialog.ts';
import './user-menu.ts';

/** The user menu with channel capacity and sign-out. */
export const feature: DesktopFeature = {
  id: 'profile',
  register(frame) {
    const dialog = createRef<SignOutDialog>();
    guardClosing(frame);
    frame.contribute({
      id: 'user-menu', slot: 'header-actions', order: 90,
      render: (model) => html`
        <ad-user-menu .view=${profileView(model.desk)} .offline=${needsLine(model) ?? ''}>
          <ad-theme-picker slot="preferences"></ad-theme-picker>
          <ad-language-picker slot="preferences"></ad-language-picker>
        </ad-user-menu>`,
    });
    frame.contribute({
      id: 'sign-out', slot: 'dialogs', order: 90,
      render: ({ outbox }) => html`<ad-sign-out-dialog .unsent=${outbox.length} ${ref(dialog)}></ad-sign-out-dialog>`,
    });
    frame.root.addEventListener('sign-out-asked', () => { if (dialog.value) dialog.value.open = true; });
    frame.root.addEventListener('sign-out-confirmed', (deed) => carryOut(frame, deed, leaveDesk(frame)));
  },
};

/** The working session first: the server refuses it while there is work or the agent is available. */
async function leaveDesk(frame: DesktopFrame): Promise<void> {
  if (frame.model.desk.session) await frame.send({ kind: 'station.signOut' });
  await signOut();
}
