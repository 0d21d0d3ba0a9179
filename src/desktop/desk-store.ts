import { BehaviorSubject, concat, groupBy, map, mergeMap, observeOn, of, queueScheduler, scan, Subject, switchMap, timer, type Observable } from 'rxjs';
import type { DeskFeedItem, DeskState } from '../contract/desk.ts';
import type { Id } from '../contract/primitives.ts';
import { evolveDesk } from '../domain/desk.ts';
import type { SessionState } from '../session/session-port.ts';
import type { BusEvent, DeskModel, Trouble } from './frame.ts';

/** What changes the desktop's model; nothing else does. */
export type DeskInput =
  /** Everything that the session knows, in place of what was shown. */
  | { kind: 'state'; state: Pick<SessionState, 'role' | 'line' | 'desk' | 'cursor' | 'confirmed' | 'outbox'> }
  | { kind: 'item'; item: DeskFeedItem }
  | { kind: 'line'; line: DeskModel['line'] }
  | { kind: 'role'; role: DeskModel['role'] }
  | { kind: 'outbox'; outbox: DeskModel['outbox'] }
  /** null takes the trouble back. */
  | { kind: 'trouble'; id: string; trouble: Trouble | null }
  | { kind: 'responds'; interactionId: Id; responds: boolean }
  /** `behind`: a page that is shown stays in front of it. */
  | { kind: 'select'; interactionId: Id | null; behind?: boolean }
  | { kind: 'page'; pageId: string | null }
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

const withTrouble = (model: DeskModel, id: string, trouble: Trouble | null): DeskModel => {
  const others = model.troubles.filter((each) => each.id !== id);
  if (!trouble && others.length === model.troubles.length) return model;
  return { ...model, troubles: trouble ? [...others, trouble] : others };
};

const withResponse = (model: DeskModel, id: Id, responds: boolean): DeskModel => {
  if (responds !== model.unresponsive.includes(id)) return model;
  return { ...model, unresponsive: responds ? model.unresponsive.filter((each) => each !== id) : [...model.unresponsive, id] };
};

const withSelection = (model: DeskModel, id: Id | null, behind = false): DeskModel => {
  const selectedId = id !== null && model.desk.interactions[id] ? id : null;
  const pageId = behind || selectedId === null ? model.pageId : null;
  return selectedId === model.selectedId && pageId === model.pageId ? model : { ...model, selectedId, pageId };
};

/** The model after one more input. Pure. */
export const evolveModel = (model: DeskModel, input: DeskInput): DeskModel => {
  switch (input.kind) {
    case 'state': {
      const { desk, role, line, confirmed, outbox } = input.state;
      return { ...withDesk(model, desk ?? model.desk), role, line, confirmed, outbox, typing: {} };
    }
    case 'item': return withItem(model, input.item);
    case 'line': return input.line === model.line ? model : { ...model, line: input.line };
    case 'role': return input.role === model.role ? model : { ...model, role: input.role };
    case 'outbox': return { ...model, outbox: input.outbox };
    case 'trouble': return withTrouble(model, input.id, input.trouble);
    case 'responds': return withResponse(model, input.interactionId, input.responds);
    case 'select': return withSelection(model, input.interactionId, input.behind);
    case 'page': return input.pageId === model.pageId ? model : { ...model, pageId: input.pageId };
    case 'typing':
      return { ...model, typing: input.name === null ? without(model.typing, input.interactionId) : { ...model.typing, [input.interactionId]: input.name } };
  }
};

interface Step {
  before: DeskModel;
  model: DeskModel;
  /** The last step of the feed that the model contains; null while the session has not told. */
  cursor: number | null;
  /** Absent when it changed nothing: a step that the model contains already. */
  input?: DeskInput;
  /** The input could not be applied. */
  error?: unknown;
}

const step = ({ model, cursor }: Step, input: DeskInput): Step => {
  if (input.kind === 'item') {
    const { seq } = input.item;
    if (cursor !== null && seq <= cursor) return { before: model, model, cursor };
    return { before: model, model: evolveModel(model, input), cursor: seq, input };
  }
  return { before: model, model: evolveModel(model, input), cursor: input.kind === 'state' ? input.state.cursor : cursor, input };
};

/** An input that cannot be applied changes nothing, and ends nothing. */
const safely = (before: Step, input: DeskInput): Step => {
  try {
    return step(before, input);
  } catch (error) {
    return { before: before.model, model: before.model, cursor: before.cursor, error: error ?? new Error('unknown') };
  }
};

/** How long "is typing" stays without another sign. */
const TYPING_MS = 6_000;

/** The desktop's only state: a scan over its inputs, and the bus of the log's events beside it. */
export class DeskStore {
  readonly #inputs = new Subject<DeskInput>();
  readonly #typing = new Subject<{ interactionId: Id; name: string }>();
  readonly #model$: BehaviorSubject<DeskModel>;
  readonly #events$ = new Subject<BusEvent>();
  readonly #failed: (error: unknown) => void;
  readonly model$: Observable<DeskModel>;
  /** Every event that reaches this desktop, in order, with the state after it (CARD-009). */
  readonly events$: Observable<BusEvent> = this.#events$.asObservable();

  constructor(initial: DeskModel, failed: (error: unknown) => void = reportError) {
    this.#failed = failed;
    this.#model$ = new BehaviorSubject(initial);
    this.model$ = this.#model$.asObservable();
    this.#inputs.pipe(
      // An input that a listener puts waits until all listeners have seen the one before.
      observeOn(queueScheduler),
      scan(safely, { before: initial, model: initial, cursor: null }),
    ).subscribe((each) => this.#publish(each));
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

  #publish({ before, model, input, error }: Step): void {
    if (error !== undefined) return this.#failed(error);
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
