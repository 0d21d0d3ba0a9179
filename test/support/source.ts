import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** The project's top folder. */
export const TOP = fileURLToPath(new URL('../..', import.meta.url));

/** One import or re-export of a file, as written. */
export interface Import {
  specifier: string;
  /** `static` and `type` are there from the beginning, `dynamic` ones are loaded when they are needed. */
  kind: 'static' | 'type' | 'dynamic';
}

/** A source file, parsed once for all rules. `path` is below the top folder, with `/`. */
export interface SourceFile {
  path: string;
  text: string;
  lines: number;
  imports: readonly Import[];
  program: ReturnType<typeof parseSync>['program'];
  comments: ReturnType<typeof parseSync>['comments'];
}

type Statement = SourceFile['program']['body'][number];

function importOf(statement: Statement): Import[] {
  if (statement.type === 'ImportDeclaration') {
    return [{ specifier: statement.source.value, kind: statement.importKind === 'type' ? 'type' : 'static' }];
  }
  if ((statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportAllDeclaration') && statement.source) {
    return [{ specifier: statement.source.value, kind: statement.exportKind === 'type' ? 'type' : 'static' }];
  }
  return [];
}

/** Parses one file; a syntax error throws. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, module, comments, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const dynamic = module.dynamicImports
    .map(({ moduleRequest: { start, end } }) => text.slice(start, end))
    .filter((written) => /^['"]/.test(written))
    .map((written): Import => ({ specifier: written.slice(1, -1), kind: 'dynamic' }));
  const imports = [...program.body.flatMap(importOf), ...dynamic];
  return { path, text, lines: text.trimEnd().split('\n').length, imports, program, comments };
}

/** Every TypeScript file below a folder of the project, declarations apart. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(join(TOP, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(TOP, path), 'utf8')));
}

/** The file that a relative import leads to, as a path below the top folder; null for packages. */
export function targetOf(file: SourceFile, { specifier }: Import): string | null {
  return specifier.startsWith('.') ? posix.join(dirname(file.path), specifier.replace(/\?.*$/, '')) : null;
}

interface Node {
  type: string;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Calls `visit` with every node of a syntax tree. */
export function walk(node: unknown, visit: (node: Node & Record<string, unknown>) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
    return;
  }
  if (!isNode(node)) return;
  visit(node as Node & Record<string, unknown>);
  for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit);
}
