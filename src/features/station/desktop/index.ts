import { html } from 'lit';
import { carryOut } from '../../../desktop/deed.ts';
import type { DeskModel, DesktopFeature, DesktopFrame } from '../../../desktop/frame.ts';
import { signOut } from '../../../desktop/leave.ts';
import { settingsDb, type SettingsDb } from '../../../desktop/settings-db.ts';
import type { StationEntry } from '../../../desktop/station-entry.ts';
import { lostSession } from './lost-session.ts';
import type { StationEntered } from './station-dialog.ts';
import './station-gate.ts';
import { t } from './texts/index.ts';

/** Keeps the credentials for the next sign-in, or forgets them. The sign-in itself is done by then. */
const remember = async (frame: DesktopFrame, db: SettingsDb, { entry, remember: wanted }: StationEntered): Promise<void> => {
  const key = `station:${frame.model.desk.profile.userId}` as const;
  if (!wanted) return db.remove(key).catch(() => undefined);
  await db.set(key, entry).catch(() => frame.toast(t('station.not-remembered'), 'warning'));
};

const signIn = async (frame: DesktopFrame, db: SettingsDb, entered: StationEntered): Promise<void> => {
  await frame.send({ kind: 'station.signIn', teamId: entered.teamId, station: entered.station });
  await remember(frame, db, entered);
};

/** What this browser has kept may be old, and another window may work: nobody is asked before the server has said so. */
const isAsking = ({ desk, line, confirmed, role }: DeskModel): boolean =>
  desk.session === null && confirmed && role === 'working' && line !== 'connecting';

/** Asks for the Station Credentials after sign-in. */
export const stationFeature = (db: SettingsDb = settingsDb): DesktopFeature => ({
  id: 'station',
  register(frame) {
    const load = async (): Promise<StationEntry | null> => {
      const [remembered] = await Promise.all([db.get(`station:${frame.model.desk.profile.userId}`), import('./station-dialog.ts')]);
      return remembered ?? null;
    };
    const isLost = lostSession(frame);
    frame.contribute({
      id: 'station', slot: 'dialogs', order: 0,
      render: (model) => html`<ad-station-gate .profile=${model.desk.profile} .asking=${isAsking(model)} .lost=${isLost()} .load=${load}></ad-station-gate>`,
    });
    // The dialog shows a refusal itself, beside the fields that it is about.
    frame.root.addEventListener('station-entered', (entered) => entered.waitUntil(signIn(frame, db, entered)));
    frame.root.addEventListener('station-retried', () => frame.refresh());
    frame.root.addEventListener('station-left', (left) => carryOut(frame, left, signOut()));
  },
});

export const feature = stationFeature();
