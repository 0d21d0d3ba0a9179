import type { DeskState } from '../../src/contract/desk.ts';
import type { BlackBoxRecord } from '../../src/session/black-box.ts';
import type { Kept, KeptEntry, StorageTrouble, Vault } from '../../src/session/ports.ts';
import type { OutboxItem } from '../../src/session/session-port.ts';
import type { World } from './world.ts';

/** What a browser has on its disk: it outlives every crash of the session. */
export class Disk {
  userId: string | null = null;
  desk: string | null = null;
  readonly outbox = new Map<string, string>();
  readonly memory = new Map<string, string>();
  records = 0;
  /** When an end of the session erased it. */
  erasedAt = -Infinity;
  /** How it fares: `full` writes nothing, `hung` does not answer. */
  state: 'fine' | 'full' | 'hung' = 'fine';

  wipe(): void {
    this.userId = null;
    this.desk = null;
    this.outbox.clear();
    this.memory.clear();
    this.records = 0;
  }
}

/** A run's way to the disk: in order, a little slow, and at an end when the run is. */
export class SimVault implements Vault {
  readonly #world: World;
  readonly #disk: Disk;
  /** When the last write will be done. */
  #busyUntil = 0;
  #dead = false;
  #listener: (trouble: StorageTrouble | null) => void = () => {};

  constructor(world: World, disk: Disk) {
    this.#world = world;
    this.#disk = disk;
  }

  /** The browser crashes: what has not reached the disk never will. */
  die(): void {
    this.#dead = true;
  }

  load(): Promise<Kept | null> {
    return this.#do((disk) => disk.userId === null ? null : {
      userId: disk.userId, ...(disk.desk === null ? { desk: null, cursor: null } : JSON.parse(disk.desk) as Pick<Kept, 'desk' | 'cursor'>),
      outbox: [...disk.outbox.values()].map((each) => JSON.parse(each) as OutboxItem),
      memory: [...disk.memory.values()].map((each) => JSON.parse(each) as KeptEntry),
    }, null);
  }

  own(userId: string): Promise<void> {
    return this.#write((disk) => {
      if (disk.userId !== null && disk.userId !== userId) disk.wipe();
      disk.userId = userId;
    });
  }

  saveDesk(desk: DeskState, cursor: number): Promise<void> {
    const text = JSON.stringify({ desk, cursor });
    return this.#write((disk) => { disk.desk = text; });
  }

  putOutbox(item: OutboxItem): Promise<void> {
    const text = JSON.stringify(item);
    return this.#write((disk) => { disk.outbox.set(item.id, text); });
  }

  removeOutbox(id: string): Promise<void> {
    return this.#write((disk) => { disk.outbox.delete(id); });
  }

  putMemory(entry: KeptEntry): Promise<void> {
    const text = JSON.stringify(entry);
    return this.#write((disk) => { disk.memory.set(entry.key, text); });
  }

  removeMemory(key: string): Promise<void> {
    return this.#write((disk) => { disk.memory.delete(key); });
  }

  record(records: readonly BlackBoxRecord[]): Promise<void> {
    return this.#write((disk) => { disk.records += records.length; });
  }

  records(): Promise<readonly BlackBoxRecord[]> {
    return Promise.resolve([]);
  }

  erase(): Promise<void> {
    return this.#do((disk) => {
      disk.wipe();
      disk.erasedAt = this.#world.now();
    }, undefined);
  }

  onTrouble(listener: (trouble: StorageTrouble | null) => void): void {
    this.#listener = listener;
  }

  #write(deed: (disk: Disk) => void): Promise<void> {
    return this.#do((disk) => {
      if (disk.state === 'fine') deed(disk);
      this.#listener(disk.state === 'full' ? 'full' : null);
    }, undefined);
  }

  #do<T>(deed: (disk: Disk) => T, otherwise: T): Promise<T> {
    const at = this.#busyUntil = Math.max(this.#busyUntil, this.#world.now()) + this.#world.between(0, 4);
    return new Promise((resolve) => {
      this.#world.at(at, () => {
        if (this.#dead || this.#disk.state === 'hung') return;
        resolve(deed(this.#disk) ?? otherwise);
      });
    });
  }
}
