import { distinctUntilChanged, filter, map, pairwise } from 'rxjs';
import { onceEach } from '../../../desktop/actions/once.ts';
import { t as actionText } from '../../../desktop/actions/texts/index.ts';
import type { DeskModel, DesktopFeature, DesktopFrame } from '../../../desktop/frame.ts';
import { pendingPresence } from '../../../desktop/pending-presence.ts';
import { announce } from '../../../ui/live-region.ts';
import { AvailabilityChosen } from './availability-control.ts';
import { AVAILABLE, availabilityView, type StateOption } from './availability-view.ts';
import { t } from './texts/index.ts';

const viewOf = (model: DeskModel) => availabilityView(model.desk, pendingPresence(model));

/** What can be done with the agent's own state by keys and from the command palette, and how a new state sounds. */
export const actions: DesktopFeature = {
  id: 'availability',
  register(frame) {
    const once = onceEach(frame.root);
    const become = (value: string) => ({
      group: 'availability' as const,
      possible: (model: DeskModel) => { const view = viewOf(model); return view !== null && view.value !== value; },
      why: (model: DeskModel) => (viewOf(model) ? actionText('action.is-state') : actionText('action.no-station')),
      run: () => void once('state', new AvailabilityChosen(value)),
    });
    frame.action({ id: 'availability.available', keys: 'Ctrl+Alt+KeyR', label: () => actionText('action.available'), ...become(AVAILABLE) });
    frame.action({
      id: 'availability.open', group: 'availability', keys: 'Ctrl+Alt+KeyN', label: () => actionText('action.state'),
      possible: ({ desk }) => desk.session !== null, why: () => actionText('action.no-station'),
      run: () => frame.root.querySelector('ad-availability')?.expand(),
    });
    followCodes(frame, ({ value, name }) =>
      frame.action({ id: `availability.idle.${value}`, label: () => actionText('action.idle', { state: name ?? value }), ...become(value) }));
    speak(frame);
  },
};

/** An action for each idle state that may be chosen, as the administrator changes them. */
function followCodes(frame: DesktopFrame, add: (option: StateOption) => () => void): void {
  let added: (() => void)[] = [];
  frame.model$.pipe(
    map(viewOf), map((view) => (view?.options ?? []).filter(({ value }) => value !== AVAILABLE)),
    distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
  ).subscribe((options) => {
    added.forEach((remove) => remove());
    added = options.map(add);
  });
}

/** A new state is heard, whoever has changed it: the field in the header changes without a sound. */
function speak(frame: DesktopFrame): void {
  const state$ = frame.model$.pipe(filter(({ confirmed }) => confirmed), map((model) => availabilityView(model.desk)), distinctUntilChanged((a, b) => a?.value === b?.value));
  state$.pipe(pairwise()).subscribe(([before, now]) => {
    if (before && now) announce(t('availability.now', { state: now.name ?? t('availability.available') }));
  });
}
