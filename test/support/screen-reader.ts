import { expect, type CDPSession, type Page } from 'playwright/test';

/** What a page tells a screen reader: where the focus goes, and what its live regions say. */
interface Sign {
  kind: 'focus' | 'polite' | 'assertive';
  text: string;
}

interface AxValue { value?: unknown }
interface AxNode {
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  description?: AxValue;
  value?: AxValue;
  properties?: readonly { name: string; value: AxValue }[];
}

/** Runs in the page before anything else: watches the focus and every live region, in whichever shadow root. */
function watchPage(): void {
  const tell = (sign: Sign): void => void (window as unknown as { heard: (sign: Sign) => Promise<void> }).heard(sign);
  const POLITENESS: Readonly<Record<string, Sign['kind']>> = { status: 'polite', log: 'polite', alert: 'assertive' };
  const liveOf = (node: Node): { element: Element; kind: Sign['kind'] } | null => {
    for (let up: Node | null = node; up; up = up.parentNode ?? (up instanceof ShadowRoot ? up.host : null)) {
      if (!(up instanceof Element)) continue;
      const live = up.getAttribute('aria-live');
      if (live === 'off') return null;
      const kind = live === 'polite' || live === 'assertive' ? live : POLITENESS[up.getAttribute('role') ?? ''];
      if (kind) return { element: up, kind };
    }
    return null;
  };
  const wordsOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && (node.getAttribute('aria-hidden') === 'true' || node.getAttribute('aria-live') === 'off' || node.localName === 'style')) return '';
    return [...(node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes].map(wordsOf).join(' ');
  };
  const roots: (Document | ShadowRoot)[] = [document];
  /** Behind a modal dialog nothing is there for screen readers. */
  const isBehind = (element: Element): boolean => {
    const modals = roots.flatMap((root) => [...root.querySelectorAll('dialog:modal')]);
    if (modals.length === 0) return false;
    for (let up: Node | null = element; up; up = up.parentNode ?? (up instanceof ShadowRoot ? up.host : null)) if (up instanceof Element && modals.includes(up)) return false;
    return true;
  };
  const said = new Map<Element, string>();
  const say = (node: Node): void => {
    const live = liveOf(node);
    if (!live) return;
    // A log says what was added; other regions say what they hold.
    const text = wordsOf(live.element.getAttribute('role') === 'log' ? node : live.element).replace(/\s+/gu, ' ').trim();
    if (said.get(live.element) === text) return;
    said.set(live.element, text);
    if (text !== '' && live.element.checkVisibility({ visibilityProperty: true }) && !isBehind(live.element)) tell({ kind: live.kind, text });
  };
  const watch = (root: Document | ShadowRoot): void => {
    // Outside of a shadow root nobody hears of the focus that moves in it.
    root.addEventListener('focusin', () => tell({ kind: 'focus', text: '' }), true);
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        addedNodes.forEach(look);
        say(target);
      }
    }).observe(root, { subtree: true, childList: true, characterData: true });
  };
  const LIVE = '[role=alert], [role=status]';
  /** What comes with its words says them. */
  const look = (node: Node): void => {
    if (node instanceof Element) for (const each of [node, ...node.querySelectorAll(LIVE)]) if (each.matches(LIVE)) say(each);
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init);
    roots.push(root);
    watch(root);
    return root;
  };
  watch(document);
}

/**
 * Writes down what a screen reader would say of a page: the accessible name, role and state of what gets the focus, as
 * the browser's accessibility tree has them, and the words of live regions, in order.
 */
export class ScreenReader {
  readonly #session: CDPSession;
  #lines: { text: string }[] = [];
  #work: Promise<void> = Promise.resolve();
  /** What stands around the focus: said when it is entered. */
  #around: readonly string[] = [];

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  /** Before the page is opened. */
  static async on(page: Page): Promise<ScreenReader> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    const reader = new ScreenReader(session);
    await page.exposeFunction('heard', (sign: Sign) => reader.#hear(sign));
    await page.addInitScript(watchPage);
    return reader;
  }

  /** What was said since it was last forgotten. */
  get lines(): string[] {
    return this.#lines.map(({ text }) => text).filter(Boolean).filter((text, at, all) => text !== all[at - 1]);
  }

  /** These were said, in this order, and nothing had the focus that has no name; what was said so far is then heard. */
  async expectSaid(...lines: readonly (string | RegExp)[]): Promise<void> {
    await expect.poll(() => this.#missing(lines), { message: 'the first line that was not said in its place, and what was said' }).toBeNull();
    expect(this.lines.filter((line) => line.includes('(no name)'))).toEqual([]);
    this.#lines = [];
  }

  #missing(wanted: readonly (string | RegExp)[]): { missing: string; said: string[] } | null {
    const said = this.lines;
    let at = 0;
    for (const each of wanted) {
      const found = said.findIndex((line, i) => i >= at && (typeof each === 'string' ? line === each : each.test(line)));
      if (found === -1) return { missing: String(each), said };
      at = found + 1;
    }
    return null;
  }

  #hear({ kind, text }: Sign): void {
    const line = { text: kind === 'focus' ? '' : `${kind}: ${text}` };
    this.#lines.push(line);
    if (kind === 'focus') this.#work = this.#work.then(async () => { line.text = await this.#readFocus(); }).catch(() => undefined);
  }

  async #readFocus(): Promise<string> {
    const { result: { objectId } } = await this.#session.send('Runtime.evaluate', {
      expression: '(() => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement; return e; })()',
    });
    if (!objectId) return '';
    const { nodes } = await this.#session.send('Accessibility.getAXNodeAndAncestors', { objectId }) as { nodes: readonly AxNode[] };
    const [node, ...ancestors] = nodes;
    const around = ancestors.filter(({ ignored, role, name }) => !ignored && AROUND.has(String(role?.value)) && name?.value).map(({ role, name }) => `${String(name?.value)}, ${String(role?.value)}`);
    const entered = around.filter((each) => !this.#around.includes(each)).reverse();
    this.#around = around;
    return node && !node.ignored ? `focus: ${[...entered, describe(node)].join(' > ')}` : '';
  }
}

const AROUND = new Set(['dialog', 'alertdialog', 'group', 'region', 'main', 'radiogroup', 'navigation']);
const STATES = new Set(['disabled', 'required', 'invalid', 'expanded', 'checked', 'pressed']);

const describe = ({ role, name, description, value, properties = [] }: AxNode): string => {
  const states = properties.filter(({ name: state, value: { value: on } }) => STATES.has(state) && (on === true || on === 'true')).map(({ name: state }) => state);
  return [String(name?.value ?? '') || '(no name)', String(role?.value ?? ''), ...states,
    ...(value?.value ? [`“${String(value.value)}”`] : []), ...(description?.value ? [String(description.value)] : [])].join(', ');
};
