import { expect } from '@open-wc/testing';
import { Launcher } from '../../src/customer/embed/launcher.ts';
import { pageAddress, readOptions, type EmbedOptions } from '../../src/customer/embed/options.ts';
import { embedTexts } from '../../src/customer/embed/texts.ts';
import { still } from './themes.ts';

const OPTIONS: EmbedOptions = { origin: location.origin, tenant: null, topic: null, position: 'right', label: null, color: null };

/** A launcher on this page, and the page in its panel as far as it can be heard. */
class EmbedHarness {
  readonly host: HTMLElement;

  constructor(options: Partial<EmbedOptions> = {}) {
    new Launcher({ ...OPTIONS, ...options }).mount();
    this.host = [...document.querySelectorAll<HTMLElement>('[data-agent-desktop]')].at(-1) as HTMLElement;
  }

  get root(): ShadowRoot { return this.host.shadowRoot as ShadowRoot; }
  get button(): HTMLButtonElement { return this.root.querySelector('button') as HTMLButtonElement; }
  get panel(): HTMLElement { return this.root.querySelector('.panel') as HTMLElement; }
  get frame(): HTMLIFrameElement | null { return this.root.querySelector('iframe'); }
  get badge(): string | null { return (this.root.querySelector('.badge:not([hidden])'))?.textContent ?? null; }

  /** What the page in the frame says, or somebody else. */
  hear(data: unknown, from: { origin?: string; source?: Window | null } = {}): void {
    const source = from.source === undefined ? this.frame?.contentWindow ?? null : from.source;
    window.dispatchEvent(new MessageEvent('message', { data, source, origin: from.origin ?? location.origin }));
  }

  /** What the page in the frame is told from now on. */
  told(): unknown[] {
    const messages: unknown[] = [];
    const target = this.frame?.contentWindow;
    if (target) target.postMessage = (message: unknown, origin: unknown) => { messages.push([message, origin]); };
    return messages;
  }
}

describe('embed script', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    for (const host of document.querySelectorAll('[data-agent-desktop]')) host.remove();
    sessionStorage.clear();
  });

  it('puts one button on the page, and loads nothing until it is pressed', () => {
    const embed = new EmbedHarness();
    expect(embed.button.getAttribute('aria-label')).to.equal('Open chat');
    expect(embed.button.getAttribute('aria-expanded')).to.equal('false');
    expect(embed.panel.hidden).to.equal(true);
    expect(embed.frame).to.equal(null);
  });

  it('opens the panel with the named page, and gives the focus back when it closes', () => {
    const embed = new EmbedHarness();
    embed.button.click();
    expect(embed.button.getAttribute('aria-expanded')).to.equal('true');
    expect(embed.button.getAttribute('aria-label')).to.equal('Close chat');
    expect(embed.panel.hidden).to.equal(false);
    expect(embed.frame?.title).to.equal('Chat');
    expect(embed.root.activeElement).to.equal(embed.frame);
    embed.hear({ agentDesktop: 'close' });
    expect(embed.panel.hidden).to.equal(true);
    expect(embed.root.activeElement).to.equal(embed.button);
  });

  it('Escape closes it, and does nothing to a closed one', () => {
    const embed = new EmbedHarness();
    const escape = (): boolean => embed.button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    escape();
    embed.button.click();
    embed.button.focus();
    escape();
    expect(embed.panel.hidden).to.equal(true);
    expect(embed.root.activeElement).to.equal(embed.button);
  });

  it('tells its page whether it is shown, once it is ready, and only its own origin', () => {
    const embed = new EmbedHarness();
    embed.button.click();
    const told = embed.told();
    embed.hear({ agentDesktop: 'ready' });
    embed.button.click();
    expect(told).to.deep.equal([
      [{ agentDesktop: 'shown', focus: true }, location.origin], [{ agentDesktop: 'hidden' }, location.origin],
    ]);
  });

  it('shows unread messages while it is closed, and says them in the button\'s name', () => {
    const embed = new EmbedHarness();
    embed.button.click();
    embed.hear({ agentDesktop: 'status', unread: 2, active: true });
    expect(embed.badge).to.equal(null);
    embed.button.click();
    embed.hear({ agentDesktop: 'status', unread: 3, active: true });
    expect(embed.badge).to.equal('3');
    expect(embed.button.getAttribute('aria-label')).to.equal('Open chat. New messages: 3');
    expect(embed.root.querySelector('[role=status]')?.textContent).to.equal('New messages: 3');
    embed.hear({ agentDesktop: 'status', unread: 120, active: true });
    expect(embed.badge).to.equal('99+');
    embed.button.click();
    expect(embed.badge).to.equal(null);
  });

  it('hears nobody but its own page at its own origin', () => {
    const embed = new EmbedHarness();
    embed.button.click();
    embed.hear({ agentDesktop: 'close' }, { origin: 'https://evil.example' });
    embed.hear({ agentDesktop: 'close' }, { source: window });
    embed.hear({ agentDesktop: 'close' }, { source: null });
    for (const words of [null, 'close', { agentDesktop: 'explode' }]) embed.hear(words);
    expect(embed.panel.hidden).to.equal(false);
  });

  it('is open again on the site\'s next page, without taking the focus', () => {
    new EmbedHarness().button.click();
    const before = document.activeElement;
    const next = new EmbedHarness();
    expect(next.panel.hidden).to.equal(false);
    expect(document.activeElement).to.equal(before);
    const told = next.told();
    next.hear({ agentDesktop: 'ready' });
    expect(told).to.deep.equal([[{ agentDesktop: 'shown', focus: false }, location.origin]]);
  });

  it('listens on the site\'s next page while there is a chat, though it is closed', () => {
    const embed = new EmbedHarness();
    embed.button.click();
    embed.hear({ agentDesktop: 'status', unread: 0, active: true });
    embed.button.click();
    const next = new EmbedHarness();
    expect(next.panel.hidden).to.equal(true);
    expect(next.frame).not.to.equal(null);
    next.hear({ agentDesktop: 'status', unread: 0, active: false });
    expect(new EmbedHarness().frame).to.equal(null);
  });

  it('needs no style attribute, no style element and no markup from text', () => {
    const embed = new EmbedHarness({ label: '<b>Chat</b>', color: 'gold' });
    embed.button.click();
    expect(embed.root.querySelector('[style], style, b')).to.equal(null);
    expect(embed.button.textContent).to.contain('<b>Chat</b>');
  });

  it('takes the site\'s colour and an ink that can be read on it', () => {
    const ink = (color: string): string => getComputedStyle(new EmbedHarness({ color }).button).color;
    expect(ink('gold')).to.equal('rgb(17, 17, 17)');
    expect(ink('#2f5d46')).to.equal('rgb(255, 255, 255)');
    expect(getComputedStyle(new EmbedHarness({ color: 'gold' }).button).backgroundColor).to.equal('rgb(255, 215, 0)');
  });

  it('stands on the side that the site wants', () => {
    expect(getComputedStyle(new EmbedHarness({ position: 'left' }).button).left).to.equal('20px');
    expect(getComputedStyle(new EmbedHarness().button).right).to.equal('20px');
  });

  it('axe finds nothing, closed and open', async () => {
    const embed = new EmbedHarness({ label: 'Chat with us' });
    await still();
    await expect(embed.host).to.be.accessible();
    embed.button.click();
    embed.frame?.remove();
    await still();
    await expect(embed.host).to.be.accessible();
  });
});

describe('embed options', () => {
  const script = (attributes: Record<string, string>): HTMLScriptElement => {
    const element = document.createElement('script');
    element.src = 'https://help.example/embed.js';
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };

  it('come from the script element and its address', () => {
    expect(readOptions(script({ 'data-tenant': 'one', 'data-topic': 'Orders', 'data-position': 'left', 'data-label': ' Ask us ', 'data-color': 'rgb(1 2 3)' }))).to.deep.equal({
      origin: 'https://help.example', tenant: 'one', topic: 'Orders', position: 'left', label: 'Ask us', color: 'rgb(1 2 3)',
    });
  });

  it('that make no sense are as if they were not there', () => {
    expect(readOptions(script({ 'data-position': 'top', 'data-color': 'red;} body{display:none', 'data-label': ' ' }))).to.deep.equal({
      origin: 'https://help.example', tenant: null, topic: null, position: 'right', label: null, color: null,
    });
  });

  it('become the page\'s address', () => {
    const address = new URL(pageAddress({ ...OPTIONS, origin: 'https://help.example', tenant: 'a&b', topic: 'Orders & more', color: '#123456' }, 'https://shop.example'));
    expect(address.pathname).to.equal('/help/');
    expect(Object.fromEntries(address.searchParams)).to.deep.equal({ embed: '1', origin: 'https://shop.example', tenant: 'a&b', topic: 'Orders & more', color: '#123456' });
  });

  it('speak the reader\'s first language that we know', () => {
    expect(embedTexts(['de-DE', 'ko-KR', 'en']).language).to.equal('ko');
    expect(embedTexts(['de', 'nl']).language).to.equal('en');
    expect(embedTexts(['toString']).language).to.equal('en');
    for (const language of ['en', 'ko', 'da', 'pl', 'fr']) {
      expect(Object.values(embedTexts([language]).texts).every((text) => text.length > 0)).to.equal(true);
    }
  });
});
