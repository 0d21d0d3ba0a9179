import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** Servers whose test failed before it could end them: they end with the tests' own process. */
const running = new Set<ChildProcess>();
process.once('exit', () => { for (const child of running) child.kill('SIGTERM'); });

/** The password of every sample account in tests. */
export const PASSWORD = 'correct horse battery';

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The built server as an operator runs it, in a data folder of its own. It can be killed and started again. */
export class RunningServer {
  readonly port: number;
  readonly dataDir: string;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  #output = '';

  private constructor(port: number, dataDir: string, env: NodeJS.ProcessEnv) {
    this.port = port;
    this.dataDir = dataDir;
    this.#env = env;
  }

  static async start(env: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
    const dataDir = mkdtempSync(join(tmpdir(), 'ad-journey-'));
    chmodSync(dataDir, 0o755);
    const server = new RunningServer(await freePort(), dataDir, env);
    await server.up();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Everything it has printed: the welcome and the log. */
  get output(): string {
    return this.#output;
  }

  get pid(): number {
    return this.#child!.pid!;
  }

  /** Starts it, again after `kill` or `stop`, and waits until it is ready. */
  async up(): Promise<void> {
    const child = spawn(process.execPath, ['dist/server.mjs'], {
      cwd: top, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(this.port), DATA_DIR: this.dataDir, SAMPLE_PASSWORD: PASSWORD, ...this.#env },
    });
    this.#child = child;
    running.add(child);
    child.once('exit', () => running.delete(child));
    const listen = (chunk: Buffer): void => { this.#output += chunk.toString(); };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    await this.#ready(child);
  }

  /** As a crash does it: no warning, no clean-up. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** As Ctrl+C does it. Resolves with the exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGINT');
  }

  /** Stops it and removes its data. */
  async dispose(): Promise<void> {
    if (this.#child?.exitCode === null && this.#child.signalCode === null) await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A JSON request; `cookie` is what `signIn` gave. */
  async api(method: string, path: string, body?: unknown, cookie?: string): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method, headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(cookie && { cookie }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  /** Opens a browser session without a browser; the cookie of the answer. */
  async signIn(email: string, password = PASSWORD): Promise<string> {
    const answer = await this.api('POST', '/api/sign-in', { email, password });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.headers.getSetCookie().map((line) => line.slice(0, line.indexOf(';'))).join('; ');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child!;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    const [code] = await ended;
    return code;
  }

  async #ready(child: ChildProcess): Promise<void> {
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${this.#output}`);
      const answer = await fetch(`${this.url}/api/health/ready`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    throw new Error(`the server did not become ready: ${this.#output}`);
  }
}
