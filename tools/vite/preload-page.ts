import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** A chunk and all that it imports at once. */
export function closure(bundle: Rolldown.OutputBundle, roots: readonly string[]): Rolldown.OutputChunk[] {
  const chunks = new Map<string, Rolldown.OutputChunk>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || chunks.has(name)) return;
    chunks.set(name, chunk);
    chunk.imports.forEach(visit);
  };
  roots.forEach(visit);
  return [...chunks.values()];
}

/** The chunks whose module is one of `modules`, for example `src/desk.ts`. */
export function chunksOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): string[] {
  return Object.values(bundle).filter((item) => item.type === 'chunk'
    && modules.some((module) => item.facadeModuleId?.replaceAll('\\', '/').endsWith(`/${module}`))).map(({ fileName }) => fileName);
}

/**
 * Lets the browser fetch a page's chunks and its first data together with the entry that will ask for them, instead
 * of one round trip later; only the entry's own chunks are announced by Vite.
 */
export function preloadPage(modules: readonly string[], data: readonly string[]): Plugin {
  return {
    name: 'preload-page',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return [];
        const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'link', attrs: { crossorigin: true, ...attrs }, injectTo: 'head' });
        const chunks = closure(bundle, chunksOf(bundle, modules)).filter(({ fileName }) => !html.includes(fileName));
        return [
          ...data.map((href) => link({ rel: 'preload', as: 'fetch', href })),
          ...chunks.map(({ fileName }) => link({ rel: 'modulepreload', href: `/${fileName}` })),
        ];
      },
    },
  };
}
