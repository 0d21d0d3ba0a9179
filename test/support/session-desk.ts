import type { DeskEvent, DeskFeedItem, DeskProfile, DeskState } from '../../src/contract/desk.ts';
import type { FaultCode, WireFault } from '../../src/contract/errors.ts';
import type { AgentSession } from '../../src/contract/interaction.ts';

export const T0 = Date.UTC(2026, 10, 20, 10, 0, 0);
export const ME = 'agent-me';

export const profile = (userId = ME): DeskProfile => ({
  userId, name: 'Anna Nowak', email: 'anna@example.test', roles: ['agent'], tenantId: 'tenant-1', tenantName: 'Example',
  teams: [], queues: [], entryPoints: [], idleCodes: [], wrapUpReasons: [], desktopProfile: null, multimediaProfile: null,
  defaultDialNumber: null, layouts: {}, screenPops: [], defaultExtension: null, obstacle: null,
});

export const agentSession = (over: Partial<AgentSession> = {}): AgentSession => ({
  id: 'session-1', name: 'Anna Nowak', teamId: 'team-1', station: { kind: 'extension', number: '1234' },
  presence: { state: 'available' }, since: T0, signedInAt: T0, freeSince: T0, load: {}, ...over,
});

export const desk = (userId = ME, session: Partial<AgentSession> = {}): DeskState =>
  ({ profile: profile(userId), session: agentSession(session), interactions: {} });

const changed = { kind: 'agent.stateChanged', presence: { state: 'available' }, cause: 'agent' } as const;

/** A step of the feed. */
export const step = (seq: number, event: Partial<DeskEvent> = changed, prev = seq - 1): DeskFeedItem =>
  ({ seq, prev, event: { at: T0 + seq, agentId: ME, ...event } as DeskEvent });

export const fault = (code: FaultCode): WireFault => ({ code, message: 'no', trackingId: 't-1' });

/** A command's key. */
export const key = (n: number): string => `0199a5b2-7c1d-7abc-8def-${String(n).padStart(12, '0')}`;

export const post = (text: string, interactionId = 'i-1') => ({ kind: 'message.post', interactionId, text }) as const;
export const mark = (read: number, interactionId = 'i-1') => ({ kind: 'message.mark', interactionId, delivered: read, read }) as const;
export const accept = { kind: 'offer.accept', interactionId: 'i-1', offerId: 'o-1' } as const;
export const available = { kind: 'state.available' } as const;
