import type { DeskFeedItem, DeskState } from '../contract/desk.ts';
import { evolveDesk } from '../domain/desk.ts';
import type { SessionPorts } from './ports.ts';
import type { Ending } from './session-port.ts';
import type { Writes } from './writes.ts';

const SAVE_MS = 250;

/** The desk and its place on the feed, as the server has told them; kept in the vault at once, but not more often than four times a second. */
export class DeskKeeper {
  readonly #ports: SessionPorts;
  readonly #writes: Writes;
  #desk: DeskState | null = null;
  #cursor: number | null = null;
  #cause: Ending | null = null;
  #unsaved = false;
  #callOff: (() => void) | null = null;

  constructor(ports: SessionPorts, writes: Writes) {
    this.#ports = ports;
    this.#writes = writes;
  }

  get desk(): DeskState | null {
    return this.#desk;
  }

  get cursor(): number | null {
    return this.#cursor;
  }

  /** What an earlier run has left: nothing to save. */
  restore(desk: DeskState, cursor: number): void {
    this.#desk = desk;
    this.#cursor = cursor;
  }

  snapshot(desk: DeskState, cursor: number): void {
    this.#desk = desk;
    this.#cursor = cursor;
    if (desk.session) this.#cause = null;
    this.#saveSoon();
  }

  /** False when the desk at hand cannot go on with these steps. */
  follow(items: readonly DeskFeedItem[]): boolean {
    try {
      for (const item of items) this.#step(item);
    } catch {
      // A desk that was kept by another version, or damaged on the disk.
      return false;
    }
    this.#saveSoon();
    return this.#desk !== null;
  }

  forget(): void {
    this.#desk = null;
    this.#cursor = null;
    this.#cause = null;
    this.#unsaved = false;
    this.close();
  }

  /** Why the session has ended, as far as the feed has told; `serverNow` tells what must have happened since. */
  causeOfEnd(serverNow: number): Ending | null {
    const inactive = this.#desk?.session?.inactive;
    return this.#cause ?? (inactive && inactive.signOutAt <= serverNow ? 'inactivity' : null);
  }

  /** The last write. */
  close(): void {
    this.flush();
    this.#callOff?.();
    this.#callOff = null;
  }

  /** Begins to write what is not kept yet. */
  flush(): void {
    if (!this.#unsaved) return;
    this.#unsaved = false;
    void this.#writes.put('desk', async () => {
      if (this.#desk && this.#cursor !== null) await this.#ports.vault.saveDesk(this.#desk, this.#cursor);
    });
  }

  #step(item: DeskFeedItem): void {
    if (!this.#desk) return;
    const { userId } = this.#desk.profile;
    this.#desk = evolveDesk(this.#desk, item, userId);
    this.#cursor = item.seq;
    const { event } = item;
    if (event.kind === 'agent.signedIn' && event.agentId === userId) this.#cause = null;
    if (event.kind === 'agent.signedOut' && event.agentId === userId) this.#cause = event.cause === 'agent' ? 'signed-out' : event.cause;
  }

  /** What has just been accepted must be there after a crash a moment later. */
  #saveSoon(): void {
    this.#unsaved = true;
    if (this.#callOff) return;
    this.flush();
    this.#callOff = this.#ports.after(SAVE_MS, () => {
      this.#callOff = null;
      if (this.#unsaved) this.#saveSoon();
    });
  }
}
