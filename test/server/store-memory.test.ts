import { deepEqual } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MemoryRow, Store } from '../../src/server/store/store.ts';
import { ADAPTERS, type Bench } from '../support/stores.ts';

const row = (agentId: string, key: string, value: string | null, rev = 1): MemoryRow => ({ agentId, key, rev, value, deskId: 'desk-1' });
const sorted = (rows: readonly MemoryRow[]): MemoryRow[] => rows.toSorted((a, b) => a.key < b.key ? -1 : 1);

for (const adapter of ADAPTERS) {
  describe(`the desk's memory in ${adapter.name}`, () => {
    let bench: Bench;
    let store: Store;
    before(async () => {
      bench = await adapter.open();
      ({ store } = bench);
      for (const id of ['one', 'two']) await store.addTenant(id, id);
    });
    after(() => bench.end());

    test('keeps the newest value of each key, whatever its characters, also for the next process', async () => {
      await store.changeDeskMemory('one', { agents: [], keys: [], rows: [row('a1', 'draft:i1', 'He'), row('a1', 'place:i1', null)] });
      await store.changeDeskMemory('one', { agents: [], keys: [], rows: [row('a1', 'draft:i1', 'Hello \0 \ud800 "\\\n', 2), row('a2', 'selection', 'i9')] });
      const expected = [row('a1', 'draft:i1', 'Hello \0 \ud800 "\\\n', 2), row('a1', 'place:i1', null)];
      deepEqual(sorted(await store.deskMemory('one', 'a1')), expected);
      deepEqual(sorted(await (await bench.other()).deskMemory('one', 'a1')), expected);
      deepEqual((await store.deskMemoryOwners('one')).toSorted(), ['a1', 'a2']);
      deepEqual([await store.deskMemory('two', 'a1'), await store.deskMemoryOwners('two')], [[], []]);
    });

    test('forgets single keys and whole agents, and keeps in the same step what was said afterwards', async () => {
      await store.changeDeskMemory('two', { agents: [], keys: [], rows: [row('a1', 'draft:i1', 'x'), row('a1', 'draft:i2', 'y'), row('a2', 'selection', 'i9', 7)] });
      await store.changeDeskMemory('two', { agents: ['a2'], keys: [{ agentId: 'a1', key: 'draft:i1' }], rows: [row('a2', 'selection', 'new'), row('a1', 'draft:i3', 'z')] });
      deepEqual(sorted(await store.deskMemory('two', 'a1')), [row('a1', 'draft:i2', 'y'), row('a1', 'draft:i3', 'z')]);
      deepEqual(await store.deskMemory('two', 'a2'), [row('a2', 'selection', 'new')]);
      await store.changeDeskMemory('two', { agents: ['a1', 'a2'], keys: [], rows: [] });
      deepEqual(await store.deskMemoryOwners('two'), []);
    });
  });
}
