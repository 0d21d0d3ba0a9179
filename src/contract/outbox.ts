import type { AgentCommandKind } from './up.ts';

/** What may be done without a line: it waits in the outbox. Everything else needs the moment. */
const WAITING: ReadonlySet<AgentCommandKind> = new Set<AgentCommandKind>([
  'state.available', 'state.idle', 'message.post', 'message.mark', 'wrapUp.submit', 'wrapUp.cancelAuto', 'interaction.dismiss',
]);

/** Whether a command of this kind may wait for the line. */
export const mayWait = (kind: AgentCommandKind): boolean => WAITING.has(kind);
