import type { TemplateResult, nothing } from 'lit';
import type { Observable } from 'rxjs';
import type { DeskEvent, DeskState } from '../contract/desk.ts';
import type { WireFault } from '../contract/errors.ts';
import type { CommandId, Id } from '../contract/primitives.ts';
import type { AgentCommand } from '../contract/up.ts';

/** What every pane is rendered from: plain values, nothing to call. */
export interface DeskModel {
  desk: DeskState;
  /** `connecting` until the first snapshot, `online` while the socket is open. */
  line: 'connecting' | 'online' | 'reconnecting';
  /** The interaction in the workspace. */
  selectedId: Id | null;
  /** Who is typing to this agent right now, by interaction. */
  typing: Readonly<Record<Id, string>>;
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
  /** Pure: model → template. Runs on every change of the model; keep it cheap. */
  render: (model: DeskModel) => TemplateResult | typeof nothing;
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
  /** A transient frame: the agent types. */
  typing(interactionId: Id): void;
  /** Milliseconds by the server's clock. */
  now(): number;
  /** The element where typed events of all panes arrive. */
  readonly root: HTMLElement;
  contribute(contribution: Contribution): void;
  select(interactionId: Id | null): void;
  /** A short message in the live region and on screen. */
  toast(text: string, tone?: 'info' | 'success' | 'warning' | 'danger'): void;
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
