import type { Channel, MultimediaProfile } from '../../../contract/administration.ts';
import { CHANNELS } from '../../../contract/channels.ts';
import type { DeskState } from '../../../contract/desk.ts';

export interface ChannelCapacity { channel: Channel; contacts: number }

export interface ProfileView {
  name: string;
  initials: string;
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
    initials: initials(profile.name),
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

/** The first letters of the first and the last word; whole characters, not halves of surrogate pairs. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase();
}
