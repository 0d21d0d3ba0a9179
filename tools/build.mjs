// @ts-check
// `npm run build`: the server's bundle, the agent's desktop, the customer's page with its embed script and demo shop.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { markBuilt, sourceHash } from './built.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));
const dist = join(top, 'dist');

/** Our own code in one file; packages stay in node_modules. */
function buildServer() {
  return build({
    absWorkingDir: top, entryPoints: ['src/server.ts'], outfile: 'dist/server.mjs',
    bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', sourcemap: true, logLevel: 'warning',
  });
}

/**
 * One run of Vite in a process of its own, because a build keeps state in its process.
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function buildPages(...args) {
  return new Promise((resolve, reject) => {
    const vite = spawn(process.execPath, [join(top, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'info', ...args], {
      cwd: top, stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    vite.stdout.setEncoding('utf8').on('data', (text) => { said += text; });
    vite.once('error', reject).once('close', (code) => {
      if (code === 0) {
        // Of Vite's long list, the first load's weight is what counts.
        for (const line of said.split('\n')) if (line.includes(' on first load ')) console.log(line.replace(/^.*\] /, ''));
        resolve();
      } else {
        reject(new Error(`${said}\nvite build ${args.join(' ')} failed`));
      }
    });
  });
}

const hash = sourceHash();
try {
  rmSync(dist, { recursive: true, force: true });
  await Promise.all([buildServer(), buildPages(), buildPages('--mode', 'help')]);
  markBuilt(hash);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
