import { v7 as newId } from 'uuid';
import type { WireFault } from '../contract/errors.ts';
import type { CommandId } from '../contract/primitives.ts';
import type { HelpApi, StartedChat } from './api.ts';
import type { Contribution, CustomerFrame, CustomerModel, Opening } from './frame.ts';
import { recall, type Memory } from './memory.ts';
import { EMPTY_CHAT, OpenChat } from './open-chat.ts';
import { CommandRefused, ownFault } from './refused.ts';
import { browserClock, type Clock, type OpenSocket } from './socket.ts';

/** The faults that mean: this conversation is not known here (any more). */
const UNKNOWN: readonly string[] = ['unauthenticated', 'forbidden', 'not-found'];

export interface SessionOptions {
  api: Pick<HelpApi, 'topics' | 'start'>;
  /** Whose page it is; conversations of different tenants are kept apart. */
  tenant: string;
  socketUrl: string;
  embedded?: boolean;
  wantedTopic?: string | null;
  /** Outlives the tab. */
  memory: Memory;
  /** Lives as long as the tab. */
  tabMemory: Memory;
  locale: () => string;
  reloadPage: () => void;
  openSocket?: OpenSocket;
  clock?: Clock;
}

/** What the customer's page is and does, between its elements and the server. */
export class CustomerSession implements CustomerFrame {
  readonly contributions: Contribution[] = [];
  readonly #options: SessionOptions;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  #model: CustomerModel;
  #chat: OpenChat | null = null;
  #chatId = '';
  #lastOpening: { body: string; id: CommandId } | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#clock = options.clock ?? browserClock;
    this.#model = {
      ...EMPTY_CHAT, embedded: options.embedded ?? false, wantedTopic: options.wantedTopic ?? null,
      visible: true, topics: null, starting: false, started: false,
    };
  }

  get model(): CustomerModel {
    return this.#model;
  }

  /** Finds the conversation of an earlier visit again, if there is one. */
  open(): void {
    const kept = recall<StartedChat>(this.#options.memory, this.#chatKey);
    if (kept?.token && kept.interactionId) this.#join(kept);
    void this.#loadTopics();
  }

  close(): void {
    this.#chat?.close();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  contribute(contribution: Contribution): void {
    this.contributions.push(contribution);
  }

  start(opening: Opening): void {
    if (this.#model.starting || this.#model.started) return;
    this.person = { name: opening.name, email: opening.email };
    const body = JSON.stringify(opening);
    if (this.#lastOpening?.body !== body) this.#lastOpening = { body, id: newId() };
    this.#change({ starting: true, fault: null });
    const { text, ...person } = opening;
    const chat = { id: this.#lastOpening.id, ...person, ...(text.trim() !== '' && { text }), locale: this.#options.locale() };
    this.#options.api.start(chat).then(
      (chat) => this.#started(chat),
      (error: unknown) => this.#change({ starting: false, fault: faultOf(error) }),
    );
  }

  post(text: string): void {
    this.draft = '';
    this.#chat?.post(text);
  }

  retry(id: CommandId): void {
    this.#chat?.retry(id);
  }

  discard(id: CommandId): void {
    this.#chat?.discard(id);
  }

  typing(): void {
    this.#chat?.typing();
  }

  seen(n: number): void {
    if (this.#model.visible) this.#chat?.seen(n);
  }

  end(): void {
    this.#chat?.end();
  }

  leave(): void {
    this.draft = '';
    this.#chat?.forget();
    this.#chat = null;
    this.#chatId = '';
    this.#lastOpening = null;
    this.#options.memory.remove(this.#chatKey);
    this.#change({ ...EMPTY_CHAT, starting: false, started: false });
    void this.#loadTopics();
  }

  recover(): void {
    if (this.#model.fault?.code === 'version-mismatch') return this.#options.reloadPage();
    this.#change({ fault: null });
    if (!this.#model.topics || !this.#model.started) void this.#loadTopics();
  }

  /** The network is back, or the page is looked at again. */
  nudge(): void {
    this.#chat?.nudge();
  }

  show(visible: boolean): void {
    if (visible !== this.#model.visible) this.#change({ visible });
  }

  get draft(): string {
    return this.#options.memory.get(`draft.${this.#chatId}`) ?? '';
  }

  set draft(text: string) {
    if (text) this.#options.memory.set(`draft.${this.#chatId}`, text);
    else this.#options.memory.remove(`draft.${this.#chatId}`);
  }

  get person(): { name: string; email: string } {
    return recall<{ name: string; email: string }>(this.#options.tabMemory, 'person') ?? { name: '', email: '' };
  }

  set person(person: { name: string; email: string }) {
    this.#options.tabMemory.set('person', JSON.stringify(person));
  }

  now(): number {
    return this.#chat?.now() ?? this.#clock.now();
  }

  get #chatKey(): string {
    return `chat.${this.#options.tenant}`;
  }

  #started(chat: StartedChat): void {
    this.draft = '';
    this.#options.memory.set(this.#chatKey, JSON.stringify(chat));
    this.#join(chat);
  }

  #join(chat: StartedChat): void {
    const { memory, socketUrl, openSocket } = this.#options;
    this.#chatId = chat.interactionId;
    this.#chat = new OpenChat({
      chat, memory, socketUrl, openSocket, clock: this.#clock, newId,
      change: (part) => this.#change(part),
      refused: (fault) => this.#refused(fault),
    });
    this.#change({ ...EMPTY_CHAT, starting: false, started: true });
    this.#chat.open();
  }

  #refused(fault: WireFault): void {
    if (UNKNOWN.includes(fault.code)) this.leave();
    else this.#change({ fault });
  }

  async #loadTopics(): Promise<void> {
    try {
      this.#change({ topics: await this.#options.api.topics() });
    } catch (error) {
      // Somebody who is in a conversation does not need the topics.
      if (!this.#model.started) this.#change({ fault: faultOf(error) });
    }
  }

  #change(part: Partial<CustomerModel>): void {
    this.#model = { ...this.#model, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function faultOf(error: unknown): WireFault {
  return error instanceof CommandRefused ? error.fault : ownFault('internal', String(error));
}
