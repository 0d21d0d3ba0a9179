import type { TemplateResult, nothing } from 'lit';
import type { BehaviorSubject, Observable } from 'rxjs';
import type { ChatMessage } from '../contract/chat.ts';
import type { DeskEvent, DeskState } from '../contract/desk.ts';
import type { WireFault } from '../contract/errors.ts';
import type { CommandId, Id, Instant } from '../contract/primitives.ts';
import type { AgentCommand } from '../contract/up.ts';
import type { BlackBoxRecord } from '../session/black-box.ts';
import type { IconName } from '../ui/icons.ts';
import type { ToastMessage } from '../ui/toast.ts';
import type { LineState, MemoryConflict, OutboxItem, WindowRole } from '../session/session-port.ts';

export { isThere } from '../session/line-state.ts';
export type { LineState, MemoryConflict, OutboxItem, WindowRole };

/** What every pane is rendered from: plain values, nothing to call. */
export interface DeskModel {
  desk: DeskState;
  /** By measured round trips; `connecting` until the first answer of the server. */
  line: LineState;
  /** False while the desk is what this browser has kept and the server has not confirmed yet. */
  confirmed: boolean;
  /** What this window is for the agent: only `working` ones do something. */
  role: WindowRole;
  /** Commands that wait for the line, or were refused and wait for the agent's word. */
  outbox: readonly OutboxItem[];
  /** What does not work at the moment: the banner at the top says it (WX-019). */
  troubles: readonly Trouble[];
  /** Interactions whose data cannot be had at the moment: nothing can be done with them (WX-129, WX-130). */
  unresponsive: readonly Id[];
  /** The interaction in the workspace. */
  selectedId: Id | null;
  /** Which page of the navigation bar is shown in place of home and tasks; null: none. */
  pageId: string | null;
  /** Who is typing to this agent right now, by interaction. */
  typing: Readonly<Record<Id, string>>;
}

/** Something that does not work at the moment. `id` is the key under which it is taken back. */
export interface Trouble {
  id: string;
  /** In the language of the moment. */
  text: () => string;
  /** Loading the page anew may cure it: the banner offers that (WX-016 – WX-018, WX-020). */
  reload?: boolean;
}

/** The desk's memory: texts that follow the agent from window to window (`draft:<interactionId>`, …). */
export interface DeskMemory {
  get(key: string): string | null;
  /** null forgets. Durable in this browser within a second, at the server when there is a line. */
  keep(key: string, value: string | null): void;
  /** The key and value of everything that another window or browser has changed. */
  readonly changes$: Observable<{ key: string; value: string | null }>;
  readonly conflicts$: Observable<readonly MemoryConflict[]>;
  /** Ends a conflict with this value. */
  resolve(key: string, value: string): void;
}

/** The ends of the conversations on the desk, as this browser has kept them for a time without a line. */
export interface KeptTranscripts {
  /** Oldest message first; empty when nothing is kept. Never rejects. */
  get(interactionId: Id): Promise<readonly ChatMessage[]>;
  /** Keeps the newest of these messages, within a second. */
  put(interactionId: Id, messages: readonly ChatMessage[]): void;
}

/** What travels on the event bus (CARD-009): the log's events as they reach this desktop, in order. */
export interface BusEvent {
  seq: number;
  event: DeskEvent;
  /** State after the event. */
  desk: DeskState;
}

/** Where a feature may show something. */
export type Slot = 'header-state' | 'header-actions' | 'task-list' | 'workspace' | 'history' | 'popovers' | 'dialogs';

export interface Contribution {
  id: string;
  slot: Slot;
  /** Lower comes first. */
  order: number;
  /**
   * For `header-actions`: what it is called. With a name it goes behind **More** where the header has no room, and a
   * layout may order it or leave it out; without one it always stays where it is.
   */
  label?: () => string;
  /** Pure: model → template. Runs on every change of the model; keep it cheap. */
  render: (model: DeskModel) => TemplateResult | typeof nothing;
}

/** A page of its own behind an entry of the navigation bar, at the address `/<id>`. */
export interface DeskPage {
  /** Part of the address: lower-case letters, digits, `-`. */
  id: string;
  label: () => string;
  /** One of ours, or a picture's address. */
  icon: IconName | { src: string };
  align: 'top' | 'bottom';
  /** Lower comes first. */
  order: number;
  shown: (model: DeskModel) => boolean;
  render: (model: DeskModel) => TemplateResult | typeof nothing;
}

/** A tab of the Auxiliary Information pane, beside the interaction in the workspace. */
export interface AuxiliaryTab {
  id: string;
  label: () => string;
  icon: IconName;
  /** Lower comes first, until the agent orders them otherwise. */
  order: number;
  /** Asked while a page is shown too (`model.pageId`): most tabs belong to the interaction alone. */
  shown: (model: DeskModel) => boolean;
  /** Rendered from the first time that its tab is chosen until it is not shown any more. */
  render: (model: DeskModel) => TemplateResult | typeof nothing;
}

/** What the layout says of the desktop as a whole; what it leaves out is as usual. */
export interface Appearance {
  /** Text, or a picture's address. */
  title: string | null;
  /** A picture's address; `''`: no logo. */
  logo: string | null;
  /** The background of the task page (WX-055, WX-056). */
  illustration: string | null;
  /** Which contributions of the slot `header-actions` are shown, by id and in this order; null: all. */
  headerActions: readonly string[] | null;
  /** The workspace stays as it is when a request is accepted. */
  stopNavigateOnAcceptTask: boolean;
  /** Tabs of the Auxiliary Information pane can be ordered. */
  dragDropEnabled: boolean;
  notificationSeconds: number;
  browserNotificationSeconds: number;
  /** How many notices stand on the screen at once. */
  notificationCount: number;
}

/** Without a layout. */
export const USUAL_APPEARANCE: Appearance = {
  title: null, logo: null, illustration: null, headerActions: null, stopNavigateOnAcceptTask: false, dragDropEnabled: true,
  notificationSeconds: 8, browserNotificationSeconds: 8, notificationCount: 3,
};

/** Something that can be done: by its keys, from the command palette, and told in the list of shortcuts. */
export interface DeskAction {
  id: string;
  group: 'interaction' | 'availability' | 'tasks' | 'view' | 'profile' | 'help' | 'widgets';
  label: () => string;
  /** Physical keys (`KeyboardEvent.code`), modifiers first and in this order: `Ctrl+Alt+Shift+Meta+KeyR`. */
  keys?: string;
  possible: (model: DeskModel) => boolean;
  /** Why it is not possible, in words; asked only when it is not. */
  why?: (model: DeskModel) => string | null;
  /** It comes and goes with the work, as a conversation does: only the command palette has it, nobody gives it keys. */
  passing?: boolean;
  run: () => void;
}

/** How a notice ended. */
export type NoticeEnd = 'acknowledged' | 'dismissed' | 'timeout' | 'silenced' | 'withdrawn';

/** What the agent is to learn: on the screen, in the Notification Center, and outside of the window when nobody looks at it (WX-196 – WX-215). */
export interface Notice {
  /** A second one with the same id takes the place of the first. */
  id: string;
  tone: 'info' | 'success' | 'warning' | 'danger' | 'chat';
  /** `silent`: only in the Notification Center; `auto`: goes by itself; `acknowledge`: stays until it is pressed. */
  mode: 'silent' | 'auto' | 'acknowledge';
  title: string;
  text?: string;
  link?: { label: string; press: () => void };
  /** Seconds on the screen; absent: what the layout says. */
  seconds?: number;
  /** Since when it is so, by the server's clock; absent: since it was told. */
  since?: Instant;
  /** Several of a kind that find no room on the screen are one there, in these words; absent: the same for all kinds. */
  several?: { kind: string; words: (count: number) => string };
  /** What the browser says when nobody looks: it stands on disks and locked screens, so it names nobody. Absent: that there is something. */
  outside?: { title: string; path?: string };
  /** Told once: when it has left the screen, or at once (`silenced`) when it never stands there by itself. */
  ended?: (how: NoticeEnd) => void;
}

/** A command's refusal as the features see it. */
export class CommandRefused extends Error {
  readonly fault: WireFault;

  constructor(fault: WireFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** What the desktop's frame offers to features: a narrow door. */
export interface DesktopFrame {
  readonly model$: Observable<DeskModel>;
  readonly model: DeskModel;
  /** The one typed event bus. */
  readonly events$: Observable<BusEvent>;
  /**
   * Resolves when the command is durable; rejects with `CommandRefused`. Sent again with the same key
   * after a reconnect. `id` is the command's key, for those who must know it beforehand (a message's
   * id is its command's id) or who repeat a command that may already have been done; else the frame makes one.
   */
  send(command: AgentCommand, id?: CommandId): Promise<void>;
  /** Tries a failed command of the outbox again under its key, or gives it up. */
  retry(id: CommandId): void;
  discard(id: CommandId): void;
  readonly memory: DeskMemory;
  readonly transcripts: KeptTranscripts;
  /** Shows in the banner what does not work; null takes it back. With `reload` the banner offers to load the page anew. */
  trouble(id: string, text: (() => string) | null, reload?: boolean): void;
  /** Shows a failure in the error dialog with **Error Details** and **Copy Tracking ID** (WX-140 – WX-142). `what` says what failed. */
  fail(error: unknown, what: string): void;
  /** Says whether an interaction's data can be had: the control pane shows it as unresponsive until they can. */
  responds(interactionId: Id, responds: boolean): void;
  /** The desk may be wrong: takes a fresh snapshot. */
  refresh(): void;
  /** **Continue**: this window works from now on. */
  continueHere(): void;
  /** A line for the black box: kinds, ids, codes, times; never people's words, names or numbers. */
  record(what: string, detail?: Readonly<Record<string, string | number | boolean | null>>): void;
  /** The agent has done something in this window: counts against inactivity (WX-099 – WX-101). */
  active(): void;
  /** The black box, oldest first, with what an earlier run has left; `run` is the one that goes on now (WX-216 – WX-218). */
  report(): Promise<{ records: readonly BlackBoxRecord[]; run: string }>;
  /** Resolves when everything so far is on this browser's disk: the page may be loaded anew. Never rejects. */
  flush(): Promise<void>;
  /** A transient frame: the agent types. */
  typing(interactionId: Id): void;
  /** Milliseconds by the server's clock. */
  now(): number;
  /** The element where typed events of all panes arrive. */
  readonly root: HTMLElement;
  contribute(contribution: Contribution): void;
  /** Adds a page to the navigation bar; the result takes it away again. */
  page(page: DeskPage): () => void;
  /** Adds a tab to the Auxiliary Information pane; the result takes it away again. */
  auxiliary(tab: AuxiliaryTab): () => void;
  /** Shows a tab of the Auxiliary Information pane, and the pane. */
  showAuxiliary(tabId: string): void;
  /** Adds something that can be done; the result takes it away again. A second one with the same id replaces the first. */
  action(action: DeskAction): () => void;
  readonly actions$: Observable<readonly DeskAction[]>;
  /** Tells the agent; the result takes it back. */
  notify(notice: Notice): () => void;
  /** What was told and not taken back, the oldest first. */
  readonly notices$: Observable<readonly Notice[]>;
  /** The agent has read these: they are told no more. */
  noticed(ids: readonly string[]): void;
  readonly appearance$: BehaviorSubject<Appearance>;
  /** Shows a page of the navigation bar; null: home, or the interaction in the workspace. */
  goTo(pageId: string | null): void;
  select(interactionId: Id | null): void;
  /** A short message in the live region and on screen. */
  toast(text: string, tone?: 'info' | 'success' | 'warning' | 'danger'): void;
  /** The same with all that a message on the screen can have; the result takes it away again. */
  showToast(message: ToastMessage): () => void;
  /** Shows a refused command in the catalogue's words with its tracking ID. */
  explain(error: unknown): void;
  /** `fetch` below `/api` as JSON; rejects with `CommandRefused`. */
  api<T>(path: string, init?: { method?: string; body?: unknown }): Promise<T>;
}

/** A capability of the desktop: declared in a short file, its panels loaded when first shown. */
export interface DesktopFeature {
  readonly id: string;
  register(frame: DesktopFrame): void;
}
