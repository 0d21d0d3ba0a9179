import { expect, type Locator, type Page } from 'playwright/test';

/** What the focus stands on, through all shadow roots. */
interface Focus {
  what: string;
  /** A person sees where the focus is: an outline, in the window, not covered. */
  seen: boolean;
  why: string;
}

/** Runs in the page. */
function lookAtFocus(): Focus {
  let element: Element = document.activeElement ?? document.body;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const what = `<${element.localName} ${element.id} ${element.className}> ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''}`;
  if (element === document.body) return { what: 'nothing', seen: false, why: 'the focus is nowhere' };
  // What is focused only by the page, such as a heading, is read out; it has nothing to operate.
  if (element instanceof HTMLElement && element.tabIndex < 0) return { what, seen: true, why: '' };
  if (!element.matches(':focus-visible')) return { what, seen: false, why: 'not :focus-visible' };
  // A field may leave the outline to the box around it.
  const outlined = [element, element.parentElement].some((each) => {
    const { outlineStyle, outlineWidth } = each ? getComputedStyle(each) : { outlineStyle: 'none', outlineWidth: '0' };
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  if (!outlined) return { what, seen: false, why: 'no outline' };
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = (root: Document | ShadowRoot): Element | null => {
    const hit = root.elementFromPoint(left + width / 2, top + Math.min(height / 2, 8));
    return hit?.shadowRoot && hit.shadowRoot !== root ? at(hit.shadowRoot) ?? hit : hit;
  };
  const hit = at(document);
  for (let up: Node | null = hit; up; up = up.parentNode ?? (up instanceof ShadowRoot ? up.host : null)) if (up === element) return { what, seen: true, why: '' };
  return { what, seen: false, why: `covered by ${hit?.localName ?? 'nothing: out of the window'}` };
}

/** A page that is used without a mouse; at every step somebody must see where the focus is. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Presses Tab until the focus is there. */
  async tabTo(target: Locator, key = 'Tab'): Promise<void> {
    const passed: string[] = [];
    await expect(target).toBeVisible();
    for (let i = 0; i < 50; i++) {
      if (await this.#has(target)) return this.expectSeen();
      await this.#page.keyboard.press(key);
      const { what } = await this.#page.evaluate(lookAtFocus);
      passed.push(what);
      // Behind the last one come the browser's own buttons, then the page again.
      if (what !== 'nothing') await this.expectSeen();
    }
    throw new Error(`the focus never came to ${String(target)}; it passed:\n${passed.join('\n')}`);
  }

  /** Where the page itself leads the focus. */
  async expectAt(target: Locator): Promise<void> {
    await expect(target).toBeFocused();
    await this.expectSeen();
  }

  /** The focus is on something, and a person sees it. */
  async expectSeen(): Promise<void> {
    await expect.poll(async () => {
      const { what, seen, why } = await this.#page.evaluate(lookAtFocus);
      return seen ? 'seen' : `${what}: ${why}`;
    }).toBe('seen');
  }

  async #has(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element.matches(':focus'));
  }
}
