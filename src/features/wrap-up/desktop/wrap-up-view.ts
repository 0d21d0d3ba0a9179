import type { WrapUpReason } from '../../../contract/administration.ts';
import type { DeskState } from '../../../contract/desk.ts';
import type { WrapUp } from '../../../contract/interaction.ts';
import type { Id, Instant } from '../../../contract/primitives.ts';
import type { OutboxItem } from '../../../desktop/frame.ts';
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
  /** A reason was chosen; it waits for the line. */
  waiting: boolean;
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
export function wrapUpView(desk: DeskState, outbox: readonly OutboxItem[] = []): WrapUpView {
  const { desktopProfile, wrapUpReasons } = desk.profile;
  return {
    tasks: wrappedUpByMe(desk).map(({ interaction, wrapUp }) => {
      const autoAt = waits(outbox, 'wrapUp.cancelAuto', interaction.id) ? null : wrapUp.autoAt;
      return {
        id: interaction.id, customer: interaction.customer.name, cause: wrapUp.cause, since: wrapUp.since, autoAt,
        cancellable: autoAt !== null && desktopProfile?.cancelAutoWrapUp === true,
        waiting: waits(outbox, 'wrapUp.submit', interaction.id),
      };
    }),
    reasons: wrapUpReasons,
    defaultReason: wrapUpReasons.find((reason) => reason.id === desktopProfile?.defaultWrapUpReasonId)?.name ?? null,
    offers: offeredToMe(desk).length,
  };
}

const waits = (outbox: readonly OutboxItem[], kind: 'wrapUp.submit' | 'wrapUp.cancelAuto', id: Id): boolean =>
  outbox.some(({ state, command }) => state === 'pending' && command.kind === kind && command.interactionId === id);

/** The task that the dialog is about: the oldest that was not put aside and waits for nobody but the agent. */
export function currentTask(tasks: readonly WrapUpTask[], asideIds: ReadonlySet<Id>): WrapUpTask | null {
  return tasks.find((task) => !task.waiting && !asideIds.has(task.id)) ?? null;
}
