import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Id } from '../contract/primitives.ts';
import type { AgentCommand } from '../contract/up.ts';
import { type CentreState, ORGANISATION } from '../domain/state.ts';
import { Fault } from './fault.ts';

/** The dialling-out prefixes of the world, some of them the beginning of another. What follows is E.164 without its plus. */
const IDD = [/^00/, /^00\d/, /^00\d\d/, /^010/, /^011/, /^119/, /^810/] as const;

const isPossible = (e164: string): boolean => parsePhoneNumberFromString(e164, { extract: false })?.isPossible() === true;

/**
 * Whether a number could be dialled: a country's code and a length that this country has. Which ranges are in use
 * changes sooner than a server is updated, so that is not asked: the guide's own example (+11234567890) is in none.
 */
export const isDiallable = (number: string): boolean => number.startsWith('+')
  ? isPossible(number) : IDD.some((prefix) => prefix.test(number) && isPossible(number.replace(prefix, '+')));

/**
 * The one rule of the Station Credentials that needs the countries' numbering plans, and so has no place in the domain
 * (WX-006). What the administrator has chosen, a default or a registered number, needs no rule. Throws Fault `invalid-number`.
 */
export function checkDialNumber({ config }: CentreState, agentId: Id, command: AgentCommand): void {
  if (command.kind !== 'station.signIn' || command.station.kind !== 'dialNumber') return;
  const { number } = command.station;
  if (number === config.user[agentId]?.defaultDialNumber || config.organisation[ORGANISATION]?.registeredNumbers?.includes(number)) return;
  if (!isDiallable(number)) throw new Fault('invalid-number');
}
