import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An integrator's web site: widgets' scripts and a page to be framed. What is not put there is not found. */
export class IntegratorSite {
  readonly #server: Server;
  readonly #files = new Map<string, { text: string; type: string }>();

  private constructor() {
    this.#server = createServer((request, response) => {
      const file = this.#files.get(request.url ?? '');
      if (!file) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8`, 'cache-control': 'no-store' }).end(file.text);
    });
  }

  static async open(): Promise<IntegratorSite> {
    const site = new IntegratorSite();
    site.#server.listen(0, '127.0.0.1');
    await once(site.#server, 'listening');
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The address of a script. */
  script(name: string, text: string): string {
    this.#files.set(`/${name}`, { text, type: 'text/javascript' });
    return `${this.origin}/${name}`;
  }

  /** The address of a page. */
  page(name: string, text: string): string {
    this.#files.set(`/${name}`, { text: `<!doctype html><html lang="en"><title>${name}</title><p>${text}</p>`, type: 'text/html' });
    return `${this.origin}/${name}`;
  }

  /**
   * A widget as integrators write them: a shadow root with a style of its own, an attribute and a property from the
   * state, and the desktop's global at hand when its script runs. No CORS: most are served without.
   */
  probe(tag: string): string {
    return this.script(`${tag}.js`, `(() => {
      const service = AGENTX_SERVICE;
      class Probe extends HTMLElement {
        static get observedAttributes() { return ['is-dark']; }
        #agent = '';
        constructor() { super(); this.attachShadow({ mode: 'open' }); }
        set agentName(name) { this.#agent = name; this.show(); }
        connectedCallback() { this.show(); }
        attributeChangedCallback() { this.show(); }
        show() {
          this.shadowRoot.innerHTML = '<style>p { margin: 8px; padding: 8px; border-radius: 8px; background: #dbe7ff; color: #102a5c; font: 14px sans-serif; }</style><p>${tag} of ' + this.#agent
            + (this.getAttribute('is-dark') === 'true' ? ', dark' : '') + (service.isInited ? ', ready' : '') + '</p>';
        }
      }
      customElements.define('${tag}', Probe);
    })();`);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
