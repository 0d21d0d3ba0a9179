import { pino } from 'pino';
import type { WebSocket } from 'ws';
import type { Id } from '../../src/contract/primitives.ts';
import type { Auth, Identity } from '../../src/server/auth/auth.ts';
import type { Clock } from '../../src/server/clock.ts';
import { Partition } from '../../src/server/partition/partition.ts';
import { AgentLine } from '../../src/server/realtime/agent-line.ts';
import { Hub } from '../../src/server/realtime/hub.ts';
import { Line } from '../../src/server/realtime/line.ts';
import { Rate } from '../../src/server/realtime/rate.ts';
import { MemoryStore, type Memory } from '../../src/server/store/memory-store.ts';
import type { Batch, MemoryChange } from '../../src/server/store/store.ts';
import type { WindowWatch } from './window-watch.ts';
import type { World } from './world.ts';

export const TENANT = 'tenant-1';
const silent = pino({ level: 'silent' });

/** How often the store's writes fail, as shares: before anything was written, and after it was (nobody knows). */
export interface StoreTrouble {
  refused: number;
  unknown: number;
}

/** One process's store: slow as a disk is, and dead when the process is. */
class SimStore extends MemoryStore {
  readonly #world: World;
  readonly #trouble: () => StoreTrouble;
  #dead = false;

  constructor(world: World, memory: Memory, trouble: () => StoreTrouble) {
    super(memory);
    this.#world = world;
    this.#trouble = trouble;
  }

  /** The process is gone: whatever is under way never returns. */
  die(): void {
    this.#dead = true;
    for (const tenant of this.memory.tenants.values()) tenant.owner = null;
  }

  override append(batch: Batch): Promise<void> {
    return this.#write(() => super.append(batch));
  }

  override changeDeskMemory(tenant: Id, change: MemoryChange): Promise<void> {
    return this.#write(() => super.changeDeskMemory(tenant, change));
  }

  /** Before the write and after it time goes by, in which the process may die. */
  async #write(write: () => Promise<void>): Promise<void> {
    const { refused, unknown } = this.#trouble();
    await this.#wait();
    if (this.#world.chance(refused)) throw new Error('the store is away');
    await write();
    await this.#wait();
    if (this.#world.chance(unknown)) throw new Error('the store did not answer');
  }

  async #wait(): Promise<void> {
    await this.#world.pause(this.#world.between(0, 6));
    if (this.#dead) await new Promise(() => {});
  }
}

/** A server's clock: it stops with the server. */
class ProcessClock implements Clock {
  readonly #world: World;
  #stopped = false;

  constructor(world: World) {
    this.#world = world;
  }

  now(): number {
    return this.#world.now();
  }

  at(at: number, callback: () => void): () => void {
    return this.#world.at(at, () => { if (!this.#stopped) callback(); });
  }

  stop(): void {
    this.#stopped = true;
  }
}

interface Process {
  clock: ProcessClock;
  store: SimStore;
  partition: Partition;
  hub: Hub;
  sockets: Set<WebSocket>;
}

/** The real server behind simulated sockets, on a store that outlives its crashes. */
export class SimServer {
  readonly trouble: StoreTrouble = { refused: 0, unknown: 0 };
  readonly memory: Memory = { tenants: new Map(), settings: new Map() };
  readonly #world: World;
  readonly #watch: WindowWatch;
  readonly #sessions = new Map<Id, number>();
  #process: Process | null = null;
  #starting = false;

  constructor(world: World, watch: WindowWatch) {
    this.#world = world;
    this.#watch = watch;
  }

  get isUp(): boolean {
    return this.#process !== null;
  }

  get partition(): Partition | null {
    return this.#process?.partition ?? null;
  }

  get hub(): Hub | null {
    return this.#process?.hub ?? null;
  }

  /** Starts, and tries again when the store is away. */
  async start(): Promise<void> {
    if (this.#process || this.#starting) return;
    this.#starting = true;
    const clock = new ProcessClock(this.#world);
    const store = new SimStore(this.#world, this.memory, () => this.trouble);
    await store.addTenant(TENANT, 'Tenant');
    const id = () => this.#world.id();
    const partition = new Partition({ tenant: { id: TENANT, name: 'Tenant' }, store, clock, id, log: silent });
    await partition.open();
    const hub = new Hub({ partition, store, auth: this.#auth(), clock, id, log: silent });
    await hub.open();
    this.#process = { clock, store, partition, hub, sockets: new Set() };
    this.#starting = false;
    this.#world.tell('the server is up');
  }

  /** `kill -9`: nothing of it runs on, and its sockets break. */
  crash(): void {
    const process = this.#process;
    if (!process) return;
    this.#process = null;
    this.#world.tell('the server is killed');
    process.clock.stop();
    process.store.die();
    for (const socket of process.sockets) socket.removeAllListeners();
    for (const socket of process.sockets) socket.terminate();
  }

  /** A browser's socket arrives; `userId` is what its cookie says. False when nobody listens. */
  accept(userId: Id, socket: WebSocket): boolean {
    const process = this.#process;
    if (!process) return false;
    process.sockets.add(socket);
    this.#watch.follow(userId, socket);
    socket.on('close', () => process.sockets.delete(socket));
    const cookie = this.#sessions.get(userId);
    const line = new Line(socket, silent, new Rate(1e9, 1e9));
    line.serve(new AgentLine(line, {
      identify: async () => cookie === undefined || this.#sessions.get(userId) !== cookie ? null : identity(userId, cookie),
      desks: () => process.hub.desks,
    }));
    return true;
  }

  /** The user signs in with the password. */
  signIn(userId: Id): void {
    this.#sessions.set(userId, (this.#sessions.get(userId) ?? 0) + 1);
  }

  isSignedIn(userId: Id): boolean {
    return this.#sessions.has(userId);
  }

  #auth(): Auth {
    const unused = (): never => { throw new Error('not part of the simulation'); };
    return {
      identify: unused, createAccount: unused, updateAccount: unused, removeAccount: unused, onRevoked: unused,
      revoke: async (userId) => {
        this.#sessions.delete(userId);
        this.#process?.hub.desks.signOut(userId);
      },
    };
  }
}

const identity = (userId: Id, cookie: number): Identity => ({ tenantId: TENANT, userId, sessionId: `${userId}-${cookie}` });
