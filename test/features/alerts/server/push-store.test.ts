import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import pg from 'pg';
import { BROWSERS_PER_USER, MemoryPushStore, PostgresPushStore, type PushStore, type Subscription } from '../../../../src/features/alerts/server/push-store.ts';
import { withDatabase } from '../../../support/postgres.ts';

interface Opened { store: PushStore; end(): Promise<void> }

const ADAPTERS: Readonly<Record<string, () => Promise<Opened>>> = {
  memory: async () => ({ store: new MemoryPushStore(), end: async () => undefined }),
  PostgreSQL: async () => {
    const database = await withDatabase();
    const pool = new pg.Pool({ connectionString: database.url });
    return {
      store: await PostgresPushStore.open(pool),
      async end() {
        await pool.end();
        await database.drop();
      },
    };
  },
};

const browser = (name: string, over: Partial<Subscription> = {}): Subscription => ({
  endpoint: `https://push.example/${name}`, tenantId: 'one', userId: 'ana', sessionId: 's-1', p256dh: 'p', auth: 'a', language: 'en', at: 1, ...over,
});
const names = async (store: PushStore, userId = 'ana', tenantId = 'one'): Promise<string[]> =>
  (await store.of(tenantId, userId)).map(({ endpoint }) => endpoint.slice('https://push.example/'.length));

for (const [name, open] of Object.entries(ADAPTERS)) {
  describe(`browsers to reach, in ${name}`, () => {
    const over = (title: string, body: (store: PushStore) => Promise<void>): void => {
      test(title, async () => {
        const { store, end } = await open();
        try {
          await body(store);
        } finally {
          await end();
        }
      });
    };

    over('a browser belongs to whoever signed in there last', async (store) => {
      await store.put(browser('a'));
      await store.put(browser('a', { userId: 'bo', sessionId: 's-2', language: 'pl', at: 2 }));
      deepEqual(await names(store), []);
      equal((await store.of('one', 'bo'))[0]?.language, 'pl');
      deepEqual(await names(store, 'bo', 'two'), []);
    });

    over('a session takes its own with it, a user all of theirs', async (store) => {
      await store.put(browser('a', { at: 3 }));
      await store.put(browser('b', { sessionId: 's-2', at: 2 }));
      await store.put(browser('c', { userId: 'bo' }));
      await store.forget('ana', 's-1');
      deepEqual(await names(store), ['b']);
      await store.forget('ana');
      deepEqual([await names(store), await names(store, 'bo')], [[], ['c']]);
    });

    over('one is removed by its owner, or by the push service, by nobody else', async (store) => {
      await store.put(browser('a'));
      await store.remove('https://push.example/a', 'bo');
      deepEqual(await names(store), ['a']);
      await store.remove('https://push.example/a', 'ana');
      deepEqual(await names(store), []);
      await store.put(browser('a'));
      await store.remove('https://push.example/a');
      deepEqual(await names(store), []);
    });

    over('a user has so many and no more: the oldest gives way', async (store) => {
      for (let i = 0; i <= BROWSERS_PER_USER; i += 1) await store.put(browser(String(i), { at: i }));
      deepEqual(await names(store), Array.from({ length: BROWSERS_PER_USER }, (_, i) => String(BROWSERS_PER_USER - i)));
    });
  });
}
