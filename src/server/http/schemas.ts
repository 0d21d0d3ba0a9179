import { Type } from 'typebox';
import { FAULTS, type FaultCode } from '../../contract/errors.ts';
import { closed } from '../../contract/primitives.ts';

const codes = Object.keys(FAULTS) as FaultCode[];

/** Every failed answer. Added to the app by `buildApp`, shown once in the OpenAPI document. */
export const FaultAnswer = Type.Object({
  fault: Type.Object({
    code: Type.Unsafe<FaultCode>({ type: 'string', enum: codes }),
    message: Type.String({ description: 'English words for integrators.' }),
    trackingId: Type.String({ description: 'Found again in the server\'s log.' }),
    data: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]))),
  }, closed),
}, { $id: 'Fault', description: 'Why the request was refused.' });

/** How every route may fail; `documentRoutes` adds it to each. */
export const REFUSED = { '4xx': { $ref: 'Fault#', description: 'Refused.' }, '5xx': { $ref: 'Fault#', description: 'Failed.' } } as const;

/** An answer without a body. */
export const Nothing = (description: string) => Type.Unsafe<undefined>({ type: 'null', description });
