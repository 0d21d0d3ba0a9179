import type { ReactiveControllerHost } from 'lit';
import { LocalizeController, Localizer, type LocaleMemory } from './localize.ts';

/**
 * How texts are kept, in every part of desktop and customer page alike:
 *
 *   <part>/texts/en.ts              export const en = { 'chat.send': 'Send', 'chat.unread': { one: '{count} new message', other: '{count} new messages' } } as const;
 *   <part>/texts/{ko,da,pl,fr}.ts   import type { Texts } from '<ui>/localize.ts'; import type { en } from './en.ts';
 *                                   export const texts: Texts<keyof typeof en> = { … };
 *   <part>/texts/index.ts           export const t = localizer.section(en, { ko: () => import('./ko.ts'), da: …, pl: …, fr: … });
 *
 * A part is `src/ui`, `src/desktop`, `src/customer`, or `src/features/<x>/{desktop,customer}`. Keys begin with the
 * part's name and stand in the sources as literals, `t('chat.send')`, so that a test finds unused ones. The compiler
 * finds missing ones. Elements that show texts hold `new Localized(this)` and so follow a change of the language.
 */
export type Locale = 'ko' | 'da' | 'pl' | 'fr';

const KEY = 'ad-locale';

const memory: LocaleMemory = {
  load() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  save(locale) {
    try {
      localStorage.setItem(KEY, locale);
    } catch {
      // Storage is blocked: the choice holds for this visit.
    }
  },
};

/** The page's one localizer. */
export const localizer = new Localizer<Locale>(['ko', 'da', 'pl', 'fr'], memory);

/** Renders its host again when the page's language changes. */
export class Localized extends LocalizeController {
  constructor(host: ReactiveControllerHost) {
    super(host, localizer);
  }
}
