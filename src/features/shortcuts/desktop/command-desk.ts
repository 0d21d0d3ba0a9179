import { combineLatest, map, type Observable } from 'rxjs';
import type { DeskAction, DeskModel, DesktopFrame } from '../../../desktop/frame.ts';
import type { KeyNaming } from './drawn-keys.ts';
import { readLayout } from './key-names.ts';
import { actionOf, shortcutsOf, type Shortcut } from './keymap.ts';
import { platformOf } from './keys.ts';
import { hasOpenModal } from './open-modal.ts';
import type { ShortcutStore } from './shortcut-store.ts';
import { t } from './texts/index.ts';

/** An action as the command palette shows it. */
export interface Command {
  id: string;
  group: DeskAction['group'];
  label: string;
  keys: string | null;
  /** Why it cannot be done now; null when it can. */
  obstacle: string | null;
  /** How many were chosen after it; null when it was not chosen lately. */
  recent: number | null;
}

/** The palette itself: nobody looks for it in it. */
export const PALETTE = 'shortcuts.palette';

/** Everything that can be done at this desk, with its keys, and the doing. */
export class CommandDesk {
  readonly shortcuts$: Observable<readonly Shortcut[]>;
  readonly commands$: Observable<readonly Command[]>;
  /** What is printed on the keys is known a moment later. */
  readonly naming: KeyNaming = { layout: null, platform: platformOf() };
  readonly #frame: DesktopFrame;
  readonly #store: ShortcutStore;
  #actions: readonly DeskAction[] = [];
  #shortcuts: readonly Shortcut[] = [];

  constructor(frame: DesktopFrame, store: ShortcutStore) {
    this.#frame = frame;
    this.#store = store;
    this.shortcuts$ = combineLatest([frame.actions$, store.settings$]).pipe(map(([actions, settings]) => shortcutsOf(actions, settings)));
    this.commands$ = combineLatest([frame.model$, frame.actions$, this.shortcuts$, store.settings$]).pipe(
      map(([model, actions, shortcuts, { recent }]) => actions.filter((action) => isListed(action, model)).map((action) => commandOf(model, action, shortcuts, recent))));
    frame.actions$.subscribe((actions) => { this.#actions = actions; });
    this.shortcuts$.subscribe((shortcuts) => { this.#shortcuts = shortcuts; });
    void readLayout().then((layout) => { this.naming.layout = layout; });
  }

  /** What these keys mean now: nothing while another window works, or when the desk has left the page. */
  actionOf(keys: string): DeskAction | null {
    const { model, root } = this.#frame;
    return model.role === 'working' && root.isConnected ? actionOf(this.#shortcuts, keys) : null;
  }

  /** By its keys: not behind a dialog that waits for an answer. */
  press(action: DeskAction): void {
    if (hasOpenModal()) this.#refuse(action, t('shortcuts.dialog-open'));
    else this.#run(action);
  }

  /** From the palette. */
  choose(id: string): void {
    const action = this.#actions.find((each) => each.id === id);
    if (!action) return;
    // What comes and goes with customers is nothing to remember.
    if (!action.passing) void this.#store.used(id).catch(() => undefined);
    this.#run(action);
  }

  #run(action: DeskAction): void {
    const { model } = this.#frame;
    if (!action.possible(model)) return this.#refuse(action, obstacleOf(model, action));
    this.#frame.record('action', { id: action.passing ? action.group : action.id });
    action.run();
  }

  /** Who presses keys and nothing happens must hear why. */
  #refuse(action: DeskAction, why: string): void {
    this.#frame.toast(t('shortcuts.refused', { action: action.label(), why }));
  }
}

/** What comes and goes, and has no reason to give, is not there when it cannot be done; neither is the palette itself. */
const isListed = (action: DeskAction, model: DeskModel): boolean =>
  action.id !== PALETTE && (!action.passing || action.why !== undefined || action.possible(model));

const obstacleOf = (model: DeskModel, action: DeskAction): string => action.why?.(model) ?? t('shortcuts.not-now');

function commandOf(model: DeskModel, action: DeskAction, shortcuts: readonly Shortcut[], recent: readonly string[]): Command {
  const shortcut = shortcuts.find((each) => each.action === action);
  const at = recent.indexOf(action.id);
  return {
    id: action.id, group: action.group, label: action.label(),
    keys: shortcut && !shortcut.takenBy ? shortcut.keys : null,
    obstacle: action.possible(model) ? null : obstacleOf(model, action),
    recent: at === -1 ? null : at,
  };
}
