import { pino, type DestinationStream, type Logger } from 'pino';
import type { Settings } from '../settings.ts';

/** What never reaches the log, wherever our code or a library puts it into a line. */
const SECRETS = [
  'password', 'token', 'secret', 'cookie', 'authorization', 'samplePassword', 'databaseUrl', 'smtpUrl',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
/** A verification code, in a request's body only: elsewhere `code` is a fault's. */
const CODES = ['body.code', '*.body.code'];
const HEADERS = ['headers', '*.headers'].flatMap((place) => [`${place}["set-cookie"]`, `${place}["x-api-key"]`]);

/** The server's log: one JSON line per entry on stdout. */
export function createLogger({ logLevel }: Pick<Settings, 'logLevel'>, destination?: DestinationStream): Logger {
  const options = {
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: [...SECRETS, ...CODES, ...HEADERS], censor: '[hidden]' },
  };
  return destination ? pino(options, destination) : pino(options);
}
