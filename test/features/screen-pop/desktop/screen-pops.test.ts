import { expect } from '@open-wc/testing';
import { presentScreenPop$, type ScreenPopDelivered } from '../../../../src/desktop/screen-pop-door.ts';
import { openTab } from '../../../../src/features/screen-pop/desktop/pop-windows.ts';
import { handled, ME, offered, T0, wrappingUp } from '../../../desktop/desk-fixture.ts';
import { CRM, deskWith, popsOn, screenPop } from './pop-fixture.ts';

const jane = handled({ customer: { id: 'c', name: 'Jane', email: '' } });
const will = handled({ id: 'i-2', customer: { id: 'c2', name: 'Will', email: '' } });
const tab = screenPop({ mode: 'new-tab' });

describe('screen pops', () => {
  it('WX-144 each event opens what is configured for it, once', () => {
    const all = [screenPop({ ...tab, id: 'o', event: 'offered', url: `${CRM}/offered` }), screenPop({ ...tab, id: 'a', url: `${CRM}/accepted` }), screenPop({ ...tab, id: 'e', event: 'ended', url: `${CRM}/ended` })];
    const { become, urls } = popsOn(all);
    become(offered());
    become(offered({ messages: 1 }));
    expect(urls()).to.deep.equal([`${CRM}/offered`]);
    become(handled());
    become(handled({ messages: 2 }));
    expect(urls()).to.deep.equal([`${CRM}/offered`, `${CRM}/accepted`]);
    become(wrappingUp());
    expect(urls()).to.deep.equal([`${CRM}/offered`, `${CRM}/accepted`, `${CRM}/ended`]);
  });

  it('opens nothing of what is not this agent’s, in a window that does not work, or on a desk that is not confirmed', () => {
    const { frame, become, urls } = popsOn([tab, screenPop({ ...tab, id: 'o', event: 'offered' })]);
    become(handled({ agentId: 'other' }), offered({ id: 'i-2' }, { agentId: 'other' }));
    frame.become({ role: 'elsewhere' });
    become(jane);
    frame.become({ role: 'working', confirmed: false });
    expect(urls()).to.deep.equal([]);
    frame.become({ confirmed: true });
    expect(urls()).to.deep.equal([`${CRM}/Jane`]);
  });

  it('opens nothing a second time after a reload, a take-over, or in the window that worked before', () => {
    const before = popsOn([tab], [jane]);
    const memory = Object.fromEntries(before.frame.memory.entries);
    expect(JSON.stringify(memory)).not.to.contain('Jane');
    const after = popsOn([tab], [jane], memory);
    expect(after.urls()).to.deep.equal([]);
    before.frame.become({ role: 'moved' });
    expect(before.frame.notices.all).to.deep.equal([]);
    before.frame.become({ role: 'working' });
    expect(before.urls()).to.have.length(1);
    // It can be opened again from there.
    for (const { frame } of [before, after]) expect(frame.notices.all.map(({ mode, title }) => [mode, title])).to.deep.equal([['silent', 'Screen Pop Delivered']]);
  });

  it('opens again when the same customer is accepted again', () => {
    const { become, urls, frame } = popsOn([tab], [jane]);
    become();
    expect(frame.memory.get('pops:i-1')).to.equal(null);
    become({ ...jane, connectedAt: T0 + 50_000 });
    expect(urls()).to.have.length(2);
  });

  it('opens nothing for what has happened long before, nor for a screen pop that is configured later', () => {
    const { frame, urls, become } = popsOn([tab], [handled({ connectedAt: T0 - 300_000 })]);
    expect(urls()).to.deep.equal([]);
    become(handled({ id: 'i-2' }));
    frame.become({ desk: deskWith([tab, screenPop({ ...tab, id: 'new' })], handled({ id: 'i-2', messages: 1 })) });
    expect(urls()).to.have.length(1);
  });

  it('what the memory holds of others’ making is nothing', () => {
    for (const value of ['{', '{"a":1}', '[1,null,{"popId":1}]']) expect(popsOn([tab], [jane], { 'pops:i-1': value }).urls(), value).to.have.length(1);
  });

  it('WX-147 WX-148 the tab that exists is used again and keeps its opener, a new one has none', () => {
    const windows: { url: string; target: string; tab: { opener: unknown; focus(): void } }[] = [];
    const open = (url: string, target: string) => {
      const one = { opener: 'desk', focus: () => undefined };
      windows.push({ url, target, tab: one });
      return one as unknown as Window;
    };
    const target = { open } as unknown as Window;
    expect(openTab({ pop: screenPop({ mode: 'existing-tab' }), url: `${CRM}/1` }, target)).to.equal(true);
    expect(openTab({ pop: tab, url: `${CRM}/2` }, target)).to.equal(true);
    expect(windows.map(({ url, target: name, tab: { opener } }) => [url, name, opener])).to.deep.equal([
      [`${CRM}/1`, 'agent-desktop-screen-pop', 'desk'], [`${CRM}/2`, '_blank', null],
    ]);
    expect(openTab({ pop: tab, url: 'javascript:alert(1)' }, target)).to.equal(false);
    expect(openTab({ pop: tab, url: `${CRM}/3` }, { open: () => null })).to.equal(false);
  });

  it('WX-151 WX-154 the widgets of a custom page show that of the interaction in the workspace, and hear of each', () => {
    const { frame, become } = popsOn([screenPop({ mode: 'widget' })]);
    const heard: string[] = [];
    frame.root.addEventListener('screen-pop-delivered', ({ mode, url }: ScreenPopDelivered) => heard.push(`${mode} ${url}`));
    become(jane, will);
    expect(heard).to.deep.equal([`widget ${CRM}/Jane`, `widget ${CRM}/Will`]);
    frame.select('i-1');
    expect(presentScreenPop$.value).to.deep.equal({ interactionId: 'i-1', name: 'CRM', url: `${CRM}/Jane` });
    frame.select('i-2');
    expect(presentScreenPop$.value?.url).to.equal(`${CRM}/Will`);
    become(jane);
    frame.select('i-1');
    become();
    expect(presentScreenPop$.value).to.equal(null);
  });

  it('records variables that nobody knows, without anybody’s words', () => {
    const { frame } = popsOn([screenPop({ url: `${CRM}/?d={fax}&n={customerName}` })], [jane]);
    expect(frame.recorded).to.deep.equal(['screen-pop-variable', 'screen-pop']);
  });

  it('WX-149 the pane comes into sight when the accepted conversation does', () => {
    const { frame, become } = popsOn([screenPop()], [jane]);
    expect(frame.shownTabs).to.deep.equal([]);
    frame.select('i-1');
    expect(frame.shownTabs).to.deep.equal(['screen-pop']);
    become({ ...jane, messages: 1 });
    frame.select(null);
    frame.select('i-1');
    expect(frame.shownTabs).to.have.length(1);
    expect(frame.model.desk.profile.userId).to.equal(ME);
  });

  it('WX-157 what stands inside the desktop goes when the wrap-up is submitted, and its entry with it', () => {
    const { frame, become, shown } = popsOn([screenPop(), screenPop({ id: 'p', mode: 'page' }), screenPop({ ...tab, id: 't' })], [jane]);
    become(wrappingUp());
    expect(shown()).to.have.length(3);
    become();
    expect(shown().map(({ pop }) => pop.mode)).to.deep.equal(['new-tab']);
    expect(frame.notices.all.map(({ id }) => id)).to.deep.equal(['screen-pop:i-1/t']);
  });
});
