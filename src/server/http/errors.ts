import type { FastifyError, FastifyReply, FastifyRequest, FastifySchemaValidationError } from 'fastify';
import type { FaultCode } from '../../contract/errors.ts';
import { Fault } from '../fault.ts';
import { asFault, logFault, wireFault } from '../wire-fault.ts';

/** What Fastify itself refuses, by its error code; any other 4xx of its is `invalid-input`. */
const FASTIFY_CODES: Readonly<Record<string, FaultCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_NOT_FOUND: 'not-found',
};

/** Longest piece of a caller's own words that an answer repeats. */
const ECHO = 120;

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';

const allowedOf = (error: FastifySchemaValidationError): unknown =>
  error.params['allowedValue'] ?? error.params['allowedValues'];

const isConstant = ({ keyword }: FastifySchemaValidationError): boolean => keyword === 'const' || keyword === 'enum';

/** The words for one problem. A union complains once per branch: its constants are gathered, the rest follows. */
function reasonOf(first: FastifySchemaValidationError, all: readonly FastifySchemaValidationError[]): string {
  const same = all.filter((each) => each.instancePath === first.instancePath && each.keyword !== 'anyOf');
  const allowed = same.filter(isConstant).map(allowedOf).flat();
  const others = same.filter((each) => !isConstant(each)).map(({ message, keyword }) => message ?? keyword);
  const reasons = [...(allowed.length > 0 ? [`must be one of: ${allowed.join(', ')}`] : []), ...others];
  return [...new Set(reasons)].join(', or ');
}

function pathOf(error: FastifySchemaValidationError): string {
  const name = error.params['missingProperty'] ?? error.params['additionalProperty'];
  return typeof name === 'string' ? `${error.instancePath}/${name}` : error.instancePath;
}

/** The first problem of a refused schema: where and why. */
function invalidInput(all: readonly FastifySchemaValidationError[], part: string | undefined): Fault {
  const [first] = all;
  if (!first) return new Fault('invalid-input');
  const where = part === undefined || part === 'body' ? '' : part;
  return new Fault('invalid-input', {
    path: `${where}${pathOf(first)}`.slice(0, ECHO) || '/',
    reason: reasonOf(first, all).slice(0, ECHO),
  });
}

/** Anything a route threw, as a fault of the list. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault || !isFastifyError(error)) return asFault(error);
  if (error.validation) return invalidInput(error.validation, error.validationContext);
  const code = FASTIFY_CODES[error.code];
  if (code) return new Fault(code);
  const status = error.statusCode ?? 500;
  if (status === 503) return new Fault('unavailable');
  if (status >= 400 && status < 500) return new Fault('invalid-input', { path: '/', reason: error.message.slice(0, ECHO) });
  return asFault(error);
}

/** Ends a request with `{fault}`; the cause goes to the log under the same tracking ID. */
export function answerFault(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const fault = faultOf(error);
  logFault(request.log, fault, request.id);
  const seconds = fault.data?.['retryAfterSeconds'];
  if (typeof seconds === 'number') reply.header('retry-after', seconds);
  return reply.code(fault.status).header('cache-control', 'no-store')
    .type('application/json; charset=utf-8').serializer(JSON.stringify).send({ fault: wireFault(fault, request.id) });
}
