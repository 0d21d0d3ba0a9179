import { targetOf, walk, type SourceFile } from './source.ts';

/** A rule of the house: what it finds, one sentence each. */
export type Rule = (files: readonly SourceFile[]) => string[];

/** Which parts a part may import besides itself: the arrow of `src/README.md`. */
const ARROW: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  domain: ['contract'],
  session: ['contract', 'domain'],
  vault: ['contract', 'session'],
  ui: [],
  desktop: ['contract', 'domain', 'session', 'vault', 'worker', 'ui'],
  customer: ['contract', 'ui'],
  server: ['contract', 'domain'],
  worker: ['contract', 'domain', 'session', 'vault'],
  'feature/desktop': ['desktop', 'contract', 'domain', 'ui'],
  'feature/customer': ['customer', 'contract', 'ui'],
  'feature/server': ['server', 'contract', 'domain'],
};

/** What each entry puts together: a frame and the features' part for it. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  'src/desktop.ts': ['desktop', 'feature/desktop', 'ui'],
  'src/desk.ts': ['desktop', 'feature/desktop', 'ui'],
  'src/desk-later.ts': ['desktop', 'feature/desktop', 'ui'],
  'src/customer.ts': ['customer', 'feature/customer', 'ui'],
  'src/embed.ts': ['customer', 'ui'],
  'src/server.ts': ['server', 'feature/server'],
};
const ENTRY_LINES = 60;
const FILE_LINES = 300;

/** Where browser code lives; `domain` runs in the browser too. */
const IN_BROWSER = /^src\/(?:domain|session|vault|ui|desktop|customer|worker|features\/[^/]+\/(?:desktop|customer))\/|^src\/(?:desktop|desk|desk-later|customer|embed)\.ts$/;

/** The part of a path, for example `domain` or `feature/desktop`; null for entries and strangers. */
function partOf(path: string): string | null {
  const feature = /^src\/features\/[^/]+\/([^/]+)\//.exec(path);
  if (feature) return `feature/${feature[1]}`;
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function featureOf(path: string): string | null {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Imports point only where the arrow points, and every file lives in a part that has one. */
export const followsArrow: Rule = (files) => files.flatMap((file) => {
  const part = partOf(file.path);
  const allowed = ENTRIES[file.path] ?? (part && ARROW[part] && [part, ...ARROW[part]]);
  if (!allowed) return [`${file.path} is neither an entry nor in a part of the house`];
  return file.imports.flatMap((item) => {
    const target = targetOf(file, item);
    if (!target) return [];
    const to = partOf(target);
    if (file.path in ENTRIES && target in ENTRIES) return [];
    return to && allowed.includes(to) ? [] : [`${file.path} may not import ${target}`];
  });
});

/** A feature can be removed without touching another one. */
export const featuresApart: Rule = (files) => files.flatMap((file) => {
  const own = featureOf(file.path);
  if (!own) return [];
  return file.imports.flatMap((item) => {
    const target = targetOf(file, item);
    const other = target && featureOf(target);
    return other && other !== own ? [`feature ${own} imports feature ${other}: ${file.path} → ${target}`] : [];
  });
});

/** No file needs itself, on whatever way; what is loaded later (`import()`) may look back. */
export const noCycles: Rule = (files) => {
  const edges = new Map(files.map((file) => [
    file.path,
    file.imports.filter(({ kind }) => kind !== 'dynamic').flatMap((item) => targetOf(file, item) ?? []),
  ]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push(`cycle: ${[...way.slice(at), path].join(' → ')}`);
    if (at >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
};

/** The schema library stays out of the browser: of a contract file that needs it, only types come over. */
export const contractTypesOnly: Rule = (files) => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const needsLibrary = (path: string, seen: ReadonlySet<string> = new Set()): boolean => {
    const file = byPath.get(path);
    if (!file || seen.has(path)) return false;
    return file.imports.some((item) => item.kind !== 'type'
      && (item.specifier.startsWith('typebox') || needsLibrary(targetOf(file, item) ?? '', new Set([...seen, path]))));
  };
  return files.filter(({ path }) => IN_BROWSER.test(path)).flatMap((file) => file.imports.flatMap((item) => {
    const target = item.kind === 'type' ? null : targetOf(file, item);
    return target?.startsWith('src/contract/') && needsLibrary(target)
      ? [`${file.path} takes values from ${target}, which brings typebox into the browser`] : [];
  }));
};

/** One room per file; an entry is a list. */
export const shortFiles: Rule = (files) => files.flatMap(({ path, lines }) => {
  const limit = path in ENTRIES ? ENTRY_LINES : FILE_LINES;
  return lines > limit ? [`${path} has ${lines} lines, more than ${limit}`] : [];
});

/** No hole in the types. */
export const noHoles: Rule = (files) => files.flatMap((file) => {
  const found: string[] = [];
  walk(file.program, ({ type }) => {
    if (type === 'TSAnyKeyword') found.push(`${file.path} uses \`any\``);
  });
  const silenced = file.comments.filter(({ value }) => /^\s*@ts-(?:ignore|nocheck|expect-error)/.test(value));
  return [...found, ...silenced.map(() => `${file.path} silences the compiler`)];
});

/** A thing has one name everywhere. */
export const namedExports: Rule = (files) => files
  .filter(({ program }) => program.body.some(({ type }) => type === 'ExportDefaultDeclaration'))
  .map(({ path }) => `${path} has a default export`);
