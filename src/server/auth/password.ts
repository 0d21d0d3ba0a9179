import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

export const PASSWORD_LENGTH = { min: 8, max: 128 } as const;

/** The same characters typed on two systems may be composed differently. */
const composed = (password: string): string => password.normalize('NFKC');

/** argon2id with OWASP's first choice of parameters: 19 MiB, two passes, one lane (the library's default). */
export const hashPassword = (password: string): Promise<string> =>
  hash(composed(password), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

export const verifyPassword = (digest: string, password: string): Promise<boolean> =>
  verify(digest, composed(password));

/** Letters and digits that are not mistaken for one another when read from a screen. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679';

/** A password for people to type once: three groups of five, 84 bits. */
export function generatePassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group()].join('-');
}
