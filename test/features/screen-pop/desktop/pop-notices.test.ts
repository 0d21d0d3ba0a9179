import { expect } from '@open-wc/testing';
import { handled, offered } from '../../../desktop/desk-fixture.ts';
import { CRM, popsOn, screenPop } from './pop-fixture.ts';

const jane = handled({ customer: { id: 'c', name: 'Jane Doe', email: '' } });
const caller = handled({ channel: 'voice', customer: { id: 'c', name: 'Jane Doe', email: '', phone: '+12025550143' } });
const tab = screenPop({ mode: 'new-tab' });

describe('what the agent is told of a screen pop', () => {
  it('WX-146 that the accepted request is associated with one', () => {
    const { frame } = popsOn([tab], [jane]);
    const [notice] = frame.notices.all;
    expect([notice?.mode, notice?.tone, notice?.title]).to.deep.equal(['auto', 'info', 'Screen Pop Delivered']);
    expect(notice?.text).to.equal('The request of Jane Doe is associated with the screen pop “CRM”.');
  });

  it('WX-146 of several that come together one is on the screen, all are in the Notification Center', () => {
    const { frame } = popsOn([tab, screenPop({ id: 'a' }), screenPop({ id: 'p', mode: 'page' })], [jane]);
    expect(frame.notices.all.map(({ mode }) => mode)).to.deep.equal(['auto', 'silent', 'silent']);
  });

  it('WX-160 with the ANI of a call, of nothing else', () => {
    const [call] = popsOn([tab], [caller]).frame.notices.all;
    expect(call?.text).to.contain('ANI: +12025550143.');
    const [chat] = popsOn([tab], [{ ...caller, channel: 'chat' }]).frame.notices.all;
    expect(chat?.text).not.to.contain('+1202');
  });

  it('WX-161 the link has the administrator’s text, else Reopen Screen Pop', () => {
    const labels = popsOn([tab, screenPop({ ...tab, id: 'x', linkText: 'Open the CRM' })], [jane]).frame.notices.all.map(({ link }) => link?.label);
    expect(labels).to.deep.equal(['Reopen Screen Pop', 'Open the CRM']);
  });

  it('WX-162 the link opens it in its mode: a tab again', () => {
    const { frame, opened } = popsOn([tab], [jane]);
    const before = frame.notices.all;
    frame.notices.all[0]?.link?.press();
    expect(opened.map(({ pop, url }) => [pop.mode, url])).to.deep.equal([['new-tab', `${CRM}/Jane%20Doe`], ['new-tab', `${CRM}/Jane%20Doe`]]);
    // The entry is the one it was, with its time.
    expect(frame.notices.all).to.equal(before);
  });

  it('WX-152 WX-162 the link opens what was closed inside the desktop, and leads there', () => {
    const { frame, pops, shown } = popsOn([screenPop(), screenPop({ id: 'p', mode: 'page' })], [jane]);
    const [first, second] = shown();
    pops.close(first!.key);
    pops.close(second!.key);
    expect(shown().map(({ closed }) => closed)).to.deep.equal([true, true]);
    frame.notices.all[0]?.link?.press();
    expect([shown()[0]?.closed, frame.model.selectedId, frame.shownTabs.at(-1)]).to.deep.equal([false, 'i-1', 'screen-pop']);
    frame.notices.all[1]?.link?.press();
    expect([shown()[1]?.closed, frame.model.selectedId, frame.model.pageId]).to.deep.equal([false, 'i-1', 'screen-pop']);
  });

  it('WX-152 WX-160 whoever has followed the link, or closes it again, finds an entry again, with the time since it came', () => {
    const { frame, pops } = popsOn([tab, screenPop({ id: 'a' })], [jane]);
    const read = (at: number) => {
      const { id, link } = frame.notices.all[at]!;
      frame.notices.all.filter((each) => each.id === id).forEach((each) => frame.notices.add(each)());
      link?.press();
    };
    read(0);
    expect(frame.notices.all.map(({ id, mode }) => [id, mode])).to.deep.equal([['screen-pop:i-1/a', 'silent'], ['screen-pop:i-1/crm', 'silent']]);
    read(0);
    expect(frame.notices.all.map(({ mode }) => mode)).to.deep.equal(['silent', 'silent']);
    pops.close('i-1/a');
    expect(frame.notices.all.map(({ since }) => since)).to.deep.equal([jane.connectedAt, jane.connectedAt]);
    for (const { id } of frame.notices.all) frame.notices.add(frame.notices.all.find((each) => each.id === id)!)();
    pops.close('i-1/a');
    expect(frame.notices.all.map(({ id }) => id)).to.deep.equal(['screen-pop:i-1/a']);
  });

  it('WX-162 the link asks for the custom page that has an area for it', () => {
    const { frame } = popsOn([screenPop({ mode: 'widget' })], [jane]);
    let asked = 0;
    frame.root.addEventListener('screen-pop-area-asked', () => { asked += 1; });
    frame.notices.all[0]?.link?.press();
    expect(asked).to.equal(1);
  });

  it('a request without a conversation stays a request', () => {
    const { frame } = popsOn([screenPop({ event: 'offered', mode: 'page' })], [offered()]);
    frame.notices.all[0]?.link?.press();
    expect([frame.model.selectedId, frame.model.pageId]).to.deep.equal([null, 'screen-pop']);
  });

  it('WX-152 what was closed stays closed after a reload', () => {
    const before = popsOn([screenPop()], [jane]);
    before.pops.close(before.shown()[0]!.key);
    const after = popsOn([screenPop()], [jane], Object.fromEntries(before.frame.memory.entries));
    expect(after.shown().map(({ closed }) => closed)).to.deep.equal([true]);
    after.pops.reopen('i-1/crm');
    const again = popsOn([screenPop()], [jane], Object.fromEntries(after.frame.memory.entries));
    expect(again.shown().map(({ closed }) => closed)).to.deep.equal([false]);
  });

  it('says when the browser has blocked it, until it is opened by hand', () => {
    const { frame, browser, become, opened } = popsOn([tab]);
    browser.blocks = true;
    become(jane);
    const entry = () => frame.notices.all[0];
    expect([entry()?.mode, entry()?.tone, entry()?.title, entry()?.link?.label]).to.deep.equal(['acknowledge', 'warning', 'The browser has blocked a screen pop', 'Open Screen Pop']);
    entry()?.link?.press();
    expect(entry()?.title).to.equal('The browser has blocked a screen pop');
    browser.blocks = false;
    entry()?.link?.press();
    expect([opened.length, frame.notices.all.length, entry()?.mode, entry()?.title]).to.deep.equal([1, 1, 'silent', 'Screen Pop Delivered']);
  });
});
