import type { Id, Instant } from '../../contract/primitives.ts';
import { evolve } from '../../domain/evolve.ts';
import { type FrozenState, thaw } from '../../domain/freeze.ts';
import { type CentreState, EMPTY } from '../../domain/state.ts';
import type { Store } from '../store/store.ts';
import type { Feeds } from './feeds.ts';
import { publicationOf } from './publication.ts';

export interface Recovered {
  seq: number;
  snapshotSeq: number;
  state: CentreState;
  /** The moment of the last line that was read; 0 when none was. */
  at: Instant;
}

/** Reads a tenant back: the newest snapshot and the log's lines since, which fill the feeds on the way. */
export async function recover(store: Store, tenant: Id, feeds: Feeds): Promise<Recovered> {
  const snapshot = await store.snapshot(tenant);
  const snapshotSeq = snapshot?.seq ?? 0;
  let state = snapshot ? thaw(snapshot.state as FrozenState) : EMPTY;
  let seq = snapshotSeq;
  let at = 0;
  feeds.reset(seq);
  for await (const page of store.read(tenant, seq)) {
    for (const record of page) {
      const before = state;
      state = evolve(state, record.event);
      ({ seq } = record);
      ({ at } = record.event);
      feeds.publish(publicationOf(seq, record.event, before, state));
    }
  }
  return { seq, snapshotSeq, state, at };
}
