import { BehaviorSubject, concat, groupBy, map, mergeMap, observeOn, of, queueScheduler, scan, Subject, switchMap, timer, type Observable } from 'rxjs';
import type { DeskFeedItem, DeskState } from '../contract/desk.ts';
import type { Id } from '../contract/primitives.ts';
import { evolveDesk } from '../domain/desk.ts';
import type { BusEvent, DeskModel } from './frame.ts';

/** What changes the desktop's model; nothing else does. */
export type DeskInput =
  | { kind: 'snapshot'; desk: DeskState }
  | { kind: 'item'; item: DeskFeedItem }
  | { kind: 'line'; line: DeskModel['line'] }
  | { kind: 'select'; interactionId: Id | null }
  | { kind: 'typing'; interactionId: Id; name: string | null };

const without = (typing: DeskModel['typing'], id: Id): DeskModel['typing'] => {
  const { [id]: gone, ...others } = typing;
  return gone === undefined ? typing : others;
};

const withDesk = (model: DeskModel, desk: DeskState): DeskModel => {
  if (desk === model.desk) return model;
  const selectedId = model.selectedId !== null && desk.interactions[model.selectedId] ? model.selectedId : null;
  return { ...model, desk, selectedId };
};

const withItem = (model: DeskModel, item: DeskFeedItem): DeskModel => {
  const next = withDesk(model, evolveDesk(model.desk, item, model.desk.profile.userId));
  const { event } = item;
  // Whoever has sent the message has stopped typing it.
  const typing = event.kind === 'message.posted' && event.message.from === 'customer' ? without(next.typing, event.interactionId) : next.typing;
  return typing === next.typing ? next : { ...next, typing };
};

/** The model after one more input. Pure. */
export const evolveModel = (model: DeskModel, input: DeskInput): DeskModel => {
  switch (input.kind) {
    case 'snapshot': return { ...withDesk(model, input.desk), typing: {} };
    case 'item': return withItem(model, input.item);
    case 'line': return input.line === model.line ? model : { ...model, line: input.line };
    case 'select': {
      const id = input.interactionId;
      const selectedId = id !== null && model.desk.interactions[id] ? id : null;
      return selectedId === model.selectedId ? model : { ...model, selectedId };
    }
    case 'typing':
      return { ...model, typing: input.name === null ? without(model.typing, input.interactionId) : { ...model.typing, [input.interactionId]: input.name } };
  }
};

interface Step {
  before: DeskModel;
  model: DeskModel;
  input?: DeskInput;
}

/** How long "is typing" stays without another sign. */
const TYPING_MS = 6_000;

/** The desktop's only state: a scan over its inputs, and the bus of the log's events beside it. */
export class DeskStore {
  readonly #inputs = new Subject<DeskInput>();
  readonly #typing = new Subject<{ interactionId: Id; name: string }>();
  readonly #model$: BehaviorSubject<DeskModel>;
  readonly #events$ = new Subject<BusEvent>();
  readonly model$: Observable<DeskModel>;
  /** Every event that reaches this desktop, in order, with the state after it (CARD-009). */
  readonly events$: Observable<BusEvent> = this.#events$.asObservable();

  constructor(initial: DeskModel) {
    this.#model$ = new BehaviorSubject(initial);
    this.model$ = this.#model$.asObservable();
    this.#inputs.pipe(
      // An input that a listener puts waits until all listeners have seen the one before.
      observeOn(queueScheduler),
      scan<DeskInput, Step>(({ model }, input) => ({ before: model, model: evolveModel(model, input), input }), { before: initial, model: initial }),
    ).subscribe((step) => this.#publish(step));
    this.#typing.pipe(
      groupBy((each) => each.interactionId),
      mergeMap((one$) => one$.pipe(switchMap((each) => concat(of(each), timer(TYPING_MS).pipe(map(() => ({ ...each, name: null }))))))),
    ).subscribe((each) => this.put({ kind: 'typing', ...each }));
  }

  get model(): DeskModel {
    return this.#model$.value;
  }

  put(input: DeskInput): void {
    this.#inputs.next(input);
  }

  /** Shows "is typing" for a few seconds. */
  typing(interactionId: Id, name: string): void {
    this.#typing.next({ interactionId, name });
  }

  #publish({ before, model, input }: Step): void {
    if (model !== before) this.#model$.next(model);
    if (input?.kind === 'item') this.#events$.next({ seq: input.item.seq, event: input.item.event, desk: model.desk });
  }

  /** Ends every subscription. */
  close(): void {
    this.#inputs.complete();
    this.#typing.complete();
    this.#model$.complete();
    this.#events$.complete();
  }
}
