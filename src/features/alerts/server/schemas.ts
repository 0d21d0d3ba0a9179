import { Type, type Static } from 'typebox';
import { closed } from '../../../contract/primitives.ts';
import { LANGUAGES } from '../../../server/mail/language.ts';

const Endpoint = Type.String({ minLength: 1, maxLength: 1024, description: 'Where the browser\'s push service takes messages.' });

/** What a browser's `PushSubscription` says of itself, with the language of the page. */
export const Subscribe = Type.Object({
  endpoint: Endpoint,
  keys: Type.Object({
    p256dh: Type.String({ pattern: '^[A-Za-z0-9_-]{87,88}$' }),
    auth: Type.String({ pattern: '^[A-Za-z0-9_-]{22,24}$' }),
  }, closed),
  language: Type.Union(LANGUAGES.map((each) => Type.Literal(each))),
}, closed);
export type Subscribe = Static<typeof Subscribe>;

export const Unsubscribe = Type.Object({ endpoint: Endpoint }, closed);
export const PushKey = Type.Object({ key: Type.String() }, { description: 'The server\'s public VAPID key, base64url.' });
