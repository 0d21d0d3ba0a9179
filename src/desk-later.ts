import type { DesktopFeature } from './desktop/frame.ts';
import { feature as notices } from './features/alerts/desktop/notices/index.ts';
import { actions as availabilityActions } from './features/availability/desktop/actions.ts';
import { actions as chatActions } from './features/chat/desktop/actions.ts';
import { feature as errorReport } from './features/error-report/desktop/index.ts';
import { actions as handlingActions } from './features/handling/desktop/actions.ts';
import { feature as help } from './features/help/desktop/index.ts';
import { feature as inactivity } from './features/inactivity/desktop/index.ts';
import { actions as installationActions } from './features/installation/desktop/actions.ts';
import { feature as interactionEnded } from './features/interaction-ended/desktop/index.ts';
import { feature as layout } from './features/layout/desktop/index.ts';
import { actions as offerActions } from './features/offers/desktop/actions.ts';
import { feature as outbox } from './features/outbox/desktop/index.ts';
import { feature as profile } from './features/profile/desktop/later.ts';
import { feature as screenPop } from './features/screen-pop/desktop/index.ts';
import { feature as shortcuts } from './features/shortcuts/desktop/index.ts';
import { feature as storage } from './features/storage/desktop/index.ts';
import { feature as widgetHost } from './features/widget-host/desktop/index.ts';
import { actions as wrapUpActions } from './features/wrap-up/desktop/actions.ts';

/** What a signed-in agent's desktop can do beside `desk.ts`, when the first picture stands. */
export const features: readonly DesktopFeature[] = [outbox, interactionEnded, inactivity, storage, errorReport, profile, screenPop, help, layout,
  notices, offerActions, chatActions, handlingActions, wrapUpActions, availabilityActions, installationActions, shortcuts, widgetHost,
];
