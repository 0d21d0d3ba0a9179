import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dateTimeFormat, numberFormat, pluralRules } from './formats.ts';

/** A text, or its plural forms by the number that the parameter `count` carries. */
export type Text = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Texts<K extends string = string> = Readonly<Record<K, Text>>;
export type Params = Readonly<Record<string, string | number>>;
export type Translate<K extends string> = (key: K, params?: Params) => string;
/** `Intl.DisplayNames` knows them too, but takes some 5 ms for each before the first picture. */
const OWN_NAMES: Readonly<Record<string, string>> = { en: 'English', ko: '한국어', da: 'Dansk', pl: 'Polski', fr: 'Français' };
type Loaders<L extends string, K extends string> = Readonly<Record<L, () => Promise<{ texts: Texts<K> }>>>;

/** The people's choice, kept between visits. Never throws. */
export interface LocaleMemory {
  load(): string | null;
  save(locale: string): void;
}

const fill = (text: string, params: Params, number: (value: number) => string): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? number(value) : value ?? whole;
  });

/**
 * The texts of a page in the reader's language. Each part of the page adds its own section: English
 * stands in the bundle (it is the fallback and makes `t` synchronous), every other language is a
 * chunk of its own that is loaded when it is wanted.
 */
export class Localizer<L extends string> {
  #locale: L | 'en' = 'en';
  /** The language that is coming, before its texts are there. */
  #wanted: L | 'en' = 'en';
  readonly #sections: { load: (locale: L) => Promise<void> }[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #memory: LocaleMemory;
  #loading: Promise<unknown> = Promise.resolve();
  /** The languages to choose from, English first. */
  readonly locales: readonly (L | 'en')[];

  constructor(locales: readonly L[], memory: LocaleMemory) {
    this.locales = ['en', ...locales];
    this.#memory = memory;
  }

  get locale(): L | 'en' {
    return this.#locale;
  }

  /** Adds a part's texts and gives its `t`. In tests and before the chunk has come it answers in English. */
  section<K extends string>(english: Texts<K>, loaders: Loaders<L, K>): Translate<K> {
    const loaded = new Map<string, Texts<K>>();
    const load = async (locale: L): Promise<void> => {
      if (!loaded.has(locale)) loaded.set(locale, (await loaders[locale]()).texts);
    };
    this.#sections.push({ load });
    const locale = this.#wanted;
    // A part that comes later (a lazy pane), or while the others' texts are on their way, reads English for the moment its chunk needs.
    if (locale !== 'en') this.#loading = Promise.all([this.#loading, load(locale).then(() => this.#announce(), () => undefined)]);
    return (key, params = {}) => this.#phrase((loaded.get(this.#locale) ?? english)[key] ?? english[key], params);
  }

  /** Takes the remembered language, else the browser's first that we speak. Resolves when its texts are there. */
  async start(preferred: readonly string[] = navigator.languages): Promise<void> {
    const wanted = [this.#memory.load() ?? '', ...preferred].map((tag) => tag.toLowerCase().split('-')[0]);
    const found = wanted.find((tag) => this.locales.some((locale) => locale === tag));
    // Without a network there may be no texts but English ones.
    await this.#take((found ?? 'en') as L | 'en').catch(() => this.#take('en'));
  }

  /** Resolves when the texts of all parts that are here so far have come. */
  async settled(): Promise<void> {
    await this.#loading;
  }

  /** Changes the language and remembers it. */
  async choose(locale: L | 'en'): Promise<void> {
    this.#memory.save(locale);
    await this.#take(locale);
  }

  /** Calls back whenever texts have changed; the result ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A language's own name: 한국어. */
  nameOf(locale: string): string {
    return OWN_NAMES[locale] ?? locale;
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return numberFormat(this.#locale, options).format(value);
  }

  /** A moment in the reader's time zone; by default hours and minutes. */
  time(at: number, options: Intl.DateTimeFormatOptions = { timeStyle: 'short' }): string {
    return dateTimeFormat(this.#locale, options).format(at);
  }

  date(at: number, options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }): string {
    return dateTimeFormat(this.#locale, options).format(at);
  }

  #phrase(text: Text, params: Params): string {
    const count = params['count'];
    const form = typeof text === 'string' ? text
      : text[pluralRules(this.#locale).select(typeof count === 'number' ? count : 0)] ?? text.other;
    return fill(form, params, (value) => this.number(value));
  }

  async #take(locale: L | 'en'): Promise<void> {
    this.#wanted = locale;
    try {
      if (locale !== 'en') await Promise.all(this.#sections.map((section) => section.load(locale)));
    } catch (error) {
      if (this.#wanted === locale) this.#wanted = this.#locale;
      throw error;
    }
    // Another one may have been chosen meanwhile.
    if (this.#wanted !== locale) return;
    this.#locale = locale;
    document.documentElement.lang = locale;
    this.#announce();
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Renders its host again when the language changes. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #localizer: Pick<Localizer<string>, 'subscribe'>;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, localizer: Pick<Localizer<string>, 'subscribe'>) {
    this.#host = host;
    this.#localizer = localizer;
    host.addController(this);
  }

  hostConnected(): void {
    this.#end = this.#localizer.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#end?.();
  }
}
