import type { Browser, Locator, Page } from 'playwright/test';
import type { ContextOptions } from './journey-agent.ts';
import type { RunningServer } from './server.ts';

/** A customer's browser at the chat page. */
export class CustomerBrowser {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser, server: RunningServer, options: ContextOptions = {}): Promise<CustomerBrowser> {
    const context = await browser.newContext({ viewport: { width: 420, height: 800 }, ...options });
    const page = await context.newPage();
    await page.goto(`${server.url}/help/`);
    return new CustomerBrowser(page);
  }

  async startChat(name: string, text: string, topic?: string): Promise<void> {
    await this.page.getByLabel('Name').fill(name);
    await this.page.getByLabel('Email').fill(`${name.toLowerCase().replaceAll(' ', '.')}@example.org`);
    if (topic !== undefined) await this.page.getByLabel('Topic').selectOption({ label: topic });
    await this.message.fill(text);
    await this.page.getByRole('button', { name: 'Start chat' }).click();
  }

  get message(): Locator {
    return this.page.getByRole('textbox', { name: 'Message' });
  }

  /** The conversation, as it is shown. */
  get log(): Locator {
    return this.page.getByRole('log');
  }

  /** Ends the chat and confirms it. */
  async end(): Promise<void> {
    await this.page.getByRole('button', { name: 'End chat' }).click();
    await this.page.getByRole('button', { name: 'End now' }).click();
  }

  async say(text: string): Promise<void> {
    await this.message.fill(text);
    await this.page.getByRole('button', { name: 'Send' }).click();
  }
}
