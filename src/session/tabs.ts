import type { Id } from '../contract/primitives.ts';
import type { SessionEvent, WindowRole } from './session-port.ts';

/** One tab of this browser. */
export interface Tab {
  id: Id;
  post: (event: SessionEvent) => void;
  /** What it was told last; null: nothing yet. */
  role: WindowRole | null;
  /** It has worked and another one has taken over. */
  worked: boolean;
}

/**
 * The tabs of one browser: at most one works, and only while the server says that this browser does. `told` is
 * called whenever a tab's role is another one.
 *
 * ```
 * elsewhere ─continue─► working ─another tab or browser continues─► moved ─continue─► working
 * ```
 */
export class Tabs {
  readonly #told: (tab: Tab, role: WindowRole) => void;
  /** In the order of their coming. */
  readonly #tabs = new Map<Id, Tab>();
  #chosen: Id | null = null;
  /** What this browser is for the agent. */
  #browser: WindowRole = 'working';

  constructor(told: (tab: Tab, role: WindowRole) => void) {
    this.#told = told;
  }

  get all(): readonly Tab[] {
    return [...this.#tabs.values()];
  }

  /** What this browser is for the agent. */
  get browser(): WindowRole {
    return this.#browser;
  }

  /** The tab that works. */
  get working(): Tab | null {
    return this.#browser === 'working' && this.#chosen !== null ? this.#tabs.get(this.#chosen) ?? null : null;
  }

  get(id: Id): Tab | undefined {
    return this.#tabs.get(id);
  }

  /** A tab is there. After a reload it is the one that it was. */
  join(id: Id, post: Tab['post']): void {
    const worked = this.#tabs.get(id)?.worked ?? false;
    this.#tabs.delete(id);
    this.#tabs.set(id, { id, post, role: null, worked });
    this.#chosen ??= id;
    this.#settle();
  }

  /** **Continue** in this tab. */
  choose(id: Id): void {
    const before = this.#chosen === null ? undefined : this.#tabs.get(this.#chosen);
    if (before && before.id !== id && this.#browser === 'working') before.worked = true;
    this.#chosen = id;
    this.#settle();
  }

  /** A tab has died. The newest one that waits takes its place: its person is most likely to look at it. */
  drop(id: Id): void {
    if (!this.#tabs.delete(id) || this.#chosen !== id) return;
    this.#chosen = this.all.at(-1)?.id ?? null;
    this.#settle();
  }

  /** What the server says of this browser. */
  setBrowser(role: WindowRole): void {
    this.#browser = role;
    this.#settle();
  }

  post(event: SessionEvent): void {
    for (const tab of this.#tabs.values()) tab.post(event);
  }

  roleOf(tab: Tab): WindowRole {
    if (tab.id === this.#chosen) return this.#browser;
    return tab.worked ? 'moved' : 'elsewhere';
  }

  #settle(): void {
    const changed = this.all.filter((tab) => tab.role !== this.roleOf(tab));
    for (const tab of changed) {
      tab.role = this.roleOf(tab);
      if (tab.role === 'working') tab.worked = false;
    }
    // Whoever stops hears of it before the one who begins.
    for (const tab of changed.toSorted((a, b) => Number(a.role === 'working') - Number(b.role === 'working'))) this.#told(tab, tab.role!);
  }
}
