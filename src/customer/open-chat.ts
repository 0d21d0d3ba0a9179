import type { ConversationFeedItem } from '../contract/conversation.ts';
import type { CustomerDown } from '../contract/down.ts';
import type { WireFault } from '../contract/errors.ts';
import type { CommandId } from '../contract/primitives.ts';
import type { StartedChat } from './api.ts';
import { Connection, type Line } from './connection.ts';
import { evolveTranscript, fromSnapshot, type End, type Transcript } from './conversation-store.ts';
import type { CustomerModel } from './frame.ts';
import { MarkSender } from './marks.ts';
import { recall, type Memory } from './memory.ts';
import { Outbox, type OutboxMessage } from './outbox.ts';
import { CommandRefused } from './refused.ts';
import type { Clock, OpenSocket } from './socket.ts';
import { TypingGate, TypingLight } from './typing.ts';

/** The part of the model that one conversation fills. */
export type ChatPart = Pick<CustomerModel, 'line' | 'transcript' | 'outbox' | 'place' | 'agentTyping' | 'ending' | 'fault'>;

export const EMPTY_CHAT: ChatPart = {
  line: 'connecting', transcript: null, outbox: [], place: null, agentTyping: false, ending: false, fault: null,
};

export interface OpenChatOptions {
  chat: StartedChat;
  memory: Memory;
  socketUrl: string;
  clock: Clock;
  newId: () => CommandId;
  change: (part: Partial<ChatPart>) => void;
  /** The server does not serve this conversation to this page. */
  refused: (fault: WireFault) => void;
  openSocket?: OpenSocket | undefined;
}

/** One conversation that goes on: its line, its transcript and what is on its way. */
export class OpenChat {
  readonly #options: OpenChatOptions;
  readonly #connection: Connection;
  readonly #outbox: Outbox;
  readonly #light: TypingLight;
  readonly #gate: TypingGate;
  readonly #marks: MarkSender;
  #transcript: Transcript | null = null;

  constructor(options: OpenChatOptions) {
    const { chat, memory, clock, change } = options;
    this.#options = options;
    this.#outbox = new Outbox(memory, chat.interactionId);
    this.#light = new TypingLight(clock, (agentTyping) => change({ agentTyping }));
    this.#gate = new TypingGate(clock);
    this.#marks = new MarkSender((marks) => this.#connection.send(options.newId(), {
      kind: 'message.mark', interactionId: chat.interactionId, ...marks,
    }));
    this.#connection = new Connection({
      url: options.socketUrl, token: chat.token, clock,
      events: {
        line: (line) => this.#lineChanged(line),
        frame: (frame) => this.#frame(frame),
        refused: options.refused,
      },
      ...(options.openSocket && { openSocket: options.openSocket }),
    });
  }

  open(): void {
    this.#options.change({ outbox: this.#outbox.messages });
    this.#connection.open();
    for (const message of this.#outbox.messages) if (message.state === 'sending') this.#send(message);
  }

  close(): void {
    this.#light.off();
    this.#connection.close();
  }

  /** Nothing of it is kept any more. */
  forget(): void {
    this.close();
    this.#outbox.clear();
    this.#options.memory.remove(this.#endKey);
  }

  now(): number {
    return this.#connection.now();
  }

  nudge(): void {
    this.#connection.nudge();
  }

  post(text: string): void {
    this.#gate.reset();
    this.#send({ id: this.#options.newId(), text, at: this.now(), state: 'sending' });
  }

  retry(id: CommandId): void {
    const message = this.#outbox.messages.find((each) => each.id === id);
    if (message) this.#send({ id, text: message.text, at: this.now(), state: 'sending' });
  }

  discard(id: CommandId): void {
    this.#outbox.remove(id);
    this.#options.change({ outbox: this.#outbox.messages });
  }

  typing(): void {
    if (this.#gate.passes()) this.#connection.typing(this.#options.chat.interactionId);
  }

  seen(n: number): void {
    this.#marks.reach({ read: n });
  }

  end(): void {
    this.#options.change({ ending: true });
    this.#connection.send(this.#options.newId(), { kind: 'interaction.end', interactionId: this.#options.chat.interactionId })
      .catch((error: unknown) => this.#options.change({ ending: false, fault: faultOf(error) }));
  }

  #send(message: OutboxMessage): void {
    this.#outbox.put(message);
    this.#options.change({ outbox: this.#outbox.messages });
    this.#connection.send(message.id, { kind: 'message.post', interactionId: this.#options.chat.interactionId, text: message.text })
      .catch((error: unknown) => {
        const fault = faultOf(error);
        this.#outbox.put({ ...message, state: 'refused', ...(fault && { fault }) });
        this.#options.change({ outbox: this.#outbox.messages });
      });
  }

  get #endKey(): string {
    return `end.${this.#options.chat.interactionId}`;
  }

  #keepEnd({ endedBy, agentName, topic }: End): void {
    if (endedBy) this.#options.memory.set(this.#endKey, JSON.stringify({ endedBy, agentName, topic }));
  }

  #lineChanged(line: Line): void {
    if (line !== 'online') this.#light.off();
    this.#options.change({ line });
  }

  #frame(frame: CustomerDown): void {
    switch (frame.kind) {
      case 'snapshot': return this.#show(fromSnapshot(frame.conversation, this.#transcript, recall<End>(this.#options.memory, this.#endKey)));
      case 'events': return this.#evolve(frame.items);
      case 'typing': if (frame.from === 'agent') this.#light.on(); return;
      case 'position': this.#options.change({ place: { position: frame.position, expectedWaitMs: frame.expectedWaitMs } });
    }
  }

  #evolve(items: readonly ConversationFeedItem[]): void {
    if (!this.#transcript) return;
    if (items.some(({ event }) => event.kind === 'ended' || event.kind === 'agentAway' || (event.kind === 'message' && event.message.from === 'agent'))) this.#light.off();
    this.#show(items.reduce((transcript, { event }) => evolveTranscript(transcript, event), this.#transcript));
  }

  #show(transcript: Transcript): void {
    this.#transcript = transcript;
    const { conversation } = transcript;
    const arrived = new Set(conversation.messages.map((message) => message.id));
    for (const { id } of this.#outbox.messages) if (arrived.has(id)) this.#outbox.remove(id);
    this.#marks.settle(conversation.marks.customer);
    this.#keepEnd(conversation);
    this.#options.change({
      transcript, outbox: this.#outbox.messages,
      ...(conversation.status !== 'waiting' && { place: null }),
      ...(conversation.status === 'ended' && { ending: false }),
    });
    this.#marks.reach({ delivered: conversation.messages.findLast((message) => message.from === 'agent')?.n ?? 0 });
  }
}

/** What the person should know of it; a chat that had already ended needs no word. */
function faultOf(error: unknown): WireFault | null {
  return error instanceof CommandRefused && error.fault.code !== 'wrong-state' ? error.fault : null;
}
