import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:texts/';
const LOADER = /import\('\.\/([a-z]{2})\.ts'\)/g;

const withSlashes = (path: string): string => path.replaceAll('\\', '/');

/**
 * Every part of a page keeps its own texts, so a language would arrive in a dozen small files. In the build one
 * file brings a language's texts for the whole page: each part's `import('./ko.ts')` takes its share from it.
 *
 * @param source the folder with all parts
 * @param belongs whether a part, for example `features/chat/desktop`, belongs to this page
 */
export function textsByLanguage(source: string, belongs: RegExp): Plugin {
  const parts = (language: string): string[] => readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map(withSlashes).filter((path) => path.endsWith(`/texts/${language}.ts`) && belongs.test(path))
    .map((path) => path.slice(0, -`/${language}.ts`.length)).sort();
  return {
    name: 'texts-by-language',
    apply: 'build',
    // Before the compiler writes the imports in its own way.
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const language = id.slice(PREFIX.length + 1);
      const found = parts(language);
      const imports = found.map((part, n) => `import { texts as t${n} } from ${JSON.stringify(withSlashes(join(resolve(source), part, `${language}.ts`)))};`);
      const shares = found.map((part, n) => `${JSON.stringify(part)}: t${n}`);
      return `${imports.join('\n')}\nexport const parts = { ${shares.join(', ')} };\n`;
    },
    transform(code, id) {
      if (!withSlashes(id).endsWith('/texts/index.ts')) return null;
      const part = withSlashes(relative(resolve(source), join(id, '..')));
      if (!belongs.test(part)) return null;
      return code.replace(LOADER, (_, language: string) =>
        `import('${PREFIX}${language}').then(({ parts }) => ({ texts: parts[${JSON.stringify(part)}] }))`);
    },
  };
}
