import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { chunksOf, closure } from './preload-page.ts';

/**
 * Prints the weight of what the browser loads before the first interaction – the entry, `modules`, and all that they
 * import at once – and how much of the allowance it takes.
 */
export function sizeReport(page: string, allowance: number, ...modules: readonly string[]): Plugin {
  return {
    name: 'size-report',
    apply: 'build',
    writeBundle(_, bundle) {
      const entries = Object.values(bundle).filter((item) => item.type === 'chunk' && item.isEntry).map(({ fileName }) => fileName);
      const chunks = closure(bundle, [...entries, ...chunksOf(bundle, modules)]);
      const bytes = chunks.reduce((sum, chunk) => sum + brotliCompressSync(chunk.code).length, 0);
      const kilobytes = (bytes / 1000).toFixed(1);
      this.info(`${page}: ${kilobytes} kB brotli JavaScript on first load in ${chunks.length} files (allowance ${allowance / 1000} kB)`);
      if (bytes > allowance) this.warn(`${page}: the first load is heavier than its allowance`);
    },
  };
}
