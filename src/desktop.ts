import { start } from './desktop/start.ts';
import { installPrompt } from './features/installation/desktop/install-prompt.ts';

/**
 * The agent's desktop. The entry itself is small: it asks the server who is there and brings the chunk of
 * the page that fits. What the desktop can do is the list of features in `desk.ts`.
 */
const pages = {
  'setup': () => import('./features/sign-in/desktop/setup-page.ts'),
  'sign-in': () => import('./features/sign-in/desktop/sign-in-page.ts'),
  'plain': () => import('./desktop/plain-page.ts'),
  'desk': () => import('./desk.ts'),
};

// The browser may offer the installation before anybody has signed in: the offer is kept from here on.
installPrompt.listen(window);

await start(pages);

// The worker is not needed for the first paint; it comes when the page has time.
const { registerWorker } = await import('./features/installation/desktop/worker.ts');
await registerWorker();
