import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createPage, type SignInPage } from '../../../../src/features/sign-in/desktop/sign-in-page.ts';
import { serverPort } from '../../../../src/features/sign-in/desktop/sign-in-port.ts';
import { accessibleInBothThemes, buttonNamed, find, until, words } from '../../../desktop/element-support.ts';
import { SignInHarness } from './sign-in-harness.ts';

/** What the page says when the browser's request ends like this. */
const saidWhen = async (request: () => Promise<Response>): Promise<string> => {
  const before = window.fetch;
  window.fetch = request;
  try {
    const harness = await new SignInHarness().open();
    harness.page.port = serverPort;
    await harness.toPassword();
    await harness.answer('secret word');
    await until(() => harness.page.querySelector('[role=alert]'));
    expect(harness.done).to.equal(0);
    return words(find(harness.page, '[role=alert]'));
  } finally {
    window.fetch = before;
  }
};
const answer = (status: number, body: string) => () => Promise.resolve(new Response(body, { status }));
const fault = (code: string) => JSON.stringify({ fault: { code, message: '', trackingId: 't-42' } });

const NETWORK = 'The server cannot be reached. Check your network connection and try again.';
const CONTACT = 'If this does not help, contact your administrator.';

describe('sign-in in trouble', () => {
  it('WX-013 WX-015 a network problem is said as one', async () => {
    expect(await saidWhen(() => Promise.reject(new TypeError('Failed to fetch')))).to.include(`${NETWORK} ${CONTACT}`);
  });

  it('WX-014 WX-015 a problem of the API is said otherwise: a failure, a proxy’s page, an answer that is none', async () => {
    const all = [
      await saidWhen(answer(500, fault('internal'))), await saidWhen(answer(503, fault('unavailable'))),
      await saidWhen(answer(502, '<html>Bad gateway</html>')), await saidWhen(answer(200, '<html>Welcome to our Wi-Fi</html>')), await saidWhen(answer(504, '')),
    ];
    for (const said of all) expect(said).to.match(/server/u).and.to.include(CONTACT).and.not.to.include(NETWORK);
    expect(all[0]).to.include('t-42');
  });
});

describe('somebody who did not sign out', () => {
  const TEXT = 'You were signed out automatically because nothing was done for some time.';
  const open = async (dialog: string) => {
    history.replaceState(null, '');
    const page = createPage({ notice: '', profile: null, dialog }) as SignInPage;
    await fixture(html`${page}`);
    await until(() => page.querySelector('ad-signed-out-dialog')?.shadowRoot?.querySelector('dialog')?.matches(':modal'));
    return { page, dialog: () => page.querySelector('ad-signed-out-dialog') };
  };
  const focused = (page: SignInPage) => document.activeElement === find(page, 'input[name=email]');

  it('WX-111 a dialog says so after an automatic sign-out, and OK closes it', async () => {
    const { page, dialog } = await open(TEXT);
    const inside = dialog()!.shadowRoot!;
    expect(words(find(inside, '.dialog-body'))).to.equal(TEXT);
    expect(find(inside, 'dialog').getAttribute('aria-label')).to.equal('You were signed out');
    await until(() => inside.activeElement === buttonNamed(inside, 'OK'), 'OK has the focus');
    buttonNamed(inside, 'OK').click();
    await until(() => !dialog() && focused(page), 'the address has the focus');
  });

  it('WX-284 the same tells whom a supervisor has signed out, who may then sign in again', async () => {
    const { page, dialog } = await open('An administrator or supervisor has signed you out. Sign in again to use the desktop.');
    expect(words(find(dialog()!.shadowRoot!, 'dialog'))).to.include('Sign in again to use the desktop.');
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog() && focused(page));
    await sendKeys({ type: 'anna@example.test' });
    expect(find<HTMLInputElement>(page, 'input[name=email]').value).to.equal('anna@example.test');
  });

  it('is told nothing when there is nothing to tell', async () => {
    const harness = await new SignInHarness().open('You are signed out.');
    expect(harness.page.querySelector('ad-signed-out-dialog')).to.equal(null);
  });

  it('has no accessibility violation', async () => {
    await accessibleInBothThemes((await open(TEXT)).page);
  });
});
