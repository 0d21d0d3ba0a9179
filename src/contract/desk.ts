import type { ScreenPop } from './screen-pop.ts';
import type { EntryPoint, IdleCode, MultimediaProfile, Queue, Team, WrapUpReason, DesktopProfile, Role } from './administration.ts';
import type { DomainEvent } from './events.ts';
import type { AgentSession, Interaction } from './interaction.ts';
import type { Id, Instant } from './primitives.ts';

/** Who is signed in and what the administrator has set for them: changes only with the configuration. */
export interface DeskProfile {
  userId: Id;
  name: string;
  email: string;
  roles: readonly Role[];
  tenantId: Id;
  tenantName: string;
  /** The teams of the user, by name. */
  teams: readonly Team[];
  queues: readonly Pick<Queue, 'id' | 'name' | 'channel'>[];
  entryPoints: readonly Pick<EntryPoint, 'id' | 'name' | 'queueId'>[];
  /** Selectable codes and RONA. */
  idleCodes: readonly IdleCode[];
  /** In the order of the desktop profile. */
  wrapUpReasons: readonly WrapUpReason[];
  desktopProfile: DesktopProfile | null;
  multimediaProfile: MultimediaProfile | null;
  /** By team: what the layout of its agents is known by; it is another when the layout is. Teams with the default layout are missing. */
  layouts: Readonly<Record<Id, string>>;
  screenPops: readonly ScreenPop[];
  defaultDialNumber: string | null;
  defaultExtension: string | null;
  /** Why this user cannot work as an agent (WX-009 – WX-012); null when nothing is missing. */
  obstacle: SignInObstacle | null;
}

/** What an administrator has not configured yet. */
export type SignInObstacle = 'tenant-not-configured' | 'profile-not-configured' | 'skills-not-configured' | 'permissions-not-configured';

/** Everything that an agent's desktop shows, at one point of the feed. */
export interface DeskState {
  profile: DeskProfile;
  /** null between sign-in and Station Credentials. */
  session: AgentSession | null;
  /** Interactions that are offered to, handled by or wrapped up by this agent. */
  interactions: Readonly<Record<Id, Interaction>>;
}

/** What can happen to a desktop: the log's events, but of the configuration only that the profile is another. */
export type DeskEvent =
  | Exclude<DomainEvent, { kind: 'config.put' | 'config.removed' }>
  | { kind: 'profile.changed'; at: Instant };

/** One step of an agent's feed. `prev` is the seq before it on the same feed: a gap asks for a resume. */
export interface DeskFeedItem {
  seq: number;
  prev: number;
  event: DeskEvent;
  /** The interaction as it is after the event, when this desktop sees it for the first time. */
  interaction?: Interaction;
  /** The profile after a change of the configuration. */
  profile?: DeskProfile;
}

/** `GET /api/colleagues`: who could take a transfer. */
export interface Colleague {
  id: Id;
  name: string;
  teamName: string;
  available: boolean;
  since: Instant;
}
