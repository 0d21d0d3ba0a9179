import type { ConfigObject, ConfigType } from '../../src/contract/administration.ts';
import { CHANNELS } from '../../src/contract/channels.ts';
import { profileOf } from './domain-setup.ts';
import { ADMINISTRATOR, pick, type Play } from './domain-step.ts';
import type { Centre } from './domain.ts';

/* What administrators change while the centre is at work. */

const ROUTING_TYPES = ['blended', 'blendedRealTime', 'exclusive'] as const;

type Change = (centre: Centre, b: number) => ConfigObject | undefined;

/** The teams in a bit mask, at least one. */
function teamsOf({ state }: Centre, bits: number): string[] {
  const ids = Object.keys(state.config.team);
  const some = ids.filter((_, i) => bits & (1 << i));
  return some.length > 0 ? some : ids.slice(0, 1);
}

const one = <T extends ConfigType>({ state }: Centre, type: T, n: number) => pick(Object.values(state.config[type]), n);

const capacity: Change = (centre, b) => {
  const profile = one(centre, 'multimediaProfile', b);
  return profile && profileOf(profile.id, {
    routingType: pick(ROUTING_TYPES, b >> 1)!, capacity: [b & 1, b & 3, (b >> 2) & 1, (b >> 3) & 1],
    limits: [(b >> 4) & 7, 4, b & 7],
  }, Object.keys(centre.state.config.queue).length);
};

const queue: Change = (centre, b) => {
  const found = one(centre, 'queue', b);
  if (!found) return undefined;
  switch (b % 4) {
    case 0: return { ...found, priority: 1 + (b >> 2) % 9 };
    case 1: return { ...found, teamIds: teamsOf(centre, b >> 2) };
    case 2: return { ...found, offerSeconds: 5 + (b >> 2) };
    default: return { ...found, channel: pick(CHANNELS, b >> 2)! };
  }
};

const entryPoint: Change = (centre, b) => {
  const found = one(centre, 'entryPoint', b);
  const to = one(centre, 'queue', b >> 2);
  return found && to && (b % 3 === 0 ? { ...found, queueId: to.id } : { ...found, open: b % 3 === 1 });
};

const desktop: Change = (centre, b) => {
  const found = one(centre, 'desktopProfile', b);
  return found && { ...found, graceSeconds: 5 + b % 40, autoWrapUpSeconds: b % 30, cancelAutoWrapUp: b % 2 === 0, wrapUpReasonIds: b % 3 === 0 ? ['solved'] : ['solved', 'refund'] };
};

const user: Change = (centre, b) => {
  const found = one(centre, 'user', b);
  if (!found) return undefined;
  const { multimediaProfileId: _old, ...rest } = found;
  switch (b % 4) {
    case 0: return { ...found, teamIds: teamsOf(centre, b >> 2) };
    case 1: return { ...found, roles: b % 8 < 4 ? ['agent'] : ['supervisor'] };
    case 2: return rest;
    default: {
      const profile = one(centre, 'multimediaProfile', b >> 2);
      return profile && { ...found, multimediaProfileId: profile.id };
    }
  }
};

const organisation: Change = (_, b) => ({
  type: 'organisation', id: b % 8 === 0 ? 'another' : 'organisation', name: 'Organisation', inactivityMinutes: b % 2 === 0 ? 0 : 30,
  registeredNumbers: b % 3 === 0 ? null : ['700', '701', '702', '703', '704'].filter((_each, i) => b & (1 << i)),
});

const CHANGES: readonly Change[] = [capacity, capacity, queue, queue, entryPoint, desktop, user, organisation];

export const change: Play = (centre, a, b) => {
  const object = pick(CHANGES, a)!(centre, b);
  const expect = object?.id === 'another' ? 'refused' : 'either';
  return object && { actor: ADMINISTRATOR, command: { kind: 'config.put', object }, expect };
};

/** What is worth removing more often: customers may be in it. */
const REMOVED: readonly ConfigType[] = ['queue', 'entryPoint', 'queue', 'entryPoint'];

/** Takes something away: refused while anything needs it. */
export const remove: Play = (centre, a, b) => {
  const type = pick([...REMOVED, ...Object.keys(centre.state.config) as ConfigType[]], a)!;
  const found = one(centre, type, b);
  const expect = type === 'organisation' ? 'refused' : 'either';
  return found && { actor: ADMINISTRATOR, command: { kind: 'config.remove', type, id: found.id }, expect };
};
