import { html } from 'lit';
import type { DesktopFeature, DesktopFrame } from '../../../desktop/frame.ts';
import { bringPart } from '../../../desktop/register-features.ts';
import { localizer } from '../../../ui/localizer.ts';
import type { HelpAnswered } from './help-events.ts';
import { t } from './texts/index.ts';

/** Not `help`: at that address stands the customers' page. */
const PAGE = 'guide';

/** In-app help for every task of an agent; its articles are loaded when they are read (WX-286, SHARE-027). */
export const feature: DesktopFeature = {
  id: 'help',
  register(frame) {
    let brought = false;
    const open = (): void => frame.goTo(PAGE);
    frame.page({
      id: PAGE, label: () => t('guide.title'), icon: 'circle-help', align: 'bottom', order: 90,
      shown: () => true,
      render: () => {
        if (!brought) bringPart(frame, 'help', () => import('./help-page.ts'));
        brought = true;
        return html`<ad-guide></ad-guide>`;
      },
    });
    frame.action({ id: `page.${PAGE}`, group: 'help', label: () => t('guide.open'), possible: ({ pageId }) => pageId !== PAGE, why: () => t('guide.is-open'), run: open });
    frame.root.addEventListener('help-asked', open);
    frame.root.addEventListener('help-answered', (deed) => deed.waitUntil(answer(frame, deed)));
  },
};

/** The newest answer counts, so that one that is sent twice is one. */
async function answer(frame: Pick<DesktopFrame, 'api'>, { article, helpful, remark }: HelpAnswered): Promise<void> {
  await frame.api(`/help/feedback/${article}`, { method: 'PUT', body: { helpful, ...(remark !== '' && { remark }), language: localizer.locale } });
}
