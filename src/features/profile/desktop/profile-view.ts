import type { Channel, MultimediaProfile, Team } from '../../../contract/administration.ts';
import { CHANNELS } from '../../../contract/channels.ts';
import type { DeskState } from '../../../contract/desk.ts';
import type { Id } from '../../../contract/primitives.ts';

export interface ChannelCapacity { channel: Channel; contacts: number }

export interface ProfileView {
  userId: Id;
  name: string;
  email: string;
  /** By name (WX-182). */
  teams: readonly Pick<Team, 'id' | 'name'>[];
  /** The team that the agent works for; null between sign-in and Station Credentials. */
  team: Pick<Team, 'id' | 'name'> | null;
  station: { kind: 'dialNumber' | 'extension'; number: string } | null;
  routingType: MultimediaProfile['routingType'] | null;
  capacity: readonly ChannelCapacity[];
  /** A request, a conversation or a wrap-up is there: the team stays (WX-180). */
  busy: boolean;
  /** Why Sign Out is not possible now. */
  obstacle: 'open-interactions' | 'not-idle' | null;
}

/** What the user menu shows. */
export function profileView({ profile, session }: DeskState): ProfileView {
  const { userId, name, email, multimediaProfile: multimedia } = profile;
  const teams = profile.teams.toSorted((a, b) => a.name.localeCompare(b.name));
  // The server decides in the end; this says beforehand what it would say.
  const busy = session !== null && Object.keys(session.load).length > 0;
  return {
    userId, name, email, teams, busy,
    team: teams.find(({ id }) => id === session?.teamId) ?? null,
    station: session?.station ?? null,
    routingType: multimedia?.routingType ?? null,
    capacity: multimedia ? CHANNELS.map((channel) => ({ channel, contacts: multimedia.capacity[channel] })) : [],
    obstacle: busy ? 'open-interactions' : session === null || session.presence.state === 'idle' ? null : 'not-idle',
  };
}
