import { distinctUntilChanged, map } from 'rxjs';
import type { Id } from '../../../contract/primitives.ts';
import { onceEach } from '../../../desktop/actions/once.ts';
import { t } from '../../../desktop/actions/texts/index.ts';
import type { DeskModel, DesktopFeature, DesktopFrame } from '../../../desktop/frame.ts';
import { handledByMe } from '../../../desktop/my-interactions.ts';
import { needsLine } from '../../../desktop/needs-line.ts';
import { WorkspaceAsked } from '../../../desktop/workspace-asked.ts';
import { OfferAccepted, OfferDeclined } from './offer-card.ts';
import { OfferShown, TaskSelected } from './task-list.ts';
import { liveOffers, type OfferedTask } from './task-list-view.ts';

/** What can be done with requests and among conversations by keys and from the command palette. */
export const actions: DesktopFeature = {
  id: 'offers',
  register(frame) {
    offerRequests(frame);
    offerMoves(frame);
    followConversations(frame);
  },
};

function offerRequests(frame: DesktopFrame): void {
  const once = onceEach(frame.root);
  const live = (model: DeskModel): OfferedTask[] => liveOffers(model, frame.now());
  const answerable = {
    group: 'tasks' as const,
    possible: (model: DeskModel) => live(model).length > 0 && needsLine(model) === null,
    why: (model: DeskModel) => (live(model).length === 0 ? t('action.no-request') : needsLine(model)),
  };
  const accept = ({ id, offerId }: OfferedTask): Promise<boolean> => once(offerId, new OfferAccepted(id, offerId));
  // Whoever answers by keys goes on by keys, in the conversation.
  const lead = (accepted: boolean): void => { if (accepted) frame.root.dispatchEvent(new WorkspaceAsked()); };
  frame.action({
    ...answerable, id: 'offers.accept', keys: 'Ctrl+Alt+KeyA', label: () => t('action.accept'),
    run: () => { const [first] = live(frame.model); if (first) void accept(first).then(lead); },
  });
  frame.action({
    ...answerable, id: 'offers.accept-all', keys: 'Ctrl+Alt+Digit4', label: () => t('action.accept-all'),
    run: () => void Promise.all(live(frame.model).map(accept)).then((all) => lead(all.includes(true))),
  });
  frame.action({
    ...answerable, id: 'offers.decline', keys: 'Ctrl+Alt+Shift+KeyA', label: () => t('action.decline'),
    run: () => { const [first] = live(frame.model); if (first) void once(first.offerId, new OfferDeclined(first.id, first.offerId)); },
  });
  let led: Id | null = null;
  frame.action({
    id: 'offers.requests', group: 'tasks', keys: 'Ctrl+Alt+KeyP', label: () => t('action.requests'),
    possible: (model) => live(model).length > 0, why: () => t('action.no-request'),
    run: () => {
      const offers = live(frame.model);
      led = after(offers.map(({ id }) => id), led, 1);
      if (led !== null) frame.root.dispatchEvent(new OfferShown(led));
    },
  });
}

function offerMoves(frame: DesktopFrame): void {
  for (const [id, keys, step, label] of [
    ['offers.next-task', 'Ctrl+Alt+Digit8', 1, () => t('action.next-task')],
    ['offers.previous-task', 'Ctrl+Alt+Shift+Digit8', -1, () => t('action.previous-task')],
  ] as const) {
    frame.action({
      id, keys, label, group: 'tasks',
      possible: (model) => idsOf(model).some((each) => each !== model.selectedId),
      why: () => t('action.no-other'),
      run: () => {
        const next = after(idsOf(frame.model), frame.model.selectedId, step);
        if (next !== null) show(frame, next);
      },
    });
  }
}

/** The conversations, each by its customer's name. */
function followConversations(frame: DesktopFrame): void {
  let added: (() => void)[] = [];
  const named$ = frame.model$.pipe(
    map(({ desk }) => handledByMe(desk).map(({ interaction: { id, customer } }) => ({ id, customer: customer.name }))),
    distinctUntilChanged((a, b) => a.length === b.length && a.every(({ id, customer }, at) => id === b[at]?.id && customer === b[at]?.customer)),
  );
  named$.subscribe((conversations) => {
    added.forEach((remove) => remove());
    added = conversations.map(({ id, customer }) => frame.action({
      id: `offers.task.${id}`, group: 'tasks', passing: true, label: () => t('action.task', { customer }),
      possible: ({ selectedId, pageId }) => selectedId !== id || pageId !== null,
      why: () => t('action.is-open'),
      run: () => show(frame, id),
    }));
  });
}

const show = ({ root }: DesktopFrame, interactionId: Id): void => {
  root.dispatchEvent(new TaskSelected(interactionId));
  root.dispatchEvent(new WorkspaceAsked());
};

const idsOf = ({ desk }: DeskModel): Id[] => handledByMe(desk).map(({ interaction }) => interaction.id);

/** The one that stands so many places after another, around the end; the first (or last) when the other is not among them. */
const after = (ids: readonly Id[], id: Id | null, step: 1 | -1): Id | null => {
  const at = id === null ? -1 : ids.indexOf(id);
  if (at === -1) return ids.at(step === 1 ? 0 : -1) ?? null;
  return ids[(at + step + ids.length) % ids.length] ?? null;
};
