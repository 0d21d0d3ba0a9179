import type { FaultCode } from '../../../contract/errors.ts';
import type { HandledRecord } from '../../../contract/events.ts';
import type { CommandId, Id, Instant } from '../../../contract/primitives.ts';
import type { DeskModel, OutboxItem } from '../../../desktop/frame.ts';
import { isMine } from '../../../desktop/my-interactions.ts';
import { needsLine } from '../../../desktop/needs-line.ts';

/** How things are by now, beside what the agent wanted. */
export type Now =
  | { kind: 'yours' | 'over' | 'open' | 'done' | 'signed-out' }
  /** `null` stands for the catalogue's word for Available. */
  | { kind: 'state'; name: string | null }
  | { kind: 'reason'; reason: string; automatic: boolean };

/** One action that the server does not have. */
export interface OutboxRow {
  id: CommandId;
  kind: 'message' | 'state' | 'wrap-up' | 'cancel-auto' | 'dismiss';
  /** null when this browser does not know the name any more. */
  customer: string | null;
  at: Instant;
  /** The agent's own words or choice; null for Available and for what says it all by its kind. */
  mine: string | null;
  /** Why it failed; null while it waits. */
  failed: FaultCode | null;
  now: Now | null;
}

export interface OutboxView {
  rows: readonly OutboxRow[];
  pending: number;
  failed: number;
}

/** What this browser remembers of interactions that have left the desk. */
export interface Remembered {
  customer(id: Id): string | null;
  record(id: Id): Pick<HandledRecord, 'reasonName' | 'automatic'> | null;
}

/** With a line an action is answered in a moment: only what takes longer is worth a word. */
const MOMENT_MS = 3_000;

const NONE: ReadonlySet<CommandId> = new Set();

/** What waits or has failed; what is `retried` stays in its place until it is answered. Marks are a courtesy that nobody waits for. */
export function outboxView(model: DeskModel, remembered: Remembered, now: number, retried: ReadonlySet<CommandId> = NONE): OutboxView {
  const waits = needsLine(model) !== null;
  const rows = model.outbox
    .filter((item) => item.state === 'failed' || waits || now - item.at > MOMENT_MS || retried.has(item.id))
    .flatMap((item) => rowOf(item, model, remembered));
  const failed = rows.filter((row) => row.failed !== null).length;
  return { rows, failed, pending: rows.length - failed };
}

function rowOf(item: OutboxItem, model: DeskModel, remembered: Remembered): OutboxRow[] {
  const { command, id, at } = item;
  const failed = item.state === 'failed' ? item.fault?.code ?? 'internal' : null;
  const row = (kind: OutboxRow['kind'], mine: string | null, interactionId?: Id): OutboxRow[] => [{
    id, kind, at, mine, failed,
    customer: interactionId === undefined ? null : model.desk.interactions[interactionId]?.customer.name ?? remembered.customer(interactionId),
    now: failed === null ? null : nowOf(kind, interactionId, model, remembered),
  }];
  const { profile } = model.desk;
  switch (command.kind) {
    case 'message.post': return row('message', command.text, command.interactionId);
    case 'state.available': return row('state', null);
    case 'state.idle': return row('state', profile.idleCodes.find((code) => code.id === command.idleCodeId)?.name ?? command.idleCodeId);
    case 'wrapUp.submit': return row('wrap-up', profile.wrapUpReasons.find((reason) => reason.id === command.reasonId)?.name ?? command.reasonId, command.interactionId);
    case 'wrapUp.cancelAuto': return row('cancel-auto', null, command.interactionId);
    case 'interaction.dismiss': return row('dismiss', null);
    default: return [];
  }
}

function nowOf(kind: OutboxRow['kind'], id: Id | undefined, { desk }: DeskModel, remembered: Remembered): Now | null {
  const interaction = id === undefined ? undefined : desk.interactions[id];
  switch (kind) {
    case 'message': return { kind: interaction && isMine(interaction, desk) ? 'yours' : 'over' };
    case 'state': return stateNow(desk);
    case 'wrap-up':
    case 'cancel-auto': {
      if (interaction?.wrapUps[desk.profile.userId]) return { kind: 'open' };
      const record = id === undefined ? null : remembered.record(id);
      return record?.reasonName ? { kind: 'reason', reason: record.reasonName, automatic: record.automatic } : { kind: 'done' };
    }
    case 'dismiss': return null;
  }
}

function stateNow({ session, profile }: DeskModel['desk']): Now {
  if (!session) return { kind: 'signed-out' };
  const { presence } = session;
  if (presence.state === 'available') return { kind: 'state', name: null };
  return { kind: 'state', name: profile.idleCodes.find((code) => code.id === presence.idleCodeId)?.name ?? presence.idleCodeId };
}
