import type { Id, Instant } from '../../../contract/primitives.ts';
import type { ScreenPop } from '../../../contract/screen-pop.ts';
import type { DeskMemory } from '../../../desktop/frame.ts';

/** That a screen pop was opened. Neither an address nor a name: the interaction has them. */
export interface Opened {
  popId: Id;
  event: ScreenPop['event'];
  at: Instant;
  /** The agent has closed it since. */
  closed?: true;
}

const EVENTS: readonly unknown[] = ['offered', 'accepted', 'ended'] satisfies ScreenPop['event'][];

const isOpened = (value: unknown): value is Opened => {
  const { popId, event, at } = (value ?? {}) as Partial<Opened>;
  return typeof popId === 'string' && EVENTS.includes(event) && typeof at === 'number';
};

const keyOf = (interactionId: Id): string => `pops:${interactionId}`;

/** Which screen pops were opened, in the desk's memory: so it is known after a reload, in the other tab and in the other browser too. */
export class PopMemory {
  readonly #memory: Pick<DeskMemory, 'get' | 'keep'>;

  constructor(memory: Pick<DeskMemory, 'get' | 'keep'>) {
    this.#memory = memory;
  }

  of(interactionId: Id): readonly Opened[] {
    try {
      const kept: unknown = JSON.parse(this.#memory.get(keyOf(interactionId)) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isOpened) : [];
    } catch {
      return [];
    }
  }

  has(interactionId: Id, { popId, event, at }: Opened): boolean {
    return this.of(interactionId).some((each) => each.popId === popId && each.event === event && each.at === at);
  }

  /** The newest place of a screen pop in its interaction is the last one. */
  put(interactionId: Id, opened: Opened): void {
    const others = this.of(interactionId).filter(({ popId }) => popId !== opened.popId);
    this.#memory.keep(keyOf(interactionId), JSON.stringify([...others, opened]));
  }

  mark(interactionId: Id, popId: Id, closed: boolean): void {
    const all = this.of(interactionId).map(({ closed: _before, ...each }) => ({ ...each, ...((each.popId === popId ? closed : _before) && { closed: true as const }) }));
    this.#memory.keep(keyOf(interactionId), JSON.stringify(all));
  }

  forget(interactionId: Id): void {
    this.#memory.keep(keyOf(interactionId), null);
  }
}
