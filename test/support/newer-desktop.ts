import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { RunningServer } from './server.ts';

/** A server whose desktop gets new versions while it runs, as when an operator replaces it. */
export class NewerDesktop {
  readonly server: RunningServer;
  readonly url: string;
  readonly #front: Server;
  #version = 1;

  private constructor(server: RunningServer, front: Server, url: string) {
    this.server = server;
    this.#front = front;
    this.url = url;
  }

  static async start(): Promise<NewerDesktop> {
    const front = createServer();
    front.listen(0, '127.0.0.1');
    await once(front, 'listening');
    const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    const desktop = new NewerDesktop(await RunningServer.start({ PUBLIC_URL: url }), front, url);
    desktop.#serve();
    return desktop;
  }

  /** From now on the service worker is another one. */
  release(): void {
    this.#version += 1;
  }

  async dispose(): Promise<void> {
    this.#front.closeAllConnections();
    this.#front.close();
    await this.server.dispose();
  }

  #serve(): void {
    const { port } = this.server;
    this.#front.on('request', (asked: IncomingMessage, answer: ServerResponse) => this.#pass(asked, answer));
    this.#front.on('upgrade', (asked: IncomingMessage, socket, head) => {
      const upstream = connect(port, '127.0.0.1', () => {
        const headers = asked.rawHeaders.flatMap((name, i, all) => (i % 2 === 0 ? [`${name}: ${all[i + 1] ?? ''}`] : []));
        upstream.write([`GET ${asked.url ?? '/'} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
        upstream.write(head);
        upstream.pipe(socket).pipe(upstream);
      });
      for (const one of [upstream, socket]) one.on('error', () => { upstream.destroy(); socket.destroy(); });
    });
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const isWorker = asked.url === '/service-worker.js';
    const headers = { ...asked.headers };
    // The worker's text gets a line more: it must come as it is.
    if (isWorker) for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since']) delete headers[name];
    const upstream = request({ host: '127.0.0.1', port: this.server.port, method: asked.method, path: asked.url, headers }, (got) => {
      if (!isWorker) {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
        return;
      }
      const { 'content-length': _length, etag: _etag, ...others } = got.headers;
      answer.writeHead(got.statusCode ?? 502, others);
      got.on('data', (part) => answer.write(part)).on('end', () => answer.end(`\n// version ${this.#version}\n`));
    });
    upstream.on('error', () => answer.destroy());
    asked.pipe(upstream);
  }
}
