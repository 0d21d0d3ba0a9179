import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import pg from 'pg';
import { MemoryPictureStore, PostgresPictureStore, type Picture, type PictureStore } from '../../../../src/features/profile/server/picture-store.ts';
import { withDatabase } from '../../../support/postgres.ts';

interface Opened { store: PictureStore; end(): Promise<void> }

const ADAPTERS: Readonly<Record<string, () => Promise<Opened>>> = {
  memory: async () => ({ store: new MemoryPictureStore(), end: async () => undefined }),
  PostgreSQL: async () => {
    const database = await withDatabase();
    const pool = new pg.Pool({ connectionString: database.url });
    return {
      store: await PostgresPictureStore.open(pool),
      async end() {
        await pool.end();
        await database.drop();
      },
    };
  },
};

const picture = (revision: string): Picture => ({ type: 'image/png', revision, bytes: Buffer.from([0, 255, 10, 13, ...Buffer.from(revision)]) });

for (const [name, open] of Object.entries(ADAPTERS)) {
  describe(`pictures in ${name}`, () => {
    test('WX-166 a user of a tenant has one: the newest, until it is removed', async () => {
      const { store, end } = await open();
      try {
        equal(await store.of('one', 'ana'), null);
        await store.put('one', 'ana', picture('a'));
        await store.put('one', 'bo', picture('b'));
        await store.put('two', 'ana', picture('c'));
        await store.put('one', 'ana', picture('d'));
        deepEqual(await store.of('one', 'ana'), picture('d'));
        deepEqual([await store.revisionOf('one', 'ana'), await store.revisionOf('two', 'ana'), await store.revisionOf('two', 'bo')], ['d', 'c', null]);
        await store.remove('one', 'ana');
        deepEqual([await store.of('one', 'ana'), await store.revisionOf('one', 'ana')], [null, null]);
        deepEqual(await store.of('two', 'ana'), picture('c'));
      } finally {
        await end();
      }
    });
  });
}
