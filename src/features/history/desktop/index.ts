import { html } from 'lit';
import { BehaviorSubject } from 'rxjs';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import { handledRecords, HISTORY_PAGE } from './handled-records.ts';

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
    frame.root.addEventListener('older-history-asked', () => wanted$.next(wanted$.value + HISTORY_PAGE));
  },
};
