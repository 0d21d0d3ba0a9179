import type { Colleague, DeskState } from '../../../contract/desk.ts';
import type { Interaction } from '../../../contract/interaction.ts';
import type { Id } from '../../../contract/primitives.ts';

export interface TransferTarget {
  /** `queue:<id>` or `agent:<id>`: one list holds both. */
  value: string;
  kind: 'queue' | 'agent';
  id: Id;
  name: string;
  /** An agent's team; null for queues. */
  teamName: string | null;
  /** Queues always take a transfer; agents only when they are available. */
  open: boolean;
}

/** Who could take this interaction: queues of its channel, then agents, the available ones first. */
export function transferTargets(
  desk: DeskState, interaction: Pick<Interaction, 'channel' | 'queueId'>, colleagues: readonly Colleague[],
): TransferTarget[] {
  const queues = desk.profile.queues
    .filter((queue) => queue.channel === interaction.channel)
    .map((queue): TransferTarget => ({
      value: `queue:${queue.id}`, kind: 'queue', id: queue.id, name: queue.name, teamName: null, open: true,
    }));
  const agents = colleagues
    .filter((colleague) => colleague.id !== desk.profile.userId)
    .map((colleague): TransferTarget => ({
      value: `agent:${colleague.id}`, kind: 'agent', id: colleague.id, name: colleague.name,
      teamName: colleague.teamName, open: colleague.available,
    }));
  return [...queues.sort(byName), ...agents.sort((a, b) => Number(b.open) - Number(a.open) || byName(a, b))];
}

const byName = (a: TransferTarget, b: TransferTarget) => a.name.localeCompare(b.name);
