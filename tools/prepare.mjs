// @ts-check
// What a fresh clone, or one with new sources, needs before the server can start.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './built.mjs';
import { installWhenNeeded } from './install.mjs';

/** Installs and builds when needed; gives the server's address for `import`. Throws a sentence. */
export function prepare() {
  installWhenNeeded();
  if (!isBuilt()) {
    console.log('Building (npm run build) …');
    const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], { stdio: 'inherit' });
    if (status !== 0) throw new Error('The build failed: see what it says above.');
  }
  return new URL('../dist/server.mjs', import.meta.url).href;
}
