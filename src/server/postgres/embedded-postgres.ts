import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { Refusal } from '../refusal.ts';
import { postgresAccount, type Account } from './account.ts';
import { installedBinaries, readyBinaries, type Binaries } from './binaries.ts';
import { configure, NAME, openCluster, type Cluster } from './cluster.ts';
import { DataLock } from './data-lock.ts';
import { makeDataFolder, postgresHome } from './home.ts';
import { findPostmaster, pidFileWritten, startPostmaster, stopPostmaster, tellToEnd, waitReady, type Postmaster } from './postmaster.ts';
import { loopbackPort, makeSocketFolder, removeSocketFolder, socketFolder, type Listening } from './socket-folder.ts';

export interface EmbeddedOptions {
  log: Logger;
  /** Where this server will listen, for the sentence that a second start gets. */
  address: string;
  /** `loopback` where there are no Unix sockets. */
  transport?: 'socket' | 'loopback';
  /** Asked when the data folder is ours and before PostgreSQL is started; a rejection ends the start. */
  beforeStart?: () => Promise<void>;
  /** PostgreSQL's settings beside ours. */
  settings?: Readonly<Record<string, string | number>>;
}

/** What we want of PostgreSQL: no statement with people's words in its log, a log that hardly grows, room for our pools. */
const SETTINGS = {
  max_connections: 60,
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  log_line_prefix: '%m ',
  max_wal_size: '2GB',
  unix_socket_permissions: '0700',
} as const;

/** How long another PostgreSQL on our folder is waited for. */
const RIVAL_MS = 20_000;

/**
 * A PostgreSQL of our own below the data folder. It is started, or adopted when it survived a crash of the
 * server; it is started again when it dies; and it has no other address than a private socket.
 */
export class EmbeddedPostgres {
  readonly #cluster: Cluster;
  readonly #binaries: Binaries;
  readonly #account: Account | null;
  readonly #lock: DataLock;
  readonly #options: EmbeddedOptions;
  #listening: Listening | null = null;
  #guard: pg.Client | null = null;
  #reviving: Promise<void> = Promise.resolve();
  #stopping = false;

  private constructor(parts: { cluster: Cluster; binaries: Binaries; account: Account | null; lock: DataLock; options: EmbeddedOptions }) {
    this.#cluster = parts.cluster;
    this.#binaries = parts.binaries;
    this.#account = parts.account;
    this.#lock = parts.lock;
    this.#options = parts.options;
  }

  /** Gives the running PostgreSQL of a data folder. Rejects with a `Refusal`. */
  static async start(dataDir: string, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
    makeDataFolder(dataDir);
    const account = postgresAccount(join(dataDir, 'postgres', 'cluster'));
    const home = postgresHome(dataDir, account, options.log);
    const lock = await DataLock.take(home, dataDir, options.address);
    try {
      await options.beforeStart?.();
      const binaries = readyBinaries(installedBinaries(), account, home);
      const cluster = await openCluster(home, binaries, account);
      const embedded = new EmbeddedPostgres({ cluster, binaries, account, lock, options });
      await embedded.#up();
      process.once('exit', embedded.#abandon);
      return embedded;
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** The database's address. It stays the same for the life of this object. */
  get url(): string {
    const { socketDir, port } = this.#listening ?? { socketDir: '', port: 0 };
    const host = encodeURIComponent(socketDir || '127.0.0.1');
    return `postgresql://${NAME}:${this.#cluster.password}@${host}:${port}/${NAME}`;
  }

  /** The process, for tests that end it. */
  get pid(): number | null {
    return findPostmaster(this.#cluster.folder)?.pid ?? null;
  }

  /** Writes everything down and ends PostgreSQL. */
  async stop(): Promise<void> {
    process.removeListener('exit', this.#abandon);
    this.#stopping = true;
    await this.#reviving;
    await this.#guard?.end().catch(() => undefined);
    // When another server has taken the folder it is not ours to stop any more.
    if (this.#lock.held) {
      await stopPostmaster(this.#cluster.folder, this.#binaries);
      if (this.#listening) removeSocketFolder(this.#listening.socketDir);
    }
    this.#lock.release();
  }

  /** A process that exits without `stop` tells PostgreSQL to end by itself; one that is killed leaves it to be adopted. */
  readonly #abandon = (): void => {
    if (this.#lock.held) tellToEnd(this.#cluster.folder);
    this.#lock.release();
  };

  async #up(): Promise<void> {
    const { folder } = this.#cluster;
    for (const end = Date.now() + RIVAL_MS; ;) {
      await pidFileWritten(folder);
      if (findPostmaster(folder) && await this.#adopt(await waitReady(folder))) return;
      try {
        return await this.#launch();
      } catch (cause) {
        // One that a server had started in the moment of its death was quicker: it is adopted.
        if (findPostmaster(folder) && Date.now() < end) continue;
        throw new Refusal(`The embedded PostgreSQL in ${folder} does not start: ${(cause as Error).message}`, { cause });
      }
    }
  }

  async #launch(): Promise<void> {
    this.#listening ??= await this.#place();
    const { socketDir, port } = this.#listening;
    makeSocketFolder(this.#listening, this.#account);
    configure(this.#cluster, {
      ...SETTINGS, ...this.#options.settings, port, unix_socket_directories: socketDir, listen_addresses: socketDir ? '' : '127.0.0.1',
    });
    await startPostmaster(this.#cluster.folder, this.#binaries, this.#account);
    this.#watch(await this.#connect());
  }

  async #adopt(running: Postmaster | null): Promise<boolean> {
    if (!running) return false;
    const { socketDir, port } = running;
    const before = this.#listening;
    try {
      // Once others hold our address, it must stay what it is.
      if (before && (before.socketDir !== socketDir || before.port !== port)) throw new Error('It has another address.');
      this.#listening = { socketDir, port };
      this.#watch(await this.#connect());
      this.#options.log.info({ postgres: running.pid }, 'The embedded PostgreSQL was still running and goes on.');
      return true;
    } catch (error) {
      this.#options.log.warn({ reason: (error as Error).message }, 'The embedded PostgreSQL was still running but does not answer: it is started again.');
      await stopPostmaster(this.#cluster.folder, this.#binaries);
      if (!before) removeSocketFolder(socketDir);
      this.#listening = before;
      return false;
    }
  }

  #place(): Listening | Promise<Listening> {
    const transport = this.#options.transport ?? (process.platform === 'win32' ? 'loopback' : 'socket');
    return transport === 'loopback' ? loopbackPort() : socketFolder(this.#cluster.folder);
  }

  /** Connects; waits while PostgreSQL recovers from a crash. */
  async #connect(): Promise<pg.Client> {
    for (const end = Date.now() + 60_000; ; await delay(20)) {
      const client = new pg.Client({ connectionString: this.url, application_name: 'agent-desktop guard' });
      try {
        await client.connect();
        return client;
      } catch (error) {
        const recovering = error instanceof Error && 'code' in error && error.code === '57P03';
        if (!recovering || Date.now() > end) throw error;
      }
    }
  }

  /** An idle connection ends at the very moment in which PostgreSQL does. */
  #watch(guard: pg.Client): void {
    this.#guard = guard;
    guard.on('error', () => undefined);
    guard.once('end', () => {
      if (this.#stopping) return;
      this.#options.log.error('The embedded PostgreSQL has ended unexpectedly and is started again.');
      this.#reviving = this.#revive();
    });
  }

  async #revive(): Promise<void> {
    for (let pause = 100; !this.#stopping; pause = Math.min(pause * 2, 5000)) {
      try {
        await this.#up();
        return;
      } catch (error) {
        this.#options.log.error((error as Error).message);
        await delay(pause);
      }
    }
  }
}
