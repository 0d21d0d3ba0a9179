import { expect } from '@open-wc/testing';
import { bindNode } from '../../../../src/features/layout/desktop/layout-tree.ts';
import '../../../../src/features/layout/desktop/components/md-tabs.ts';
import '../../../../src/features/layout/desktop/components/web-frame.ts';
import { find, findAll, words } from '../../../desktop/element-support.ts';
import { fakeHost, node, storeOf } from './layout-fixture.ts';

describe('a node of the layout', () => {
  it('stands as it is written, with texts that follow the state', () => {
    const bound = bindNode(node('section', {
      attributes: { class: 'a', hidden: false, 'data-n': 3 }, style: { backgroundColor: 'red', '--x': '1px' },
      children: [node('h2', { textContent: 'Hey {$STORE.agent.agentName}' }), node('slot', { attributes: { name: 'CONTACT_HISTORY' } }), node('p', { textContent: 'b', visibility: 'WXM_JOURNEY' })],
    }), fakeHost(), 'page')!;
    expect(bound.element.outerHTML).to.equal('<section class="a" data-n="3" style="background-color: red; --x: 1px;"><h2>Hey Anna Nowak</h2></section>');
    const other = storeOf();
    bound.update({ ...other, agent: { ...other.agent, agentName: 'Ben' } });
    expect(words(bound.element)).to.equal('Hey Ben');
  });

  it('is text, never markup, and sets nothing that would run', () => {
    const { element } = bindNode(node('div', {
      textContent: '<img src=x onerror="window.hacked = 1">', attributes: { onclick: 'window.hacked = 1', style: 'color: red' }, properties: { innerHTML: '<b>x</b>', onclick: 'x' },
      children: [node('a', { attributes: { href: ' javascript:window.hacked = 1' } }), node('script', { textContent: 'window.hacked = 1' }), node('base', { attributes: { href: 'https://elsewhere.example/' } })],
    }), fakeHost(), 'page')!;
    expect(findAll(element, 'img, b, script, base')).to.have.length(0);
    expect(element.hasAttribute('onclick')).to.equal(false);
    expect(find(element, 'a').hasAttribute('href')).to.equal(false);
    expect(element.style.color).to.equal('red');
    expect(element.textContent).to.include('<img src=x');
  });

  it('WX-078 carries whether it is responsive', () => {
    const host = fakeHost();
    expect(bindNode(node('div', { responsive: false }), host, 'page')!.element.hasAttribute('data-wide')).to.equal(true);
    expect(bindNode(node('div', { responsive: true }), host, 'page')!.element.hasAttribute('data-wide')).to.equal(false);
  });

  it('that cannot be made is left out and recorded', () => {
    const host = fakeHost();
    expect(bindNode(node('1st element'), host, 'page')).to.equal(null);
    expect(host.recorded).to.deep.equal(['layout element 1st element']);
  });

  it('shows only the tabs that have something behind them', () => {
    const tab = (text: string) => node('md-tab', { textContent: text });
    const { element } = bindNode(node('md-tabs', {
      children: [
        tab('History'), node('md-tab-panel', { children: [node('slot', { attributes: { name: 'CONTACT_HISTORY' } })] }),
        tab('Notes'), node('md-tab-panel', { children: [node('p', { textContent: 'Call back' })] }),
        tab('Analyzer'), node('md-tab-panel', { children: [node('analyzer-widget')] }),
      ],
    }), fakeHost(), 'page')!;
    expect(findAll(element, 'md-tab').map(words)).to.deep.equal(['Notes']);
  });
});
