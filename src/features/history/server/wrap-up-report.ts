import type { HandledRecord } from '../../../contract/events.ts';
import type { Id } from '../../../contract/primitives.ts';

/** How often and how long. Handling is from the answer to the end of wrap-up: talk, then wrap-up. */
export interface Figures {
  count: number;
  /** Wrapped up by the timer, because the agent was lost or because an administrator ended it. */
  automatic: number;
  averageHandlingMs: number;
  averageTalkMs: number;
  averageWrapUpMs: number;
}

/** `null` is no reason: the agent was lost, or an administrator ended it, before one was chosen. */
export type Group = { id: Id | null; name: string | null } & Figures;

export type Row = Pick<HandledRecord, 'reasonId' | 'reasonName' | 'queueId' | 'queueName' | 'agentId' | 'agentName'> & Figures;

export interface WrapUpReport {
  total: Figures;
  reasons: Group[];
  queues: Group[];
  agents: Group[];
  rows: Row[];
}

const average = (records: readonly HandledRecord[], of: (record: HandledRecord) => number): number =>
  records.length === 0 ? 0 : Math.round(records.reduce((sum, record) => sum + of(record), 0) / records.length);

const figuresOf = (records: readonly HandledRecord[]): Figures => ({
  count: records.length,
  automatic: records.filter(({ automatic }) => automatic).length,
  averageHandlingMs: average(records, ({ connectedAt, wrappedUpAt }) => wrappedUpAt - connectedAt),
  averageTalkMs: average(records, ({ connectedAt, endedAt }) => endedAt - connectedAt),
  averageWrapUpMs: average(records, ({ endedAt, wrappedUpAt }) => wrappedUpAt - endedAt),
});

/** Lists of at least one record with the same key, the longest first. */
function grouped(records: readonly HandledRecord[], keyOf: (record: HandledRecord) => string): [HandledRecord, ...HandledRecord[]][] {
  const groups = new Map<string, [HandledRecord, ...HandledRecord[]]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].toSorted((a, b) => b.length - a.length);
}

/** Grouped by id: a name may have changed meanwhile, the newest record knows today's. */
const groupsOf = (records: readonly HandledRecord[], partOf: (record: HandledRecord) => { id: Id | null; name: string | null }): Group[] =>
  grouped(records, (record) => partOf(record).id ?? '').map((group) => ({ ...partOf(group[0]), ...figuresOf(group) }));

const rowsOf = (records: readonly HandledRecord[]): Row[] =>
  grouped(records, ({ reasonId, queueId, agentId }) => `${reasonId ?? ''} ${queueId} ${agentId}`).map((group) => {
    const { reasonId, reasonName, queueId, queueName, agentId, agentName } = group[0];
    return { reasonId, reasonName, queueId, queueName, agentId, agentName, ...figuresOf(group) };
  });

/** Counts wrap-ups by reason, queue and agent (WX-128). The records come newest first. */
export const wrapUpReport = (records: readonly HandledRecord[]): WrapUpReport => ({
  total: figuresOf(records),
  reasons: groupsOf(records, ({ reasonId: id, reasonName: name }) => ({ id, name })),
  queues: groupsOf(records, ({ queueId: id, queueName: name }) => ({ id, name })),
  agents: groupsOf(records, ({ agentId: id, agentName: name }) => ({ id, name })),
  rows: rowsOf(records),
});
