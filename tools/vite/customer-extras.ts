import { cpSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { precompressFile, precompressFolder } from './precompress.ts';

/** One classic script that any web site may include, without a global name of its own. */
async function buildEmbed(entry: string, outDir: string, like: ResolvedConfig): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    oxc: like.oxc,
    build: {
      outDir, emptyOutDir: false, target: like.build.target, cssTarget: like.build.cssTarget,
      lib: { entry, formats: ['iife'], name: 'agentDesktopEmbed', fileName: () => 'embed.js' },
    },
  });
  await precompressFile(resolve(outDir, 'embed.js'));
}

/** Builds `dist/embed.js` and copies the demo shop to `dist/demo` after the customer's page. */
export function customerExtras(): Plugin {
  let config: ResolvedConfig;
  let written = false;
  return {
    name: 'customer-extras',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle() {
      written = true;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!written) return;
        const dist = resolve(config.root, config.build.outDir, '..');
        await buildEmbed(resolve(config.root, '../embed.ts'), dist, config);
        const demo = resolve(config.root, 'demo');
        if (!existsSync(demo)) return;
        cpSync(demo, resolve(dist, 'demo'), { recursive: true });
        await precompressFolder(resolve(dist, 'demo'));
      },
    },
  };
}
