import { expect, fixture, html } from '@open-wc/testing';
import { feature } from '../../../../src/features/installation/desktop/index.ts';
import '../../../../src/features/installation/desktop/install-offer.ts';
import type { InstallOffer } from '../../../../src/features/installation/desktop/install-offer.ts';
import { InstallPrompt, type InstallPromptEvent } from '../../../../src/features/installation/desktop/install-prompt.ts';
import '../../../../src/features/installation/desktop/app-help.ts';
import type { AppHelp } from '../../../../src/features/installation/desktop/app-help.ts';
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

describe('ad-app-help', () => {
  const openHelp = async (installed: boolean) => {
    const browser = new Browser();
    const prompt = new InstallPrompt();
    prompt.listen(browser);
    const element = await fixture<AppHelp>(html`<ad-app-help .prompt=${prompt} .installed=${() => installed}></ad-app-help>`);
    buttonNamed(element.shadowRoot!, 'Application').click();
    await until(() => element.shadowRoot!.querySelector('dialog')?.open);
    return { browser, element, said: () => words(element.shadowRoot!.querySelector('dialog')!) };
  };

  it('says in the application\'s own window how it is removed: ellipsis icon, Uninstall, Remove', async () => {
    const { element, said } = await openHelp(true);
    expect(said()).to.include('You use the installed application.');
    expect(said()).to.match(/ellipsis icon in its title bar.*Choose Uninstall.*Confirm with Remove/);
    await accessibleInBothThemes(element);
  });

  it('installs from a tab while the browser offers it, also when the offer was put off', async () => {
    const { browser, element, said } = await openHelp(false);
    expect(said()).to.include('The install icon in the browser');
    browser.offer();
    await until(() => said().includes('Install application'));
    buttonNamed(element.shadowRoot!, 'Install application').click();
    await until(() => browser.asked === 1 && !element.shadowRoot!.querySelector('dialog')!.open);
  });
});
