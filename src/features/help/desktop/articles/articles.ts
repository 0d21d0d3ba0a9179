import { HELP_ARTICLES } from '../../../../domain/help-articles.ts';
import type { ArticleText } from '../help-view.ts';
import { t } from './texts/index.ts';

/** All articles in the language of the moment. */
export const articles = (): readonly ArticleText[] =>
  HELP_ARTICLES.map((id) => ({ id, title: t(`guide.title-${id}`), text: t(`guide.text-${id}`) }));
