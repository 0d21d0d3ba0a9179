import type { HandledRecord } from '../../../contract/events.ts';
import type { Instant } from '../../../contract/primitives.ts';

/** How far back the Agent Interaction History goes. */
export const HISTORY_MS = 24 * 3_600_000;

export interface HistoryDay { day: string; at: Instant; records: readonly HandledRecord[] }

const keyOf = (record: HandledRecord) => `${record.interactionId}-${record.connectedAt}`;

/** Adds newer records to known ones: each part of an interaction once, the newest on top. */
export function mergedHistory(known: readonly HandledRecord[], more: readonly HandledRecord[]): HandledRecord[] {
  const byKey = new Map<string, HandledRecord>();
  for (const record of [...known, ...more]) byKey.set(keyOf(record), record);
  return [...byKey.values()].sort((a, b) => b.connectedAt - a.connectedAt);
}

/** The last that were finished, as the server counts them; in the same order as before. */
export const newestOf = (records: readonly HandledRecord[], count: number): readonly HandledRecord[] => {
  if (records.length <= count) return records;
  const newest = new Set(records.toSorted((a, b) => b.wrappedUpAt - a.wrappedUpAt).slice(0, count));
  return records.filter((record) => newest.has(record));
};

/** The last 24 hours, by the agent's days. */
export function historyDays(
  records: readonly HandledRecord[], now: Instant, dayOf: (at: Instant) => string,
): HistoryDay[] {
  const days: { day: string; at: Instant; records: HandledRecord[] }[] = [];
  for (const record of records) {
    if (record.wrappedUpAt < now - HISTORY_MS) continue;
    const day = dayOf(record.connectedAt);
    const current = days.at(-1);
    if (current?.day === day) current.records.push(record);
    else days.push({ day, at: record.connectedAt, records: [record] });
  }
  return days;
}
