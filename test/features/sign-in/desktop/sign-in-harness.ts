import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FaultCode } from '../../../../src/contract/errors.ts';
import { CommandRefused } from '../../../../src/desktop/frame.ts';
import { createPage, type SignInPage } from '../../../../src/features/sign-in/desktop/sign-in-page.ts';
import type { SignInPort } from '../../../../src/features/sign-in/desktop/sign-in-port.ts';
import type { TextField } from '../../../../src/ui/text-field.ts';
import { find, until, words } from '../../../desktop/element-support.ts';

/** The server, in the test's hand: what was asked, and what it answers. */
export class Server implements SignInPort {
  readonly asked: unknown[][] = [];
  refusal: Error | null = null;

  signIn = (...what: [string, string]) => this.#answer('signIn', ...what);
  sendCode = (...what: [string]) => this.#answer('sendCode', ...what);
  resetPassword = (...what: [string, string, string]) => this.#answer('resetPassword', ...what);

  #answer(...what: string[]): Promise<void> {
    this.asked.push(what);
    return this.refusal ? Promise.reject(this.refusal) : Promise.resolve();
  }
}

export const refused = (code: FaultCode, data?: Record<string, string>) => new CommandRefused({ code, message: 'no', trackingId: 't-42', ...(data ? { data } : {}) });

/** Drives the page as a person does. */
export class SignInHarness {
  readonly server = new Server();
  readonly page = createPage({ notice: '', profile: null }) as SignInPage;
  done = 0;

  async open(notice = ''): Promise<this> {
    history.replaceState(null, '');
    this.page.port = this.server;
    this.page.notice = notice;
    this.page.addEventListener('page-done', () => { this.done += 1; });
    await fixture(html`${this.page}`);
    await this.see('email');
    return this;
  }

  field(name: string): TextField { return find<TextField>(this.page, `ad-text-field[name=${name}]`); }
  see(name: string): Promise<void> { return until(() => !this.field(name).hidden && document.activeElement === this.field(name).input, `${name} has the focus`); }
  get said(): string { return words(this.page); }

  async answer(text: string): Promise<void> {
    if (text) await sendKeys({ type: text });
    await sendKeys({ press: 'Enter' });
    await this.page.updateComplete;
  }

  async toPassword(email = 'anna@example.test'): Promise<this> {
    await this.answer(email);
    await this.see('password');
    return this;
  }
}
