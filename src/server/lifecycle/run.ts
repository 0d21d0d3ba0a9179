import { inspect } from 'node:util';
import type { Logger } from 'pino';
import { Refusal } from '../refusal.ts';
import { readSettings, type Settings } from '../settings.ts';
import { TenantTaken } from '../store/store.ts';
import { withFreePort } from './free-port.ts';
import { createLogger } from './logger.ts';

/**
 * Runs the server's `main` with the settings of the environment. A reason not to start is printed as its
 * sentence, anything else with its stack; both end the process with code 1.
 */
export async function run(main: (settings: Settings, log: Logger) => Promise<void>): Promise<void> {
  try {
    const settings = await withFreePort(readSettings(process.env));
    await main(settings, createLogger(settings));
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal || error instanceof TenantTaken ? error.message : inspect(error)}\n`);
    process.exit(1);
  }
}
