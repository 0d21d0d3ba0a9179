import { nothing } from 'lit';
import type { Contribution, DeskModel, Slot } from './frame.ts';

/** One feature's mistake must not take the desktop away from the agent. */
export const attempt = <T>(render: () => T): T | typeof nothing => {
  try {
    return render();
  } catch (error) {
    reportError(error);
    return nothing;
  }
};

/** What the features show in one place, in order. */
export const renderSlot = (contributions: readonly Contribution[], slot: Slot, model: DeskModel): readonly unknown[] =>
  contributions.filter((each) => each.slot === slot).map((each) => attempt(() => each.render(model)));
