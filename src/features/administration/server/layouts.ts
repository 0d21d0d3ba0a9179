import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { closed } from '../../../contract/primitives.ts';
import type { LayoutFault } from '../../../domain/layout/desktop-layout.ts';
import { checkLayout, isError } from '../../../domain/layout/read-layout.ts';
import { ORGANISATION, type CentreState } from '../../../domain/state.ts';
import { Fault } from '../../../server/fault.ts';
import type { ServerFrame } from '../../../server/frame.ts';
import { unreachableScripts } from './script-reach.ts';

/** The largest document of a layout, in bytes of JSON. */
export const LAYOUT_LIMIT = 512 * 1024;

/** The largest request with one: white space is not counted against its author. */
export const LAYOUT_BODY_LIMIT = 2 * LAYOUT_LIMIT;

/** Faults that a refusal names one by one. */
const NAMED = 20;

const originsOf = ({ config }: CentreState): readonly string[] => config.organisation[ORGANISATION]?.widgetOrigins ?? [];

/** What is wrong with a document, in the eyes of this contact centre. */
function faultsOf(state: CentreState, document: unknown): readonly LayoutFault[] {
  const bytes = Buffer.byteLength(JSON.stringify(document));
  if (bytes > LAYOUT_LIMIT) {
    throw new Fault('too-large', { path: '/document', reason: `a layout has at most ${LAYOUT_LIMIT} bytes, this one ${bytes}`, limit: LAYOUT_LIMIT });
  }
  return checkLayout(document, { origins: originsOf(state) });
}

/** What will not be seen as meant. A document with errors is refused with all of them: the first for people, all for programs. */
export function acceptedLayout(state: CentreState, document: unknown): readonly LayoutFault[] {
  const faults = faultsOf(state, document);
  const errors = faults.filter(isError);
  const [first] = errors;
  if (!first) return faults;
  throw new Fault('invalid-input', {
    path: `/document${first.path}`, reason: first.reason, errors: errors.length,
    faults: JSON.stringify(faults.slice(0, NAMED)),
  });
}

const Told = Type.Object({
  path: Type.String({ description: 'A JSON Pointer (RFC 6901) into the document.' }),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')], { description: 'A document with errors is refused.' }),
  code: Type.String(), reason: Type.String(),
});

/** What an answer to a written layout has besides the layout. */
export const LayoutWarnings = Type.Array(Told, { description: 'What is taken, but will perhaps not be seen as meant.' });

const Checked = Type.Object({ valid: Type.Boolean(), faults: Type.Array(Told) }, { description: 'Whether the layout would be taken, and everything that is wrong with it.' });

/** A dry run: what would be said of a layout. */
export function layoutCheckRoute(server: ServerFrame): void {
  server.app.withTypeProvider<TypeBoxTypeProvider>().post('/api/layouts/check', {
    bodyLimit: LAYOUT_BODY_LIMIT,
    schema: {
      tags: ['administration'], summary: 'Check a desktop layout without keeping it',
      description: 'The document in either of the published shapes. Scripts from the organisation\'s widget origins are looked for. Its JSON Schema is at /api/layout-schema.json.',
      body: Type.Object({ document: Type.Unknown() }, closed), response: { 200: Checked },
    },
  }, async (request) => {
    const { tenantId } = await server.require(request, 'administrator');
    const { state } = server.partition(tenantId);
    const document = request.body.document ?? null;
    const faults = [...faultsOf(state, document), ...await unreachableScripts(server.app, document, originsOf(state))];
    return { valid: !faults.some(isError), faults };
  });
}
