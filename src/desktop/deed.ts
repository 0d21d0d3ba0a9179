import type { DesktopFrame } from './frame.ts';

/** An intent that a feature carries out; the element that raised it may wait until it is usable again. */
export abstract class Deed extends Event {
  #work: Promise<unknown> = Promise.resolve();

  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }

  /** Says what the deed takes; called by whoever carries it out, while the event is dispatched. */
  waitUntil(work: Promise<unknown>): void {
    this.#work = work;
  }

  /** Resolves with true when it is done and with false when it was refused. */
  get settled(): Promise<boolean> {
    return this.#work.then(() => true, () => false);
  }

  /** Resolves with what it was refused with, or null when it is done: for elements that show a refusal themselves. */
  get refusal(): Promise<unknown> {
    return this.#work.then(() => null, (error: unknown) => error);
  }
}

/** Carries a deed out; a refusal is shown in the catalogue's words. */
export function carryOut(frame: Pick<DesktopFrame, 'explain'>, deed: Deed, work: Promise<unknown>): void {
  deed.waitUntil(work);
  work.catch((error: unknown) => frame.explain(error));
}
