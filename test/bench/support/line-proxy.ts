import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the line does: carries, refuses every connection, or keeps them open and swallows all that is sent. */
type Line = 'open' | 'cut' | 'silent';

/** The network between browser and server, in the hands of a benchmark. */
export class LineProxy {
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #line: Line = 'open';
  #port = 0;

  private constructor(server: Server) {
    this.#server = server;
    server.on('connection', (client) => this.#carry(client));
  }

  /** Listens at once, so that the server can be told its address; `to` names the server's port later. */
  static async open(): Promise<LineProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new LineProxy(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  to(port: number): void {
    this.#port = port;
  }

  /** Every connection ends, and no new one is had. */
  cut(): void {
    this.#line = 'cut';
    this.#dropAll();
  }

  /** Nothing arrives any more, and nobody is told. */
  swallow(): void {
    this.#line = 'silent';
  }

  /** The line is back; what was swallowed is lost, and the connections with it. */
  restore(): void {
    if (this.#line === 'silent') this.#dropAll();
    this.#line = 'open';
  }

  close(): void {
    this.#dropAll();
    this.#server.close();
  }

  #carry(client: Socket): void {
    client.on('error', () => undefined);
    if (this.#line === 'cut') return void client.resetAndDestroy();
    const upstream = connect(this.#port, '127.0.0.1').setNoDelay(true);
    client.setNoDelay(true);
    const pair = [client, upstream] as const;
    this.#pairs.add(pair);
    for (const [from, to] of [[client, upstream], [upstream, client]] as const) {
      from.on('data', (bytes) => { if (this.#line === 'open') to.write(bytes); });
      from.on('error', () => undefined);
      from.on('close', () => {
        this.#pairs.delete(pair);
        // An end is news too: a silent line does not carry it.
        if (this.#line !== 'silent') to.destroy();
      });
    }
  }

  #dropAll(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
    this.#pairs.clear();
  }
}
