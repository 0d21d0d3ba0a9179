import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's web site with two pages that include the chat: another origin with a policy of its own. */
export class OtherSite {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(chat: string): Promise<OtherSite> {
    const server = createServer((request, response) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src ${chat}; frame-src ${chat}; require-trusted-types-for 'script'`,
      });
      response.end(`<!doctype html><html lang="en"><title>Another site</title><h1>Page ${request.url ?? ''}</h1>
        <a href="/two">The next page</a><script src="${chat}/embed.js" async data-topic="orders-chat"></script>`);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new OtherSite(server);
  }

  /** `localhost` makes it another site for browsers, not only another origin. */
  url(host: '127.0.0.1' | 'localhost'): string {
    return `http://${host}:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
