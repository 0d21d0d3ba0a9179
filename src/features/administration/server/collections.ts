import { Type, type TProperties, type TSchema } from 'typebox';
import { CONFIG_SCHEMAS, type ConfigObject, type ConfigType } from '../../../contract/administration.ts';
import { closed, Id } from '../../../contract/primitives.ts';
import { PASSWORD_LENGTH } from '../../../server/auth/password.ts';

/** One kind of object at one address. */
export interface Collection {
  type: ConfigType;
  path: string;
  /** For people who read the document. */
  one: string;
  many: string;
  /** What a `POST` or `PUT` brings: the object without its type. */
  body: TSchema;
  /** What is answered. */
  answer: TSchema;
}

/** A body as validated: everything of the object but its type, maybe its id. */
export type Body = Readonly<Record<string, unknown>> & { id?: Id; name: string };

type Wish = Omit<Collection, 'body' | 'answer'> & {
  /** Properties that only the body has, or that may be left out there. */
  more?: TProperties;
};

const Password = Type.Optional(Type.String({
  minLength: PASSWORD_LENGTH.min, maxLength: PASSWORD_LENGTH.max,
  description: 'For a new user: generated and answered once when left out. For an existing one: unchanged when left out.',
}));

/** 18 s for voice and 30 s for the digital channels when left out. */
const OfferSeconds = Type.Optional(CONFIG_SCHEMAS.queue.properties.offerSeconds);

/** What has a default may be left out. */
const lenient = (properties: TProperties): TProperties =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, 'default' in schema ? Type.Optional(schema) : schema]));

function collection({ more = {}, ...wish }: Wish): Collection {
  const { type: _type, ...properties }: TProperties = CONFIG_SCHEMAS[wish.type].properties;
  return {
    ...wish,
    body: Type.Object({ ...lenient(properties), id: Type.Optional(Id), ...more }, closed),
    answer: Type.Object(properties, { description: `The ${wish.one}.` }),
  };
}

export const COLLECTIONS: readonly Collection[] = [
  collection({ type: 'team', path: '/api/teams', one: 'team', many: 'teams' }),
  collection({ type: 'queue', path: '/api/queues', one: 'queue', many: 'queues', more: { offerSeconds: OfferSeconds } }),
  collection({ type: 'entryPoint', path: '/api/entry-points', one: 'entry point', many: 'entry points' }),
  collection({ type: 'idleCode', path: '/api/idle-codes', one: 'idle code', many: 'idle codes' }),
  collection({ type: 'wrapUpReason', path: '/api/wrap-up-reasons', one: 'wrap-up reason', many: 'wrap-up reasons' }),
  collection({ type: 'multimediaProfile', path: '/api/multimedia-profiles', one: 'multimedia profile', many: 'multimedia profiles' }),
  collection({ type: 'desktopProfile', path: '/api/desktop-profiles', one: 'desktop profile', many: 'desktop profiles' }),
  collection({ type: 'layout', path: '/api/layouts', one: 'desktop layout', many: 'desktop layouts' }),
  collection({ type: 'screenPop', path: '/api/screen-pops', one: 'screen pop', many: 'screen pops' }),
  collection({ type: 'organisation', path: '/api/organisations', one: 'organisation', many: 'organisations' }),
  collection({ type: 'user', path: '/api/users', one: 'user', many: 'users', more: { password: Password } }),
];

const offerSecondsFor = (channel: unknown): number => channel === 'voice' ? 18 : 30;

/** The object that a validated body describes. */
export function objectOf(type: ConfigType, id: Id, body: Body): ConfigObject {
  const { password: _password, ...rest } = body;
  const filled = type === 'queue' ? { offerSeconds: offerSecondsFor(rest['channel']), ...rest } : rest;
  return { ...filled, type, id, name: body.name.trim() } as unknown as ConfigObject;
}

/** An object as the API shows it: its address says the type. */
export function shownOf(object: ConfigObject): Omit<ConfigObject, 'type'> {
  const { type: _type, ...rest } = object;
  return rest;
}
