import { BehaviorSubject } from 'rxjs';
import type { DesktopFrame } from '../../../desktop/frame.ts';
import { AlertPermission } from './permission.ts';
import { Ringer } from './ringer.ts';
import { AlertSettingsStore } from './settings-store.ts';
import type { Unread } from './unread.ts';

/** What requests, which come first, and notices, which come when the desk stands, have in common. */
export interface AlertParts {
  store: AlertSettingsStore;
  permission: AlertPermission;
  /** The one bell: what rings for several things rings once. */
  ringer: Ringer;
  unread$: BehaviorSubject<readonly Unread[]>;
  /** How many notices have come since the agent has looked away. */
  missed$: BehaviorSubject<number>;
}

const parts = new WeakMap<HTMLElement, AlertParts>();

/** A desktop's own. */
export const alertParts = ({ root, model }: Pick<DesktopFrame, 'root' | 'model'>): AlertParts => {
  const known = parts.get(root);
  if (known) return known;
  const made: AlertParts = {
    store: new AlertSettingsStore(model.desk.profile.userId), permission: new AlertPermission(), ringer: new Ringer(),
    unread$: new BehaviorSubject<readonly Unread[]>([]), missed$: new BehaviorSubject(0),
  };
  parts.set(root, made);
  return made;
};
