import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { BROWSER_ARGS, ensureBrowser } from './tools/browser.mjs';
import { outcomeReporter } from './tools/test/element-reporter.mjs';

/** What Vite makes of `x.ts?worker&url`: the address at which the worker's script is served. */
const workerAddress = {
  name: 'worker-address',
  serve: (/** @type {{ url: string }} */ { url }) => (url.endsWith('?worker&url')
    ? { body: `export default ${JSON.stringify(url.slice(0, url.indexOf('?')))};`, type: 'js' } : undefined),
};

const outcomes = process.env.TEST_OUTCOMES;

/** Element tests: real elements in a real browser. One file: `npx web-test-runner --files test/ui/x.test.ts`. */
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['test/{ui,desktop,customer,browser,vault,worker}/**/*.test.ts', 'test/features/*/{desktop,customer}/**/*.test.ts'],
  browsers: [playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath: ensureBrowser(), args: BROWSER_ARGS },
  })],
  // Lit's development mode only adds warnings to the console.
  nodeResolve: { exportConditions: ['production'] },
  plugins: [workerAddress, esbuildPlugin({
    ts: true,
    json: true,
    target: 'es2022',
    tsconfig: fileURLToPath(new URL('test/tsconfig.browser.json', import.meta.url)),
  })],
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), ...(outcomes ? [outcomeReporter(outcomes)] : [])],
  concurrency: 2,
  testFramework: { config: { ui: 'bdd', timeout: '10000' } },
  testsFinishTimeout: 120_000,
};
