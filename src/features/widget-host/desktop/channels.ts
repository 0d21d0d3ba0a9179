import type { Guard } from './guard.ts';

export interface ChannelOptions {
  rps?: number;
  tag?: string;
}

/** What came through a channel, and what is known of how. */
export interface Delivery {
  args: unknown[];
  meta: { argsCount: number; sourcesCount: number; destinationsCount: number; sourceTag?: string };
}
type ChannelListener = (delivery: Delivery) => unknown;

interface Destination {
  script: string;
  listeners: Set<ChannelListener>;
}

/** `actionsChannels`: named channels between widgets and the host, and among widgets. Whatever has no listener is lost. */
export class Channels {
  readonly #guard: Guard;
  readonly #sources = new Map<string, number>();
  readonly #destinations = new Map<string, Set<Destination>>();

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  readonly getSourceChannelsCount = (name: string): number => this.#sources.get(name) ?? 0;
  readonly getDestinationChannelsCount = (name: string): number => this.#destinations.get(name)?.size ?? 0;

  readonly createSource = (actionName: string, { tag }: ChannelOptions = {}) => {
    this.#sources.set(actionName, this.getSourceChannelsCount(actionName) + 1);
    return {
      actionName,
      send: (...args: unknown[]): void => {
        // Who asks too often is noted, and answered all the same: nobody waits for ever.
        this.#guard.admits(this.#guard.caller(), actionName);
        this.send(actionName, args, tag);
      },
    };
  };

  readonly createDestination = (actionName: string, _options: ChannelOptions = {}) => {
    const listeners = new Set<ChannelListener>();
    const all = this.#destinations.get(actionName) ?? new Set();
    this.#destinations.set(actionName, all.add({ script: this.#guard.caller(), listeners }));
    return {
      actionName,
      get listenersCount() { return listeners.size; },
      addListener: (listener: ChannelListener): void => { listeners.add(listener); },
      removeListener: (listener: ChannelListener): void => { listeners.delete(listener); },
      removeAllListeners: (): void => listeners.clear(),
    };
  };

  /** What widgets have of it. */
  get service() {
    const { createSource, createDestination, getSourceChannelsCount, getDestinationChannelsCount } = this;
    return Object.freeze({ createSource, createDestination, getSourceChannelsCount, getDestinationChannelsCount });
  }

  /** Tells every destination of this name. */
  send(actionName: string, args: unknown[], tag?: string): void {
    const meta = {
      argsCount: args.length, sourcesCount: this.getSourceChannelsCount(actionName), destinationsCount: this.getDestinationChannelsCount(actionName),
      ...(tag === undefined ? {} : { sourceTag: tag }),
    };
    for (const { script, listeners } of this.#destinations.get(actionName) ?? []) {
      for (const listener of [...listeners]) this.#guard.run(script, actionName, () => listener({ args, meta }));
    }
  }
}
