import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from '../../tools/browser.mjs';
import { AgentBrowser } from './journey-agent.ts';
import type { RunningServer } from './server.ts';

/** A browser with a profile on disk: it can end, be killed, and begin again with what it has kept. */
export class BrowserProfile {
  readonly folder = mkdtempSync(join(tmpdir(), 'ad-profile-'));
  readonly #server: RunningServer;
  #context: BrowserContext | null = null;

  constructor(server: RunningServer) {
    this.#server = server;
  }

  /** A new window of a browser that has just been started. */
  async start(): Promise<AgentBrowser> {
    this.#context = await chromium.launchPersistentContext(this.folder, {
      executablePath: ensureBrowser(), args: BROWSER_ARGS, viewport: { width: 1440, height: 900 }, locale: 'en-US',
    });
    return AgentBrowser.on(await this.#context.newPage(), this.#server);
  }

  async end(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
  }

  /** As the system does when memory runs out: no warning, nothing is written any more. */
  async kill(): Promise<void> {
    // The browser marks its profile with host and process.
    const pid = Number(readlinkSync(join(this.folder, 'SingletonLock')).split('-').at(-1));
    const closed = new Promise((resolve) => { this.#context?.once('close', resolve); });
    process.kill(pid, 'SIGKILL');
    await closed;
    this.#context = null;
  }

  async dispose(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
