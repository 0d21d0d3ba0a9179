import type { BehaviorSubject } from 'rxjs';
import type { DesktopFrame } from '../../../desktop/frame.ts';
import type { WidgetErrors } from './widgets/widget-errors.ts';
import type { WidgetScripts } from './widgets/widget-scripts.ts';
import type { WidgetSwitches } from './widgets/widget-switches.ts';
import type { WidgetTroubles } from './widgets/widget-troubles.ts';
import type { WidgetStore } from './widget-store.ts';

/** What everything that a layout shows stands on. */
export interface LayoutHost extends Pick<DesktopFrame, 'record'> {
  readonly store$: BehaviorSubject<WidgetStore>;
  readonly scripts: WidgetScripts;
  readonly errors: WidgetErrors;
  readonly switches: WidgetSwitches;
  readonly troubles: Pick<WidgetTroubles, 'set'>;
  /** Milliseconds after which an element that nobody defines is given up. */
  readonly patienceMs: number;
}

/** Where something of a layout stands. */
export type LayoutPlace = 'page' | 'tab' | 'header' | 'hidden';
