import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** What the browser loads before the first interaction: the entries and all that they import at once. */
function firstLoad(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const chunks = new Map<string, Rolldown.OutputChunk>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || chunks.has(name)) return;
    chunks.set(name, chunk);
    chunk.imports.forEach(visit);
  };
  for (const item of Object.values(bundle)) if (item.type === 'chunk' && item.isEntry) visit(item.fileName);
  return [...chunks.values()];
}

/** Prints the weight of the first load, and how much of the allowance it takes. */
export function sizeReport(page: string, allowance: number): Plugin {
  return {
    name: 'size-report',
    apply: 'build',
    writeBundle(_, bundle) {
      const chunks = firstLoad(bundle);
      const bytes = chunks.reduce((sum, chunk) => sum + brotliCompressSync(chunk.code).length, 0);
      const kilobytes = (bytes / 1000).toFixed(1);
      this.info(`${page}: ${kilobytes} kB brotli JavaScript on first load in ${chunks.length} files (allowance ${allowance / 1000} kB)`);
      if (bytes > allowance) this.warn(`${page}: the first load is heavier than its allowance`);
    },
  };
}
