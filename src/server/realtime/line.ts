import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { CLOSE_CODES } from '../../contract/close-codes.ts';
import type { AgentDown, CustomerDown } from '../../contract/down.ts';
import type { Keep } from '../../contract/memory.ts';
import type { CommandFrame, Hello, UpFrame } from '../../contract/up.ts';
import { OLDEST_VERSION, PROTOCOL_VERSION } from '../../contract/version.ts';
import { Fault } from '../fault.ts';
import { asFault, logFault, wireFault } from '../wire-fault.ts';
import { idIn, parseFrame } from './parse.ts';
import type { Rate } from './rate.ts';

type Down = AgentDown | CustomerDown;

/** Bytes that may wait in a socket before its feed pauses. */
const CONGESTED = 64 * 1024;
const HELLO_WITHIN = 10_000;
/** RFC 6455: the socket is over, but its owner may come back. A page that slept through its hello is no stranger. */
const POLICY_VIOLATION = 1008;
/** RFC 6455's registry. */
export const TRY_AGAIN_LATER = 1013;
/** Refused frames in a row before a socket is closed: a broken or hostile client. */
const MOST_REFUSALS = 50;

/** What a kind of client does with its socket. Whatever it throws is answered as a fault. */
export interface LineOwner {
  /** The first frame: who is it, and where does the feed go on? `again`: it was answered with a question, another hello may follow. */
  hello(hello: Hello): Promise<'done' | 'again'>;
  command(frame: CommandFrame): Promise<{ seq: number }>;
  typing(interactionId: string): void;
  /** The person does something. */
  active(): void;
  /** Keeps a value of the desk's memory; resolves with the answer when it is durable. */
  keep(frame: Keep): Promise<Down>;
  /** The socket has room again after `deliver` was refused. */
  catchUp(): void;
  closed(): void;
}

/** One socket: parses, answers, limits, and knows when it is congested. */
export class Line {
  readonly #socket: WebSocket;
  readonly #log: Logger;
  readonly #rate: Rate;
  readonly #helloTimer: NodeJS.Timeout;
  #owner: LineOwner | null = null;
  #mayGreet = true;
  #greeted: Promise<'done' | 'again'> | null = null;
  #refusals = 0;
  #silence = 0;
  #behind = false;

  constructor(socket: WebSocket, log: Logger, rate: Rate) {
    this.#socket = socket;
    this.#log = log;
    this.#rate = rate;
    this.#helloTimer = setTimeout(() => this.close(POLICY_VIOLATION, 'no hello'), HELLO_WITHIN);
    socket.on('message', (data, binary) => { void this.#receive(binary ? '' : String(data)); });
    socket.on('close', () => this.#ended());
    socket.on('error', (error) => log.debug({ err: error }, 'socket error'));
  }

  serve(owner: LineOwner): void {
    this.#owner = owner;
  }

  /** False once the other side has gone, also while `hello` was still being answered. */
  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  send(frame: Down): void {
    if (!this.isOpen) return;
    this.#socket.send(JSON.stringify(frame), () => this.#drained());
  }

  /** Sends a part of the feed; false when the socket is congested and must catch up from the log later. */
  deliver(frame: Down): boolean {
    if (this.#behind || this.#socket.bufferedAmount > CONGESTED) {
      this.#behind = true;
      return false;
    }
    this.send(frame);
    return true;
  }

  /** Counts how often it was asked since anything was heard. */
  listen(): number {
    return this.#silence++;
  }

  /** Ends a socket whose other side does not answer: no goodbye would arrive. */
  cut(): void {
    this.#socket.terminate();
  }

  /** Says why, then ends the socket. */
  refuse(fault: Fault, code: number): void {
    this.#answer(fault);
    this.close(code, fault.code);
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  #ended(): void {
    clearTimeout(this.#helloTimer);
    this.#owner?.closed();
    this.#owner = null;
  }

  #drained(): void {
    if (!this.#behind || this.#socket.bufferedAmount > CONGESTED / 2) return;
    this.#behind = false;
    this.#owner?.catchUp();
  }

  async #receive(text: string): Promise<void> {
    this.#silence = 0;
    // Who has been hung up on may go on sending until the other side closes too.
    if (!this.isOpen) return;
    try {
      if (!this.#rate.take(performance.now())) throw new Fault('rate-limited', { retryAfterSeconds: 1 });
      await this.#handle(parseFrame(text));
      this.#refusals = 0;
    } catch (error) {
      this.#answer(asFault(error), idIn(text));
      if (++this.#refusals >= MOST_REFUSALS) this.close(POLICY_VIOLATION, 'too many refused frames');
    }
  }

  async #handle(frame: UpFrame): Promise<void> {
    if (frame.kind === 'ping') return this.send({ kind: 'pong', at: frame.at, serverTime: Date.now() });
    if (frame.kind === 'hello') return this.#hello(frame);
    if (!this.#greeted) throw new Fault('unauthenticated');
    await this.#greeted;
    if (this.isOpen) await this.#serve(frame);
  }

  async #serve(frame: Exclude<UpFrame, Hello | { kind: 'ping' }>): Promise<void> {
    const owner = this.#owner!;
    switch (frame.kind) {
      case 'typing': return owner.typing(frame.interactionId);
      case 'active': return owner.active();
      case 'keep': return this.send(await owner.keep(frame));
      case 'command': {
        const { seq } = await owner.command(frame);
        this.send({ kind: 'ack', id: frame.id, seq });
      }
    }
  }

  async #hello(hello: Hello): Promise<void> {
    if (!this.#mayGreet) throw new Fault('wrong-state');
    this.#mayGreet = false;
    clearTimeout(this.#helloTimer);
    if (hello.version < OLDEST_VERSION || hello.version > PROTOCOL_VERSION) {
      return this.refuse(new Fault('version-mismatch', { server: PROTOCOL_VERSION, client: hello.version }), CLOSE_CODES.version);
    }
    this.#greeted = this.#owner!.hello(hello);
    // Nobody can be served now: the owner of the socket comes back by itself.
    const answer = await this.#greeted.catch((error: unknown) => this.refuse(asFault(error), TRY_AGAIN_LATER));
    this.#mayGreet = answer === 'again';
  }

  #answer(fault: Fault, id?: string): void {
    const trackingId = randomUUID();
    logFault(this.#log, fault, trackingId);
    this.send({ kind: 'fault', ...(id !== undefined && { id }), fault: wireFault(fault, trackingId) });
  }
}
