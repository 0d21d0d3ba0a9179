import { Type, type Static } from 'typebox';
import { closed, Instant } from '../../../contract/primitives.ts';
import { HELP_ARTICLES, REMARK_LIMIT, type HelpArticle } from '../../../domain/help-articles.ts';
import { LANGUAGES, type Language } from '../../../server/mail/language.ts';

const ArticleId = Type.Unsafe<HelpArticle>(Type.String({ enum: [...HELP_ARTICLES] }));
const ArticleLanguage = Type.Unsafe<Language>(Type.String({ enum: [...LANGUAGES] }));

export const ArticleAddress = Type.Object({ article: ArticleId });

/** Was this article helpful? */
export const Answer = Type.Object({
  helpful: Type.Boolean(),
  remark: Type.Optional(Type.String({ maxLength: REMARK_LIMIT, description: 'What was missing, in the agent\'s own words.' })),
  language: ArticleLanguage,
}, closed);
export type Answer = Static<typeof Answer>;

const Remark = Type.Object({ helpful: Type.Boolean(), text: Type.String(), language: ArticleLanguage, at: Instant });
const ArticleSummary = Type.Object({
  article: ArticleId, helpful: Type.Integer(), notHelpful: Type.Integer(),
  remarks: Type.Array(Remark, { description: 'The newest first, without who has written them.' }),
});
export const Summary = Type.Array(ArticleSummary, { description: 'What agents say of each article that anybody has answered.' });
export type ArticleSummary = Static<typeof ArticleSummary>;
