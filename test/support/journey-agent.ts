import { expect, type Browser, type BrowserContext, type Locator, type Page } from 'playwright/test';
import { PASSWORD, type RunningServer } from './server.ts';

export type ContextOptions = Parameters<Browser['newContext']>[0];

/** An agent's browser, driven as a person would. */
export class AgentBrowser {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly server: RunningServer;

  private constructor(page: Page, server: RunningServer) {
    this.page = page;
    this.context = page.context();
    this.server = server;
  }

  static async open(browser: Browser, server: RunningServer, options: ContextOptions = {}): Promise<AgentBrowser> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    return new AgentBrowser(await context.newPage(), server);
  }

  /** An agent at a page that is open already. */
  static on(page: Page, server: RunningServer): AgentBrowser {
    return new AgentBrowser(page, server);
  }

  /** E-mail, Next, password, Sign In. */
  async signIn(email: string): Promise<void> {
    await this.page.goto(this.server.url);
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByRole('button', { name: 'Next' }).click();
    await this.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('button', { name: 'Sign In' }).click();
  }

  get station(): Locator {
    return this.page.getByRole('dialog', { name: 'Station Credentials' });
  }

  /** Station Credentials with an extension, then the desktop. */
  async submitStation(extension: string, team = 'Support'): Promise<void> {
    await this.station.getByRole('combobox', { name: 'Team' }).fill(team);
    await this.station.getByRole('option', { name: team }).click();
    await this.station.getByRole('radio', { name: 'Extension' }).check();
    await this.station.getByRole('textbox', { name: 'Extension' }).fill(extension);
    await this.station.getByRole('button', { name: 'Submit' }).click();
    await expect(this.station).toBeHidden();
  }

  get state(): Locator {
    return this.page.getByRole('combobox', { name: 'Availability state' });
  }

  async setState(name: string): Promise<void> {
    await this.state.click();
    await this.page.getByRole('option', { name }).first().click();
  }

  /** From nothing to Available. */
  async arrive(email: string, extension: string): Promise<void> {
    await this.signIn(email);
    await this.submitStation(extension);
    await this.setState('Available');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get message(): Locator {
    return this.page.getByRole('textbox', { name: 'Message' });
  }

  /** The request of this customer, in the window's corner. */
  offer(customer: string): Locator {
    return this.page.getByRole('group', { name: `Chat request from ${customer}`, exact: true });
  }

  /** Takes the request of this customer. */
  async accept(customer: string): Promise<void> {
    await this.offer(customer).getByRole('button', { name: 'Accept' }).click();
    await expect(this.log).toContainText(`Hello from ${customer}`);
  }

  /** The conversation in the workspace. */
  get log(): Locator {
    return this.page.getByRole('log');
  }

  get wrapUp(): Locator {
    return this.page.getByRole('dialog', { name: 'Wrap Up Reasons' });
  }

  /** The short messages that are on the screen. */
  get toasts(): Locator {
    return this.page.locator('ad-toaster');
  }

  /** The opened user menu. */
  get profile(): Locator {
    return this.page.getByRole('dialog', { name: 'User profile' });
  }

  async openProfile(): Promise<void> {
    await this.page.getByRole('button', { name: /^User profile of / }).click();
    await expect(this.profile).toBeVisible();
  }

  get signOutQuestion(): Locator {
    return this.page.getByRole('dialog', { name: 'Sign out?' });
  }

  /** Out of an idle state, back to the sign-in page. */
  async signOut(): Promise<void> {
    await this.openProfile();
    await this.profile.getByRole('button', { name: 'Sign Out' }).click();
    await this.signOutQuestion.getByRole('button', { name: 'Sign Out' }).click();
    await expect(this.page.getByLabel('Email')).toBeVisible();
  }

  get history(): Locator {
    return this.page.getByRole('region', { name: 'Agent Interaction History' });
  }

  /** Chooses the reason and submits it. */
  async wrapUpWith(reason: string): Promise<void> {
    await this.wrapUp.getByRole('combobox').fill(reason);
    await this.wrapUp.getByRole('option', { name: reason }).click();
    await this.wrapUp.getByRole('button', { name: 'Submit Wrap Up' }).click();
    await expect(this.wrapUp).toBeHidden();
  }
}
