import type { Page } from 'playwright/test';
import type { Text } from '../../src/ui/localize.ts';
import { readCatalogues, type Language } from './texts.ts';

const PLACE = /\{\w+\}/g;
const WORD = /\p{L}{2}/u;
const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text).filter((form) => form !== undefined));
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text with places for names and numbers, as it may stand on a page. */
const asPattern = (text: string): RegExp => new RegExp(`^${text.split(PLACE).map(escaped).join('.+')}$`, 's');

/** Everything that a page shows or says, through all shadow roots. Runs in the page. */
function spokenAndShown(): string[] {
  const found: string[] = [document.title];
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[lang]')?.localName === 'option') continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(element.getAttribute(name) ?? '');
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
    }
  };
  visit(document);
  return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** The catalogues of all parts in one language, to find controls by and to look for what was left in English. */
export class Words {
  readonly language: Language;
  readonly #texts: ReadonlyMap<string, Text>;
  readonly #english: readonly RegExp[];

  private constructor(language: Language, texts: ReadonlyMap<string, Text>, english: readonly RegExp[]) {
    this.language = language;
    this.#texts = texts;
    this.#english = english;
  }

  static async of(language: Language): Promise<Words> {
    const entries = (await readCatalogues()).flatMap(({ texts }) => Object.keys(texts.en).map((key) => ({ key, english: texts.en[key]!, text: texts[language][key]! })));
    // What is the same word in both languages is no leftover, wherever it stands.
    const shared = new Set(entries.flatMap(({ text }) => formsOf(text)));
    const english = entries.flatMap((entry) => formsOf(entry.english)).filter((text) => !shared.has(text) && WORD.test(text.replace(PLACE, '')));
    return new Words(language, new Map(entries.map(({ key, text }) => [key, text])), english.map(asPattern));
  }

  /** The text of a key; its places are filled by `values`. */
  of(key: string, values: Readonly<Record<string, string>> = {}): string {
    const text = formsOf(this.#texts.get(key) ?? '').at(-1);
    if (!text) throw new Error(`there is no text ${key}`);
    return text.replace(PLACE, (place) => values[place.slice(1, -1)] ?? place);
  }

  /** English texts of the catalogues that the page shows or says. */
  async leftovers(page: Page): Promise<string[]> {
    const shown = await page.evaluate(spokenAndShown);
    return shown.filter((text) => this.#english.some((pattern) => pattern.test(text)));
  }
}
