import { deepEqual, equal, rejects } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import type { DomainEvent } from '../../src/contract/events.ts';
import { LogGap, StaleOwner, TenantTaken, type Batch, type Store } from '../../src/server/store/store.ts';
import { ADAPTERS, linesAfter, message, receipt, wholeLog, wrappedUp, type Bench } from '../support/stores.ts';

/** Every string that JavaScript can hold: NUL, lone surrogates, line ends, quotes and backslashes among them. */
const anyText = fc.oneof(
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('\0', '\ud800', '\udc00\ud800', 'a\nb\r\n\u2028', `\\u0000 "{}',\\`, ''),
);

for (const adapter of ADAPTERS) {
  describe(`the store in ${adapter.name}`, () => {
    let bench: Bench;
    let store: Store;
    let count = 0;
    before(async () => {
      bench = await adapter.open();
      ({ store } = bench);
    });
    after(() => bench.end());

    /** A tenant of the test's own, open, with its epoch. */
    async function tenant(): Promise<{ id: string; epoch: number; append: (batch: Omit<Batch, 'tenant' | 'epoch'>) => Promise<void> }> {
      const id = `t${++count}`;
      await store.addTenant(id, id);
      const epoch = await store.open(id);
      return { id, epoch, append: (batch) => store.append({ tenant: id, epoch, ...batch }) };
    }

    test('tenants are listed in the order of their making, each once, whatever their names', async () => {
      const known = (await store.tenants()).length;
      await store.addTenant('z', 'Zoë \0 \ud800');
      await store.addTenant('y', 'Yuna');
      await store.addTenant('z', 'another name');
      deepEqual((await store.tenants()).slice(known), [{ id: 'z', name: 'Zoë \0 \ud800' }, { id: 'y', name: 'Yuna' }]);
    });

    test('what was appended is read again in order, from any line on', async () => {
      const { id, append } = await tenant();
      const events = [message('i1', 1), wrappedUp('i1', 'a1', 2000), message('i2', 1)];
      await append({ records: linesAfter(0, events), receipts: [receipt('k1', 3)] });
      deepEqual(await wholeLog(store, id), linesAfter(0, events));
      deepEqual(await wholeLog(store, id, 2), linesAfter(0, events).slice(2));
      deepEqual(await wholeLog(store, id, 3), []);
    });

    test('a long log comes in several pages without a gap', async () => {
      const { id, append } = await tenant();
      const events = Array.from({ length: 4001 }, (_, i) => message('i1', i + 1));
      await append({ records: linesAfter(0, events), receipts: [] });
      let pages = 0;
      for await (const page of store.read(id, 0)) pages += page.length > 0 ? 1 : 0;
      equal(pages > 1, true);
      deepEqual((await wholeLog(store, id)).map(({ seq }) => seq), events.map((_, i) => i + 1));
    });

    test('random batches survive, with every string that JavaScript can hold', async () => {
      const batches = fc.array(fc.array(anyText, { maxLength: 5 }), { maxLength: 5 });
      await fc.assert(fc.asyncProperty(batches, async (texts) => {
        const { id, append } = await tenant();
        let seq = 0;
        for (const [b, batch] of texts.entries()) {
          const records = linesAfter(seq, batch.map((text, i) => message(`i${b}`, i + 1, text)));
          seq += batch.length;
          await append({ records, receipts: [receipt(`k${b}`, seq)] });
        }
        deepEqual((await wholeLog(store, id)).map(({ event }) => event.kind === 'message.posted' && event.message.text), texts.flat());
        deepEqual((await store.receiptsSince(id, 0)).map((kept) => kept.id).toSorted(), texts.map((_, b) => `k${b}`));
      }), { numRuns: 60 });
    });

    test('nobody shares an object with the store', async () => {
      const { id, append } = await tenant();
      const event = message('i1', 1, 'as it was');
      await append({ records: linesAfter(0, [event]), receipts: [] });
      if (event.kind === 'message.posted') event.message.text = 'changed afterwards';
      const [read] = await wholeLog(store, id);
      if (read?.event.kind === 'message.posted') read.event.message.text = 'changed by a reader';
      deepEqual((await store.messages(id, 'i1', { limit: 1 })).map(({ text }) => text), ['as it was']);
    });

    test('a batch that fails in its last part leaves nothing behind, and the log goes on', async () => {
      const { id, append } = await tenant();
      await append({ records: linesAfter(0, [message('i1', 1)]), receipts: [receipt('k1', 1)] });
      await rejects(append({ records: linesAfter(1, [message('i1', 2)]), receipts: [receipt('k2', 2), receipt('k1', 2)] }));
      equal((await wholeLog(store, id)).length, 1);
      equal(await store.receipt(id, 'k2'), null);
      await append({ records: linesAfter(1, [message('i1', 2)]), receipts: [receipt('k2', 2)] });
      equal((await wholeLog(store, id)).length, 2);
    });

    test('a batch that does not continue the log is refused', async () => {
      const { id, append } = await tenant();
      await append({ records: linesAfter(0, [message('i1', 1)]), receipts: [] });
      for (const seqs of [[1], [3], [2, 4], [2, 2]]) {
        const records = seqs.map((seq) => ({ seq, event: message('i1', seq) }));
        await rejects(append({ records, receipts: [] }), LogGap);
      }
      equal((await wholeLog(store, id)).length, 1);
    });

    test('each opening has a higher epoch, and the one before can write no more', async () => {
      const { id, epoch, append } = await tenant();
      const next = await store.open(id);
      equal(next > epoch, true);
      await rejects(append({ records: linesAfter(0, [message('i1', 1)]), receipts: [] }), StaleOwner);
      await rejects(append({ records: [], receipts: [receipt('k1', 0)] }), StaleOwner);
      await rejects(store.append({ tenant: id, epoch: next + 1, records: [], receipts: [] }), StaleOwner);
      deepEqual([await wholeLog(store, id), await store.receiptsSince(id, 0)], [[], []]);
      await store.append({ tenant: id, epoch: next, records: linesAfter(0, [message('i1', 1)]), receipts: [] });
    });

    test('a tenant has one live owner; when it has gone, the next one goes on', async () => {
      const first = await bench.other();
      await first.addTenant('owned', 'Owned');
      const epoch = await first.open('owned');
      await rejects(store.open('owned'), TenantTaken);
      await first.close();
      equal(await store.open('owned') > epoch, true);
    });

    test('a receipt is found by its key, and the recent ones by their time', async () => {
      const { id, append } = await tenant();
      const kept = [receipt('k1', 0, 1000), receipt('k2', 0, 2000), receipt('k3', 0, 3000)];
      await append({ records: [], receipts: kept });
      deepEqual(await store.receipt(id, 'k2'), kept[1]);
      equal(await store.receipt(id, 'k9'), null);
      deepEqual(await store.receiptsSince(id, 2000), kept.slice(1));
    });

    test('of snapshots the newest counts', async () => {
      const { id } = await tenant();
      equal(await store.snapshot(id), null);
      for (const seq of [5, 9, 7]) await store.saveSnapshot(id, { seq, state: { seq, words: '\0\ud800' } });
      deepEqual(await store.snapshot(id), { seq: 9, state: { seq: 9, words: '\0\ud800' } });
    });

    test('a transcript is read backwards in pages, each in order', async () => {
      const { id, append } = await tenant();
      const events = [1, 2, 3, 4, 5].flatMap((n) => [message('i1', n), message('i2', n, 'of another chat')]);
      await append({ records: linesAfter(0, events), receipts: [] });
      const page = async (before?: number): Promise<number[]> =>
        (await store.messages(id, 'i1', { ...(before === undefined ? {} : { before }), limit: 2 })).map(({ n }) => n);
      deepEqual([await page(), await page(4), await page(2), await page(1), await page(Number.MAX_SAFE_INTEGER)], [[4, 5], [2, 3], [1], [], [4, 5]]);
      deepEqual(await store.messages(id, 'i3', { limit: 2 }), []);
    });

    test('handled interactions come newest first, of one agent or of all, since a moment', async () => {
      const { id, append } = await tenant();
      const events = [wrappedUp('i1', 'a1', 1000), wrappedUp('i2', 'a2', 2000), message('i3', 1), wrappedUp('i3', 'a1', 2000), wrappedUp('i4', 'a1', 3000)];
      await append({ records: linesAfter(0, events), receipts: [] });
      const handled = async (query: { agentId?: string; since: number; limit: number }): Promise<string[]> =>
        (await store.handled(id, query)).map(({ interactionId }) => interactionId);
      deepEqual(await handled({ since: 0, limit: 9 }), ['i4', 'i3', 'i2', 'i1']);
      deepEqual(await handled({ since: 2000, limit: 2 }), ['i4', 'i3']);
      deepEqual(await handled({ agentId: 'a1', since: 1001, limit: 9 }), ['i4', 'i3']);
    });

    test('a customer\'s contacts are found by the address, however it was typed', async () => {
      const { id, append } = await tenant();
      const of = (interactionId: string, at: number, customerEmail: string): DomainEvent => {
        const event = wrappedUp(interactionId, 'a1', at) as Extract<DomainEvent, { kind: 'wrapUp.completed' }>;
        return { ...event, record: { ...event.record, customerEmail } };
      };
      const odd = 'odd\0"\\@example.com';
      await append({ records: linesAfter(0, [of('i1', 1, 'Kim@Example.com'), of('i2', 2, 'lee@example.com'), of('i3', 3, 'kim@example.com'), of('i4', 4, odd)]), receipts: [] });
      const handled = async (customerEmail: string): Promise<string[]> =>
        (await store.handled(id, { customerEmail, since: 0, limit: 9 })).map(({ interactionId }) => interactionId);
      deepEqual([await handled('KIM@example.com'), await handled(odd), await handled('nobody@example.com')], [['i3', 'i1'], ['i4'], []]);
      deepEqual((await store.handled(id, { customerEmail: 'kim@example.com', agentId: 'a2', since: 0, limit: 9 })), []);
    });

    test('nothing of one tenant is seen by another', async () => {
      const [one, two] = [await tenant(), await tenant()];
      await one.append({ records: linesAfter(0, [message('i1', 1), wrappedUp('i1', 'a1', 1)]), receipts: [receipt('k1', 2)] });
      await store.saveSnapshot(one.id, { seq: 2, state: 'of one' });
      await two.append({ records: [], receipts: [receipt('k1', 0)] });
      deepEqual(await wholeLog(store, two.id), []);
      deepEqual(await store.messages(two.id, 'i1', { limit: 9 }), []);
      deepEqual(await store.handled(two.id, { since: 0, limit: 9 }), []);
      equal(await store.snapshot(two.id), null);
      equal((await store.receipt(two.id, 'k1'))?.seq, 0);
    });

    test('a setting is made once and kept, also for the next process', async () => {
      equal(await store.setting('secret', () => 'first \0\ud800'), 'first \0\ud800');
      equal(await store.setting('secret', () => 'second'), 'first \0\ud800');
      equal(await (await bench.other()).setting('secret', () => 'third'), 'first \0\ud800');
    });

    test('the next process finds everything again', async () => {
      const gone = await bench.other();
      await gone.addTenant('kept', 'Kept');
      const records = linesAfter(0, [message('i1', 1), wrappedUp('i1', 'a1', 1)]);
      await gone.append({ tenant: 'kept', epoch: await gone.open('kept'), records, receipts: [receipt('k1', 2)] });
      await gone.close();
      const next = await bench.other();
      deepEqual(await wholeLog(next, 'kept'), records);
      deepEqual(await next.receipt('kept', 'k1'), receipt('k1', 2));
    });
  });
}
