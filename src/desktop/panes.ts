import type { ReactiveControllerHost } from 'lit';
import { Media } from './media.ts';
import type { ShellMemory } from './shell-memory.ts';
import type { PaneName } from './shell-settings.ts';

/** What can lie over the workspace. */
export type Overlay = PaneName | 'navigation';

/**
 * Which panes are open. Where the window has room they have their own place until the agent closes them, which is
 * remembered; elsewhere they overlay the workspace, one at a time, closed by default (WX-070 – WX-072).
 */
export class Panes {
  readonly #host: ReactiveControllerHost;
  readonly #memory: () => ShellMemory;
  readonly #small: Media;
  readonly #medium: Media;
  #overlay: Overlay | null = null;
  /** Where the focus goes when the host has rendered. */
  #turned: { name: Overlay; open: boolean } | null = null;

  constructor(host: ReactiveControllerHost, memory: () => ShellMemory) {
    this.#host = host;
    this.#memory = memory;
    this.#small = new Media(host, '(max-width: 899px)');
    this.#medium = new Media(host, '(max-width: 1199px)');
  }

  /** Whether there is no place for it beside the workspace. */
  overlays(name: Overlay): boolean {
    return name === 'auxiliary' ? this.#medium.matches : this.#small.matches;
  }

  isOpen(name: Overlay): boolean {
    if (this.overlays(name)) return this.#overlay === name;
    return name === 'navigation' || !this.#memory().settings.closed.includes(name);
  }

  /** Something lies over the workspace. */
  get isCovered(): boolean {
    return this.#overlay !== null && this.overlays(this.#overlay);
  }

  /** `byAgent`: the focus goes with it. */
  turn(name: Overlay, open: boolean, byAgent = true): void {
    if (byAgent) this.#turned = { name, open };
    if (this.overlays(name)) this.#overlay = open ? name : null;
    else if (name !== 'navigation') {
      const { closed } = this.#memory().settings;
      const others = closed.filter((each) => each !== name);
      if (open !== !closed.includes(name)) this.#memory().change({ closed: open ? others : [...others, name] });
    }
    this.#host.requestUpdate();
  }

  uncover(): void {
    // In a window that has grown it stands in a place of its own.
    if (this.#overlay && this.overlays(this.#overlay)) this.turn(this.#overlay, false);
    this.#overlay = null;
  }

  takeTurned(): { name: Overlay; open: boolean } | null {
    const turned = this.#turned;
    this.#turned = null;
    return turned;
  }
}
