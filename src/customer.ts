import { HelpApi } from './customer/api.ts';
import { CustomerSession } from './customer/customer-session.ts';
import './customer/help-page.ts';
import { bridgeToHost, PanelCloseAsked } from './customer/host-bridge.ts';
import { openMemory } from './customer/memory.ts';
import { readAddress, socketUrl } from './customer/page-address.ts';
import { chat } from './features/chat/customer/index.ts';
import { localizer } from './ui/localizer.ts';
import { adoptTokens } from './ui/tokens.css.ts';

const { tenant, topic, hostOrigin } = readAddress(location.search, window.parent !== window);
const session = new CustomerSession({
  api: new HelpApi(tenant),
  tenant: tenant ?? '',
  socketUrl: socketUrl(location),
  embedded: hostOrigin !== null,
  wantedTopic: topic,
  memory: openMemory(() => localStorage),
  tabMemory: openMemory(() => sessionStorage),
  locale: () => localizer.locale,
  reloadPage: () => location.reload(),
});
for (const feature of [chat]) feature.register(session);

adoptTokens();
const texts = localizer.start();
session.open();
await texts.catch(() => {});

const page = document.createElement('ad-help-page');
page.session = session;
document.body.append(page);
await page.updateComplete;
performance.mark('app-interactive');

/** Inside another page, one can be seen only while the panel is open. */
const bridge = hostOrigin === null ? null : bridgeToHost({
  session, host: window.parent, origin: hostOrigin, window,
  changed: ({ focus }) => {
    look();
    if (focus) page.focus();
  },
});
function look(): void {
  session.show(document.visibilityState === 'visible' && (bridge?.open() ?? true));
}
look();
document.addEventListener('visibilitychange', () => {
  look();
  if (document.visibilityState === 'visible') session.nudge();
});
window.addEventListener('online', () => session.nudge());
window.addEventListener('pageshow', (event) => { if (event.persisted) session.nudge(); });
page.addEventListener(PanelCloseAsked.type, () => bridge?.tell({ agentDesktop: 'close' }));
page.addEventListener('keydown', (event) => {
  // A dialog's own Escape, or one that ends a composition, is not meant for the panel.
  const inDialog = event.composedPath().some((node) => node instanceof HTMLDialogElement);
  if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !inDialog) bridge?.tell({ agentDesktop: 'close' });
});
