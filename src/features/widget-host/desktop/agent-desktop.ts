/*
 * `window.agentDesktop`: the short contract for widgets of one's own. This file imports nothing: integrators take it
 * as it is for their declarations.
 */

export interface WidgetContact {
  readonly id: string;
  readonly channel: 'voice' | 'chat' | 'email' | 'social';
  readonly status: 'offered' | 'connected' | 'wrapUp';
  readonly customer: { readonly name: string; readonly email: string; readonly phone: string };
  readonly queue: string;
  readonly topic: string;
  /** Since when it has this status, in milliseconds since the Unix epoch. */
  readonly since: number;
}

export interface WidgetAgent {
  readonly id: string;
  readonly name: string;
  readonly state: 'available' | 'idle' | 'signedOut';
  readonly idleCode: string | null;
  readonly team: string | null;
  /** `en`, `ko`, `da`, `pl` or `fr`. */
  readonly language: string;
}

/** What a widget sees of the desktop: values, nothing to change. */
export interface WidgetView {
  readonly agent: WidgetAgent;
  readonly contacts: readonly WidgetContact[];
  /** Which of them stands in the workspace. */
  readonly selectedId: string | null;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface WidgetNotice {
  title: string;
  text?: string;
  tone?: 'info' | 'success' | 'warning' | 'danger';
  /** `silent`: only in the Notification Center; `auto`: goes by itself; `acknowledge`: stays until it is pressed. */
  mode?: 'silent' | 'auto' | 'acknowledge';
}

export interface WidgetShortcut {
  /** What it does, in words; it stands in the list of shortcuts and in the command palette. */
  label: string;
  /** Physical keys, modifiers first: `Ctrl+Alt+KeyQ`. */
  keys?: string;
  run: () => void;
}

/** Methods that do something resolve when it is done for good; they reject with an `Error` that has `code` and `trackingId`. */
export interface AgentDesktop {
  readonly version: 1;
  readonly view: WidgetView;
  /** Calls at once and after each change; the result ends it. */
  watch(listener: (view: WidgetView) => void): () => void;
  accept(contactId: string): Promise<void>;
  decline(contactId: string): Promise<void>;
  end(contactId: string): Promise<void>;
  wrapUp(contactId: string, reasonId: string): Promise<void>;
  transfer(contactId: string, to: { queue: string } | { agent: string }): Promise<void>;
  available(): Promise<void>;
  idle(idleCodeId: string): Promise<void>;
  /** Shows a contact in the workspace. */
  select(contactId: string | null): void;
  readonly idleCodes: readonly Named[];
  readonly wrapUpReasons: readonly Named[];
  readonly queues: readonly Named[];
  /** Who could take a transfer at this moment. */
  colleagues(): Promise<readonly (Named & { readonly available: boolean })[]>;
  /** Resolves when it has left the screen: how. */
  notify(notice: WidgetNotice): Promise<string>;
  /** The result takes it away again. */
  shortcut(shortcut: WidgetShortcut): () => void;
}
