import type { DesktopFeature } from './desktop/frame.ts';
import { feature as errorReport } from './features/error-report/desktop/index.ts';
import { feature as inactivity } from './features/inactivity/desktop/index.ts';
import { feature as interactionEnded } from './features/interaction-ended/desktop/index.ts';
import { feature as outbox } from './features/outbox/desktop/index.ts';
import { feature as profile } from './features/profile/desktop/later.ts';
import { feature as storage } from './features/storage/desktop/index.ts';

/** What a signed-in agent's desktop can do beside `desk.ts`, when the first picture stands. */
export const features: readonly DesktopFeature[] = [outbox, interactionEnded, inactivity, storage, errorReport, profile];
