import { EventEmitter, once } from 'node:events';
import { v7 as uuidv7 } from 'uuid';
import { WebSocket } from 'ws';
import type { CustomerDown } from '../../src/contract/down.ts';
import type { Id } from '../../src/contract/primitives.ts';
import type { CustomerCommand } from '../../src/contract/up.ts';
import { PROTOCOL_VERSION } from '../../src/contract/version.ts';
import type { RunningServer } from './server.ts';

/** What is different from the sample's standard. */
type ChatStart = Partial<Record<'entryPointId' | 'email' | 'text', string>>;

/** A customer without a page, from the first message to the end of the chat. */
export class ChattingCustomer {
  readonly interactionId: Id;
  readonly name: string;
  readonly #socket: WebSocket;
  readonly #answers = new EventEmitter();

  private constructor(interactionId: Id, name: string, socket: WebSocket) {
    this.interactionId = interactionId;
    this.name = name;
    this.#socket = socket;
    this.#answers.setMaxListeners(0);
    socket.on('error', () => undefined);
    // Who waits for an answer waits for errors too.
    socket.on('close', () => { for (const id of this.#answers.eventNames()) if (id !== 'error') this.#answers.emit(id, 'closed'); });
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as CustomerDown;
      if (frame.kind === 'snapshot') this.#answers.emit('snapshot', null);
      if (frame.kind === 'ack') this.#answers.emit(frame.id, null);
      if (frame.kind === 'fault' && frame.id) this.#answers.emit(frame.id, frame.fault.code);
    });
  }

  static async start(server: RunningServer, name: string, more: ChatStart = {}): Promise<ChattingCustomer> {
    const body = { id: uuidv7(), entryPointId: 'orders-chat', name, email: 'customer@example.org', text: `Hello from ${name}`, ...more };
    const answer = await server.api('POST', '/api/customer/chats', body);
    if (!answer.ok) throw new Error(`${name}'s chat was refused: ${await answer.text()}`);
    const { interactionId, token } = await answer.json() as { interactionId: Id; token: string };
    const socket = new WebSocket(`${server.url.replace(/^http/, 'ws')}/realtime/customer`);
    const customer = new ChattingCustomer(interactionId, name, socket);
    await once(socket, 'open');
    const snapshot = once(customer.#answers, 'snapshot');
    socket.send(JSON.stringify({ kind: 'hello', version: PROTOCOL_VERSION, token }));
    await snapshot;
    return customer;
  }

  /** Resolves when the message is durable. */
  async say(text: string): Promise<void> {
    await this.#send({ kind: 'message.post', interactionId: this.interactionId, text });
  }

  async end(): Promise<void> {
    await this.#send({ kind: 'interaction.end', interactionId: this.interactionId });
    this.leave();
  }

  leave(): void {
    this.#socket.close();
  }

  async #send(command: CustomerCommand): Promise<void> {
    const id = uuidv7();
    const answer = once(this.#answers, id);
    this.#socket.send(JSON.stringify({ kind: 'command', id, command }));
    const [fault] = await answer as [string | null];
    if (fault !== null) throw new Error(`${command.kind} was refused: ${fault}`);
  }
}
