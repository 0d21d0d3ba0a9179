import { tellWidgetPlace } from '../../../../desktop/widget-door.ts';
import type { LayoutNode } from '../../../../domain/layout/desktop-layout.ts';
import type { Bound } from '../bound.ts';
import type { LayoutHost } from '../layout-host.ts';
import { ErrorCount, type WatchedWidget } from './widget-errors.ts';
import { ScriptMissing, type ScriptFault } from './widget-scripts.ts';

/** What a widget's place shows: the widget, or why it does not. */
export type WidgetState = 'loading' | 'shown' | 'threw' | 'absent' | 'flooding' | 'off' | ScriptFault;

export interface MountOptions {
  node: LayoutNode;
  host: LayoutHost;
  make: () => Bound;
  /** Where it goes. */
  parent: HTMLElement;
  changed: () => void;
}

const isEmpty = (element: HTMLElement): boolean => element.childNodes.length === 0 && !element.shadowRoot?.childNodes.length;

/** One widget's life in its place: script, definition, element, faults, end. */
export class WidgetMount {
  state: WidgetState = 'loading';
  /** It is shown, but has failed to show itself whole, or reports many errors. */
  failing = false;
  /** One of its errors has been recorded: the others say the same. */
  #erred = false;

  #bound: Bound | null = null;
  #round = 0;
  #endWatch: (() => void) | null = null;
  readonly #options: MountOptions;

  constructor(options: MountOptions) {
    this.#options = options;
  }

  get bound(): Bound | null {
    return this.#bound;
  }

  /** It does not work, or not well. */
  get troubled(): boolean {
    return this.failing || !['loading', 'shown', 'off'].includes(this.state);
  }

  /** Loads and shows it; again after a fault. */
  start(): void {
    this.#clear();
    const round = ++this.#round;
    this.#become('loading');
    this.#load(round).catch((error: unknown) => {
      if (round === this.#round) this.#fault(error instanceof ScriptMissing ? error.fault : 'threw');
    });
  }

  /** Takes it away; `off` says that the agent wanted it. */
  stop(off: boolean): void {
    this.#round += 1;
    this.#clear();
    if (off) this.#become('off');
    else this.#tell('gone');
  }

  async #load(round: number): Promise<void> {
    const { node, host } = this.#options;
    const run = node.script === null ? null : await host.scripts.load(node.script);
    if (round !== this.#round) return;
    if (node.comp.includes('-') && !customElements.get(node.comp)) {
      const giveUp = setTimeout(() => { if (round === this.#round) this.#fault(run?.threw ? 'threw' : 'absent'); }, run?.threw ? 0 : host.patienceMs);
      await customElements.whenDefined(node.comp);
      clearTimeout(giveUp);
    }
    if (round === this.#round) this.#show(run?.muted ?? false);
  }

  #show(muted: boolean): void {
    const { host, make, parent } = this.#options;
    const count = new ErrorCount();
    const watched: WatchedWidget = { url: this.#url, muted, failed: () => this.#failed(count) };
    this.#endWatch = host.errors.watch(watched);
    const well = host.errors.mount(watched, () => {
      this.#bound = make();
      parent.append(this.#bound.element);
    });
    if (!well && (!this.#bound || isEmpty(this.#bound.element))) this.#fault('threw');
    else {
      this.failing ||= !well;
      this.#become('shown');
    }
  }

  #failed(count: ErrorCount): void {
    if (!this.#erred) this.#record('error');
    this.#erred = true;
    const verdict = count.add(Date.now());
    if (verdict === 'flooding') return this.#fault('flooding');
    if (verdict === 'failing') this.failing = true;
    this.#options.changed();
  }

  #fault(state: WidgetState): void {
    this.#clear();
    this.#record(state);
    this.#become(state);
  }

  #record(fault: string): void {
    this.#options.host.record('widget', { fault, comp: this.#options.node.comp });
  }

  get #url(): string | null {
    const { script } = this.#options.node;
    return script === null ? null : new URL(script.trim(), location.href).href;
  }

  /** What a widget has left with its host is heard only while the widget is on. */
  #tell(place: 'on' | 'off' | 'gone'): void {
    if (this.#url !== null) tellWidgetPlace(this.#url, this, place);
  }

  #become(state: WidgetState): void {
    this.state = state;
    this.#tell(state === 'off' || state === 'flooding' ? 'off' : 'on');
    this.#options.changed();
  }

  #clear(): void {
    this.#endWatch?.();
    this.#endWatch = null;
    this.failing = false;
    this.#erred = false;
    const element = this.#bound?.element;
    this.#bound = null;
    try {
      element?.remove();
    } catch (error) {
      reportError(error);
    }
  }
}
