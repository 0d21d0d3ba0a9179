import { EventEmitter, once } from 'node:events';
import { v7 as uuidv7 } from 'uuid';
import { WebSocket } from 'ws';
import type { DeskFeedItem, DeskState } from '../../../src/contract/desk.ts';
import type { AgentDown } from '../../../src/contract/down.ts';
import type { AgentCommand } from '../../../src/contract/up.ts';
import { PROTOCOL_VERSION } from '../../../src/contract/version.ts';

/** An agent without a screen: speaks the desktop's protocol over a socket of its own. */
export class DeskClient {
  readonly #socket: WebSocket;
  readonly #heard = new EventEmitter();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.#heard.setMaxListeners(0);
    socket.on('message', (data: Buffer) => this.#receive(JSON.parse(data.toString()) as AgentDown));
  }

  /** Opens the feed of the agent whose cookie this is; gives the desk as it is. */
  static async open(origin: string, cookie: string): Promise<{ client: DeskClient; desk: DeskState }> {
    const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/realtime/agent`, { headers: { cookie, origin } });
    await once(socket, 'open');
    const client = new DeskClient(socket);
    const snapshot = once(client.#heard, 'snapshot');
    socket.send(JSON.stringify({ kind: 'hello', version: PROTOCOL_VERSION }));
    const [desk] = await snapshot as [DeskState];
    return { client, desk };
  }

  /** Resolves when the command is durable. */
  async send(command: AgentCommand): Promise<void> {
    const id = uuidv7();
    const answer = once(this.#heard, id);
    this.#socket.send(JSON.stringify({ kind: 'command', id, command }));
    const [fault] = await answer as [string | null];
    if (fault) throw new Error(`${command.kind} was refused: ${fault}`);
  }

  onEvent(listener: (item: DeskFeedItem) => void): void {
    this.#heard.on('event', listener);
  }

  close(): void {
    this.#socket.close();
  }

  #receive(frame: AgentDown): void {
    if (frame.kind === 'snapshot') this.#heard.emit('snapshot', frame.desk);
    if (frame.kind === 'events') for (const item of frame.items) this.#heard.emit('event', item);
    if (frame.kind === 'ack') this.#heard.emit(frame.id, null);
    if (frame.kind === 'fault' && frame.id) this.#heard.emit(frame.id, frame.fault.code);
  }
}
