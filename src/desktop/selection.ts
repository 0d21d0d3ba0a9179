import { distinctUntilChanged, map, type Observable } from 'rxjs';
import type { Id } from '../contract/primitives.ts';
import type { DeskModel } from './frame.ts';

const ADDRESS = /^\/task\/([A-Za-z0-9_-]{1,64})$/;

/** The interaction that the page's address names: after a reload the agent is back in the same conversation. */
export const selectionInAddress = (): Id | null => ADDRESS.exec(location.pathname)?.[1] ?? null;

/** Keeps the address at `/task/<interactionId>` of what the workspace shows. */
export const showSelectionInAddress = (model$: Observable<DeskModel>): void => {
  model$.pipe(map((model) => model.selectedId), distinctUntilChanged()).subscribe((id) => {
    history.replaceState(history.state, '', id === null ? '/' : `/task/${id}`);
  });
};
