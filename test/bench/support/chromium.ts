import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BROWSER_ARGS, ensureBrowser } from '../../../tools/browser.mjs';
import { Cdp } from './cdp.ts';

const LISTENING = /DevTools listening on (ws:\S+)/;

/** Browsers of a benchmark that failed before it could end them. */
const running = new Set<ChildProcess>();
const killAll = (): void => { for (const { pid } of running) if (pid !== undefined) kill(pid); };
process.once('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** The browser and everything it has started. */
function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** A browser as a person has it, with a profile on disk: no flag but those that a machine without a screen needs. */
export class Chromium {
  readonly profile = mkdtempSync(join(tmpdir(), 'ad-bench-profile-'));
  readonly #args: readonly string[];
  #child: ChildProcess | null = null;
  #cdp: Cdp | null = null;

  constructor(args: readonly string[] = []) {
    this.#args = args;
  }

  get cdp(): Cdp {
    if (!this.#cdp) throw new Error('the browser does not run');
    return this.#cdp;
  }

  /** Starts it, again after its end. */
  async start(): Promise<Cdp> {
    const child = spawn(ensureBrowser(), [
      ...BROWSER_ARGS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${this.profile}`, '--lang=en-US',
      '--window-size=1440,900', '--hide-crash-restore-bubble', ...this.#args, 'about:blank',
    ], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    this.#child = child;
    running.add(child);
    child.once('exit', () => running.delete(child));
    this.#cdp = await Cdp.connect(await addressOf(child));
    return this.#cdp;
  }

  /** As a crash of the machine's memory manager does it: browser, pages and workers at once, no clean-up. The moment before it. */
  async kill(): Promise<number> {
    const at = Date.now();
    await this.#end(() => kill(this.#child!.pid!));
    return at;
  }

  /** As a person closes it. */
  async close(): Promise<void> {
    await this.#end(() => void this.cdp.send('Browser.close').catch(() => undefined));
  }

  async dispose(): Promise<void> {
    if (this.#child?.exitCode === null && this.#child.signalCode === null) await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  async #end(deed: () => void): Promise<void> {
    const ended = once(this.#child!, 'exit');
    deed();
    await ended;
    this.#cdp?.close();
    this.#cdp = null;
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stderr! });
  try {
    for await (const line of lines) {
      const [, url] = LISTENING.exec(line) ?? [];
      if (url !== undefined) return url;
    }
  } finally {
    // What else it says is read away, so that it never waits for us.
    child.stderr!.resume();
  }
  throw new Error('the browser did not start');
}
