import type { DeskEvent } from '../contract/desk.ts';
import type { BlackBoxRecord } from './black-box.ts';
import type { ConnectionEvent } from './connection-event.ts';

type Fact = readonly [what: string, detail?: BlackBoxRecord['detail']];

const ids = (event: DeskEvent): BlackBoxRecord['detail'] => ({
  kind: event.kind,
  ...('interactionId' in event && { interactionId: event.interactionId }),
  ...('agentId' in event && { agentId: event.agentId }),
  ...('cause' in event && { cause: event.cause }),
});

/** What the black box is told of the line: kinds, ids, codes and times, never what people have said. */
export const factsOf = (event: ConnectionEvent): readonly Fact[] => {
  switch (event.kind) {
    case 'line': return [['line', { line: event.line, roundTripMs: event.roundTripMs }]];
    case 'welcome': return [['welcome', { epoch: event.epoch }]];
    case 'snapshot': return [['snapshot', { cursor: event.cursor, interactions: Object.keys(event.desk.interactions).length }]];
    case 'items': return event.items.map(({ seq, event: step }) => ['event', { seq, ...ids(step) }] as const);
    case 'kept': return event.conflict ? [['conflict', { rev: event.entry.rev }]] : [];
    case 'fault': return [['fault', { code: event.fault.code, trackingId: event.fault.trackingId }]];
    case 'lost': case 'elsewhere': case 'moved': case 'reload': case 'garbled': return [[event.kind]];
    case 'inStep': case 'memory': case 'answer': case 'typing': case 'time': case 'ended': return [];
  }
};
