import { Type } from 'typebox';
import { closed, Id } from '../../../contract/primitives.ts';

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** The door's limits: a browser makes it smaller beforehand. */
export const PICTURE_BYTES = 1024 * 1024;
export const PICTURE_SIDE = 512;

export const OwnPicture = Type.Object({
  revision: Type.Union([Type.String(), Type.Null()], { description: 'By which the picture is known; null: there is none.' }),
}, { description: 'The caller\'s picture.' });

export const PictureBytes = Type.Unsafe<Buffer>({
  description: `A PNG, JPEG or WebP picture of at most ${PICTURE_SIDE} × ${PICTURE_SIDE} pixels and 1 MB.`,
});
const schema = Type.Unsafe<Buffer>({ type: 'string', contentEncoding: 'binary' });
export const PictureAnswer = { description: 'The picture.', content: Object.fromEntries(PICTURE_TYPES.map((type) => [type, { schema }])) };
export const PictureOf = Type.Object({ userId: Id }, closed);
/** Makes the address another one when the picture is. */
export const PictureVersion = Type.Object({ v: Type.Optional(Type.String({ maxLength: 64 })) }, closed);
