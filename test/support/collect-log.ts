import { pino, type Logger } from 'pino';

export interface CollectedLog {
  logger: Logger;
  /** Everything written so far, parsed. */
  lines(): readonly Record<string, unknown>[];
}

/** A real logger whose lines stay in memory, for tests that ask what the log knows. */
export function collectLog(level = 'info'): CollectedLog {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level }, { write: (line: string) => { lines.push(JSON.parse(line)); } });
  return { logger, lines: () => lines };
}
