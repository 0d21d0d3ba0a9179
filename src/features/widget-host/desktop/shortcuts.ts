import type { DeskAction, DesktopFrame } from '../../../desktop/frame.ts';
import type { Guard } from './guard.ts';
import { keysOf, MODIFIERS, REGISTERED_KEYS, vendorKeys } from './shortcut-names.ts';

/** A shortcut as a widget registers it. */
export interface KeyInfo {
  widgetElement: string;
  group: string;
  action: string;
  modifierKeys: string;
  key: string;
  role: string;
  listenKeyPress?: (event: KeyEvent) => void;
  isConflict?: boolean;
}
export interface KeyEvent {
  /** `execute` or `conflict`. */
  type: string;
  data?: KeyInfo;
}

interface Registered {
  info: KeyInfo;
  script: string;
  action: DeskAction;
  takeBack: () => void;
}

const OWN = 'agent-desktop';

const told = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Widgets' shortcuts are actions of the desktop like all others: in the list, in the command palette, changeable, in conflict. */
export class Shortcuts {
  readonly #frame: Pick<DesktopFrame, 'action' | 'actions$'>;
  readonly #guard: Guard;
  readonly #registered = new Map<string, Registered>();
  readonly #pressed = new Map<(event: KeyEvent) => unknown, string>();
  readonly #conflicts = new Map<(event: KeyEvent) => unknown, string>();
  readonly #resolved = new Map<() => unknown, string>();
  #actions: readonly DeskAction[] = [];

  constructor(frame: Pick<DesktopFrame, 'action' | 'actions$'>, guard: Guard) {
    this.#frame = frame;
    this.#guard = guard;
    frame.actions$.subscribe((actions) => {
      this.#actions = actions;
      this.#settleConflicts();
    });
  }

  readonly register = (keys: readonly KeyInfo[]): void => {
    const script = this.#guard.caller();
    for (const info of Array.isArray(keys) ? keys as KeyInfo[] : []) if (told(info.widgetElement) && told(info.action)) this.#add(info, script);
  };

  /** To be called when the widget goes. */
  readonly unregisterKeys = (widgetElement: string): void => this.#takeBack(({ info }) => info.widgetElement === widgetElement);

  /** All of the script that asks; another one's are not its to take back. */
  readonly unregisterAllKeys = (): void => {
    const caller = this.#guard.caller();
    this.#takeBack(({ script }) => script === caller);
  };

  /** All that is pressed on this desktop: its own and the widgets'. */
  readonly getRegisteredKeys = (): Map<string, KeyInfo> => new Map(this.#all().map((info) => [`${info.modifierKeys}_${info.key}`, info]));

  /** What `AGENTX_SERVICE.shortcut` is. */
  get service() {
    const all = () => this.#byGroup();
    return Object.freeze({
      register: this.register, unregisterKeys: this.unregisterKeys, unregisterAllKeys: this.unregisterAllKeys,
      getRegisteredKeys: this.getRegisteredKeys, updateRegisterKeys: (): void => {},
      event: Object.freeze({
        listenKeyPress: (listener: (event: KeyEvent) => unknown) => this.#listen(this.#pressed, listener),
        listenKeyConflict: (listener: (event: KeyEvent) => unknown) => this.#listen(this.#conflicts, listener),
        listenConflictResolved: (listener: () => unknown) => this.#listen(this.#resolved, listener),
      }),
      get DEFAULT_SHORTCUT_KEYS() { return all(); },
      MODIFIERS, REGISTERED_KEYS,
    });
  }

  #add(info: KeyInfo, script: string): void {
    const id = `widget:${info.widgetElement}:${info.action}`;
    const keys = keysOf(told(info.modifierKeys), told(info.key));
    const conflict = this.#taken(id, keys);
    const action: DeskAction = {
      id, group: 'widgets', label: () => info.action, keys, possible: () => true, run: () => this.#press(id),
    };
    // Known before the actions change: what is settled then sees it.
    const registered: Registered = { info: { ...info, isConflict: conflict }, script, action, takeBack: () => {} };
    this.#registered.set(id, registered);
    registered.takeBack = this.#frame.action(action);
    if (conflict) this.#tell(this.#conflicts, (listener) => listener({ type: 'conflict', data: registered.info }));
  }

  #takeBack(which: (registered: Registered) => boolean): void {
    for (const [id, registered] of [...this.#registered]) {
      if (!which(registered)) continue;
      this.#registered.delete(id);
      registered.takeBack();
    }
  }

  #taken(id: string, keys: string): boolean {
    // Who waits for the keys does not have them.
    return this.#actions.some((action) => action.id !== id && action.keys === keys && !this.#registered.get(action.id)?.info.isConflict);
  }

  /** Keys that have become free are their widget's. */
  #settleConflicts(): void {
    const free = [...this.#registered].filter(([id, { info }]) => info.isConflict && !this.#taken(id, keysOf(info.modifierKeys, info.key)));
    for (const [, each] of free) each.info = { ...each.info, isConflict: false };
    for (const [, each] of free) {
      each.action = { ...each.action, keys: keysOf(each.info.modifierKeys, each.info.key) };
      each.takeBack = this.#frame.action(each.action);
    }
    if (free.length > 0) this.#tell(this.#resolved, (listener) => listener());
  }

  #press(id: string): void {
    const registered = this.#registered.get(id);
    if (!registered) return;
    const { info, script } = registered;
    const event: KeyEvent = { type: 'execute', data: info };
    const { listenKeyPress } = info;
    if (listenKeyPress) this.#guard.run(script, `shortcut ${info.action}`, () => listenKeyPress(event));
    this.#tell(this.#pressed, (listener) => listener(event));
  }

  #listen<L>(to: Map<L, string>, listener: L): () => boolean {
    to.set(listener, this.#guard.caller());
    return () => to.delete(listener);
  }

  #tell<L>(listeners: ReadonlyMap<L, string>, call: (listener: L) => unknown): void {
    for (const [listener, script] of [...listeners]) this.#guard.run(script, 'shortcut', () => call(listener));
  }

  #own(): KeyInfo[] {
    return this.#actions.flatMap(({ id, keys, label, group }) =>
      (keys && !this.#registered.has(id) ? [{ widgetElement: OWN, group, action: label(), role: id, ...vendorKeys(keys) }] : []));
  }

  #byGroup(): Record<string, KeyInfo[]> {
    const groups: Record<string, KeyInfo[]> = {};
    for (const info of this.#own()) (groups[info.group] ??= []).push(info);
    return groups;
  }

  #all(): KeyInfo[] {
    return [...this.#own(), ...[...this.#registered.values()].map(({ info }) => info)];
  }
}
