import { html } from 'lit';
import type { DeskProfile } from '../../../contract/desk.ts';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import type { ScreenPopPressed } from './pop-events.ts';
import './screen-pop-panel.ts';
import { PLACE_ID, ScreenPops } from './screen-pops.ts';
import { hasPlace } from './shown-pop.ts';
import { t } from './texts/index.ts';

/** Pages of other systems that open by themselves at an interaction's events: in tabs, in a pane, on a page of their own (WX-144 – WX-162). */
export const feature: DesktopFeature = {
  id: 'screen-pop',
  register(frame) {
    const pops = new ScreenPops(frame);
    const { view$ } = pops;
    frame.auxiliary({
      id: PLACE_ID, label: () => t('screen-pop.title'), icon: 'app-window', order: 30,
      shown: () => hasPlace(view$.value, 'auxiliary'),
      render: ({ selectedId }) => html`<ad-screen-pops mode="auxiliary" .view$=${view$} .selectedId=${selectedId}></ad-screen-pops>`,
    });
    frame.page({
      id: PLACE_ID, label: () => t('screen-pop.title'), icon: 'app-window', align: 'top', order: 50,
      shown: ({ desk }) => hasPage(desk.profile),
      render: ({ selectedId }) => html`<ad-screen-pops mode="page" .view$=${view$} .selectedId=${selectedId}></ad-screen-pops>`,
    });
    frame.root.addEventListener('screen-pop-pressed', (event) => act(pops, event));
    frame.root.addEventListener('screen-pop-refused', ({ origin }) => pops.refuse(origin));
    pops.start();
  },
};

/** What this browser has kept of a visit before there were screen pops has none. */
const hasPage = ({ screenPops = [] }: Partial<Pick<DeskProfile, 'screenPops'>>): boolean => screenPops.some(({ mode }) => mode === 'page');

function act(pops: ScreenPops, { key, deed }: ScreenPopPressed): void {
  switch (deed) {
    case 'front': return pops.bringToFront(key);
    case 'close': return pops.close(key);
    case 'reopen': return pops.reopen(key);
    case 'beside': return pops.openBeside(key);
  }
}
