import { expect, fixture, html } from '@open-wc/testing';
import '../../src/desktop/banner.ts';
import type { DeskBanner } from '../../src/desktop/banner.ts';
import type { DesktopFeature } from '../../src/desktop/frame.ts';
import { bringPart, registerFeatures } from '../../src/desktop/register-features.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from './element-support.ts';
import { FakeFrame } from './fake-frame.ts';

const banner = async (over: Partial<DeskBanner> = {}) => {
  const element = await fixture<DeskBanner>(html`<ad-desk-banner></ad-desk-banner>`);
  Object.assign(element, over);
  await element.updateComplete;
  return element;
};
const said = (frame: FakeFrame) => frame.model.troubles.map(({ text }) => text());

describe('ad-desk-banner', () => {
  it('says what the line is like and since when, and goes by itself', async () => {
    const element = await banner({ line: 'reconnecting' });
    expect(find(element.shadowRoot!, '[role=status]').textContent).to.include('The connection is lost. Reconnecting…');
    await until(() => /\d\d:\d\d/u.test(words(element)));
    await accessibleInBothThemes(element);
    element.line = 'slow';
    await element.updateComplete;
    expect(words(element)).to.include('The connection is slow.');
    element.line = 'online';
    await element.updateComplete;
    expect(words(element)).to.equal('');
  });

  it('calls a first line that does not come lost', async () => {
    const element = await banner({ line: 'connecting' });
    expect(words(element)).to.include('Connecting…');
    const now = Date.now;
    Date.now = () => now() + 6_000;
    await until(() => words(element).includes('The connection is lost.'));
    Date.now = now;
  });

  it('offers the error report while the line is gone', async () => {
    const element = await banner({ line: 'reconnecting' });
    let asked = 0;
    element.addEventListener('error-report-asked', () => { asked += 1; });
    buttonNamed(element.shadowRoot!, 'Download Error Report').click();
    expect(asked).to.equal(1);
  });

  it('WX-019 says which features are unavailable, and offers to load the page anew', async () => {
    const frame = new FakeFrame();
    const reported = window.reportError;
    window.reportError = () => {};
    let registered = 0;
    const broken: DesktopFeature = { id: 'history', register: () => { throw new Error('broken'); } };
    registerFeatures(frame, [broken, { id: 'chat', register: () => { registered += 1; } }]);
    window.reportError = reported;
    expect(registered, 'the others work').to.equal(1);
    expect(said(frame)).to.deep.equal(['The interaction history is not available.']);
    let reloads = 0;
    const element = await banner({ troubles: frame.model.troubles.map((each) => ({ ...each, reload: true })), reload: () => { reloads += 1; } });
    expect(words(element)).to.equal('The interaction history is not available. Reload');
    await accessibleInBothThemes(element);
    buttonNamed(element.shadowRoot!, 'Reload').click();
    expect(reloads).to.equal(1);
    element.troubles = [];
    await element.updateComplete;
    expect(findAll(element.shadowRoot!, 'p')).to.have.length(0);
  });

  it('WX-019 names a feature that fails while it shows something, until it works again', async () => {
    const frame = new FakeFrame();
    let broken = true;
    registerFeatures(frame, [{ id: 'offers', register: (door) => door.contribute({
      id: 'x', slot: 'task-list', order: 1, render: () => { if (broken) throw new Error('broken'); return html`fine`; },
    }) }]);
    expect(() => frame.contributions[0]?.render(frame.model)).to.throw();
    await until(() => said(frame)[0] === 'The task list is not available.');
    broken = false;
    frame.contributions[0]?.render(frame.model);
    await until(() => said(frame).length === 0);
  });

  it('WX-020 a part that could not be loaded is tried again until it is there; then the banner goes', async () => {
    const frame = new FakeFrame();
    let attempts = 0;
    bringPart(frame, 'chat', () => {
      attempts += 1;
      return attempts < 3 ? Promise.reject(new Error('no network')) : Promise.resolve();
    }, 5);
    await until(() => said(frame)[0] === 'Chat is not available.');
    await until(() => said(frame).length === 0);
    expect(attempts).to.equal(3);
  });
});
