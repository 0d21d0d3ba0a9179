import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { type DeskHeader, headerActions } from '../../src/desktop/desk-header.ts';
import '../../src/desktop/desk-header.ts';
import '../../src/desktop/shell-parts.ts';
import { type Appearance, type Contribution, USUAL_APPEARANCE } from '../../src/desktop/frame.ts';
import { model } from './desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, until, words } from './element-support.ts';

const pressed: string[] = [];
const action = (id: string, order: number, label: string | null = id): Contribution => ({
  id, order, slot: 'header-actions', ...(label === null ? {} : { label: () => label }),
  render: () => html`<button class="icon-button" type="button" aria-label=${id} @click=${() => pressed.push(id)}>+</button>`,
});
const ACTIONS = ['Outdial', 'Notes', 'Bell', 'Help', 'Webex', 'Campaign', 'Weather'].map((id, order) => action(id, order));
const STATE: Contribution = { id: 'state', slot: 'header-state', order: 1, render: () => html`<input aria-label="State" size="30">` };

const header = async (appearance: Partial<Appearance> = {}) => fixture<DeskHeader>(html`
  <ad-desk-header .model=${model()} .contributions=${[STATE, ...ACTIONS, action('Me', 90, null)]} .appearance=${{ ...USUAL_APPEARANCE, ...appearance }}></ad-desk-header>`);
const behind = (element: Element) => findAll(element, '.action[slot=more] button').map((each) => each.getAttribute('aria-label'));
const more = (element: Element) => find(element, 'ad-header-actions').shadowRoot!.querySelector<HTMLElement>('ad-drop-down')!;

describe('ad-desk-header', () => {
  beforeEach(() => setViewport({ width: 1440, height: 600 }));
  after(() => setViewport({ width: 1440, height: 800 }));

  it('WX-063 WX-064 puts what does not fit behind More, in a list with its name', async () => {
    const element = await header();
    await until(() => !more(element).checkVisibility());
    expect(behind(element)).to.deep.equal([]);
    await setViewport({ width: 501, height: 600 });
    await until(() => more(element).checkVisibility() && behind(element).length > 0);
    expect(element.scrollWidth, 'nothing sticks out').to.be.at.most(501);
    expect(behind(element)).to.include('Weather').and.not.include('Me');
    const last = find(element, '.action[slot=more] [aria-label=Weather]');
    expect(last.checkVisibility()).to.equal(false);
    buttonNamed(element, 'More').click();
    await until(() => last.checkVisibility());
    expect(words(last.parentElement!)).to.include('Weather');
    last.click();
    expect(pressed.at(-1)).to.equal('Weather');
    await accessibleInBothThemes(element);
  });

  it('WX-065 takes everything back when the window is wide again, and More goes', async () => {
    await setViewport({ width: 501, height: 600 });
    const element = await header();
    await until(() => behind(element).length > 0);
    await setViewport({ width: 1440, height: 600 });
    await until(() => behind(element).length === 0 && !more(element).checkVisibility());
  });

  it('shows the named actions that the layout wants, as it wants them; the others stay', () => {
    const ids = (wanted: Appearance['headerActions']) => headerActions([...ACTIONS, action('Me', 90, null), STATE], wanted).map(({ id }) => id);
    expect(ids(null)).to.deep.equal(['Outdial', 'Notes', 'Bell', 'Help', 'Webex', 'Campaign', 'Weather', 'Me']);
    expect(ids(['Bell', 'Outdial', 'unknown'])).to.deep.equal(['Bell', 'Outdial', 'Me']);
    expect(ids([])).to.deep.equal(['Me']);
  });

  it('has our title and logo, or the layout’s, as text or as a picture, or none', async () => {
    const picture = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>';
    const head = async (over: Partial<Appearance>) => find((await header(over)), 'ad-brand').shadowRoot!;
    const usual = await head({});
    expect(usual.querySelector('h1')?.textContent).to.equal('Agent Desktop');
    expect(usual.querySelector('img')?.getAttribute('src')).to.equal('/icons/icon.svg');
    const own = await head({ title: 'Acme', logo: picture });
    expect([own.querySelector('h1')?.textContent, own.querySelector('img')?.getAttribute('src')]).to.deep.equal(['Acme', picture]);
    const drawn = await head({ title: picture, logo: '' });
    expect(drawn.querySelectorAll('img')).to.have.length(1);
    expect(drawn.querySelector('h1 img')?.getAttribute('alt')).to.equal('Agent Desktop');
    expect((await head({ title: '', logo: '' })).querySelectorAll('h1, img')).to.have.length(0);
  });

  it('cuts a long title after two lines and says it whole in its tooltip', async () => {
    const title = 'The customer service of the united forwarding agents of the northern provinces and islands';
    const heading = find(await header({ title }), 'h1');
    expect(heading.title).to.equal(title);
    expect(heading.offsetHeight).to.be.at.most(40);
    expect(heading.scrollHeight).to.be.greaterThan(heading.offsetHeight);
  });
});
