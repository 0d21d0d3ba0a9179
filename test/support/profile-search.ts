import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Letters and digits that nobody else writes: a compressor finds nothing in them to shorten. */
export const MARKER_LENGTH = 14;

/** Runs that are long enough for a marker, in bytes and in UTF-16LE. */
const BYTES = new RegExp(`[a-z0-9]{${MARKER_LENGTH},}`, 'gi');
const UTF_16 = new RegExp(`(?:[a-z0-9]\\0){${MARKER_LENGTH},}`, 'gi');

const markersIn = (text: string, markers: ReadonlySet<string>): string[] => {
  const lower = text.toLowerCase();
  return Array.from({ length: lower.length - MARKER_LENGTH + 1 }, (_, n) => lower.slice(n, n + MARKER_LENGTH)).filter((each) => markers.has(each));
};

export interface Finding {
  file: string;
  marker: string;
}

/** Reads every file under the folder; each marker that stands in one, once per file. */
export function searchFiles(folder: string, markers: ReadonlySet<string>): { files: number; findings: Finding[] } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile());
  const findings = names.flatMap((file) => {
    const content = readFileSync(join(folder, file)).toString('latin1');
    const runs = [...content.match(BYTES) ?? [], ...(content.match(UTF_16) ?? []).map((run) => run.replaceAll('\0', ''))];
    const found = new Set([file, ...runs].flatMap((run) => markersIn(run, markers)));
    return [...found].map((marker) => ({ file, marker }));
  });
  return { files: names.length, findings };
}
