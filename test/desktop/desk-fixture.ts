import type { ChatMessage } from '../../src/contract/chat.ts';
import type { DeskProfile, DeskState } from '../../src/contract/desk.ts';
import type { FaultCode } from '../../src/contract/errors.ts';
import type { AgentSession, Interaction, Offer, WrapUp } from '../../src/contract/interaction.ts';
import type { AgentCommand } from '../../src/contract/up.ts';
import type { DeskModel, OutboxItem } from '../../src/desktop/frame.ts';
import type { SessionState } from '../../src/session/session-port.ts';

/** A moment that all fixtures count from. */
export const T0 = Date.UTC(2026, 10, 20, 10, 0, 0);
export const ME = 'agent-me';

export const profile = (over: Partial<DeskProfile> = {}): DeskProfile => ({
  userId: ME, name: 'Anna Nowak', email: 'anna@example.test', roles: ['agent'],
  tenantId: 'tenant-1', tenantName: 'Example',
  teams: [{ type: 'team', id: 'team-1', name: 'Service' }, { type: 'team', id: 'team-2', name: 'Sales' }],
  queues: [
    { id: 'returns', name: 'Returns', channel: 'chat' },
    { id: 'orders', name: 'Orders', channel: 'chat' },
    { id: 'phone', name: 'Phone', channel: 'voice' },
  ],
  entryPoints: [
    { id: 'send-back', name: 'Send something back', queueId: 'returns' },
    { id: 'orders-page', name: 'Orders', queueId: 'orders' },
  ],
  idleCodes: [
    { type: 'idleCode', id: 'meeting', name: 'Meeting', selectable: true },
    { type: 'idleCode', id: 'lunch', name: 'Lunch', selectable: true },
    { type: 'idleCode', id: 'rona', name: 'RONA', selectable: false },
  ],
  wrapUpReasons: [
    { type: 'wrapUpReason', id: 'solved', name: 'Solved' },
    { type: 'wrapUpReason', id: 'refund', name: 'Refund granted' },
    { type: 'wrapUpReason', id: 'spam', name: 'Spam' },
  ],
  desktopProfile: {
    type: 'desktopProfile', id: 'dp', name: 'Standard', defaultIdleCodeId: 'meeting',
    wrapUpReasonIds: ['solved', 'refund', 'spam'], defaultWrapUpReasonId: 'solved',
    autoWrapUpSeconds: 60, cancelAutoWrapUp: true, dialNumber: 'any', inactivityMinutes: 0, graceSeconds: 120,
  },
  multimediaProfile: {
    type: 'multimediaProfile', id: 'mp', name: 'Blended', routingType: 'blended',
    capacity: { voice: 1, chat: 3, email: 0, social: 0 }, queueCapacity: {},
  },
  layouts: {}, screenPops: [],
  defaultDialNumber: null, defaultExtension: null, obstacle: null,
  ...over,
});

export const session = (over: Partial<AgentSession> = {}): AgentSession => ({
  id: 'session-1', name: 'Anna Nowak', teamId: 'team-1', station: { kind: 'extension', number: '1234' },
  presence: { state: 'available' }, since: T0, signedInAt: T0, freeSince: T0, load: {}, ...over,
});

export const desk = (interactions: readonly Interaction[] = [], over: Partial<DeskState> = {}): DeskState => ({
  profile: profile(), session: session(),
  interactions: Object.fromEntries(interactions.map((each) => [each.id, each])), ...over,
});

export const interaction = (over: Partial<Interaction> = {}): Interaction => ({
  id: 'i-1', channel: 'chat', entryPointId: 'send-back', queueId: 'returns', priority: 5,
  customer: { id: 'c-1', name: 'Maria', email: 'maria@example.test' },
  createdAt: T0, waitingSince: T0, queuedAt: T0, status: 'queued', offer: null, agentId: null, connectedAt: null,
  endedAt: null, endedBy: null, declinedBy: {}, wrapUps: {},
  messages: 0, lastMessage: null,
  marks: { customer: { delivered: 0, read: 0 }, agent: { delivered: 0, read: 0 } },
  ...over,
});

export const offer = (over: Partial<Offer> = {}): Offer => ({
  id: 'o-1', agentId: ME, at: T0 + 30_000, expiresAt: T0 + 60_000,
  reason: { rule: 'longest-waiting-to-longest-available', waitedMs: 30_000, agentFreeMs: 90_000, priority: 5 },
  ...over,
});

export const offered = (over: Partial<Interaction> = {}, offerOver: Partial<Offer> = {}): Interaction =>
  interaction({ status: 'offered', offer: offer(offerOver), ...over });

export const handled = (over: Partial<Interaction> = {}): Interaction =>
  interaction({ status: 'connected', agentId: ME, connectedAt: T0 + 40_000, ...over });

export const wrapUp = (over: Partial<WrapUp> = {}): WrapUp => ({
  since: T0 + 120_000, connectedAt: T0 + 40_000, cause: 'agent-ended', autoAt: T0 + 180_000, ...over,
});

export const wrappingUp = (over: Partial<Interaction> = {}, wrapUpOver: Partial<WrapUp> = {}): Interaction =>
  interaction({ status: 'ended', endedAt: T0 + 120_000, endedBy: 'agent', wrapUps: { [ME]: wrapUp(wrapUpOver) }, ...over });

export const message = (n: number, over: Partial<ChatMessage> = {}): ChatMessage => ({
  id: `m-${n}`, n, at: T0 + n * 1_000, from: 'customer', name: 'Maria', text: `message ${n}`, ...over,
});

/** A message of this agent. */
export const mine = (n: number, over: Partial<ChatMessage> = {}): ChatMessage =>
  message(n, { from: 'agent', agentId: ME, name: 'Anna Nowak', ...over });

/** What panes are rendered from: a working window with a confirmed desk and a line. */
export const model = (over: Partial<DeskModel> = {}): DeskModel => ({
  desk: desk([handled()]), line: 'online', confirmed: true, role: 'working', outbox: [], troubles: [], unresponsive: [],
  selectedId: null, pageId: null, typing: {}, ...over,
});

/** What the session core tells a tab. */
export const sessionState = (over: Partial<SessionState> = {}): SessionState => ({
  role: 'working', line: 'online', desk: desk([handled()]), cursor: 10, confirmed: true,
  outbox: [], memory: {}, conflicts: [], trouble: null, offsetMs: 0, ...over,
});

/** A command that waits for the line. */
export const pending = (command: AgentCommand, over: Partial<OutboxItem> = {}): OutboxItem =>
  ({ id: 'x-1', command, at: T0, state: 'pending', ...over });

/** One that was refused for good. */
export const failed = (command: AgentCommand, code: FaultCode, over: Partial<OutboxItem> = {}): OutboxItem =>
  pending(command, { state: 'failed', fault: { code, message: '', trackingId: 't-1' }, ...over });
