import type { WrapUpReason } from '../../../contract/administration.ts';
import type { DeskState } from '../../../contract/desk.ts';
import type { WrapUp } from '../../../contract/interaction.ts';
import type { Id, Instant } from '../../../contract/primitives.ts';
import { offeredToMe, wrappedUpByMe } from '../../../desktop/my-interactions.ts';

/** One interaction that waits for my wrap-up reason. */
export interface WrapUpTask {
  id: Id;
  customer: string;
  cause: WrapUp['cause'];
  since: Instant;
  /** When the default reason is stored by itself; null when that is off or cancelled. */
  autoAt: Instant | null;
  cancellable: boolean;
}

export interface WrapUpView {
  tasks: readonly WrapUpTask[];
  reasons: readonly Pick<WrapUpReason, 'id' | 'name'>[];
  /** What automatic wrap-up would store. */
  defaultReason: string | null;
  /** Requests that wait behind the dialog. */
  offers: number;
}

/** What there is to wrap up; without an interaction in wrap-up there is no dialog to open (WX-118). */
export function wrapUpView(desk: DeskState): WrapUpView {
  const { desktopProfile, wrapUpReasons } = desk.profile;
  return {
    tasks: wrappedUpByMe(desk).map(({ interaction, wrapUp }) => ({
      id: interaction.id, customer: interaction.customer.name, cause: wrapUp.cause,
      since: wrapUp.since, autoAt: wrapUp.autoAt,
      cancellable: wrapUp.autoAt !== null && desktopProfile?.cancelAutoWrapUp === true,
    })),
    reasons: wrapUpReasons,
    defaultReason: wrapUpReasons.find((reason) => reason.id === desktopProfile?.defaultWrapUpReasonId)?.name ?? null,
    offers: offeredToMe(desk).length,
  };
}

/** The task that the dialog is about: the oldest that was not put aside. */
export function currentTask(tasks: readonly WrapUpTask[], asideIds: ReadonlySet<Id>): WrapUpTask | null {
  return tasks.find((task) => !asideIds.has(task.id)) ?? null;
}
