import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * What tells a living process from a later one with the same number: the moment of its start.
 * Null when there is no such process (any more).
 */
export function processIdentity(pid: number): string | null {
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return windowsImage(pid);
  return ps(pid, 'lstart=');
}

/** The name of the program that a process runs, or null when it cannot be known. */
export function programName(pid: number): string | null {
  if (process.platform === 'linux') return linuxProgram(pid);
  const name = process.platform === 'win32' ? windowsImage(pid) : ps(pid, 'comm=');
  return name && basename(name);
}

function linuxIdentity(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`);
  if (!stat) return null;
  // The second field is the program's name in parentheses and may contain anything, even parentheses.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = rest[18];
  return state === 'Z' ? null : `${readText('/proc/sys/kernel/random/boot_id')?.trim()}:${ticks}`;
}

function linuxProgram(pid: number): string | null {
  const command = readText(`/proc/${pid}/cmdline`)?.split('\0')[0];
  return command ? basename(command.split(' ')[0] ?? '') : null;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function ps(pid: number, column: string): string | null {
  return output('ps', ['-p', String(pid), '-o', column]) || null;
}

/** Windows shows no cheap start moment; the program's name rules out most reused numbers. */
function windowsImage(pid: number): string | null {
  const line = output('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
  return /^"([^"]+)\.exe"/i.exec(line)?.[1] ?? null;
}

function output(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
