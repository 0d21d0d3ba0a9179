import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/customer/help-page.ts';
import { PanelCloseAsked } from '../../src/customer/host-bridge.ts';
import { CommandRefused, ownFault } from '../../src/customer/refused.ts';
import { localizer } from '../../src/ui/localizer.ts';
import { adoptTokens } from '../../src/ui/tokens.css.ts';
import { agentMessage, conversation, joined, T0 } from './conversation-fixture.ts';
import { FakeCentre, settled } from './session-fixture.ts';
import { inTheme, still } from './themes.ts';

adoptTokens();

const OPENING = { entryPointId: 'orders', name: 'Maria', email: 'maria@example.test', text: 'Hello' };
const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function open(options: Parameters<FakeCentre['page']>[0] = {}, centre = new FakeCentre()) {
  const session = centre.page(options);
  session.contribute({
    id: 'probe', slot: 'body',
    render: (model) => html`<p class="probe">${model.started ? 'conversation' : 'start'}</p>`,
  });
  const page = document.createElement('ad-help-page');
  page.session = session;
  await fixture(html`<div>${page}</div>`);
  await settled();
  await page.updateComplete;
  const show = async (): Promise<void> => {
    await page.updateComplete;
    await nextFrame();
  };
  return { centre, session, page, show, find: (selector: string) => page.renderRoot.querySelector<HTMLElement>(selector) };
}

async function talking() {
  const opened = await open();
  opened.session.start(OPENING);
  await settled();
  opened.centre.snapshot(joined());
  await opened.show();
  return opened;
}

describe('help page', () => {
  afterEach(() => localizer.choose('en'));

  it('says whose it is, in its heading and in the tab\'s title', async () => {
    const { find } = await open();
    expect(textOf(find('h1'))).to.equal('Fernhill');
    expect(document.title).to.equal('Fernhill – Help');
    expect(textOf(find('.probe'))).to.equal('start');
  });

  it('says who is there: nobody yet, the agent, nobody any more', async () => {
    const { centre, session, find, show } = await open();
    session.start(OPENING);
    await settled();
    centre.snapshot(conversation());
    const said: string[] = [];
    for (const event of [null, { kind: 'joined', at: T0, agentName: 'Ana' }, { kind: 'ended', at: T0, by: 'agent' }] as const) {
      if (event) centre.happens(event);
      await show();
      said.push(textOf(find('.who p')));
    }
    expect(said).to.deep.equal(['With you soon', 'Ana', 'Chat ended']);
  });

  it('does not show an agent as being here whose line is gone', async () => {
    const { centre, find, show } = await talking();
    const isAway = () => find('.who p')?.classList.contains('away');
    expect(isAway()).to.equal(false);
    for (const away of [true, false]) {
      centre.happens({ kind: 'agentAway', at: T0, away });
      await show();
      expect(isAway()).to.equal(away);
      expect(textOf(find('.who p'))).to.equal('Ana');
    }
  });

  it('counts what one has not read in the tab\'s title', async () => {
    const { centre, show } = await talking();
    centre.happens({ kind: 'message', at: T0, message: agentMessage(3) });
    await show();
    expect(document.title).to.equal('(2) Fernhill – Help');
    centre.happens({ kind: 'marked', at: T0, by: 'customer', delivered: 3, read: 3 });
    await show();
    expect(document.title).to.equal('Fernhill – Help');
  });

  it('says that the line is lost, and takes it back', async () => {
    const { centre, find, show } = await talking();
    expect(textOf(find('.banner'))).to.equal('');
    centre.server.last.breaks();
    await show();
    expect(textOf(find('.banner[role=status]'))).to.equal('Reconnecting… your messages are kept.');
    centre.clock.pass(1_000);
    centre.server.last.greets();
    await show();
    expect(textOf(find('.banner'))).to.equal('');
  });

  it('explains why it cannot go on, with the tracking ID, and tries again when asked', async () => {
    const centre = new FakeCentre();
    const good = centre.topics;
    centre.topics = async () => { throw new CommandRefused({ ...ownFault('internal', 'x'), trackingId: 'track-3' }); };
    const { find, show } = await open({}, centre);
    expect(textOf(find('[role=alert] p'))).to.equal('Something went wrong on our side. Please try again. Tracking ID: track-3');
    centre.topics = good;
    find('[role=alert] button')?.click();
    await settled();
    await show();
    expect(textOf(find('.probe'))).to.equal('start');
  });

  it('changes its language, and remembers it', async () => {
    const { page, find, show } = await open();
    const menu = page.renderRoot.querySelector('ad-help-language');
    const select = menu?.shadowRoot?.querySelector('select');
    expect([...select?.options ?? []].map((option) => option.text)).to.deep.equal(['English', '한국어', 'Dansk', 'Polski', 'Français']);
    if (!select) throw new Error('no menu');
    select.value = 'da';
    const changed = new Promise<void>((resolve) => {
      const end = localizer.subscribe(() => { end(); resolve(); });
    });
    select.dispatchEvent(new Event('change'));
    await changed;
    await show();
    expect(textOf(find('.who p'))).to.equal('Vi er klar til at hjælpe');
    expect(document.documentElement.lang).to.equal('da');
    expect(document.title).to.equal('Fernhill – Hjælp');
  });

  it('inside another page it can be closed, by itself it cannot', async () => {
    const alone = await open();
    expect(alone.find('[aria-label=Close]')).to.equal(null);
    const { page, find } = await open({ embedded: true });
    let asked = 0;
    page.addEventListener(PanelCloseAsked.type, () => { asked += 1; });
    find('[aria-label=Close]')?.click();
    expect(asked).to.equal(1);
  });

  it('fits 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    const { page, centre, show } = await talking();
    centre.server.last.breaks();
    await show();
    for (const part of page.renderRoot.querySelectorAll('header, main, .banner')) {
      expect(part.scrollWidth).to.equal(part.clientWidth);
      expect(part.getBoundingClientRect().right).to.be.at.most(320);
    }
    await setViewport({ width: 800, height: 600 });
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`axe finds nothing, ${theme}`, () => inTheme(theme, async () => {
      const { page, centre, show } = await talking();
      await still();
      await expect(page).to.be.accessible();
      centre.server.last.breaks();
      await show();
      await still();
      await expect(page).to.be.accessible();
    }));
  }
});
