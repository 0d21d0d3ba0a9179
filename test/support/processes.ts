import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A TypeScript file that runs in a process of its own, for tests that end it the hard way. */
export interface Helper {
  process: ChildProcess;
  /** Its next line on stdout; rejects with what it said on stderr when it ends before. */
  line(): Promise<string>;
  /** Ends it and waits for its end. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Resolves with its exit code. */
  ended: Promise<number | null>;
  /** All that it said on stderr so far. */
  errors(): string;
}

export function startHelper(file: URL, args: readonly string[], env: NodeJS.ProcessEnv = {}): Helper {
  const child = spawn(process.execPath, ['--import', 'tsx', file.pathname, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env },
  });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => { words += chunk.toString(); });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    process: child,
    ended,
    errors: () => words,
    async line() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`it ended with ${await ended}: ${words}`);
      return value;
    },
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

/** Waits until `check` gives something; fails after ten seconds. */
export async function until<T>(check: () => Promise<T | null | undefined | false> | T | null | undefined | false): Promise<T> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setImmediate(resolve))) {
    const found = await check();
    if (found) return found;
  }
  throw new Error('waited in vain for ten seconds');
}
