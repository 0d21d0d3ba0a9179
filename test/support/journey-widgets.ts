import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OwnTeam } from './journey-team.ts';

/** A site of somebody else's that serves widgets' scripts. */
export class WidgetSite {
  readonly #server: Server;
  readonly origin: string;

  private constructor(server: Server) {
    this.#server = server;
    this.origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  }

  /** Scripts by their path, `/crm.js`. */
  static async open(scripts: Readonly<Record<string, string>>): Promise<WidgetSite> {
    const server = createServer((request, response) => {
      const script = scripts[request.url ?? ''];
      response.writeHead(script === undefined ? 404 : 200, { 'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*' }).end(script);
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    return new WidgetSite(server);
  }

  /** The administrator allows the site and gives the team a layout with this widget, which nobody sees. */
  async placeAt(team: OwnTeam, comp: string, path: string): Promise<void> {
    const page = { id: 'headless', widgets: { one: { comp, script: `${this.origin}${path}` } }, layout: { areas: [['one']], size: { cols: [1], rows: [1] } } };
    await team.admin.change('/api/organisations/organisation', { widgetOrigins: [this.origin] });
    await team.admin.add('/api/layouts', { id: team.id, name: team.name, document: { appTitle: 'Widgets', area: { headless: page } } });
    await team.admin.change(`/api/teams/${team.id}`, { layoutId: team.id });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => { this.#server.close(() => resolve()); });
  }
}
