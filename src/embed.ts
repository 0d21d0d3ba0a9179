import { Launcher } from './customer/embed/launcher.ts';
import { readOptions } from './customer/embed/options.ts';

/**
 * A chat launcher for any web site:
 * `<script src="https://…/embed.js" async data-topic="Orders" data-color="#b4552d"></script>`
 */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript
  : document.querySelector<HTMLScriptElement>('script[src*="/embed.js"]');

// Once for each page, however often a site includes it.
if (script && !document.querySelector('[data-agent-desktop]')) {
  const launcher = new Launcher(readOptions(script));
  if (document.body) launcher.mount();
  else document.addEventListener('DOMContentLoaded', () => launcher.mount(), { once: true });
}
