import type { TemplateResult, nothing } from 'lit';
import type { WireFault } from '../contract/errors.ts';
import type { CommandId, Instant } from '../contract/primitives.ts';
import type { Topics } from './api.ts';
import type { Line } from './connection.ts';
import type { Transcript } from './conversation-store.ts';
import type { OutboxMessage } from './outbox.ts';

/** Everything that the customer's page shows: plain values, nothing to call. */
export interface CustomerModel {
  /** Shown inside another web site, by the embed script. */
  readonly embedded: boolean;
  /** Somebody can see the page: it is not in the background and its panel is open. */
  readonly visible: boolean;
  readonly line: Line;
  /** null until the server has told. */
  readonly topics: Topics | null;
  /** The topic that the address asks for, by id or name. */
  readonly wantedTopic: string | null;
  /** The start was asked for and is not answered yet. */
  readonly starting: boolean;
  /** There is a conversation, though perhaps not told yet. */
  readonly started: boolean;
  readonly transcript: Transcript | null;
  readonly outbox: readonly OutboxMessage[];
  /** The place in the queue, 1 first, and the expected wait when one can be expected. */
  readonly place: { position: number; expectedWaitMs: number | null } | null;
  readonly agentTyping: boolean;
  /** The end of the chat was asked for and is not confirmed yet. */
  readonly ending: boolean;
  /** What keeps the page from going on. */
  readonly fault: WireFault | null;
}

/** What the start form asks for. */
export interface Opening {
  entryPointId: string;
  name: string;
  email: string;
  text: string;
}

/** What the customer's frame offers to features: a narrow door. */
export interface CustomerFrame {
  readonly model: CustomerModel;
  /** Calls back on every change of the model; the result ends it. */
  subscribe(listener: () => void): () => void;
  contribute(contribution: Contribution): void;
  /** Starts a conversation; the same opening again, after a fault, is the same chat. */
  start(opening: Opening): void;
  /** Queues a message: it is shown at once, kept through reloads and sent as soon as there is a line. */
  post(text: string): void;
  /** Tries a refused message again. */
  retry(id: CommandId): void;
  discard(id: CommandId): void;
  /** This side types. */
  typing(): void;
  /** This side has seen the messages up to the n-th. */
  seen(n: number): void;
  end(): void;
  /** Leaves an ended conversation for a new one. */
  leave(): void;
  /** Tries again what the model's fault keeps from going on. */
  recover(): void;
  /** What the person has typed and not sent, kept through reloads. */
  draft: string;
  /** Who the person is, kept while the tab lives. */
  person: { name: string; email: string };
  /** Now, by the server's clock. */
  now(): Instant;
}

/** Where a feature may show something. */
export type Slot = 'body' | 'actions';

export interface Contribution {
  id: string;
  slot: Slot;
  /** Pure: model → template. Runs on every change of the model. */
  render: (model: CustomerModel) => TemplateResult | typeof nothing;
}

/** A capability of the customer's page. */
export interface CustomerFeature {
  readonly id: string;
  register(frame: CustomerFrame): void;
}
