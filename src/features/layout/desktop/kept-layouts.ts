import type { TeamLayout } from '../../../contract/layout.ts';
import type { Id } from '../../../contract/primitives.ts';
import { settingsDb, type SettingsDb } from '../../../desktop/settings-db.ts';

/** The last good layouts in this browser, so that the next visit shows one at once, also without a line. They are the administrator's text and name no customer. */
export interface KeptLayouts {
  get(teamId: Id): Promise<TeamLayout | null>;
  /** null forgets. Never rejects. */
  keep(teamId: Id, layout: TeamLayout | null): Promise<void>;
}

export const keptLayoutsOf = (userId: Id, db: SettingsDb = settingsDb): KeptLayouts => ({
  get: async (teamId) => (await db.get(`layout:${userId}:${teamId}`)) ?? null,
  keep: async (teamId, layout) => {
    const key = `layout:${userId}:${teamId}` as const;
    // A browser that keeps nothing loads it the next time.
    await (layout ? db.set(key, layout) : db.remove(key)).catch(() => undefined);
  },
});
