import closeWithGrace from 'close-with-grace';
import type { Logger } from 'pino';

/** One thing that ends before the next one does. */
export type Ending = () => Promise<void> | void;

/** The longest time that ending may take, in milliseconds. */
const LIMIT_MS = 15_000;
/** A terminal's Ctrl+C reaches us once by itself and once through npm. */
const ECHO_MS = 1000;

/**
 * Ends the process in order after SIGINT, SIGTERM or an error that nobody caught: `endings` one after the other
 * (stop taking, drain, close the store), then exit code 0, or 1 after an error. A second Ctrl+C ends it at once.
 */
export function endGracefully(log: Logger, ...endings: readonly Ending[]): { end(): void } {
  const graceful = closeWithGrace({ delay: LIMIT_MS, logger: errorLog(log), skip: ['SIGINT', 'SIGTERM', 'beforeExit'] }, async ({ err }) => {
    if (err) log.fatal({ err }, 'The server has failed and ends.');
    else log.info('The server ends.');
    for (const ending of endings) await ending();
    log.info('The server has ended.');
    log.flush();
  });
  let since: number | null = null;
  const end = (): void => {
    if (since !== null) {
      if (Date.now() - since > ECHO_MS) process.exit(1);
      return;
    }
    since = Date.now();
    graceful.close();
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  return { end };
}

/** What the library says when something goes wrong while ending. */
function errorLog(log: Logger): { error(message?: unknown): void } {
  return {
    error: (message) => {
      if (message instanceof Error) log.error({ err: message }, 'The server could not end in order.');
      else log.error(String(message));
    },
  };
}
