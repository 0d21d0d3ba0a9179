import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Browser, type BrowserContext, type Page } from 'playwright/test';
import { Cable } from './cable.ts';
import { AgentBrowser, type ContextOptions } from './journey-agent.ts';
import { CustomerBrowser } from './journey-customer.ts';
import { RunningServer } from './server.ts';

/** The browsers of one test; they are closed with it. */
export class People {
  readonly #browser: Browser;
  readonly #server: RunningServer;
  readonly #contexts: BrowserContext[] = [];
  readonly #cables: Cable[] = [];

  constructor(browser: Browser, server: RunningServer) {
    this.#browser = browser;
    this.#server = server;
  }

  async agent(options: ContextOptions = {}): Promise<AgentBrowser> {
    const agent = await AgentBrowser.open(this.#browser, this.#server, options);
    this.#contexts.push(agent.context);
    return agent;
  }

  /** An agent whose way to the server can be cut. */
  async distantAgent(server = this.#server): Promise<{ agent: AgentBrowser; cable: Cable }> {
    const cable = await Cable.lay(server);
    this.#cables.push(cable);
    const agent = await AgentBrowser.open(this.#browser, cable.server);
    this.#contexts.push(agent.context);
    return { agent, cable };
  }

  async customer(options: ContextOptions = {}): Promise<CustomerBrowser> {
    const customer = await CustomerBrowser.open(this.#browser, this.#server, options);
    this.#contexts.push(customer.page.context());
    return customer;
  }

  /** A customer who has just begun a chat. */
  async asking(name: string, topic: string, options: ContextOptions = {}): Promise<CustomerBrowser> {
    const customer = await this.customer(options);
    await customer.startChat(name, `Hello from ${name}`, topic);
    return customer;
  }

  async leave(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    await Promise.all(this.#cables.map((cable) => cable.close()));
  }
}

/** Journeys of one worker share a server; each takes agents and topics of its own, or a server of its own. */
export const test = base.extend<{ people: People }, { server: RunningServer }>({
  server: [async ({}, use) => {
    const server = await RunningServer.start();
    await use(server);
    await server.dispose();
  }, { scope: 'worker' }],
  people: async ({ browser, server }, use) => {
    const people = new People(browser, server);
    await use(people);
    await people.leave();
  },
});
export { AgentBrowser, CustomerBrowser, expect };

/** What axe finds on a page, in words; nothing is expected. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`);
}
