import { html } from 'lit';
import { BehaviorSubject } from 'rxjs';
import { bringPart } from '../../../desktop/register-features.ts';
import type { DesktopFeature, DesktopFrame } from '../../../desktop/frame.ts';
import { contactRecords } from './contact-records.ts';
import { handledRecords, HISTORY_PAGE } from './handled-records.ts';
import { t } from './texts/index.ts';

/** The Agent Interaction History; its list is loaded after the first screen. */
export const feature: DesktopFeature = {
  id: 'history',
  register(frame) {
    const now = () => frame.now();
    const wanted$ = new BehaviorSubject(HISTORY_PAGE);
    const history$ = handledRecords(frame, wanted$);
    let asked = false;
    frame.contribute({
      id: 'history', slot: 'history', order: 10,
      render: () => {
        if (!asked) void import('./history.ts').catch((error: unknown) => frame.explain(error));
        asked = true;
        return html`<ad-history .history$=${history$} .now=${now}></ad-history>`;
      },
    });
    registerContacts(frame);
    frame.root.addEventListener('older-history-asked', () => wanted$.next(wanted$.value + HISTORY_PAGE));
  },
};

/** Beside the interaction in the workspace. */
function registerContacts(frame: DesktopFrame): void {
  const contacts$ = contactRecords(frame);
  let asked = false;
  frame.auxiliary({
    id: 'contact-history', label: () => t('history.contacts'), icon: 'history', order: 20,
    shown: ({ selectedId, pageId, desk }) => pageId === null && selectedId !== null && desk.interactions[selectedId] !== undefined,
    render: () => {
      if (!asked) bringPart(frame, 'history', () => import('./contact-history.ts'));
      asked = true;
      return html`<ad-contact-history .contacts$=${contacts$}></ad-contact-history>`;
    },
  });
}
