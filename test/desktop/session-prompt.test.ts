import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { createRestorePage } from '../../src/desktop/restore-page.ts';
import '../../src/desktop/session-prompt.ts';
import type { SessionPrompt } from '../../src/desktop/session-prompt.ts';
import { accessibleInBothThemes, buttonNamed, find, words } from './element-support.ts';

const prompt = (over: Partial<SessionPrompt> = {}) =>
  fixture<SessionPrompt>(html`<ad-session-prompt .why=${over.why ?? 'elsewhere'} .unsent=${over.unsent ?? 0}></ad-session-prompt>`);

describe('ad-session-prompt', () => {
  afterEach(() => setViewport({ width: 1440, height: 800 }));

  it('WX-002 a second window asks whether to work here, with the focus on Continue', async () => {
    const element = await prompt();
    expect(find(element, '[role=alertdialog]').getAttribute('aria-labelledby')).to.equal('session-heading');
    expect(words(element)).to.include('Your desktop is open in another window');
    expect(document.activeElement === buttonNamed(element, 'Continue')).to.equal(true);
    await accessibleInBothThemes(element);
  });

  it('WX-003 Continue asks for the session, and says that it comes', async () => {
    const element = await prompt();
    let asked = 0;
    element.addEventListener('continue-asked', () => { asked += 1; });
    buttonNamed(element, 'Continue').click();
    await element.updateComplete;
    expect(asked).to.equal(1);
    expect(words(find(element, '[role=status]'))).to.equal('Moving the session here…');
  });

  it('WX-004 the earlier window says that the session has moved, and what it has not sent', async () => {
    const element = await prompt({ why: 'moved', unsent: 2 });
    expect(words(element)).to.include('Your session has moved to another window');
    expect(words(element)).to.include('2 actions from this window are not sent yet.');
    await accessibleInBothThemes(element);
  });

  it('fits a window of 320 pixels', async () => {
    await setViewport({ width: 320, height: 500 });
    await prompt({ why: 'moved', unsent: 1 });
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});

describe('ad-restore-page', () => {
  for (const [id, why, text] of [
    ['WX-016', 'network', 'There is no connection to the server.'],
    ['WX-017', 'expired', 'Your session has expired.'],
    ['WX-018', 'storage', 'What this browser had kept of your session cannot be read.'],
  ] as const) {
    it(`${id} tells to reload when a session cannot be restored: ${why}`, async () => {
      const page = createRestorePage(why);
      let reloads = 0;
      page.reload = () => { reloads += 1; };
      await fixture(html`${page}`);
      expect(words(page)).to.include('Your session could not be restored');
      expect(words(find(page, '[role=alert]'))).to.include(text).and.match(/reload the page/iu);
      buttonNamed(page, 'Reload').click();
      expect(reloads).to.equal(1);
      await accessibleInBothThemes(page);
    });
  }
});
