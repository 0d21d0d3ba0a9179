import { HelpApi } from './customer/api.ts';
import { CustomerSession } from './customer/customer-session.ts';
import './customer/help-page.ts';
import { openMemory } from './customer/memory.ts';
import { followPage } from './customer/page-life.ts';
import { readAddress, socketUrl } from './customer/page-address.ts';
import { chat } from './features/chat/customer/index.ts';
import { localizer } from './ui/localizer.ts';
import { adoptTokens } from './ui/tokens.css.ts';

const { tenant, topic, color, hostOrigin } = readAddress(location.search, window.parent !== window);
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
const brand = color === null ? null : import('./customer/brand.ts').then(({ adoptBrand }) => adoptBrand(color));
session.open();
// In English and our own blue rather than not at all.
await Promise.allSettled([texts, brand]);

const page = document.createElement('ad-help-page');
page.session = session;
document.body.append(page);
followPage(session, page, hostOrigin);
await page.updateComplete;
performance.mark('app-interactive');
