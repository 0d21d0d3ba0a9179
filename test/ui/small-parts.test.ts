import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { placeAt } from '../../src/ui/anchor.ts';
import '../../src/ui/avatar.ts';
import { initials, type Avatar } from '../../src/ui/avatar.ts';
import '../../src/ui/badge.ts';
import type { Badge } from '../../src/ui/badge.ts';
import { cssStyle } from '../../src/ui/css-style.ts';
import '../../src/ui/icon.ts';
import type { Icon } from '../../src/ui/icon.ts';
import { ICONS } from '../../src/ui/icons.ts';
import { announce } from '../../src/ui/live-region.ts';
import { accessibleInBothThemes, find, until } from '../desktop/element-support.ts';

describe('ad-icon', () => {
  it('draws a shape that screen readers do not see', async () => {
    const icon = await fixture<Icon>(html`<ad-icon name="check"></ad-icon>`);
    const svg = icon.shadowRoot!.querySelector('svg')!;
    expect(svg.getAttribute('aria-hidden')).to.equal('true');
    expect(svg.querySelector('path')?.getAttribute('d')).to.equal(ICONS.check);
    expect(svg.getBoundingClientRect().width).to.equal(18);
  });

  it('changes with its name, and draws nothing for a name it does not know', async () => {
    const icon = await fixture<Icon>(html`<ad-icon name="check"></ad-icon>`);
    icon.name = 'x';
    await icon.updateComplete;
    expect(icon.shadowRoot!.querySelector('path')?.getAttribute('d')).to.equal(ICONS.x);
    icon.setAttribute('name', 'constructor');
    await icon.updateComplete;
    expect(icon.shadowRoot!.querySelectorAll('svg')).to.have.length(0);
  });

  it('every drawing begins at an absolute point', () => {
    expect(Object.entries(ICONS).filter(([, path]) => !path.startsWith('M')).map(([name]) => name)).to.deep.equal([]);
  });
});

describe('ad-avatar', () => {
  it('abbreviates names, also of one word and of other scripts', () => {
    expect(['Anna Maria Nowak', 'ada', ' Kim  Min-jun ', '김민준', '😀 Smith', ''].map(initials)).to.deep.equal(['AN', 'A', 'KM', '김', '😀S', '']);
  });

  it('is decoration beside a name', async () => {
    const avatar = await fixture<Avatar>(html`<ad-avatar name="Anna Nowak"></ad-avatar>`);
    const disc = find(avatar.shadowRoot!, 'span');
    expect(disc.textContent).to.equal('AN');
    expect(disc.getAttribute('aria-hidden')).to.equal('true');
    await accessibleInBothThemes(avatar);
  });

  it('WX-164 WX-165 shows a picture, and the initials when it cannot be had', async () => {
    const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="9" height="5"/>';
    const avatar = await fixture<Avatar>(html`<ad-avatar name="Anna Nowak" .picture=${picture}></ad-avatar>`);
    const shown = find<HTMLImageElement>(avatar.shadowRoot!, 'img');
    expect([shown.alt, avatar.shadowRoot!.textContent?.trim()]).to.deep.equal(['', '']);
    const { width, height } = shown.getBoundingClientRect();
    expect([width, height, getComputedStyle(shown).objectFit]).to.deep.equal([32, 32, 'cover']);
    await accessibleInBothThemes(avatar);
    avatar.picture = 'data:image/png;base64,broken';
    await until(() => find(avatar.shadowRoot!, 'span').textContent === 'AN');
    avatar.picture = picture;
    await until(() => find(avatar.shadowRoot!, 'img'));
  });
});

describe('ad-badge', () => {
  for (const tone of ['neutral', 'accent', 'success', 'warning', 'danger'] as const) {
    it(`can be read in the tone ${tone}`, async () => {
      const badge = await fixture<Badge>(html`<ad-badge tone=${tone}>12</ad-badge>`);
      expect(badge.textContent).to.equal('12');
      await accessibleInBothThemes(badge);
    });
  }
});

describe('announce', () => {
  it('says the same words twice as two announcements', () => {
    announce('Sent');
    const region = find(document.body, '[aria-live=polite]');
    const first = region.firstChild;
    announce('Sent');
    expect(region.textContent).to.equal('Sent');
    expect(region.firstChild).to.not.equal(first);
    announce('Gone', 'assertive');
    expect(find(document.body, '[aria-live=assertive]').textContent).to.equal('Gone');
  });

  it('loses nothing that is said in the same frame, and keeps nothing of before', async () => {
    const region = find(document.body, '[aria-live=polite]');
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    announce('First');
    announce('Second');
    expect([...region.children].map(({ textContent }) => textContent)).to.deep.equal(['First', 'Second']);
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    announce('Third');
    expect(region.textContent).to.equal('Third');
  });
});

describe('cssStyle', () => {
  class Host extends LitElement {
    static override properties = { width: {} };
    declare width: string | undefined;
    override render() { return html`<div ${cssStyle({ 'width': this.width, '--own': 'x' })}></div>`; }
  }
  customElements.define('test-css-style', Host);

  it('sets, changes and takes away properties without a style attribute in the template', async () => {
    const host = await fixture<Host>(html`<test-css-style></test-css-style>`);
    const { style } = find(host.shadowRoot!, 'div');
    host.width = '5px';
    await host.updateComplete;
    expect([style.width, style.getPropertyValue('--own')]).to.deep.equal(['5px', 'x']);
    host.width = undefined;
    await host.updateComplete;
    expect(style.width).to.equal('');
  });
});

describe('placeAt', () => {
  const place = async (css: string, options = {}) => {
    const box = await fixture<HTMLElement>(html`<div><button type="button">a</button><div popover="manual">words of some length</div></div>`);
    const [anchor, popover] = [find(box, 'button'), find(box, '[popover]')];
    anchor.style.cssText = `position:fixed;${css}`;
    popover.showPopover();
    placeAt(popover, anchor, options);
    return { anchor: anchor.getBoundingClientRect(), popover: popover.getBoundingClientRect() };
  };

  it('puts a popover below its anchor', async () => {
    const { anchor, popover } = await place('left:50px;top:50px');
    expect([popover.left, popover.top]).to.deep.equal([anchor.left, anchor.bottom + 4]);
  });

  it('puts it above when there is no room below', async () => {
    const { anchor, popover } = await place('left:50px;bottom:0');
    expect(popover.bottom).to.be.closeTo(anchor.top - 4, 1);
  });

  it('keeps it inside the window, and flush with the end when asked', async () => {
    const { popover } = await place('right:0;top:50px');
    expect(popover.right).to.be.closeTo(document.documentElement.clientWidth - 8, 1);
    const ended = await place('left:300px;top:50px;width:200px', { align: 'end' });
    expect(ended.popover.right).to.be.closeTo(ended.anchor.right, 1);
  });
});
