import { expect } from '@open-wc/testing';
import { desktopsOf, followPress, showPushed, type Show, type Windows } from '../../src/worker/alerts.ts';

type Message = { type: string; path?: string };

/** A window of the desktop as the service worker sees it. */
class FakeWindow {
  readonly heard: Message[] = [];
  focused = 0;
  readonly visibilityState: DocumentVisibilityState;
  readonly #works: boolean | null;

  /** `works`: what it says when it is asked; null when it says nothing. */
  constructor(works: boolean | null, visibilityState: DocumentVisibilityState = 'hidden') {
    this.#works = works;
    this.visibilityState = visibilityState;
  }

  postMessage(message: Message, ports?: MessagePort[]): void {
    if (message.type !== 'who-works') this.heard.push(message);
    else if (this.#works !== null) ports?.[0]?.postMessage(this.#works);
    ports?.[0]?.close();
  }

  async focus(): Promise<void> {
    this.focused += 1;
  }
}

const among = (...windows: FakeWindow[]) => {
  const opened: string[] = [];
  const all: Windows = { all: async () => windows as never, open: async (path) => { opened.push(path); } };
  return { opened, windows: all };
};

const screen = () => {
  const shown: { title: string; options: NotificationOptions }[] = [];
  const show: Show = async (title, options) => { shown.push({ title, options }); };
  return { shown, show };
};

const AWAY = { tag: 'away', title: 'Connection lost', body: 'Handed over at {time}.', language: 'en', time: Date.UTC(2026, 10, 20, 10, 5), path: '/' };

describe('what is pushed', () => {
  it('is shown while nobody looks at the desktop, with the time in the reader\'s own zone', async () => {
    const { shown, show } = screen();
    await showPushed(JSON.stringify(AWAY), among(new FakeWindow(true, 'hidden')).windows, show);
    const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit' }).format(AWAY.time);
    expect(shown[0]?.title).to.equal('Connection lost');
    expect(shown[0]?.options).to.deep.equal({
      body: `Handed over at ${time}.`, lang: 'en', tag: 'away', icon: '/icons/icon-192.png', badge: '/icons/icon-192.png', data: { path: '/' },
    });
  });

  it('is not shown to whoever looks at the desktop', async () => {
    const { shown, show } = screen();
    await showPushed(JSON.stringify(AWAY), among(new FakeWindow(true, 'hidden'), new FakeWindow(false, 'visible')).windows, show);
    expect(shown).to.deep.equal([]);
  });

  it('leads nowhere but into the desktop, and nonsense is not shown', async () => {
    const { shown, show } = screen();
    const { windows } = among();
    for (const path of ['https://evil.example/', '//evil.example', '/task/../api/sign-out', '/api/x', 7]) await showPushed(JSON.stringify({ ...AWAY, path }), windows, show);
    expect(shown.length).to.equal(5);
    for (const { options } of shown) expect(options.data).to.deep.equal({ path: '/' });
    for (const text of ['', 'no JSON', '{}', '{"title":7}', 'null', '[]']) await showPushed(text, windows, show);
    expect(shown.length).to.equal(5);
  });
});

describe('the desktop\'s windows', () => {
  it('are neither customers\' pages nor the demonstration, nor anything in a frame', () => {
    const at = (path: string, frameType: Parameters<typeof desktopsOf>[0][number]['frameType'] = 'top-level') => ({ url: new URL(path, 'https://desk.example.com').href, frameType });
    const desktops = [at('/'), at('/task/i-1?x#y'), at('/helpful'), at('/', 'auxiliary')];
    const others = [at('/help/'), at('/help'), at('/demo/'), at('/demo/plants.html'), at('/api/openapi.json'), at('/help/?embed=1', 'nested'), at('/', 'nested')];
    expect(desktopsOf([...others, ...desktops])).to.deep.equal(desktops);
  });
});

describe('a pressed alert', () => {
  it('leads to the window that works', async () => {
    const [first, working, third] = [new FakeWindow(false, 'visible'), new FakeWindow(true), new FakeWindow(null)];
    const { windows, opened } = among(first, working, third);
    await followPress({ path: '/task/i-1' }, windows);
    expect(working.heard).to.deep.equal([{ type: 'alert-pressed', path: '/task/i-1' }]);
    expect([first.focused, working.focused, third.focused, opened.length]).to.deep.equal([0, 1, 0, 0]);
  });

  it('leads to a window that is seen when none says that it works, else to any', async () => {
    const [hidden, visible] = [new FakeWindow(null), new FakeWindow(null, 'visible')];
    await followPress({ path: '/task/i-1' }, among(hidden, visible).windows);
    expect([hidden.focused, visible.focused]).to.deep.equal([0, 1]);
    await followPress(undefined, among(hidden).windows);
    expect([hidden.focused, hidden.heard]).to.deep.equal([1, [{ type: 'alert-pressed', path: '/' }]]);
  });

  it('opens the desktop at the conversation when there is no window', async () => {
    const { windows, opened } = among();
    await followPress({ path: '/task/i-1' }, windows);
    await followPress({ path: 'https://evil.example/' }, windows);
    expect(opened).to.deep.equal(['/task/i-1', '/']);
  });
});
