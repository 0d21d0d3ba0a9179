import { BehaviorSubject, Subject } from 'rxjs';
import type { DeskEvent, DeskState } from '../../src/contract/desk.ts';
import type { Id } from '../../src/contract/primitives.ts';
import type { AgentCommand } from '../../src/contract/up.ts';
import type { BusEvent, Contribution, DesktopFrame, DeskModel } from '../../src/desktop/frame.ts';
import { T0, desk } from './desk-fixture.ts';

export interface Sent {
  command: AgentCommand;
  id: Id | undefined;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/** A frame without a server: what features send is kept for the test to answer. */
export class FakeFrame implements DesktopFrame {
  readonly #model$: BehaviorSubject<DeskModel>;
  readonly bus = new Subject<BusEvent>();
  readonly model$;
  readonly events$ = this.bus.asObservable();
  readonly root = document.createElement('div');
  readonly sent: Sent[] = [];
  readonly contributions: Contribution[] = [];
  readonly toasts: string[] = [];
  readonly explained: unknown[] = [];
  readonly typed: Id[] = [];
  readonly asked: string[] = [];
  /** Answers of `/api`; a missing one is a failure. */
  answers: Record<string, unknown> = {};
  clock = T0;

  constructor(state: DeskState = desk(), over: Partial<DeskModel> = {}) {
    this.#model$ = new BehaviorSubject<DeskModel>({ desk: state, line: 'online', selectedId: null, typing: {}, ...over });
    this.model$ = this.#model$.asObservable();
  }

  get model(): DeskModel {
    return this.#model$.value;
  }

  /** A next model, as the frame's store would give it. */
  become(over: Partial<DeskModel>): void {
    this.#model$.next({ ...this.model, ...over });
  }

  /** One step of the feed: the model first, then the bus, as the frame does. */
  happen(event: DeskEvent, state: DeskState = this.model.desk): void {
    this.become({ desk: state });
    this.bus.next({ seq: 1, event, desk: state });
  }

  send(command: AgentCommand, id?: Id): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.sent.push({ command, id, resolve, reject });
    return promise;
  }

  get commands(): AgentCommand[] {
    return this.sent.map(({ command }) => command);
  }

  typing(interactionId: Id): void {
    this.typed.push(interactionId);
  }

  now = (): number => this.clock;

  contribute(contribution: Contribution): void {
    this.contributions.push(contribution);
  }

  select(selectedId: Id | null): void {
    this.become({ selectedId });
  }

  toast(text: string): void {
    this.toasts.push(text);
  }

  explain(error: unknown): void {
    this.explained.push(error);
  }

  api<T>(path: string): Promise<T> {
    this.asked.push(path);
    return path in this.answers ? Promise.resolve(this.answers[path] as T) : Promise.reject(new Error(`no answer to ${path}`));
  }
}
