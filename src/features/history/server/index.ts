import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Id } from '../../../contract/primitives.ts';
import { isOnDesk } from '../../../domain/interaction.ts';
import { Fault } from '../../../server/fault.ts';
import type { Principal, ServerFrame } from '../../../server/frame.ts';
import { Contacts, History, HistoryQuery, InteractionAddress, Messages, MessagesQuery, Report, ReportQuery } from './schemas.ts';
import { wrapUpReport } from './wrap-up-report.ts';

const tags = ['history'];
const DAY = 24 * 3600_000;
/** An agent does not handle more in a day. */
const HISTORY_LIMIT = 2000;
/** As the Contact History of the field shows it. */
const CONTACT_DAYS = 60;
const CONTACT_LIMIT = 300;
const REPORT_LIMIT = 100_000;
const PAGE = { usual: 50, most: 200 } as const;

function historyRoute(server: ServerFrame): void {
  server.app.withTypeProvider<TypeBoxTypeProvider>().get('/api/history', {
    schema: { tags, summary: 'What I have handled in the last 24 hours', querystring: HistoryQuery, response: { 200: History } },
  }, async (request) => {
    const { tenantId, userId } = await server.require(request, 'agent');
    const limit = Math.min(Number(request.query.limit ?? HISTORY_LIMIT), HISTORY_LIMIT);
    return [...await server.store.handled(tenantId, { agentId: userId, since: Date.now() - DAY, limit })];
  });
}

/** On the agent's desk now, or in the agent's history; supervisors and administrators see everything of their tenant. */
async function mayRead(server: ServerFrame, { tenantId, userId, roles }: Principal, interactionId: Id): Promise<boolean> {
  if (roles.includes('supervisor') || roles.includes('administrator')) return true;
  const interaction = server.partition(tenantId).state.interactions.get(interactionId);
  if (interaction && isOnDesk(interaction, userId)) return true;
  const handled = await server.store.handled(tenantId, { agentId: userId, since: Date.now() - DAY, limit: HISTORY_LIMIT });
  return handled.some((record) => record.interactionId === interactionId);
}

function messagesRoute(server: ServerFrame): void {
  server.app.withTypeProvider<TypeBoxTypeProvider>().get('/api/interactions/:id/messages', {
    schema: { tags, summary: 'A page of a transcript', params: InteractionAddress, querystring: MessagesQuery, response: { 200: Messages } },
  }, async (request) => {
    const { params: { id }, query } = request;
    const principal = await server.require(request, 'agent', 'supervisor', 'administrator');
    if (!(await mayRead(server, principal, id))) throw new Fault('not-owner');
    const limit = Math.min(Number(query.limit ?? PAGE.usual), PAGE.most);
    const messages = await server.store.messages(principal.tenantId, id, { limit, ...(query.before !== undefined && { before: Number(query.before) }) });
    return { messages: [...messages] };
  });
}

/**
 * What this customer, by the e-mail address that was given, has talked about with the contact centre before. What an
 * administrator has removed is not shown (WX-136).
 */
function contactsRoute(server: ServerFrame): void {
  server.app.withTypeProvider<TypeBoxTypeProvider>().get('/api/interactions/:id/contacts', {
    schema: { tags, summary: 'Earlier contacts of an interaction\'s customer, of the last 60 days', params: InteractionAddress, response: { 200: Contacts } },
  }, async (request) => {
    const { params: { id } } = request;
    const principal = await server.require(request, 'agent', 'supervisor', 'administrator');
    if (!(await mayRead(server, principal, id))) throw new Fault('not-owner');
    const interaction = server.partition(principal.tenantId).state.interactions.get(id);
    if (!interaction) throw new Fault('not-found');
    // A call may come without one: nobody is everybody else without an address.
    if (interaction.customer.email === '') return [];
    const query = { customerEmail: interaction.customer.email, since: Date.now() - CONTACT_DAYS * DAY, limit: CONTACT_LIMIT };
    const found = await server.store.handled(principal.tenantId, query);
    return found.filter(({ interactionId, cause }) => interactionId !== id && cause !== 'administrator-ended');
  });
}

/** A moment as asked for. The schema has seen its form; the calendar decides whether it exists. */
function instantOf(name: string, text: string | undefined, otherwise: number): number {
  const at = text === undefined ? otherwise : Date.parse(text);
  if (Number.isNaN(at)) throw new Fault('invalid-input', { path: `querystring/${name}`, reason: 'must be a date and time of ISO 8601' });
  return at;
}

function reportRoute(server: ServerFrame): void {
  server.app.withTypeProvider<TypeBoxTypeProvider>().get('/api/reports/wrap-ups', {
    schema: { tags, summary: 'Wrap-ups by reason, queue and agent', querystring: ReportQuery, response: { 200: Report } },
  }, async (request) => {
    const { tenantId } = await server.require(request, 'supervisor', 'administrator');
    const { queueId, agentId, reasonId } = request.query;
    const until = instantOf('until', request.query.until, Date.now());
    const since = instantOf('since', request.query.since, until - DAY);
    const found = await server.store.handled(tenantId, { since, limit: REPORT_LIMIT, ...(agentId !== undefined && { agentId }) });
    const records = found.filter((record) => record.wrappedUpAt <= until
      && (queueId === undefined || record.queueId === queueId) && (reasonId === undefined || record.reasonId === reasonId));
    const span = { since: new Date(since).toISOString(), until: new Date(until).toISOString(), truncated: found.length === REPORT_LIMIT };
    return { ...span, ...wrapUpReport(records) };
  });
}

/** What has been handled: the agent's own history, transcripts, and the report on wrap-ups. */
export function register(server: ServerFrame): void {
  historyRoute(server);
  messagesRoute(server);
  contactsRoute(server);
  reportRoute(server);
}
