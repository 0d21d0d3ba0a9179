import { Type, type Static } from 'typebox';

/**
 * An identifier: letters, digits, `-` and `_`, at most 64. Server-made ids are UUIDv7 (RFC 9562). Ids are
 * keys of records, so what every JavaScript object inherits (`constructor`, …) is no id.
 */
export const Id = Type.String({
  pattern: '^(?!(constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf|__.*__)$)[A-Za-z0-9_-]{1,64}$',
});
export type Id = Static<typeof Id>;

/** A command's idempotency key: a UUIDv7 (RFC 9562) made by the sender. */
export const CommandId = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
});
export type CommandId = Static<typeof CommandId>;

/** Milliseconds since the Unix epoch, by the server's clock. */
export const Instant = Type.Integer({ minimum: 0 });
export type Instant = Static<typeof Instant>;

/** A name that people read: 1 to 120 characters, not only white space. */
export const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });
export type Name = Static<typeof Name>;

/** An e-mail address as typed: one `@`, no white space, at most 254 characters (RFC 5321). */
export const Email = Type.String({ maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+$' });
export type Email = Static<typeof Email>;

/** Every object of the contract refuses properties that it does not know. */
export const closed = { additionalProperties: false } as const;
