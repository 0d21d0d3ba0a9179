import { type Appearance, USUAL_APPEARANCE } from '../../../desktop/frame.ts';
import type { DesktopLayout } from '../../../domain/layout/desktop-layout.ts';
import { own } from './own.ts';

/** Our contributions to the header by the names of published layouts; what is not built has none. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'webex': [], 'outdial': ['outdial'], 'notification': ['notification'],
};

/** The id of the header's contribution that shows the custom widget with this number. */
export const headerId = (at: number): string => `layout-header-${at}`;

/** Our parts and the custom widgets in the document's order; null: as usual, custom widgets first. */
const headerOrder = ({ headerActions, advancedHeader, header }: DesktopLayout): readonly string[] | null => {
  if (advancedHeader) {
    let custom = 0;
    return advancedHeader.flatMap(({ comp, path }) => {
      if (header.some((node) => node.path === path)) return [headerId(custom++)];
      return own(PARTS, comp.replace(/^(?:agentx|acqueon)-/, '')) ?? [];
    });
  }
  return headerActions && [...header.map((_, at) => headerId(at)), ...headerActions.flatMap((name) => own(PARTS, name) ?? [])];
};

/** What a layout says of the desktop as a whole; without one it is as usual. */
export const appearanceOf = (layout: DesktopLayout | null): Appearance => (layout === null ? USUAL_APPEARANCE : {
  title: layout.title, logo: layout.logo, illustration: layout.taskPageIllustration, headerActions: headerOrder(layout),
  stopNavigateOnAcceptTask: layout.stopNavigateOnAcceptTask, dragDropEnabled: layout.dragDropEnabled,
  notificationSeconds: layout.notificationTimer, browserNotificationSeconds: layout.browserNotificationTimer, notificationCount: layout.maximumNotificationCount,
});
