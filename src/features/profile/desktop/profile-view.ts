import type { Channel, MultimediaProfile } from '../../../contract/administration.ts';
import { CHANNELS } from '../../../contract/channels.ts';
import type { DeskState } from '../../../contract/desk.ts';

export interface ChannelCapacity { channel: Channel; contacts: number }

export interface ProfileView {
  name: string;
  email: string;
  teamName: string | null;
  station: { kind: 'dialNumber' | 'extension'; number: string } | null;
  routingType: MultimediaProfile['routingType'] | null;
  capacity: readonly ChannelCapacity[];
  /** Why Sign Out is not possible now. */
  obstacle: 'open-interactions' | 'not-idle' | null;
}

/** What the user menu shows. */
export function profileView(desk: DeskState): ProfileView {
  const { profile, session } = desk;
  const multimedia = profile.multimediaProfile;
  return {
    name: profile.name,
    email: profile.email,
    teamName: profile.teams.find((team) => team.id === session?.teamId)?.name ?? null,
    station: session?.station ?? null,
    routingType: multimedia?.routingType ?? null,
    capacity: multimedia ? CHANNELS.map((channel) => ({ channel, contacts: multimedia.capacity[channel] })) : [],
    obstacle: obstacle(desk),
  };
}

/** The server decides in the end (WX-279, WX-280); this says beforehand what it would say. */
function obstacle({ session }: DeskState): ProfileView['obstacle'] {
  if (!session) return null;
  if (Object.keys(session.load).length > 0) return 'open-interactions';
  return session.presence.state === 'idle' ? null : 'not-idle';
}
