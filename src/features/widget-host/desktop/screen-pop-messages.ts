import type { DeskState } from '../../../contract/desk.ts';
import type { ScreenPop } from '../../../contract/screen-pop.ts';
import { screenPopsFor } from '../../../domain/screen-pops.ts';
import type { ContactSignal, ContactTold } from './contact-signals.ts';
import type { Msg } from './vendor.ts';

const EVENTS: Partial<Readonly<Record<ContactSignal, ScreenPop['event']>>> = { eAgentOfferContact: 'offered', eAgentContactAssigned: 'accepted', eAgentWrapup: 'ended' };

/** Where the vendor says that a screen pop is shown. */
const TARGETS: Readonly<Record<ScreenPop['mode'], string>> = {
  'existing-tab': 'existingBrowserTab', 'new-tab': 'newBrowserTab', 'auxiliary': 'insideDesktop', 'page': 'insideDesktop', 'widget': 'insideDesktop',
};

/** The screen pops that open by what a contact signal tells, as `eScreenPop` tells them. Pure. */
export const screenPopMsgs = ({ signal, msg }: ContactTold, { profile, interactions }: DeskState): readonly Msg[] => {
  const event = EVENTS[signal];
  const interaction = interactions[msg.data.interactionId];
  if (!event || !interaction) return [];
  return screenPopsFor(profile, interaction, event).map(({ pop, url }) => ({
    type: 'ScreenPop', orgId: profile.tenantId, trackingId: msg.trackingId,
    data: {
      type: 'ScreenPop', agentId: profile.userId, interactionId: interaction.id, screenPopName: pop.name, screenPopUrl: url,
      screenPopDesktopLabel: pop.linkText ?? pop.name, queryParameters: Object.fromEntries(new URL(url).searchParams), target: TARGETS[pop.mode],
    },
  }));
};
