import type { FaultCode } from '../../src/contract/errors.ts';
import type { Interaction } from '../../src/contract/interaction.ts';
import type { Id } from '../../src/contract/primitives.ts';
import type { Actor, Command } from '../../src/domain/command.ts';
import type { Centre } from './domain.ts';

/** What somebody asks, and whether it has to be granted. */
export interface Step {
  actor: Actor;
  command: Command;
  /** `nothing`: granted, and nothing comes of it. */
  expect: 'granted' | 'refused' | 'either' | 'nothing';
  /** Why it is refused. */
  fault?: FaultCode;
}

/** Makes a step of what there is in the centre; the numbers choose. */
export type Play = (centre: Centre, a: number, b: number) => Step | undefined;

export const SYSTEM: Actor = { kind: 'system' };
export const ADMINISTRATOR: Actor = { kind: 'administrator', id: 'admin-1' };
export const asAgent = (id: Id): Actor => ({ kind: 'agent', id });
export const asCustomer = ({ id, customer }: Interaction): Actor => ({ kind: 'customer', id: customer.id, interactionId: id });

export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

const byId = (a: { id: Id }, b: { id: Id }): number => a.id < b.id ? -1 : 1;

export const signedIn = (centre: Centre): Id[] => [...centre.state.agents.values()].sort(byId).map(({ id }) => id);

export const interactions = (centre: Centre, ...status: Interaction['status'][]): Interaction[] =>
  [...centre.state.interactions.values()].filter((each) => status.includes(each.status)).sort(byId);

export const step = (actor: Actor, command: Command, granted: boolean | null = true): Step =>
  ({ actor, command, expect: granted === null ? 'either' : granted ? 'granted' : 'refused' });

export function onSession(ask: (centre: Centre, id: Id, b: number) => Step): Play {
  return (centre, a, b) => {
    const id = pick(signedIn(centre), a);
    return id === undefined ? undefined : ask(centre, id, b);
  };
}
