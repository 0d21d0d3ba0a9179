import { EventEmitter, once } from 'node:events';
import { WebSocket } from 'ws';

interface Answer { id?: number; method?: string; params?: object; result?: object; error?: { message: string }; sessionId?: string }
interface Waiting { resolve: (result: never) => void; reject: (error: Error) => void }

/**
 * A browser's DevTools protocol, bare: reaches workers too, which Playwright does not, and leaves nothing of its own
 * in the pages that are measured.
 */
export class Cdp {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #heard = new EventEmitter();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.#heard.setMaxListeners(0);
    socket.on('message', (data: Buffer) => this.#receive(JSON.parse(data.toString()) as Answer));
    socket.on('error', () => undefined);
    socket.on('close', () => { for (const { reject } of this.#waiting.values()) reject(new Error('the browser is gone')); });
  }

  static async connect(url: string): Promise<Cdp> {
    const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 2 ** 30 });
    await once(socket, 'open');
    return new Cdp(socket);
  }

  send<Result = unknown>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    const id = ++this.#last;
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) }));
    });
  }

  /** Hears an event of one session, or of the browser itself. */
  on<Params>(method: string, listener: (params: Params) => void, sessionId = ''): () => void {
    const name = `${sessionId} ${method}`;
    this.#heard.on(name, listener);
    return () => this.#heard.off(name, listener);
  }

  close(): void {
    this.#socket.terminate();
  }

  #receive({ id, method, params, result, error, sessionId = '' }: Answer): void {
    if (id === undefined) return void this.#heard.emit(`${sessionId} ${method}`, params);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result as never);
  }
}
