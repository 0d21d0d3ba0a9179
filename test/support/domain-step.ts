import type { Interaction } from '../../src/contract/interaction.ts';
import type { Id } from '../../src/contract/primitives.ts';
import type { Actor, Command } from '../../src/domain/command.ts';
import type { Centre } from './domain.ts';

/** What somebody asks, and whether it has to be granted. */
export interface Step {
  actor: Actor;
  command: Command;
  expect: 'granted' | 'refused' | 'either';
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
