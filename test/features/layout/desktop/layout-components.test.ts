import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/features/layout/desktop/components/md-tabs.ts';
import '../../../../src/features/layout/desktop/components/page-title.ts';
import '../../../../src/features/layout/desktop/components/screen-pop-area.ts';
import type { WebFrame } from '../../../../src/features/layout/desktop/components/web-frame.ts';
import { accessibleInBothThemes, find, findAll, until, words } from '../../../desktop/element-support.ts';

const tabs = () => fixture(html`
  <md-tabs label="Notes">
    <md-tab slot="tab">One</md-tab><md-tab-panel slot="panel"><p>first</p></md-tab-panel>
    <md-tab slot="tab" disabled>Two</md-tab><md-tab-panel slot="panel"><p>second</p></md-tab-panel>
    <md-tab slot="tab">A tab with a name that is far too long to be shown as a whole</md-tab><md-tab-panel slot="panel"><p>third</p></md-tab-panel>
  </md-tabs>`);

const panel = (root: Element) => findAll(root, 'md-tab-panel').filter((each) => each.checkVisibility()).map(words).join();

describe('md-tabs', () => {
  it('shows the panel of the chosen tab, by pointer and by keyboard, and passes by what is disabled', async () => {
    const root = await tabs();
    const [one, two, three] = findAll(root, 'md-tab');
    expect([panel(root), one!.getAttribute('aria-selected'), one!.tabIndex, three!.tabIndex]).to.deep.equal(['first', 'true', 0, -1]);
    await accessibleInBothThemes(root);
    const chosen: unknown[] = [];
    root.addEventListener('selected-changed', (event) => chosen.push((event as CustomEvent<{ value: number }>).detail.value));
    two!.click();
    three!.click();
    await until(() => panel(root) === 'third');
    three!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await until(() => panel(root) === 'first');
    expect(one!.matches(':focus')).to.equal(true);
    one!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    await until(() => panel(root) === 'third');
    expect(chosen).to.deep.equal([2, 0, 2]);
    expect(find(root, `#${three!.getAttribute('aria-controls')}`).getAttribute('aria-labelledby')).to.equal(three!.id);
  });

  it('WX-074 shortens a long label and tells the whole of it', async () => {
    const root = await tabs();
    const long = findAll(root, 'md-tab')[2]!;
    await until(() => long.title.startsWith('A tab with a name'));
    expect(long.getBoundingClientRect().width).to.be.at.most(240);
    const label = find(long.shadowRoot!, '.label');
    expect([label.scrollWidth > label.clientWidth, getComputedStyle(label).textOverflow]).to.deep.equal([true, 'ellipsis']);
  });

  it('keeps the chosen tab by its name where the layout asks for it', async () => {
    const persistent = () => fixture(html`
      <md-tabs persist-selection tabs-id="crm"><md-tab slot="tab">One</md-tab><md-tab-panel slot="panel">1</md-tab-panel><md-tab slot="tab">Two</md-tab><md-tab-panel slot="panel">2</md-tab-panel></md-tabs>`);
    findAll(await persistent(), 'md-tab')[1]!.click();
    const again = await persistent();
    await until(() => panel(again) === '2');
  });
});

describe('agentx-wc-iframe', () => {
  const frame = (src: string, allowed = '') => fixture<WebFrame>(html`<agentx-wc-iframe src=${src} allowedparams=${allowed}></agentx-wc-iframe>`);

  it('shows a page that cannot leave its place, with what the layout allows it', async () => {
    const root = await frame('https://crm.example.test/a', 'clipboard-read; clipboard-write self https://crm.example.test');
    const inner = find<HTMLIFrameElement>(root.shadowRoot!, 'iframe');
    expect([inner.src, inner.title, inner.allow]).to.deep.equal(['https://crm.example.test/a', 'crm.example.test', 'clipboard-read; clipboard-write self https://crm.example.test']);
    expect([inner.sandbox.contains('allow-scripts'), inner.sandbox.contains('allow-same-origin'), inner.sandbox.contains('allow-top-navigation')]).to.deep.equal([true, true, false]);
  });

  it('gives a page of our own address no way to the desktop, and takes no address but http(s)', async () => {
    expect(find<HTMLIFrameElement>((await frame('/help')).shadowRoot!, 'iframe').sandbox.contains('allow-same-origin')).to.equal(false);
    for (const src of ['javascript:alert(1)', 'data:text/html,hi', 'blob:x']) {
      const root = await frame(src);
      expect(findAll(root.shadowRoot!, 'iframe'), src).to.have.length(0);
      expect(words(root)).to.equal('This address cannot be shown here.');
    }
  });
});

describe('the small ones', () => {
  it('a title, a time zone and the area of screen pops', async () => {
    const root = await fixture(html`
      <div><page-title pageTitle="Team performance"></page-title><timezone-label tenantTimezone="Asia/Tokyo"></timezone-label>
        <timezone-label tenantTimezone="Nowhere/Land"></timezone-label><agentx-wc-screen-pop></agentx-wc-screen-pop></div>`);
    expect(find(root, 'h1').textContent).to.equal('Team performance');
    expect(findAll(root, 'timezone-label').map(words)).to.deep.equal(['Time zone: Asia/Tokyo (GMT+09:00)', 'Time zone: Nowhere/Land']);
    const pop = find(root, 'agentx-wc-screen-pop');
    expect(words(pop)).to.equal('There is no screen pop for this interaction.');
    await accessibleInBothThemes(root);
    Object.assign(pop, { screenPopUrl: 'https://crm.example.test/1' });
    await until(() => find<HTMLIFrameElement>(root, 'iframe').src === 'https://crm.example.test/1');
  });
});
