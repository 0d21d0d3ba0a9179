import { deepEqual, equal, match } from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** Does what the real build promises: a bundle and a mark, from the source. Its output shows that it ran. */
const BUILD = `
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { markBuilt, sourceHash } from './built.mjs';
const source = readFileSync('src/server.ts', 'utf8');
if (source.includes('broken')) {
  console.error('line 1 is broken');
  process.exit(1);
}
mkdirSync('dist', { recursive: true });
cpSync('src/server.ts', 'dist/server.mjs');
markBuilt(sourceHash());
console.log('built');
`;
const SERVER = `
const staying = setInterval(() => undefined, 1000);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { console.log('ended by', signal); clearInterval(staying); });
console.log('serving', process.pid);
`;

describe('npm start', () => {
  const folders: string[] = [];
  let project: string;

  /** A project with the real tools of the start and a small server. */
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'ad-test-'));
    folders.push(project);
    for (const folder of ['tools', 'src', 'node_modules']) mkdirSync(join(project, folder));
    for (const tool of ['start', 'prepare', 'built', 'install']) cpSync(join(top, `tools/${tool}.mjs`), join(project, `tools/${tool}.mjs`));
    for (const lock of ['package-lock.json', 'node_modules/.package-lock.json']) writeFileSync(join(project, lock), '{"packages":{}}');
    writeFileSync(join(project, 'tools/build.mjs'), BUILD);
    writeFileSync(join(project, 'src/server.ts'), SERVER);
  });
  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  const start = (env: NodeJS.ProcessEnv = {}): ChildProcess =>
    spawn(process.execPath, ['tools/start.mjs'], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, npm_lifecycle_event: undefined, ...env } });

  /** Starts it and ends it once it serves; what it said, and its code. */
  async function served(signal: NodeJS.Signals = 'SIGINT'): Promise<{ words: string[]; code: number | null }> {
    const child = start();
    let words = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        words += chunk.toString();
        if (/^serving \d+$/m.test(words) && !words.includes('ended')) child.kill(signal);
      });
    }
    const [code] = await once(child, 'close') as [number | null];
    return { words: words.trim().split('\n').map((line) => line.replace(/\d+$/, 'pid')), code };
  }

  test('builds what was never built or has changed, and nothing else', async () => {
    const building = ['Building (npm run build) …', 'built', 'serving pid', 'ended by SIGINT'];
    deepEqual(await served(), { words: building, code: 0 });
    deepEqual(await served(), { words: building.slice(2), code: 0 });
    writeFileSync(join(project, 'src/server.ts'), `${SERVER}// changed`);
    deepEqual(await served(), { words: building, code: 0 });
    mkdirSync(join(project, 'public'));
    writeFileSync(join(project, 'public/icon.svg'), '<svg/>');
    deepEqual(await served(), { words: building, code: 0 });
  });

  test('the server is this very process, so each signal reaches it once', async () => {
    const child = start();
    let words = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      words += chunk.toString();
      if (words.includes('serving') && !words.includes('ended')) child.kill('SIGTERM');
    });
    await once(child, 'close');
    match(words, new RegExp(`serving ${child.pid}\\nended by SIGTERM\\n$`));
  });

  test('a build that fails ends the start with code 1, and the next start builds again', async () => {
    writeFileSync(join(project, 'src/server.ts'), 'broken');
    const { words, code } = await served();
    deepEqual([words.slice(1), code], [['line 1 is broken', 'The build failed: see what it says above.'], 1]);
    equal(existsSync(join(project, 'dist')), false);
    writeFileSync(join(project, 'src/server.ts'), SERVER);
    equal((await served()).code, 0);
  });

  test('the server ends when npm does, whose shell passes no signal on', async () => {
    const words = join(project, 'words');
    const shell = spawn('/bin/sh', ['-c', `"${process.execPath}" tools/start.mjs > words; true`], {
      cwd: project, stdio: 'ignore', env: { ...process.env, npm_lifecycle_event: 'start' },
    });
    const said = (what: string): boolean => existsSync(words) && readFileSync(words, 'utf8').includes(what);
    while (!said('serving')) await new Promise((resolve) => { setImmediate(resolve); });
    shell.kill('SIGKILL');
    while (!said('ended by SIGTERM')) await new Promise((resolve) => { setImmediate(resolve); });
  });
});
