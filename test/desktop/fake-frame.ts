import { BehaviorSubject, Subject } from 'rxjs';
import type { ChatMessage } from '../../src/contract/chat.ts';
import type { DeskEvent, DeskState } from '../../src/contract/desk.ts';
import type { Id } from '../../src/contract/primitives.ts';
import type { AgentCommand } from '../../src/contract/up.ts';
import { USUAL_APPEARANCE } from '../../src/desktop/frame.ts';
import type { Appearance, AuxiliaryTab, BusEvent, Contribution, DeskAction, DeskPage, DesktopFrame, DeskMemory, DeskModel, KeptTranscripts, MemoryConflict, Notice } from '../../src/desktop/frame.ts';
import { Registry } from '../../src/desktop/registry.ts';
import type { BlackBoxRecord } from '../../src/session/black-box.ts';
import type { ToastMessage } from '../../src/ui/toast.ts';
import { T0, desk, model } from './desk-fixture.ts';

export interface Sent {
  command: AgentCommand;
  id: Id | undefined;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/** The desk's memory without a session: the test is the other window. */
export class FakeMemory implements DeskMemory {
  readonly entries = new Map<string, string>();
  readonly changes$ = new Subject<{ key: string; value: string | null }>();
  readonly conflicts$ = new BehaviorSubject<readonly MemoryConflict[]>([]);
  readonly resolved: { key: string; value: string }[] = [];

  get(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  keep(key: string, value: string | null): void {
    if (value === null) this.entries.delete(key);
    else this.entries.set(key, value);
  }

  /** Another window has written. */
  arrive(key: string, value: string | null): void {
    this.keep(key, value);
    this.changes$.next({ key, value });
  }

  resolve(key: string, value: string): void {
    this.resolved.push({ key, value });
    this.conflicts$.next(this.conflicts$.value.filter((each) => each.key !== key));
    this.arrive(key, value);
  }
}

/** What this browser has kept of conversations: the test is the vault. */
export class FakeTranscripts implements KeptTranscripts {
  readonly kept = new Map<Id, readonly ChatMessage[]>();
  flushes = 0;

  get(id: Id): Promise<readonly ChatMessage[]> {
    return Promise.resolve(this.kept.get(id) ?? []);
  }

  put(id: Id, messages: readonly ChatMessage[]): void {
    this.kept.set(id, messages);
  }

  flush(): Promise<void> {
    this.flushes += 1;
    return Promise.resolve();
  }
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
  readonly pages = new Registry<DeskPage>();
  readonly tabs = new Registry<AuxiliaryTab>();
  readonly actions = new Registry<DeskAction>();
  readonly notices = new Registry<Notice>();
  readonly actions$ = this.actions.all$;
  readonly notices$ = this.notices.all$;
  readonly appearance$ = new BehaviorSubject<Appearance>(USUAL_APPEARANCE);
  readonly shownTabs: string[] = [];
  readonly toasts: string[] = [];
  /** The messages of `showToast` that stand. */
  readonly messages: ToastMessage[] = [];
  readonly explained: unknown[] = [];
  readonly typed: Id[] = [];
  readonly asked: string[] = [];
  readonly memory = new FakeMemory();
  readonly transcripts = new FakeTranscripts();
  readonly retried: Id[] = [];
  readonly discarded: Id[] = [];
  readonly failures: { error: unknown; what: string }[] = [];
  readonly recorded: string[] = [];
  refreshes = 0;
  flushes = 0;
  continues = 0;
  activities = 0;
  blackBox: readonly BlackBoxRecord[] = [];
  /** Answers of `/api`; a missing one is a failure. */
  answers: Record<string, unknown> = {};
  clock = T0;

  constructor(state: DeskState = desk(), over: Partial<DeskModel> = {}) {
    this.#model$ = new BehaviorSubject<DeskModel>(model({ desk: state, ...over }));
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

  retry(id: Id): void {
    this.retried.push(id);
  }

  discard(id: Id): void {
    this.discarded.push(id);
  }

  trouble(id: string, text: (() => string) | null): void {
    const others = this.model.troubles.filter((each) => each.id !== id);
    this.become({ troubles: text ? [...others, { id, text }] : others });
  }

  fail(error: unknown, what: string): void {
    this.failures.push({ error, what });
  }

  responds(id: Id, responds: boolean): void {
    const others = this.model.unresponsive.filter((each) => each !== id);
    if (responds === this.model.unresponsive.includes(id)) this.become({ unresponsive: responds ? others : [...others, id] });
  }

  refresh(): void {
    this.refreshes += 1;
  }

  continueHere(): void {
    this.continues += 1;
  }

  record(what: string): void {
    this.recorded.push(what);
  }

  active(): void {
    this.activities += 1;
  }

  report(): Promise<{ records: readonly BlackBoxRecord[]; run: string }> {
    return Promise.resolve({ records: this.blackBox, run: 'run-1' });
  }

  flush(): Promise<void> {
    this.flushes += 1;
    return Promise.resolve();
  }

  typing(interactionId: Id): void {
    this.typed.push(interactionId);
  }

  now = (): number => this.clock;

  contribute(contribution: Contribution): void {
    this.contributions.push(contribution);
  }

  page = (page: DeskPage): (() => void) => this.pages.add(page);

  auxiliary = (tab: AuxiliaryTab): (() => void) => this.tabs.add(tab);

  action = (action: DeskAction): (() => void) => this.actions.add(action);

  notify = (notice: Notice): (() => void) => this.notices.add(notice);

  showAuxiliary(tabId: string): void {
    this.shownTabs.push(tabId);
  }

  goTo(pageId: string | null): void {
    this.become({ pageId });
  }

  select(selectedId: Id | null): void {
    this.become({ selectedId, pageId: selectedId === null ? this.model.pageId : null });
  }

  noticed = (ids: readonly string[]): void => this.notices.remove(ids);

  toast(text: string): void {
    this.toasts.push(text);
  }

  showToast(message: ToastMessage): () => void {
    this.messages.push(message);
    return () => { this.messages.splice(this.messages.indexOf(message), 1); };
  }

  explain(error: unknown): void {
    this.explained.push(error);
  }

  api<T>(path: string): Promise<T> {
    this.asked.push(path);
    return path in this.answers ? Promise.resolve(this.answers[path] as T) : Promise.reject(new Error(`no answer to ${path}`));
  }
}
