import type { FromHost, FromPage } from '../host-messages.ts';
import { pageAddress, type EmbedOptions } from './options.ts';
import { embedStyles } from './styles.ts';
import { embedTexts } from './texts.ts';

const KEPT = 'agent-desktop.embed';
const BUBBLE = 'M21 11.5a8.4 8.4 0 0 1-9 8.4 9 9 0 0 1-3.6-.8L3 21l1.8-5.1A8.4 8.4 0 1 1 21 11.5z';
const CROSS = 'M18 6 6 18M6 6l12 12';

interface Kept { open: boolean; active: boolean }

/** The button and its panel on somebody else's page, in a shadow root that the page's styles do not reach. */
export class Launcher {
  readonly #options: EmbedOptions;
  readonly #host = document.createElement('div');
  readonly #button = document.createElement('button');
  readonly #path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  readonly #label = document.createElement('span');
  readonly #badge = document.createElement('span');
  readonly #news = document.createElement('span');
  readonly #panel = document.createElement('div');
  readonly #words = embedTexts(navigator.languages);
  #frame: HTMLIFrameElement | null = null;
  #ready = false;
  #focus = false;
  #kept: Kept = { open: false, active: false };

  constructor(options: EmbedOptions) {
    this.#options = options;
  }

  /** Puts itself on the page; a panel or a chat of the site's page before goes on. */
  mount(): void {
    this.#build();
    document.body.append(this.#host);
    window.addEventListener('message', (event) => this.#listen(event));
    this.#kept = recall();
    // A closed panel listens too while there is a chat: it counts what comes.
    if (this.#kept.active || this.#kept.open) this.#load();
    this.#show(this.#kept.open, false);
  }

  #build(): void {
    const { label, color, position } = this.#options;
    const { language, texts } = this.#words;
    const root = this.#host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [embedStyles(color ?? '#1b57c0', position)];
    this.#host.setAttribute('data-agent-desktop', '');
    this.#host.lang = language;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(this.#path);
    this.#badge.className = 'badge';
    this.#badge.hidden = true;
    this.#news.className = 'news';
    this.#news.setAttribute('role', 'status');
    this.#button.className = 'launcher';
    this.#button.type = 'button';
    this.#label.textContent = label;
    this.#button.append(svg, this.#label, this.#badge);
    this.#button.addEventListener('click', () => this.#show(!this.#kept.open, true));
    this.#panel.className = 'panel';
    this.#panel.setAttribute('role', 'dialog');
    this.#panel.setAttribute('aria-label', texts.title);
    root.append(this.#panel, this.#button, this.#news);
    root.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Escape' && this.#kept.open) this.#show(false, true);
    });
  }

  #load(): void {
    if (this.#frame) return;
    this.#frame = document.createElement('iframe');
    this.#frame.title = this.#words.texts.title;
    this.#frame.src = pageAddress(this.#options, location.origin);
    this.#panel.append(this.#frame);
  }

  /** `byPerson`: the focus follows. */
  #show(open: boolean, byPerson: boolean): void {
    if (open) this.#load();
    this.#keep({ open });
    this.#focus = byPerson;
    this.#panel.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
    this.#path.setAttribute('d', open ? CROSS : BUBBLE);
    this.#label.hidden = open || !this.#options.label;
    this.#draw(0);
    this.#tell();
    if (byPerson && open) this.#frame?.focus();
    else if (byPerson) this.#button.focus();
  }

  /** The button's name says what it does and what waits; only a closed panel has news. */
  #draw(unread: number): void {
    const { texts } = this.#words;
    const news = unread && !this.#kept.open ? texts.unread + unread : '';
    this.#badge.hidden = !news;
    this.#badge.textContent = unread > 99 ? '99+' : String(unread);
    if (this.#news.textContent !== news) this.#news.textContent = news;
    const name = this.#kept.open ? texts.close : this.#options.label ?? texts.open;
    this.#button.setAttribute('aria-label', news ? `${name}. ${news}` : name);
    // On a small screen the page covers everything and has its own cross, as soon as it is there.
    this.#button.classList.toggle('covered', this.#kept.open && this.#ready);
  }

  #tell(): void {
    if (!this.#ready) return;
    const message: FromHost = this.#kept.open ? { agentDesktop: 'shown', focus: this.#focus } : { agentDesktop: 'hidden' };
    this.#frame?.contentWindow?.postMessage(message, this.#options.origin);
  }

  #listen(event: MessageEvent): void {
    if (!this.#frame || event.source !== this.#frame.contentWindow || event.origin !== this.#options.origin) return;
    const said = event.data as FromPage | null;
    if (said?.agentDesktop === 'ready') {
      this.#ready = true;
      this.#draw(0);
      this.#tell();
    } else if (said?.agentDesktop === 'status') {
      this.#keep({ active: said.active });
      this.#draw(said.unread);
    } else if (said?.agentDesktop === 'close') this.#show(false, true);
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(this.#kept));
    } catch {
      // Storage is blocked: the panel begins closed on the next page.
    }
  }
}

function recall(): Kept {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<Kept>;
    return { open: kept.open === true, active: kept.active === true };
  } catch {
    return { open: false, active: false };
  }
}
