import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { VitePWA, type ManifestOptions } from 'vite-plugin-pwa';
import { customerExtras } from './tools/vite/customer-extras.ts';
import { precompress } from './tools/vite/precompress.ts';
import { preloadPage } from './tools/vite/preload-page.ts';
import { sizeReport } from './tools/vite/size-report.ts';
import { textsByLanguage } from './tools/vite/texts-by-language.ts';

/** The error report names it. */
process.env['VITE_APP_VERSION'] = (JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }).version;

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Big data that only single panes need. */
const EMOJI = /[\\/]emojibase-data[\\/]/;
const HEAVY = /[\\/](?:emojibase-data|libphonenumber-js)[\\/]/;
const TARGET = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

/** What every page's build has in common. */
const common = (outDir: string): UserConfig => ({
  // Lit's legacy decorators: both options, or the browser gets raw `@customElement(` or fields that hide the accessors.
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  build: {
    outDir: at(outDir),
    emptyOutDir: true,
    target: TARGET,
    // Without it `light-dark()` is lowered to something that ignores `color-scheme`.
    cssTarget: TARGET,
    // Its inline helper would need an exception from the content security policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What several chunks of a page share comes in one file, not in thirty: on a slow line each file costs a round trip.
        codeSplitting: { groups: [{ name: 'base', minShareCount: 2, test: (id) => !HEAVY.test(id) }] },
        chunkFileNames: ({ moduleIds }) => `assets/${moduleIds.some((id) => EMOJI.test(id)) ? 'emoji/' : ''}[name]-[hash].js`,
      },
    },
    // The size report speaks of what counts; Vite's own gzip table costs time.
    reportCompressedSize: false,
    // Emoji data is loaded by the one panel that shows it.
    chunkSizeWarningLimit: 700,
  },
});

/** The agent's desktop: an installable application with its shell in the service worker's precache. */
function desktop(): UserConfig {
  const manifest = JSON.parse(readFileSync(at('manifest.webmanifest'), 'utf8')) as Partial<ManifestOptions>;
  return {
    ...common('dist/desktop'),
    root: at('.'),
    base: '/',
    // One file, started as a module: nothing else to fetch before the line is opened.
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js', codeSplitting: false } } },
    plugins: [
      textsByLanguage(at('src'), /^(?:ui|desktop|features\/[^/]+\/desktop)\//),
      preloadPage(['src/desk.ts'], ['/api/session?or=nobody']),
      VitePWA({
        strategies: 'injectManifest',
        srcDir: 'src/worker',
        filename: 'service-worker.ts',
        // The page registers the worker itself and asks before it changes to a new version.
        injectRegister: false,
        registerType: 'prompt',
        manifest,
        includeManifestIcons: false,
        injectManifest: { rollupFormat: 'iife', globPatterns: ['**/*.{js,css,html,svg,png,woff2,json,wav}'], globIgnores: ['assets/emoji/**'] },
      }),
      sizeReport('desktop', 120_000, 'src/desk.ts'),
      precompress(),
    ],
  };
}

/** The customer's page, with the embed script and the demo shop beside it. */
function help(): UserConfig {
  return {
    ...common('dist/help'),
    root: at('src/customer'),
    base: '/help/',
    publicDir: false,
    plugins: [
      textsByLanguage(at('src'), /^(?:ui|customer|features\/[^/]+\/customer)\//),
      sizeReport('help', 40_000),
      precompress(),
      customerExtras(),
    ],
  };
}

export default defineConfig(({ mode }) => (mode === 'help' ? help() : desktop()));
