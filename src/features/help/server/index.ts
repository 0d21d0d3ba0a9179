import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { HELP_ARTICLES } from '../../../domain/help-articles.ts';
import type { ServerFrame } from '../../../server/frame.ts';
import { Nothing } from '../../../server/http/schemas.ts';
import type { Feedback, FeedbackStore } from './feedback-store.ts';
import { Answer, ArticleAddress, Summary, type ArticleSummary } from './schemas.ts';

export { PostgresFeedbackStore } from './feedback-store.ts';

/** The frame as this feature needs it: with a memory of what agents say of the help. */
export interface HelpFrame extends ServerFrame {
  readonly feedback: FeedbackStore;
}

/** Remarks of an article that an administrator reads at once. */
const REMARKS = 100;
const writes = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** What agents say of each article; who has said it is nobody's business. */
function summaryOf(all: readonly Feedback[]): ArticleSummary[] {
  return HELP_ARTICLES.flatMap((article) => {
    const answers = all.filter((each) => each.article === article);
    if (answers.length === 0) return [];
    const helpful = answers.filter((each) => each.helpful).length;
    const remarks = answers.filter(({ remark }) => remark !== '').slice(0, REMARKS)
      .map(({ helpful: was, remark: text, language, at }) => ({ helpful: was, text, language, at }));
    return [{ article, helpful, notHelpful: answers.length - helpful, remarks }];
  });
}

/** **Was this helpful?** below each article of the in-app help (SHARE-027). */
export function register(server: HelpFrame): void {
  const app = server.app.withTypeProvider<TypeBoxTypeProvider>();
  const { feedback } = server;

  app.put('/api/help/feedback/:article', {
    config: writes,
    schema: { tags: ['agent'], summary: 'Was this article of the help helpful?', params: ArticleAddress, body: Answer, response: { 204: Nothing('Kept; an earlier answer is replaced.') } },
  }, async (request, reply) => {
    const { tenantId, userId } = await server.require(request);
    const { helpful, remark = '', language } = request.body;
    await feedback.put({ tenantId, userId, article: request.params.article, helpful, remark: remark.trim(), language, at: Date.now() });
    return reply.code(204).send();
  });

  app.get('/api/help/feedback', {
    schema: { tags: ['administration'], summary: 'What agents say of the help', response: { 200: Summary } },
  }, async (request) => {
    const { tenantId } = await server.require(request, 'administrator');
    return summaryOf(await feedback.of(tenantId));
  });
}
