import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = new Set(['.js', '.css', '.html', '.svg', '.json', '.webmanifest']);
/** Below this size the headers weigh more than what compression saves. */
const SMALLEST = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes `path.br` and `path.gz`. */
export async function precompressFile(path: string): Promise<void> {
  const content = readFileSync(path);
  if (content.length < SMALLEST) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${path}.br`, await brotli(content, { params }));
  writeFileSync(`${path}.gz`, await zip(content, { level: constants.Z_BEST_COMPRESSION }));
}

/** Writes `x.br` and `x.gz` beside every text file of a folder, so that the server never compresses at run time. */
export async function precompressFolder(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => COMPRESSIBLE.has(extname(name)));
  await Promise.all(files.map((name) => precompressFile(join(folder, name))));
}

/** Compresses the finished build, the service worker included: keep it last in the list of plugins. */
export function precompress(): Plugin {
  let outDir = '';
  let written = false;
  return {
    name: 'precompress',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      written = true;
    },
    // Also called after a failed build, whose error must not be hidden by ours.
    closeBundle: { order: 'post', sequential: true, handler: () => (written ? precompressFolder(outDir) : undefined) },
  };
}
