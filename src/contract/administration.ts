import { Type, type Static } from 'typebox';
import { Channel } from './channel.ts';
import { closed, Email, Id, Name } from './primitives.ts';
import { Layout } from './layout.ts';
import { ScreenPop } from './screen-pop.ts';

export { CHANNELS } from './channels.ts';
export { Channel } from './channel.ts';

export const Role = Type.Union([Type.Literal('agent'), Type.Literal('supervisor'), Type.Literal('administrator')]);
export type Role = Static<typeof Role>;

/** A number of contacts that may be handled at the same time. */
const Contacts = Type.Integer({ minimum: 0, maximum: 100 });

/** A group of agents that serves queues. */
export const Team = Type.Object({
  type: Type.Literal('team'), id: Id, name: Name,
  /** Which desktop layout its agents see; absent: the default one. */
  layoutId: Type.Optional(Id),
}, closed);
export type Team = Static<typeof Team>;

/** Where interactions of one channel wait for an agent of its teams. */
export const Queue = Type.Object({
  type: Type.Literal('queue'), id: Id, name: Name, channel: Channel,
  teamIds: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }),
  /** 1 is served first, 9 last. */
  priority: Type.Integer({ minimum: 1, maximum: 9, default: 5 }),
  /** Seconds until an unanswered offer becomes a RONA: 18 for voice and 30 for digital channels by default. */
  offerSeconds: Type.Integer({ minimum: 5, maximum: 600 }),
}, closed);
export type Queue = Static<typeof Queue>;

/** A customer's way in: a topic of the chat page, an address, a number. */
export const EntryPoint = Type.Object({
  type: Type.Literal('entryPoint'), id: Id, name: Name, queueId: Id,
  open: Type.Boolean({ default: true }),
}, closed);
export type EntryPoint = Static<typeof EntryPoint>;

/** Why an agent is idle. `selectable: false` codes are set by the system only (RONA). */
export const IdleCode = Type.Object({
  type: Type.Literal('idleCode'), id: Id, name: Name, selectable: Type.Boolean({ default: true }),
}, closed);
export type IdleCode = Static<typeof IdleCode>;

/** Why an interaction was about what it was about. */
export const WrapUpReason = Type.Object({ type: Type.Literal('wrapUpReason'), id: Id, name: Name }, closed);
export type WrapUpReason = Static<typeof WrapUpReason>;

/** How contacts of several channels meet at one agent (WX-188, WX-193 – WX-195). */
export const MultimediaProfile = Type.Object({
  type: Type.Literal('multimediaProfile'), id: Id, name: Name,
  routingType: Type.Union([Type.Literal('blended'), Type.Literal('blendedRealTime'), Type.Literal('exclusive')]),
  capacity: Type.Object({ voice: Contacts, chat: Contacts, email: Contacts, social: Contacts }, closed),
  /** A lower limit for single queues of a channel. */
  queueCapacity: Type.Record(Id, Contacts, { default: {}, maxProperties: 100 }),
}, closed);
export type MultimediaProfile = Static<typeof MultimediaProfile>;

const InactivityMinutes = Type.Union([Type.Literal(0), Type.Integer({ minimum: 3, maximum: 1000 })]);

/** What holds for the whole contact centre: one object, built in, that can only be replaced. */
export const Organisation = Type.Object({
  type: Type.Literal('organisation'), id: Id, name: Name,
  /** For desktop profiles without a value of their own; 0 switches automatic sign-out off. */
  inactivityMinutes: InactivityMinutes,
  /** The only numbers and extensions that agents may sign in with (WX-007); null allows any. */
  registeredNumbers: Type.Union([Type.Null(), Type.Array(Type.String({ pattern: '^\\+?[0-9]{1,20}$' }), { maxItems: 10_000, uniqueItems: true })]),
  /** Where widgets' scripts may come from, for example `https://widgets.example.com`; nothing else is loaded. */
  widgetOrigins: Type.Optional(Type.Array(Type.String({ pattern: '^https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?$' }), { maxItems: 100, uniqueItems: true })),
}, closed);
export type Organisation = Static<typeof Organisation>;

/** What an agent's desktop may do and how it starts. */
export const DesktopProfile = Type.Object({
  type: Type.Literal('desktopProfile'), id: Id, name: Name,
  /** The idle code at sign-in (WX-093). */
  defaultIdleCodeId: Id,
  /** Which reasons the Wrap Up Reasons dialog lists (WX-120). */
  wrapUpReasonIds: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }),
  defaultWrapUpReasonId: Id,
  /** Seconds until automatic wrap-up; 0 switches it off. */
  autoWrapUpSeconds: Type.Integer({ minimum: 0, maximum: 3600 }),
  cancelAutoWrapUp: Type.Boolean(),
  /** `defaultOnly`: the agent may use the default number of the user only (WX-030). */
  dialNumber: Type.Union([Type.Literal('any'), Type.Literal('defaultOnly')]),
  /** Minutes without activity until automatic sign-out (WX-103); 0 switches it off, absent takes the organisation's. */
  inactivityMinutes: Type.Optional(InactivityMinutes),
  /** Seconds that an agent without a connection keeps the interactions. */
  graceSeconds: Type.Integer({ minimum: 5, maximum: 3600, default: 120 }),
}, closed);
export type DesktopProfile = Static<typeof DesktopProfile>;

/** A person of the contact centre. The password lives in the auth store, never here. */
export const User = Type.Object({
  type: Type.Literal('user'), id: Id, name: Name, email: Email,
  roles: Type.Array(Role, { minItems: 1, maxItems: 3, uniqueItems: true }),
  teamIds: Type.Array(Id, { maxItems: 100, uniqueItems: true }),
  multimediaProfileId: Type.Optional(Id),
  desktopProfileId: Type.Optional(Id),
  /** E.164, for example `+15550100`. */
  defaultDialNumber: Type.Optional(Type.String({ pattern: '^\\+[1-9][0-9]{3,14}$' })),
  /** Up to 18 digits (WX-044). */
  defaultExtension: Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$' })),
}, closed);
export type User = Static<typeof User>;

/** Every kind of object that administrators keep, by its `type`. */
export const CONFIG_SCHEMAS = {
  team: Team, queue: Queue, entryPoint: EntryPoint, idleCode: IdleCode, wrapUpReason: WrapUpReason,
  multimediaProfile: MultimediaProfile, desktopProfile: DesktopProfile, user: User, organisation: Organisation,
  layout: Layout, screenPop: ScreenPop,
} as const;
export type ConfigType = keyof typeof CONFIG_SCHEMAS;
export type ConfigObject =
  | Team | Queue | EntryPoint | IdleCode | WrapUpReason | MultimediaProfile | DesktopProfile | User | Organisation | Layout | ScreenPop;
export type ConfigOf<T extends ConfigType> = Extract<ConfigObject, { type: T }>;
