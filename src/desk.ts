import type { DesktopFeature } from './desktop/frame.ts';
import { laterFeatures } from './desktop/later-features.ts';
import { feature as alerts } from './features/alerts/desktop/index.ts';
import { feature as availability } from './features/availability/desktop/index.ts';
import { feature as call } from './features/call/desktop/index.ts';
import { feature as chat } from './features/chat/desktop/index.ts';
import { feature as handling } from './features/handling/desktop/index.ts';
import { feature as history } from './features/history/desktop/index.ts';
import { feature as installation } from './features/installation/desktop/index.ts';
import { feature as offers } from './features/offers/desktop/index.ts';
import { feature as profile } from './features/profile/desktop/index.ts';
import { feature as station } from './features/station/desktop/index.ts';
import { feature as wrapUp } from './features/wrap-up/desktop/index.ts';

export { openDesk } from './desktop/open-desk.ts';

/** What a signed-in agent's desktop can do; to take a capability away, remove its line and its folder. */
export const features: readonly DesktopFeature[] = [
  station, availability, offers, alerts, chat, call, handling, wrapUp, history, profile, installation,
  laterFeatures(() => import('./desk-later.ts')),
];
