import type { DomainEvent } from '../../contract/events.ts';
import { LogGap, type Batch } from './store.ts';

/**
 * A batch in one statement, and so in one transaction and one round trip. The tenant's row lets nothing pass
 * of an older epoch or beside the log's end, and locks out whoever opens the tenant meanwhile.
 * Columns come as lines of one text each: cheaper than arrays on both sides, and no value contains a line end.
 */
export const APPEND = `
  with owner as (
    update tenants set seq = seq + $3::int
    where id = $1 and epoch = $2 and ($3::int = 0 or seq = $4::bigint)
    returning id
  ), lines as (
    insert into log (tenant, seq, at, kind, interaction_id, agent_id, n, data, customer)
    select id, $4::bigint + line, at, kind, interaction_id, agent_id, n, data, customer
    from owner, unnest(
      string_to_array($5, e'\\n')::bigint[], string_to_array($6, e'\\n'), string_to_array($7, e'\\n', ''),
      string_to_array($8, e'\\n', ''), string_to_array($9, e'\\n', '')::int[], string_to_array($10, e'\\n'),
      string_to_array($16, e'\\n', '')
    ) with ordinality as l (at, kind, interaction_id, agent_id, n, data, customer, line)
  ), kept as (
    insert into receipts (tenant, id, actor, digest, seq, at)
    select owner.id, r.id, actor, digest, seq, at
    from owner, unnest(
      string_to_array($11, e'\\n'), string_to_array($12, e'\\n'), string_to_array($13, e'\\n'),
      string_to_array($14, e'\\n')::bigint[], string_to_array($15, e'\\n')::bigint[]
    ) as r (id, actor, digest, seq, at)
  )
  select id from owner`;

/** The statement's parameters. Throws `LogGap` when the batch has one in itself. */
export function appendParameters({ tenant, epoch, records, receipts }: Batch): unknown[] {
  const before = (records[0]?.seq ?? 1) - 1;
  if (records.some(({ seq }, i) => seq !== before + 1 + i)) throw new LogGap(`the batch of ${tenant} has a gap in itself`);
  const events = records.map(({ event }) => event);
  return [
    tenant, epoch, records.length, before,
    lines(events, ({ at }) => String(at)), lines(events, ({ kind }) => kind), lines(events, interactionOf), lines(events, agentOf),
    lines(events, (event) => (event.kind === 'message.posted' ? String(event.message.n) : '')),
    // JSON has no line ends outside of strings, and escapes those inside.
    events.map((event) => JSON.stringify(event)).join('\n'),
    lines(receipts, ({ id }) => id), lines(receipts, ({ actor }) => actor), lines(receipts, ({ digest }) => digest),
    lines(receipts, ({ seq }) => String(seq)), lines(receipts, ({ at }) => String(at)),
    lines(events, (event) => (event.kind === 'wrapUp.completed' ? customerKey(event.record.customerEmail) : '')),
  ];
}

/** By what a customer's earlier contacts are found: however the address was typed. NUL is no text for PostgreSQL. */
export const customerKey = (email: string): string => email.toLowerCase().replaceAll('\0', '');

function interactionOf(event: DomainEvent): string {
  return 'interactionId' in event ? event.interactionId : '';
}

function agentOf(event: DomainEvent): string {
  return 'agentId' in event ? event.agentId : '';
}

/** One column. Ids, kinds and digests have no line end; one that had would shift its neighbours, so it is refused. */
function lines<T>(items: readonly T[], value: (item: T) => string): string {
  return items.map((item) => {
    const text = value(item);
    if (text.includes('\n')) throw new Error('an id or name of the log contains a line end');
    return text;
  }).join('\n');
}
