import { once } from 'node:events';
import { v7 as uuidv7 } from 'uuid';
import { WebSocket } from 'ws';
import type { ChatMessage } from '../../src/contract/chat.ts';
import type { Conversation } from '../../src/contract/conversation.ts';
import type { DeskState } from '../../src/contract/desk.ts';
import type { AgentDown, CustomerDown } from '../../src/contract/down.ts';
import type { HandledRecord } from '../../src/contract/events.ts';
import type { AgentCommand, CustomerCommand } from '../../src/contract/up.ts';
import { PROTOCOL_VERSION } from '../../src/contract/version.ts';
import { evolveDesk } from '../../src/domain/desk.ts';
import type { RunningServer } from './server.ts';

type Down = AgentDown | CustomerDown;

/** What a writer hears who did not know yet that the other side has ended the conversation. */
const OVER = /wrong-state|not-owner|not-found|rate-limited/;

/** An agent or a customer of a load, on a raw socket: remembers what was acknowledged, to ask for it later. */
export class ChatPeer {
  readonly #server: RunningServer;
  readonly #cookie: string | null;
  readonly #token: string | null;
  #socket!: WebSocket;
  readonly #waiting = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  #snapshot: (() => void) | null = null;
  desk: DeskState | null = null;
  conversation: Conversation | null = null;
  joined = false;
  offers = 0;
  #accepts = false;
  /** The messages whose sending was acknowledged. */
  readonly acknowledged: { interactionId: string; id: string }[] = [];
  readonly acknowledgedWrapUps = new Map<string, string>();

  private constructor(server: RunningServer, cookie: string | null, token: string | null) {
    this.#server = server;
    this.#cookie = cookie;
    this.#token = token;
  }

  /** An agent in Support, available. */
  static async agent(server: RunningServer, cookie: string, extension: string): Promise<ChatPeer> {
    const peer = new ChatPeer(server, cookie, null);
    await peer.reconnect();
    await peer.#command({ kind: 'station.signIn', teamId: 'support', station: { kind: 'extension', number: extension } });
    await peer.#command({ kind: 'state.available' });
    return peer;
  }

  /** A customer with a running chat. */
  static async customer(server: RunningServer, name: string, entryPointId = 'orders-chat'): Promise<ChatPeer> {
    const body = { id: uuidv7(), entryPointId, name, email: 'customer@example.org', text: `Hello from ${name}` };
    const answer = await server.api('POST', '/api/customer/chats', body);
    if (!answer.ok) throw new Error(await answer.text());
    const { token } = await answer.json() as { token: string };
    const peer = new ChatPeer(server, null, token);
    await peer.reconnect();
    return peer;
  }

  /** Opens the socket, again after the server was away, and waits for the whole state. */
  async reconnect(): Promise<void> {
    const path = this.#cookie === null ? 'customer' : 'agent';
    this.#socket = new WebSocket(`ws://127.0.0.1:${this.#server.port}/realtime/${path}`, this.#cookie === null ? {} : { headers: { cookie: this.#cookie } });
    const state = new Promise<void>((resolve) => { this.#snapshot = resolve; });
    this.#socket.on('message', (data) => this.#receive(JSON.parse(String(data)) as Down));
    this.#socket.on('close', () => this.#lost());
    this.#socket.on('error', () => { /* `close` follows. */ });
    await once(this.#socket, 'open');
    this.#socket.send(JSON.stringify({ kind: 'hello', version: PROTOCOL_VERSION, ...(this.#token !== null && { token: this.#token }) }));
    await state;
  }

  hangUp(): void {
    this.#socket.terminate();
  }

  /** Accepts what is offered, now and later. */
  acceptAll(): void {
    this.#accepts = true;
    for (const { id, offer } of Object.values(this.desk!.interactions)) if (offer) this.#accept(id, offer.id);
  }

  /** The conversations that this peer can write in. */
  get conversations(): readonly string[] {
    if (this.conversation) return [this.conversation.id];
    return Object.values(this.desk!.interactions).filter((each) => each.agentId === this.desk!.profile.userId).map(({ id }) => id);
  }

  /** Every conversation that has a message of this peer. */
  get writtenIn(): ReadonlySet<string> {
    return new Set(this.acknowledged.map(({ interactionId }) => interactionId));
  }

  /** Writes one message after the other until the line is lost. */
  async talk(): Promise<void> {
    for (let i = 0; i < 2000 && this.#socket.readyState === WebSocket.OPEN; i++) {
      const own = this.conversations;
      const interactionId = own[i % own.length];
      if (interactionId === undefined) return;
      const id = uuidv7();
      await this.#command({ kind: 'message.post', interactionId, text: `line ${i}` }, id)
        .then(() => this.acknowledged.push({ interactionId, id }), (error: Error) => { if (this.#socket.readyState === WebSocket.OPEN && !OVER.test(error.message)) throw error; });
    }
  }

  /** Ends the first conversation and wraps it up. */
  async endFirst(): Promise<void> {
    const [interactionId] = this.conversations;
    if (interactionId === undefined) return;
    await this.#command({ kind: 'interaction.end', interactionId });
    await this.#command({ kind: 'wrapUp.submit', interactionId, reasonId: 'refund' });
    this.acknowledgedWrapUps.set(interactionId, 'refund');
  }

  async transcript(interactionId: string): Promise<readonly ChatMessage[]> {
    const answer = await this.#server.api('GET', `/api/interactions/${interactionId}/messages?limit=200`, undefined, this.#cookie!);
    const { messages } = await answer.json() as { messages: ChatMessage[] };
    const first = messages[0]?.n ?? 1;
    return first > 1 ? [...await this.#before(interactionId, first), ...messages] : messages;
  }

  async history(): Promise<readonly HandledRecord[]> {
    return (await this.#server.api('GET', '/api/history', undefined, this.#cookie!)).json() as Promise<HandledRecord[]>;
  }

  async #before(interactionId: string, n: number): Promise<ChatMessage[]> {
    const answer = await this.#server.api('GET', `/api/interactions/${interactionId}/messages?limit=200&before=${n}`, undefined, this.#cookie!);
    const { messages } = await answer.json() as { messages: ChatMessage[] };
    const first = messages[0]?.n ?? 1;
    return first > 1 ? [...await this.#before(interactionId, first), ...messages] : messages;
  }

  #accept(interactionId: string, offerId: string): void {
    // An offer may have gone to somebody else meanwhile.
    this.#command({ kind: 'offer.accept', interactionId, offerId }).catch(() => {});
  }

  #receive(frame: Down): void {
    if (frame.kind === 'ack') this.#settle(frame.id)?.resolve();
    else if (frame.kind === 'fault' && frame.id) this.#settle(frame.id)?.reject(new Error(frame.fault.code));
    else if (frame.kind === 'snapshot') {
      if ('desk' in frame) this.desk = frame.desk;
      else this.conversation = frame.conversation;
      this.#snapshot?.();
    } else if (frame.kind === 'events') for (const item of frame.items) this.#apply(item);
  }

  #apply(item: Extract<Down, { kind: 'events' }>['items'][number]): void {
    if (this.conversation) {
      if (item.event.kind === 'joined') this.joined = true;
      return;
    }
    const deskItem = item as Extract<AgentDown, { kind: 'events' }>['items'][number];
    this.desk = evolveDesk(this.desk!, deskItem, this.desk!.profile.userId);
    if (deskItem.event.kind !== 'interaction.offered') return;
    this.offers++;
    if (this.#accepts) this.#accept(deskItem.event.interactionId, deskItem.event.offer.id);
  }

  #settle(id: string): { resolve: () => void; reject: (error: Error) => void } | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #lost(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the line is lost'));
    this.#waiting.clear();
  }

  #command(command: AgentCommand | CustomerCommand, id = uuidv7()): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ kind: 'command', id, command }));
    });
  }
}
