import { html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { carryOut } from '../../../desktop/deed.ts';
import type { DesktopFeature, DesktopFrame } from '../../../desktop/frame.ts';
import { signOut } from '../../../desktop/leave.ts';
import { needsLine } from '../../../desktop/needs-line.ts';
import { offerActions } from './menu/profile-actions.ts';
import './menu/profile-panel.ts';
import './menu/reset-dialog.ts';
import type { ResetDialog } from './menu/reset-dialog.ts';
import './menu/sign-out-dialog.ts';
import type { SignOutDialog } from './menu/sign-out-dialog.ts';
import './menu/team-dialog.ts';
import type { TeamChangeConfirmed, TeamDialog } from './menu/team-dialog.ts';
import { t } from './menu/texts/index.ts';
import { profileView } from './profile-view.ts';
import { offerSettings } from './settings/offer-settings.ts';

/** What is in the user menu, and what follows from it. */
export const feature: DesktopFeature = {
  id: 'profile',
  register(frame) {
    offerActions(frame);
    offerSignOut(frame);
    offerTeams(frame);
    offerReset(frame);
    offerSettings(frame);
  },
};

function offerSignOut(frame: DesktopFrame): void {
  const dialog = createRef<SignOutDialog>();
  frame.contribute({
    id: 'sign-out', slot: 'dialogs', order: 90,
    render: ({ outbox }) => html`<ad-sign-out-dialog .unsent=${outbox.length} ${ref(dialog)}></ad-sign-out-dialog>`,
  });
  frame.root.addEventListener('sign-out-asked', () => { if (dialog.value) dialog.value.open = true; });
  frame.root.addEventListener('sign-out-confirmed', (deed) => carryOut(frame, deed, leaveDesk(frame)));
}

/** The working session first: the server refuses it while there is work or the agent is available. */
async function leaveDesk(frame: DesktopFrame): Promise<void> {
  if (frame.model.desk.session) await frame.send({ kind: 'station.signOut' });
  await signOut();
}

function offerTeams(frame: DesktopFrame): void {
  const dialog = createRef<TeamDialog>();
  frame.contribute({
    id: 'team-change', slot: 'dialogs', order: 91,
    render: (model) => html`<ad-team-dialog .view=${profileView(model.desk)} .offline=${needsLine(model) ?? ''} ${ref(dialog)}></ad-team-dialog>`,
  });
  frame.root.addEventListener('team-change-asked', ({ teamId }) => dialog.value?.ask(teamId));
  frame.root.addEventListener('team-change-confirmed', (deed) => carryOut(frame, deed, changeTeam(frame, deed)));
}

async function changeTeam(frame: DesktopFrame, { teamId }: TeamChangeConfirmed): Promise<void> {
  await frame.send({ kind: 'station.changeTeam', teamId });
  const team = frame.model.desk.profile.teams.find(({ id }) => id === teamId)?.name ?? '';
  frame.notify({ id: 'team-changed', tone: 'success', mode: 'auto', title: t('profile.team-changed'), text: t('profile.team-now', { team }) });
}

function offerReset(frame: DesktopFrame): void {
  const dialog = createRef<ResetDialog>();
  frame.contribute({ id: 'layout-reset', slot: 'dialogs', order: 92, render: () => html`<ad-reset-dialog ${ref(dialog)}></ad-reset-dialog>` });
  frame.root.addEventListener('layout-reset-wanted', () => { if (dialog.value) dialog.value.open = true; });
}
