import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';

/** Where PostgreSQL listens: a folder for its socket, or a port of this machine where there are no Unix sockets. */
export interface Listening {
  socketDir: string;
  port: number;
}

/** The system's limit for a socket's path is 104 (macOS) or 108 bytes. */
const LIMIT = 100;
const PORT = 5432;
const PREFIX = 'agent-desktop-';

/** The cluster's own folder, which only its account may enter; a short one below the temporary folder when its path is too long. */
export function socketFolder(cluster: string): Listening {
  if (Buffer.byteLength(join(cluster, `.s.PGSQL.${PORT}`)) <= LIMIT) return { socketDir: cluster, port: PORT };
  return { socketDir: mkdtempSync(join(tmpdir(), PREFIX)), port: PORT };
}

/**
 * Sees to it that the folder is there (the system may tidy its temporary folder), the account's own, and without
 * a dead server's files: PostgreSQL would believe in it as long as any process has its number, even a zombie.
 */
export function makeSocketFolder({ socketDir, port }: Listening, account: Account | null): void {
  if (!socketDir) return;
  for (const end of ['', '.lock']) rmSync(join(socketDir, `.s.PGSQL.${port}${end}`), { force: true });
  mkdirSync(socketDir, { recursive: true, mode: 0o700 });
  if (account) chownSync(socketDir, account.uid, account.gid);
}

/** Removes such a short folder; a cluster's own folder stays. */
export function removeSocketFolder(socketDir: string): void {
  if (dirname(socketDir) === tmpdir() && socketDir.startsWith(join(tmpdir(), PREFIX))) {
    rmSync(socketDir, { recursive: true, force: true });
  }
}

/** A free port of the loopback interface. */
export function loopbackPort(): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve({ socketDir: '', port }));
    });
  });
}
