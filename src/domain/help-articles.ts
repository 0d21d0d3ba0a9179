/** The articles of the in-app help: one for each task of an agent (WX-286). */
export const HELP_ARTICLES = [
  'sign-in', 'install', 'availability', 'inactivity', 'wrap-up', 'ended', 'troubleshooting', 'screen-pop', 'profile', 'colleagues', 'emoji', 'sign-out',
] as const;
export type HelpArticle = (typeof HELP_ARTICLES)[number];

/** The longest remark on an article, in UTF-16 code units. */
export const REMARK_LIMIT = 1_000;
