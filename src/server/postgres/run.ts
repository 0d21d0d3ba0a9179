import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

/** The environment of PostgreSQL's programs: none of the caller's PG… variables, English messages. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => ['PATH', 'SYSTEMROOT', 'TEMP', 'TMP'].includes(name.toUpperCase()));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/** How every program is started: as the account, in a folder that it may enter. */
export function spawnOptions(account: Account | null): { env: NodeJS.ProcessEnv; cwd?: string; uid?: number; gid?: number; windowsHide: boolean } {
  const place = process.platform === 'win32' ? {} : { cwd: '/' };
  const who = account ? { uid: account.uid, gid: account.gid } : {};
  return { env: cleanEnvironment(), windowsHide: true, ...place, ...who };
}

/** Runs a program to its end. Rejects with its last words when it fails. */
export function run(program: string, args: readonly string[], account: Account | null, input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...spawnOptions(account), stdio: ['pipe', 'pipe', 'pipe'] });
    let words = '';
    const listen = (chunk: Buffer): void => { words = (words + chunk.toString()).slice(-4000); };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(words.trim() || `it ended with ${signal ?? code}`));
    });
  });
}
