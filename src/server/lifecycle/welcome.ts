import type { Settings } from '../settings.ts';

/** What the operator reads when the server is up: where to go, and `more` (the sample's accounts), line by line. */
export function welcome({ publicUrl, databaseUrl, dataDir }: Settings, more: readonly string[]): string {
  const pages: [string, string][] = [
    ['Agent Desktop', '/'], ['Customer chat', '/help/'], ['Demo shop', '/demo/'], ['REST API', '/api/openapi.json'],
  ];
  return [
    '',
    ...pages.map(([name, path]) => `  ${name.padEnd(14)}  ${publicUrl}${path}`),
    `  ${'Data'.padEnd(14)}  ${databaseUrl === null ? dataDir : 'the PostgreSQL of DATABASE_URL'}`,
    '',
    ...(more.length > 0 ? [...more.map((line) => `  ${line}`), ''] : []),
    '  Ctrl+C ends the server.',
    '',
  ].join('\n');
}
