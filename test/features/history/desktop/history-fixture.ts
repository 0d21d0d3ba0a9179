import type { HandledRecord } from '../../../../src/contract/events.ts';
import { ME, T0 } from '../../../desktop/desk-fixture.ts';

export const handledRecord = (over: Partial<HandledRecord> = {}): HandledRecord => ({
  interactionId: 'i-1', agentId: ME, agentName: 'Anna Nowak', channel: 'chat',
  customerName: 'Maria', customerEmail: 'maria@example.test', queueId: 'returns', queueName: 'Returns',
  waitedMs: 30_000, connectedAt: T0, endedAt: T0 + 90_000, wrappedUpAt: T0 + 100_000,
  cause: 'agent-ended', reasonId: 'solved', reasonName: 'Solved', automatic: false, ...over,
});
