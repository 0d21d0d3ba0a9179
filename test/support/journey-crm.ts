import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another system: each of its pages says which one it is, and has a field to write in. */
export class Crm {
  readonly #server: Server;
  /** What it was asked for, with where from: nobody's business. */
  readonly asked: { url: string; referer: string | undefined }[] = [];

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', ({ url = '', headers }, response) => {
      this.asked.push({ url, referer: headers.referer });
      const words = decodeURIComponent(url).replaceAll(/[<>&]/g, '');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><html lang="en"><title>CRM ${words}</title><main><h1>CRM ${words}</h1><label>Note <input></label></main>`);
    });
  }

  static async open(): Promise<Crm> {
    const server = createServer();
    const crm = new Crm(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return crm;
  }

  /** Another site for browsers, not only another origin. */
  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
