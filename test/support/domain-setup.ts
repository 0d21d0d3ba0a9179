import fc from 'fast-check';
import type { Channel, ConfigObject, MultimediaProfile } from '../../src/contract/administration.ts';
import { CHANNELS } from '../../src/contract/channels.ts';
import { desktopProfile, entryPoint, idleCode, multimediaProfile, queue, team, user, wrapUpReason } from './domain-objects.ts';
import { Centre } from './domain.ts';

/* Random contact centres. Sets are drawn as bit masks, references as numbers that are taken modulo what exists. */

interface Setup {
  teams: number;
  queues: readonly { channel: Channel; teams: number; priority: number; offerSeconds: number }[];
  multimedia: readonly Multimedia[];
  desktops: readonly { auto: number; cancel: boolean; restricted: boolean; grace: number }[];
  users: readonly { teams: number; multimedia: number; desktop: number; begins: 'away' | 'idle' | 'available' }[];
}

/** A limit of 4 means none. */
interface Multimedia { routingType: MultimediaProfile['routingType']; capacity: readonly number[]; limits: readonly number[] }

const mask = fc.integer({ min: 1, max: 7 });
const index = fc.nat(3);
/** How many of a channel: mostly some. */
const few = fc.constantFrom(1, 2, 1, 3, 2, 0);

const multimedia: fc.Arbitrary<Multimedia> = fc.record({
  routingType: fc.constantFrom('blended', 'blendedRealTime', 'exclusive'),
  capacity: fc.tuple(few, few, few, few),
  limits: fc.array(fc.constantFrom(4, 4, 4, 0, 1, 2), { maxLength: 3 }),
});

export const setups: fc.Arbitrary<Setup> = fc.record({
  teams: fc.constantFrom(1, 1, 2, 3),
  queues: fc.array(fc.record({
    channel: fc.constantFrom(...CHANNELS), teams: mask,
    priority: fc.constantFrom(1, 2, 9), offerSeconds: fc.constantFrom(18, 30, 5),
  }), { minLength: 1, maxLength: 4 }),
  multimedia: fc.array(multimedia, { minLength: 1, maxLength: 2 }),
  desktops: fc.array(fc.record({ auto: fc.constantFrom(0, 20, 40), cancel: fc.boolean(), restricted: fc.boolean(), grace: fc.constantFrom(5, 20, 120) }), { minLength: 1, maxLength: 2 }),
  users: fc.array(fc.record({
    teams: mask, multimedia: index, desktop: index, begins: fc.constantFrom('available', 'available', 'available', 'idle', 'away'),
  }), { minLength: 1, maxLength: 5, size: 'max' }),
});

export type { Setup };

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** The ids of the teams in a mask; never none. */
function teamsIn(bits: number, teams: number): string[] {
  const ids = range(teams).filter((i) => bits & (1 << i)).map((i) => `team-${i}`);
  return ids.length > 0 ? ids : ['team-0'];
}

export function profileOf(id: string, { routingType, capacity, limits }: Multimedia, queues: number): MultimediaProfile {
  const [voice, chat, email, social] = capacity as [number, number, number, number];
  const limited = limits.slice(0, queues).flatMap((limit, i) => limit < 4 ? [[`queue-${i}`, limit] as const] : []);
  return multimediaProfile(id, { routingType, capacity: { voice, chat, email, social }, queueCapacity: Object.fromEntries(limited) });
}

function objectsOf({ teams, queues, multimedia: profiles, desktops, users }: Setup): readonly ConfigObject[] {
  return [
    ...range(teams).map((i) => team(`team-${i}`)),
    ...queues.map(({ teams: bits, ...each }, i) => queue(`queue-${i}`, { ...each, teamIds: teamsIn(bits, teams) })),
    ...queues.map((_, i) => entryPoint(`queue-${i}`)),
    idleCode('meeting'), idleCode('lunch'), wrapUpReason('solved'), wrapUpReason('refund'), wrapUpReason('unlisted'),
    ...profiles.map((each, i) => profileOf(`multimedia-${i}`, each, queues.length)),
    ...desktops.map(({ auto, cancel, restricted, grace }, i) => desktopProfile(`desktop-${i}`, {
      autoWrapUpSeconds: auto, graceSeconds: grace, cancelAutoWrapUp: cancel, dialNumber: restricted ? 'defaultOnly' : 'any',
    })),
    ...users.map((each, i) => user(`agent-${i}`, {
      teamIds: teamsIn(each.teams, teams), defaultExtension: `${700 + i}`,
      multimediaProfileId: `multimedia-${each.multimedia % profiles.length}`, desktopProfileId: `desktop-${each.desktop % desktops.length}`,
    })),
  ];
}

/** A centre as the setup says, its agents at work as they begin. */
export function centreFrom(setup: Setup): Centre {
  const centre = new Centre();
  centre.put(...objectsOf(setup));
  setup.users.forEach(({ begins }, i) => {
    if (begins === 'away') return;
    const id = `agent-${i}`;
    const teamId = centre.state.config.user[id]!.teamIds[0]!;
    centre.agent(id, { kind: 'station.signIn', teamId, station: { kind: 'extension', number: `${700 + i}` } });
    if (begins === 'available') centre.agent(id, { kind: 'state.available' });
  });
  return centre;
}
