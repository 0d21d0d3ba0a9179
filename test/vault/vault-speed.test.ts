import { expect } from '@open-wc/testing';
import { ME, desk, interaction } from '../desktop/desk-fixture.ts';
import { Vaults, entry, item } from './vault-support.ts';

const quantile = (times: readonly number[], share: number): number => times.toSorted((one, other) => one - other)[Math.floor(times.length * share)]!;

const timed = async (times: number, deed: (n: number) => Promise<unknown>): Promise<number[]> => {
  const all: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const from = performance.now();
    await deed(n);
    all.push(performance.now() - from);
  }
  return all;
};

const told = (what: string, times: readonly number[]): string =>
  `${what}: p50 ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`;

describe('the vault’s speed', () => {
  let vaults: Vaults;
  beforeEach(() => { vaults = new Vaults(); });
  afterEach(() => vaults.close());

  it('leaves the first picture its time, and costs no frame', async () => {
    const vault = vaults.open();
    const busy = desk(Array.from({ length: 12 }, (_, n) => interaction({ id: `i-${n}` })));
    await vault.own(ME);
    await vault.saveDesk(busy, 1);
    await Promise.all(Array.from({ length: 20 }, (_, n) => [vault.putOutbox(item(n)), vault.putMemory(entry(`draft:i-${n}`, 'x'.repeat(300)))]).flat());
    const load = await timed(30, () => vaults.open().load());
    const put = await timed(100, (n) => vault.putOutbox(item(n)));
    const save = await timed(100, (n) => vault.saveDesk(busy, n));
    const record = await timed(100, (n) => vault.record([{ at: n, run: 'r', what: 'event' }]));
    console.log([told('load, with opening', load), told('outbox put', put), told('desk save', save), told('record', record)].join('\n'));
    expect(quantile(load, 0.5)).to.be.lessThan(100);
    expect(quantile(put, 0.5)).to.be.lessThan(50);
  });
});
