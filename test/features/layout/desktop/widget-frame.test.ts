import { expect } from '@open-wc/testing';
import { bindNode } from '../../../../src/features/layout/desktop/layout-tree.ts';
import { isSilenced } from '../../../../src/desktop/widget-door.ts';
import type { LayoutNode } from '../../../../src/domain/layout/desktop-layout.ts';
import type { LayoutPlace } from '../../../../src/features/layout/desktop/layout-host.ts';
import '../../../../src/features/layout/desktop/components/web-frame.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from '../../../desktop/element-support.ts';
import { type FakeHost, fakeHost, freshTag, node, probeScript, scriptOf, storeOf } from './layout-fixture.ts';

const stage = document.createElement('div');
beforeEach(() => document.body.append(stage));
afterEach(() => stage.remove());
afterEach(() => stage.replaceChildren());

const shown = (one: LayoutNode, host: FakeHost = fakeHost(), place: LayoutPlace = 'page') => {
  const bound = bindNode(one, host, place)!;
  stage.append(bound.element);
  return { ...bound, host };
};

const card = () => words(find(stage, 'ad-widget-card'));

/** Errors of widgets are meant to reach the page; the test runner must not take them for its own. */
const quietly = () => {
  const stop = new AbortController();
  const seen: string[] = [];
  window.addEventListener('error', (event) => { seen.push(event.message); event.preventDefault(); }, { signal: stop.signal });
  const before = window.onerror;
  window.onerror = () => true;
  return { seen, stop: () => { stop.abort(); window.onerror = before; } };
};

describe('the place of a widget', () => {
  it('loads the script, gives the element what the layout says, and follows the state', async () => {
    const tag = freshTag();
    const { element, update } = shown(node(tag, {
      script: probeScript(tag), properties: { name: '$STORE.agent.agentName', contact: '$STORE.agentContact.taskSelected' },
      attributes: { 'is-dark-mode': '$STORE.app.darkMode', 'team': '{$STORE.agent.teamName} team' }, style: { 'min-height': '40px' },
    }));
    const widget = await until(() => find(element, tag)).then(() => find<HTMLElement & { contact: unknown }>(element, tag));
    expect(widget.textContent).to.equal('I am Anna Nowak');
    expect(widget.hasAttribute('is-dark-mode')).to.equal(false);
    expect(widget.getAttribute('team')).to.equal('Service team');
    expect(widget.style.minHeight).to.equal('40px');
    update(storeOf({ selectedId: 'i-1' }, { dark: true }));
    expect(widget.getAttribute('is-dark-mode')).to.equal('true');
    expect(widget.contact).to.include({ interactionId: 'i-1' });
    await accessibleInBothThemes(stage);
  });

  it('loads a script that several widgets share once, and one that is written as a module as a module', async () => {
    const [one, other] = [freshTag(), freshTag()];
    const shared = scriptOf(`window.runs = (window.runs ?? 0) + 1; customElements.define('${one}', class extends HTMLElement {}); customElements.define('${other}', class extends HTMLElement {});`);
    const host = fakeHost();
    shown(node(one, { script: shared }), host);
    shown(node(other, { script: shared }), host);
    await until(() => find(stage, one) && find(stage, other));
    expect((window as unknown as { runs: number }).runs).to.equal(1);
    const modern = freshTag();
    const { stop } = quietly();
    shown(node(modern, { script: scriptOf(`export const a = 1; import.meta.url; customElements.define('${modern}', class extends HTMLElement {});`) }), host);
    await until(() => find(stage, modern));
    stop();
  });

  it('says which widget could not be loaded and why, and tries again', async () => {
    const tag = freshTag();
    const { host } = shown(node(tag, { script: `/nothing/${tag}.js`, wrapper: { id: null, title: 'Tickets', maximizable: false } }));
    await until(() => card().includes('Tickets could not be loaded.'));
    expect([...host.troubled.values()]).to.deep.equal(['Tickets']);
    expect(host.recorded).to.deep.equal([`widget unreachable ${tag}`]);
    await accessibleInBothThemes(stage);
    customElements.define(tag, class extends HTMLElement {});
    buttonNamed(stage, 'Try again').click();
    await until(() => card().includes('Loading'));
    await until(() => card().includes('could not be loaded'));
  });

  it('says so when a script defines nothing, and shows the widget when somebody does later', async () => {
    const tag = freshTag();
    const { host } = shown(node(tag, { script: scriptOf('1;') }), fakeHost(undefined, { patienceMs: 10 }));
    await until(() => card().includes('does not show anything'));
    expect(host.troubled.size).to.equal(1);
    customElements.define(tag, class extends HTMLElement { connectedCallback() { this.textContent = 'late'; } });
    await until(() => words(find(stage, tag)) === 'late');
    await until(() => host.troubled.size === 0);
  });
});

describe('a widget that fails', () => {
  it('by throwing when it is shown is named in its place, and nothing else suffers', async () => {
    const { stop } = quietly();
    const [bad, good] = [freshTag(), freshTag()];
    const host = fakeHost();
    const script = scriptOf(`customElements.define('${bad}', class extends HTMLElement { connectedCallback() { throw new Error('no'); } });`);
    shown(node(bad, { script }), host);
    shown(node(good, { script: probeScript(good) }), host);
    await until(() => card().includes(`${bad} has failed.`) && find(stage, good));
    expect([...host.troubled.values()]).to.deep.equal([bad]);
    expect(isSilenced(script)).to.equal(false);
    buttonNamed(stage, 'Switch off').click();
    await until(() => card().includes('is switched off'));
    expect(isSilenced(script), 'what it has left with its host is not called').to.equal(true);
    expect(host.troubled.size, 'who is switched off is no trouble').to.equal(0);
    expect(findAll(stage, bad)).to.have.length(0);
    stop();
  });

  it('by throwing while its script runs is named too', async () => {
    const { stop } = quietly();
    const tag = freshTag();
    shown(node(tag, { script: scriptOf('throw new Error("at once")') }));
    await until(() => card().includes('has failed'));
    stop();
  });

  it('by a flood of errors is told first and then switched off; all is there again when it is switched on', async () => {
    const { stop } = quietly();
    const tag = freshTag();
    const script = scriptOf(`customElements.define('${tag}', class extends HTMLElement {
      connectedCallback() { this.textContent = 'here'; }
      fail(n) { for (let i = 0; i < n; i += 1) setTimeout(() => { throw new Error('again'); }); } });`);
    const { host } = shown(node(tag, { script, wrapper: { id: null, title: 'Noise', maximizable: false } }));
    await until(() => find(stage, tag));
    find<HTMLElement & { fail(n: number): void }>(stage, tag).fail(12);
    await until(() => words(find(stage, '.warning')).includes('Noise reports errors.'));
    expect(host.troubled.size).to.equal(1);
    find<HTMLElement & { fail(n: number): void }>(stage, tag).fail(120);
    await until(() => card().includes('keeps failing and was switched off'));
    expect(findAll(stage, tag)).to.have.length(0);
    buttonNamed(stage, 'Try again').click();
    await until(() => words(find(stage, tag)) === 'here' && host.troubled.size === 0);
    stop();
  });
});

describe('the frame of a widget', () => {
  it('WX-074 has a title that is shortened, follows the widget\'s own title, and fills the window and back', async () => {
    const tag = freshTag();
    const { element } = shown(node(tag, { script: probeScript(tag), wrapper: { id: 'maps', title: 'Maps of {$STORE.agent.teamName} and everything around it', maximizable: true } }));
    await until(() => find(stage, tag));
    const title = find(stage, '.title');
    expect(title.textContent).to.equal('Maps of Service and everything around it');
    element.style.width = '220px';
    expect(title.scrollWidth).to.be.greaterThan(title.clientWidth);
    expect([getComputedStyle(title).textOverflow, title.title]).to.deep.equal(['ellipsis', 'Maps of Service and everything around it']);
    expect(element.classList.contains('dynamic-widget-wrapper')).to.equal(true);
    window.dispatchEvent(new CustomEvent('maps', { detail: { title: 'City' } }));
    await until(() => title.textContent === 'City');
    buttonNamed(stage, 'Maximise City').click();
    await until(() => element.getBoundingClientRect().width === document.documentElement.clientWidth);
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => !element.hasAttribute('data-maximized'));
    window.dispatchEvent(new CustomEvent('toggle-maximize-restore', { detail: { widgetId: 'maps' } }));
    await until(() => element.hasAttribute('data-maximized'));
    window.dispatchEvent(new CustomEvent('toggle-maximize-restore', { detail: { widgetId: 'other' } }));
    buttonNamed(stage, 'Restore City').click();
    await until(() => !element.hasAttribute('data-maximized'));
  });

  it('has a menu that switches the widget off and on again, by keyboard too', async () => {
    const tag = freshTag();
    shown(node(tag, { script: probeScript(tag), wrapper: { id: null, title: 'Tickets', maximizable: false } }));
    await until(() => find(stage, tag));
    buttonNamed(stage, 'Options of Tickets').click();
    await until(() => find(stage, '.menu').matches(':popover-open'));
    const items = findAll(stage, '[role=menuitem]');
    items[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(items[1]!.matches(':focus')).to.equal(true);
    await accessibleInBothThemes(stage);
    items[1]!.click();
    await until(() => card().includes('Tickets is switched off.'));
    await accessibleInBothThemes(stage);
    buttonNamed(stage, 'Switch on').click();
    await until(() => find(stage, tag));
  });

  it('in the header there is only room for a button that says what is wrong', async () => {
    const tag = freshTag();
    shown(node(tag, { script: `/nothing/${tag}.js` }), fakeHost(), 'header');
    await until(() => buttonNamed(stage, `${tag} could not be loaded. Try again`));
    await accessibleInBothThemes(stage);
  });
});
