import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import pg from 'pg';
import { type Feedback, type FeedbackStore, MemoryFeedbackStore, PostgresFeedbackStore } from '../../../../src/features/help/server/feedback-store.ts';
import { register } from '../../../../src/features/help/server/index.ts';
import { withDatabase } from '../../../support/postgres.ts';
import { office, type Office } from '../../administration/server/office.ts';

interface Summary { article: string; helpful: number; notHelpful: number; remarks: { helpful: boolean; text: string; language: string; at: number }[] }

describe('Was this helpful?', () => {
  let own: Office;
  before(async () => {
    const feedback = new MemoryFeedbackStore();
    own = await office((server) => register({ ...server, feedback }));
  });

  const answer = async (as: string, body: object, article = 'wrap-up') => (await own.call('PUT', `/api/help/feedback/${article}`, { language: 'en', ...body }, { as })).statusCode;
  const summary = async (as = 'admin') => (await own.call('GET', '/api/help/feedback', undefined, { as })).json<Summary[]>();

  test('SHARE-027 the newest answer of each user counts; administrators read them, without who has given them', async () => {
    assert.equal(await answer('ana', { helpful: true }), 204);
    assert.equal(await answer('ana', { helpful: false, remark: '  Which reason when nothing fits?\n', language: 'pl' }), 204);
    assert.equal(await answer('sue', { helpful: true }), 204);
    assert.equal(await answer('sue', { helpful: true }, 'sign-in'), 204);
    const all = await summary();
    assert.deepEqual(all.map(({ article, helpful, notHelpful }) => [article, helpful, notHelpful]), [['sign-in', 1, 0], ['wrap-up', 1, 1]]);
    assert.deepEqual(all[1]?.remarks.map(({ at, ...rest }) => [Number.isInteger(at), rest]), [[true, { helpful: false, text: 'Which reason when nothing fits?', language: 'pl' }]]);
    assert.doesNotMatch(JSON.stringify(all), /ana|sue/);
  });

  test('SHARE-027 only administrators read them, each of their own tenant', async () => {
    for (const as of ['ana', 'sue']) assert.equal((await own.call('GET', '/api/help/feedback', undefined, { as })).statusCode, 403);
    assert.equal((await own.call('GET', '/api/help/feedback', undefined, { as: 'nobody' })).statusCode, 401);
    assert.deepEqual(await summary('other'), []);
    assert.equal(await answer('nobody', { helpful: true }), 401);
  });

  test('an article that is not there, another language, a long remark are refused', async () => {
    for (const [body, article] of [[{ helpful: true }, 'nothing'], [{ helpful: true, language: 'de' }], [{ helpful: 1 }], [{}], [{ helpful: true, remark: 'x'.repeat(1_001) }], [{ helpful: true, user: 'sue' }]] as const) {
      assert.equal(await answer('ana', body, article), 400, JSON.stringify(body).slice(0, 60));
    }
  });
});

const ADAPTERS: Readonly<Record<string, () => Promise<{ store: FeedbackStore; end(): Promise<void> }>>> = {
  memory: async () => ({ store: new MemoryFeedbackStore(), end: async () => undefined }),
  PostgreSQL: async () => {
    const database = await withDatabase();
    const pool = new pg.Pool({ connectionString: database.url });
    return {
      store: await PostgresFeedbackStore.open(pool),
      async end() {
        await pool.end();
        await database.drop();
      },
    };
  },
};

for (const [name, open] of Object.entries(ADAPTERS)) {
  test(`answers in ${name}: one per user and article, the newest first, each tenant's own`, async () => {
    const { store, end } = await open();
    try {
      const one: Feedback = { tenantId: 't1', userId: 'ana', article: 'emoji', helpful: true, remark: '', language: 'en', at: 1_800_000_000_000 };
      await store.put(one);
      await store.put({ ...one, userId: 'bo', at: one.at + 1 });
      await store.put({ ...one, tenantId: 't2' });
      await store.put({ ...one, helpful: false, remark: '"한국" \\ \u{1F600}', language: 'ko', at: one.at + 2 });
      assert.deepEqual(await store.of('t1'), [
        { ...one, helpful: false, remark: '"한국" \\ \u{1F600}', language: 'ko', at: one.at + 2 }, { ...one, userId: 'bo', at: one.at + 1 },
      ]);
      await store.put({ ...one, remark: 'a\0b' });
    } finally {
      await end();
    }
  });
}
