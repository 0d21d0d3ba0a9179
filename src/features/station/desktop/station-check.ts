import type { DeskProfile } from '../../../contract/desk.ts';
import type { Station } from '../../../contract/station.ts';
import type { StationEntry } from '../../../desktop/station-entry.ts';
import { parseNumber, splitNumber } from './phone-book.ts';
import type { NumberRefusal } from './station-refused.ts';

/** What is wrong with a field of the dialog. */
export type NumberProblem = 'missing' | 'country-rules' | 'format' | 'restricted';
export interface StationProblems {
  number?: NumberProblem | NumberRefusal;
  team?: 'missing';
}
export type StationCheck = { station: Station; teamId: string } | { problems: StationProblems };

type Rules = Pick<DeskProfile, 'teams' | 'defaultDialNumber' | 'defaultExtension' | 'desktopProfile'>;

const E164 = /^\+[1-9]\d{3,14}$/;
/** The dialling-out prefixes of the world (00…, 010, 011, 119, 810), then a number in E.164 without its plus. */
const IDD = /^(?:00\d{0,2}|010|011|119|810)[1-9]\d{6,14}$/;
const EXTENSION = /^\d{1,18}$/;

/** A number as people write it, without what only helps to read it. */
const bare = (number: string): string => number.replace(/[\s().\-/\u00a0\u2010-\u2015]/g, '');

/** Whether the administrator allows the default numbers only (WX-030). */
export const isRestricted = ({ desktopProfile }: Pick<Rules, 'desktopProfile'>): boolean => desktopProfile?.dialNumber === 'defaultOnly';

type Found = { number: string } | { problem: NumberProblem };

const dialNumber = (entry: StationEntry, rules: Rules): Found => {
  const number = bare(entry.dialNumber);
  if (number === '') return { problem: 'missing' };
  // The administrator's own choice needs no rule.
  if (number === rules.defaultDialNumber) return { number };
  if (!entry.international) return E164.test(number) || IDD.test(number) ? { number } : { problem: 'format' };
  const e164 = parseNumber(number, entry.country);
  return e164 === null ? { problem: 'country-rules' } : { number: e164 };
};

const extension = (entry: StationEntry): Found => {
  const number = entry.extension.trim();
  if (number === '') return { problem: 'missing' };
  return EXTENSION.test(number) ? { number } : { problem: 'format' };
};

const found = (entry: StationEntry, rules: Rules): Found => {
  if (!isRestricted(rules)) return entry.kind === 'dialNumber' ? dialNumber(entry, rules) : extension(entry);
  const number = entry.kind === 'dialNumber' ? rules.defaultDialNumber : rules.defaultExtension;
  return number === null ? { problem: 'restricted' } : { number };
};

/** The Station Credentials as the server takes them, or what is wrong with them. Pure. */
export const checkStation = (entry: StationEntry, rules: Rules): StationCheck => {
  const result = found(entry, rules);
  const team = rules.teams.some(({ id }) => id === entry.teamId);
  if (team && 'number' in result) return { station: { kind: entry.kind, number: result.number }, teamId: entry.teamId };
  return { problems: { ...('problem' in result ? { number: result.problem } : {}), ...(team ? {} : { team: 'missing' as const }) } };
};

const withDefaultNumber = (entry: StationEntry, number: string): StationEntry => {
  const split = splitNumber(number);
  // A number that no country's rules know stands as it is, without the country's code beside it.
  return split ? { ...entry, international: true, country: split.country, dialNumber: split.national } : { ...entry, international: false, dialNumber: number };
};

/** What the dialog shows first: what was remembered, else the administrator's defaults, else nothing. Pure. */
export const firstEntry = (rules: Rules, remembered: StationEntry | null): StationEntry => {
  const [only] = rules.teams;
  const empty: StationEntry = {
    kind: 'dialNumber', international: true, country: 'US', dialNumber: '', extension: rules.defaultExtension ?? '',
    teamId: rules.teams.length === 1 && only ? only.id : '',
  };
  const defaults = rules.defaultDialNumber ? withDefaultNumber(empty, rules.defaultDialNumber) : empty;
  const known = remembered && rules.teams.some(({ id }) => id === remembered.teamId) ? remembered.teamId : defaults.teamId;
  if (isRestricted(rules)) return { ...defaults, dialNumber: rules.defaultDialNumber ?? '', kind: remembered?.kind ?? 'dialNumber', teamId: known };
  return remembered ? { ...remembered, teamId: known } : defaults;
};
