import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { processIdentity } from './process-identity.ts';

interface Holder {
  pid: number;
  identity: string | null;
  host: string;
  since: string;
  address: string;
}

/** How often the holder shows that it lives, for starters that cannot see its processes (another container). */
const PULSE_MS = 1000;
const SILENCE_MS = 4 * PULSE_MS;

/**
 * One server per data folder: a file that names the holder. A crash leaves the file behind, so the next
 * start asks whether that very process still lives; a number that another program has got does not count.
 */
export class DataLock {
  readonly #file: string;
  readonly #content: string;
  readonly #pulse: NodeJS.Timeout;

  private constructor(file: string, content: string) {
    this.#file = file;
    this.#content = content;
    this.#pulse = setInterval(() => this.#beat(), PULSE_MS).unref();
  }

  /**
   * Takes the lock that lies in `folder`, or rejects with a `Refusal` that names the process holding it.
   * `shown` is the folder as the operator knows it, `address` where this server will listen.
   */
  static async take(folder: string, shown: string, address: string): Promise<DataLock> {
    const file = join(folder, 'server.lock');
    const holder: Holder = {
      pid: process.pid, identity: processIdentity(process.pid), host: hostname(), since: new Date().toISOString(), address,
    };
    const content = `${JSON.stringify(holder)}\n`;
    for (;;) {
      if (create(file, content)) return new DataLock(file, content);
      const found = read(file);
      if (found === null) continue;
      const other = parse(found);
      if (other && await lives(other, file)) throw new Refusal(sentence(shown, other));
      displace(file, found);
    }
  }

  /** False when somebody has removed or taken the lock behind our back. */
  get held(): boolean {
    return read(this.#file) === this.#content;
  }

  release(): void {
    clearInterval(this.#pulse);
    if (this.held) rmSync(this.#file, { force: true });
  }

  #beat(): void {
    const now = new Date();
    try {
      if (this.held) utimesSync(this.#file, now, now);
    } catch {
      // Gone meanwhile: `held` says so.
    }
  }
}

/** Makes the file with its whole content in one step; false when there is one. */
function create(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o644, flush: true });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a dead holder's file, unless it became a living one's since it was read. */
function displace(file: string, dead: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if (read(aside) !== dead) create(file, read(aside) ?? '');
  rmSync(aside, { force: true });
}

async function lives(holder: Holder, file: string): Promise<boolean> {
  const identity = processIdentity(holder.pid);
  if (identity !== null && identity === holder.identity) return true;
  if (holder.host === hostname()) return false;
  const before = touched(file);
  await delay(SILENCE_MS);
  return touched(file) !== before;
}

function touched(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function sentence(shown: string, { pid, host, since, address }: Holder): string {
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  return `The data folder ${shown} is in use by another server (${where}, ${address}, started ${since}): `
    + 'stop that one first, or give this one a DATA_DIR of its own.';
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Null for a file that no server wrote to its end. */
function parse(content: string): Holder | null {
  try {
    return JSON.parse(content) as Holder;
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
