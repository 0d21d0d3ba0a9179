import { BehaviorSubject, Subject } from 'rxjs';
import type { MemoryConflict, SessionPort, SessionState } from '../session/session-port.ts';
import type { DeskMemory } from './frame.ts';

/** What was written here so short ago is newer than what a message on its way says. */
const FRESH_MS = 1_500;

/** The desk's memory in this tab: read at once, kept by the session. It is no part of the model, so that a keystroke renders nothing. */
export class TabMemory implements DeskMemory {
  readonly #port: Pick<SessionPort, 'post'>;
  readonly #now: () => number;
  readonly #entries: Map<string, string>;
  /** When this tab has written a key, as long as it matters. */
  readonly #written = new Map<string, number>();
  readonly changes$ = new Subject<{ key: string; value: string | null }>();
  readonly conflicts$ = new BehaviorSubject<readonly MemoryConflict[]>([]);

  constructor(port: Pick<SessionPort, 'post'>, now: () => number, entries: SessionState['memory'] = {}) {
    this.#port = port;
    this.#now = now;
    this.#entries = new Map(Object.entries(entries));
  }

  get(key: string): string | null {
    return this.#entries.get(key) ?? null;
  }

  keep(key: string, value: string | null): void {
    if (this.get(key) === value) return;
    this.#set(key, value);
    this.#wrote(key);
    this.#port.post({ kind: 'keep', key, value });
  }

  resolve(key: string, value: string): void {
    this.#port.post({ kind: 'resolve', key, value });
    this.#wrote(key);
    this.#set(key, value);
    this.changes$.next({ key, value });
    this.conflict(this.conflicts$.value.filter((each) => each.key !== key));
  }

  /** Another window has written, or forgotten. */
  learn(key: string, value: string | null): void {
    const written = this.#written.get(key);
    if (this.get(key) === value || (written !== undefined && this.#now() - written < FRESH_MS)) return;
    this.#set(key, value);
    this.changes$.next({ key, value });
  }

  /** The session's whole memory. */
  become(entries: SessionState['memory']): void {
    for (const key of [...this.#entries.keys()]) if (!(key in entries)) this.learn(key, null);
    for (const [key, value] of Object.entries(entries)) this.learn(key, value);
  }

  conflict(conflicts: readonly MemoryConflict[]): void {
    if (conflicts.length > 0 || this.conflicts$.value.length > 0) this.conflicts$.next(conflicts);
  }

  #wrote(key: string): void {
    const now = this.#now();
    for (const [each, at] of this.#written) if (now - at >= FRESH_MS) this.#written.delete(each);
    this.#written.set(key, now);
  }

  #set(key: string, value: string | null): void {
    if (value === null) this.#entries.delete(key);
    else this.#entries.set(key, value);
  }
}
