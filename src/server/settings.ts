import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { Refusal } from './refusal.ts';

/** How this process was asked to run; parsed once from the environment, see `readSettings`. */
export interface Settings {
  host: string;
  /** 0 takes any free port. */
  port: number;
  dataDir: string;
  /** An operator's own PostgreSQL; null starts the embedded one in `dataDir`. */
  databaseUrl: string | null;
  /** The origin people type, without a trailing slash. */
  publicUrl: string;
  smtpUrl: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  sample: boolean;
  samplePassword: string | null;
}

/** A variable with a value that we do not understand: one sentence with the variable, the value and what is accepted. */
export class SettingsError extends Refusal {}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const PASSWORD_MIN = 8;
const PASSWORD_MAX = 128;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; a variable that is empty counts as not set. Throws `SettingsError`. */
export function readSettings(env: Environment): Settings {
  const value = (name: string): string | null => env[name]?.trim() || null;
  const host = hostOf(value('HOST') ?? '127.0.0.1');
  const port = portOf(value('PORT') ?? '8080');
  return {
    host,
    port,
    dataDir: resolve(value('DATA_DIR') ?? './data'),
    databaseUrl: addressOf('DATABASE_URL', value('DATABASE_URL'), ['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/database'),
    publicUrl: originOf(value('PUBLIC_URL')) ?? defaultOrigin(host, port),
    smtpUrl: addressOf('SMTP_URL', value('SMTP_URL'), ['smtp:', 'smtps:'], 'smtp://user:password@host:587 or smtps://…'),
    logLevel: oneOf('LOG_LEVEL', value('LOG_LEVEL') ?? 'info', LOG_LEVELS),
    sample: oneOf('SAMPLE', value('SAMPLE') ?? 'on', ['on', 'off']) === 'on',
    samplePassword: samplePasswordOf(env['SAMPLE_PASSWORD'] || null),
  };
}

/** The address under which this machine reaches the server when no other is given. */
export function defaultOrigin(host: string, port: number): string {
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return new URL(`http://${name}:${port}`).origin;
}

function refuse(name: string, value: string, accepted: string): never {
  throw new SettingsError(`${name}=${value} is not understood: it takes ${accepted}.`);
}

function oneOf<T extends string>(name: string, value: string, accepted: readonly T[]): T {
  return accepted.find((known) => known === value) ?? refuse(name, value, `one of ${accepted.join(', ')}`);
}

function portOf(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  return port <= 65_535 ? port : refuse('PORT', value, 'a number from 1 to 65535, or 0 for any free port');
}

/** A name or an address of this machine; whether it is one, listening will tell. */
function hostOf(value: string): string {
  const known = (isIP(value) > 0 && !value.includes('%')) || (/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(value) && URL.canParse(`http://${value}`));
  return known ? value : refuse('HOST', value, 'a host name or an IP address, for example 127.0.0.1 or 0.0.0.0');
}

function originOf(value: string | null): string | null {
  if (value === null) return null;
  const url = parse(value);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) {
    refuse('PUBLIC_URL', hidden(value), 'the address that people type, without a path: https://desk.example.com');
  }
  return url.origin;
}

function addressOf(name: string, value: string | null, protocols: readonly string[], example: string): string | null {
  if (value === null) return null;
  const url = parse(value);
  // A database behind a socket of this machine has its host among the parameters.
  const reachable = url && (url.hostname !== '' || url.searchParams.has('host'));
  if (!url || !protocols.includes(url.protocol) || !reachable) refuse(name, hidden(value), example);
  return value;
}

function samplePasswordOf(value: string | null): string | null {
  if (value === null || (value.length >= PASSWORD_MIN && value.length <= PASSWORD_MAX)) return value;
  return refuse('SAMPLE_PASSWORD', `(${value.length} characters)`, `${PASSWORD_MIN} to ${PASSWORD_MAX} characters`);
}

function parse(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}

/** What may be shown of an address: not its password. */
function hidden(value: string): string {
  return value.replace(/(\/\/[^/@]*:)[^@]*@/, '$1…@');
}
