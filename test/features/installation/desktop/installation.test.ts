import { expect, fixture, html } from '@open-wc/testing';
import { feature } from '../../../../src/features/installation/desktop/index.ts';
import '../../../../src/features/installation/desktop/install-offer.ts';
import type { InstallOffer } from '../../../../src/features/installation/desktop/install-offer.ts';
import { InstallPrompt, type InstallPromptEvent } from '../../../../src/features/installation/desktop/install-prompt.ts';
import type { UpdateOffer } from '../../../../src/features/installation/desktop/update-offer.ts';
import { WorkerUpdate, type WorkerWindow } from '../../../../src/features/installation/desktop/worker.ts';
import { desk } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

/** The browser, in the test's hand. */
class Browser extends EventTarget {
  asked = 0;
  outcome: 'accepted' | 'dismissed' = 'accepted';
  fails = false;

  offer(): Event {
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => {
        this.asked += 1;
        return this.fails ? Promise.reject(new Error('not allowed')) : Promise.resolve();
      },
      userChoice: Promise.resolve({ outcome: this.outcome }),
    } satisfies Pick<InstallPromptEvent, 'prompt' | 'userChoice'>);
    this.dispatchEvent(event);
    return event;
  }
}

const open = async () => {
  const browser = new Browser();
  const prompt = new InstallPrompt();
  prompt.listen(browser);
  const element = await fixture<InstallOffer>(html`<ad-install-offer .prompt=${prompt}></ad-install-offer>`);
  return { browser, prompt, element };
};

describe('ad-install-offer', () => {
  it('WX-085 contains the link Install application, which starts the installation', async () => {
    const { browser, element } = await open();
    const event = browser.offer();
    await element.updateComplete;
    expect(event.defaultPrevented).to.equal(true);
    expect(element.shadowRoot!.querySelector('[role=status]')).to.not.equal(null);
    await accessibleInBothThemes(element);
    buttonNamed(element.shadowRoot!, 'Install application').click();
    await until(() => browser.asked === 1);
    await until(() => words(element) === '');
  });

  it('shows nothing where the browser offers nothing', async () => {
    const { element } = await open();
    expect(words(element)).to.equal('');
  });

  it('shows an offer that came before it was there', async () => {
    const browser = new Browser();
    const prompt = new InstallPrompt();
    prompt.listen(browser);
    browser.offer();
    const element = await fixture<InstallOffer>(html`<ad-install-offer .prompt=${prompt}></ad-install-offer>`);
    expect(words(element)).to.include('Install application');
  });

  it('goes when the application is installed, or when it is not wanted now', async () => {
    const { browser, element } = await open();
    browser.offer();
    await element.updateComplete;
    browser.dispatchEvent(new Event('appinstalled'));
    await until(() => words(element) === '');
    browser.offer();
    await element.updateComplete;
    buttonNamed(element.shadowRoot!, 'Not now').click();
    await until(() => words(element) === '');
  });

  it('says another way when the browser does not install', async () => {
    const { browser, element } = await open();
    browser.fails = true;
    browser.offer();
    await element.updateComplete;
    buttonNamed(element.shadowRoot!, 'Install application').click();
    await until(() => words(element).includes('Use the install icon in its address bar.'));
  });
});

describe('installation', () => {
  it('offers the installation only to an agent who is signed in on a station', async () => {
    const frame = new FakeFrame(desk([], { session: null }));
    const root = mount(feature, frame);
    expect(root.querySelector('ad-install-offer')).to.equal(null);
    frame.become({ desk: desk() });
    await until(() => root.querySelector('ad-install-offer'));
  });
});

describe('a new version', () => {
  const start = async () => {
    const listeners = new Map<string, (event: { isUpdate?: boolean }) => void>();
    let skipped = 0;
    let reloads = 0;
    const worker = {
      addEventListener: (name: string, listener: (event: { isUpdate?: boolean }) => void) => { listeners.set(name, listener); },
      register: () => Promise.resolve(undefined),
      messageSkipWaiting: () => { skipped += 1; },
    } as unknown as WorkerWindow;
    const update = new WorkerUpdate(() => { reloads += 1; });
    await update.register(worker);
    const element = await fixture<UpdateOffer>(html`<ad-update-offer .worker=${update}></ad-update-offer>`);
    return { element, say: (name: string, isUpdate?: boolean) => listeners.get(name)?.({ ...(isUpdate === undefined ? {} : { isUpdate }) }), skipped: () => skipped, reloads: () => reloads };
  };

  it('is announced when it waits, and taken when the agent says so', async () => {
    const { element, say, skipped, reloads } = await start();
    expect(words(element)).to.equal('');
    say('waiting');
    await element.updateComplete;
    expect(words(element)).to.include('A new version is ready.');
    await accessibleInBothThemes(element);
    expect([skipped(), reloads()]).to.deep.equal([0, 0]);
    buttonNamed(element.shadowRoot!, 'Reload now').click();
    expect(skipped()).to.equal(1);
    say('controlling', true);
    expect(reloads()).to.equal(1);
  });

  it('reloads every tab once it controls them, and none on the first visit', async () => {
    const { say, reloads } = await start();
    say('controlling', false);
    expect(reloads()).to.equal(0);
    say('controlling', true);
    expect(reloads()).to.equal(1);
  });

  it('can wait', async () => {
    const { element, say } = await start();
    say('waiting');
    await element.updateComplete;
    buttonNamed(element.shadowRoot!, 'Not now').click();
    await until(() => words(element) === '');
  });
});
