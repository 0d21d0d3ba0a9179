import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import type { FaultData } from '../../contract/errors.ts';
import { UP_FRAMES, type UpFrame } from '../../contract/up.ts';
import { Fault } from '../fault.ts';

/** The largest frame that is read, in characters: a message of the longest kind, escaped, has room. */
export const FRAME_LIMIT = 700_000;

/** A set of schemas by `kind`, ready to check. */
export type Door<T> = (value: unknown) => T;

function problem(validator: Validator, value: unknown): FaultData {
  const first = validator.Errors(value)[0];
  return { path: first?.instancePath || '/', reason: first?.message ?? 'does not follow the schema' };
}

const kindOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' ? value.kind : '';

/** Dispatches on `kind` first, so that a refusal names the one schema that was meant. */
export function doorOf<T>(schemas: Readonly<Record<string, TSchema>>): Door<T> {
  const validators = new Map(Object.entries(schemas).map(([kind, schema]) => [kind, Compile(schema)]));
  return (value) => {
    const validator = validators.get(kindOf(value));
    if (!validator) throw new Fault('invalid-input', { path: '/kind', reason: 'is not a known kind' });
    if (!validator.Check(value)) throw new Fault('invalid-input', problem(validator, value));
    return value as T;
  };
}

const frameDoor = doorOf<UpFrame>(UP_FRAMES);

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault('invalid-input', { path: '/', reason: 'is not JSON' });
  }
}

/** A frame from a socket, checked. Throws Fault `too-large` or `invalid-input`. */
export function parseFrame(text: string): UpFrame {
  if (text.length > FRAME_LIMIT) throw new Fault('too-large', { limit: FRAME_LIMIT });
  return frameDoor(parsedJson(text));
}

/** The `id` of a command whose frame was refused, so that its sender hears which one. */
export function idIn(text: string): string | undefined {
  return /"id"\s*:\s*"([0-9a-f-]{36})"/.exec(text.slice(0, 512))?.[1];
}
