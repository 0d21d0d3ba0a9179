// @ts-check
// Whether dist fits the sources: by their content, because clones and copies have no useful times.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('..', import.meta.url));
const mark = join(top, 'dist', '.built-from');

/** Everything that the build reads. */
const SOURCES = [
  'src', 'public', 'index.html', 'manifest.webmanifest', 'package-lock.json', 'vite.config.ts', 'tools/build.mjs', 'tools/vite',
];

/** @param {string} path @returns {string[]} the files at or below a path, in one order on every machine */
function filesOf(path) {
  const full = join(top, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).sort().flatMap((name) => filesOf(`${path}/${name}`));
}

/** A fingerprint of everything that the build reads. */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesOf)) {
    const content = readFileSync(join(top, path));
    hash.update(`${path} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** Whether dist was built from exactly these sources, to its end. */
export function isBuilt() {
  return existsSync(mark) && readFileSync(mark, 'utf8') === sourceHash();
}

/** @param {string} hash the sources' fingerprint from before the build */
export function markBuilt(hash) {
  writeFileSync(mark, hash);
}
