import type {
  DesktopProfile, EntryPoint, IdleCode, MultimediaProfile, Organisation, Queue, Team, User, WrapUpReason,
} from '../../src/contract/administration.ts';

/* The administrator's objects with sensible values; a test says only what it is about. Names are the ids in capitals. */

type Over<T> = Partial<Omit<T, 'type' | 'id'>>;

const named = <T extends string>(type: T, id: string): { type: T; id: string; name: string } =>
  ({ type, id, name: id.toUpperCase() });

export const team = (id: string): Team => named('team', id);

export const queue = (id: string, over: Over<Queue> = {}): Queue =>
  ({ ...named('queue', id), channel: 'chat', teamIds: ['team-1'], priority: 5, offerSeconds: 30, ...over });

/** The way into a queue; by default it is called after the queue. */
export const entryPoint = (queueId: string, over: Over<EntryPoint> = {}): EntryPoint =>
  ({ ...named('entryPoint', `to-${queueId}`), queueId, open: true, ...over });

export const idleCode = (id: string, over: Over<IdleCode> = {}): IdleCode => ({ ...named('idleCode', id), selectable: true, ...over });

export const wrapUpReason = (id: string): WrapUpReason => named('wrapUpReason', id);

export const multimediaProfile = (id: string, over: Over<MultimediaProfile> = {}): MultimediaProfile => ({
  ...named('multimediaProfile', id), routingType: 'blended',
  capacity: { voice: 1, chat: 3, email: 4, social: 2 }, queueCapacity: {}, ...over,
});

export const desktopProfile = (id: string, over: Over<DesktopProfile> = {}): DesktopProfile => ({
  ...named('desktopProfile', id), defaultIdleCodeId: 'meeting', wrapUpReasonIds: ['solved', 'refund'],
  defaultWrapUpReasonId: 'solved', autoWrapUpSeconds: 60, cancelAutoWrapUp: true, dialNumber: 'any',
  inactivityMinutes: 0, graceSeconds: 120, ...over,
});

export const user = (id: string, over: Over<User> = {}): User => ({
  ...named('user', id), email: `${id}@example.test`, roles: ['agent'], teamIds: ['team-1'],
  multimediaProfileId: 'blended', desktopProfileId: 'standard', ...over,
});

/** The one organisation. */
export const organisation = (over: Over<Organisation> = {}): Organisation =>
  ({ type: 'organisation', id: 'organisation', name: 'Organisation', inactivityMinutes: 0, registeredNumbers: null, ...over });
