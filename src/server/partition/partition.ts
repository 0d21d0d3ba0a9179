import { setImmediate } from 'node:timers';
import type { Logger } from 'pino';
import type { DomainEvent } from '../../contract/events.ts';
import type { CommandId, Id, Instant } from '../../contract/primitives.ts';
import type { Actor, Command } from '../../domain/command.ts';
import { decide } from '../../domain/decide.ts';
import { evolve } from '../../domain/evolve.ts';
import { freeze } from '../../domain/freeze.ts';
import { EMPTY, type CentreState } from '../../domain/state.ts';
import type { Clock } from '../clock.ts';
import { Fault } from '../fault.ts';
import type { PartitionPort } from '../frame.ts';
import type { LogRecord, Receipt, Store } from '../store/store.ts';
import { Feeds } from './feeds.ts';
import { publicationOf, type Publication } from './publication.ts';
import { assertSame, mayBeForgotten, type Proof, proofOf, RecentReceipts } from './receipts.ts';
import { recover } from './recover.ts';
import { TimerBoard } from './timer-board.ts';
import { Turns } from './turns.ts';

export interface PartitionOptions {
  tenant: { id: Id; name: string };
  store: Store;
  clock: Clock;
  /** The dice: UUIDv7. */
  id: () => Id;
  log: Logger;
  /** Lines of the log between two snapshots. */
  snapshotEvery?: number;
}

/** What concurrent commands have decided and no commit has taken yet. */
interface Pending {
  records: LogRecord[];
  receipts: Receipt[];
  publications: Publication[];
  settle: { resolve: () => void; reject: (error: Error) => void }[];
}

const nothingPending = (): Pending => ({ records: [], receipts: [], publications: [], settle: [] });

/** Called after each commit with what has become true, before the commands of the commit are answered. */
export type CommitListener = (publications: readonly Publication[]) => void;

/**
 * A tenant's single writer. It decides in memory, one command after the other and without locks, while
 * the commit of the earlier ones is under way; all that gather meanwhile are the next commit. Nothing is
 * answered or shown before it is committed.
 */
export class Partition implements PartitionPort {
  readonly tenantId: Id;
  readonly tenant: { id: Id; name: string };
  readonly feeds = new Feeds();
  readonly #options: PartitionOptions;
  readonly #receipts = new RecentReceipts();
  readonly #turns = new Turns();
  readonly #timers: TimerBoard;
  readonly #listeners = new Set<CommitListener>();
  readonly #resets = new Set<() => void>();
  #epoch = 0;
  #decided = { seq: 0, state: EMPTY };
  #committed = { seq: 0, state: EMPTY };
  #snapshotSeq = 0;
  #now: Instant = 0;
  #pending = nothingPending();
  #flushing: Promise<void> | null = null;
  #status: 'closed' | 'open' | 'recovering' = 'closed';

  constructor(options: PartitionOptions) {
    this.#options = options;
    this.tenant = options.tenant;
    this.tenantId = options.tenant.id;
    const fire = (command: Command): void => {
      this.execute({ kind: 'system' }, options.id(), command).catch((error: unknown) => options.log.warn({ error, command }, 'timer failed'));
    };
    this.#timers = new TimerBoard(options.clock, fire);
  }

  get state(): CentreState {
    return this.#decided.state;
  }

  /** The state as far as it is durable: what snapshots for clients are made of. */
  get committed(): { readonly seq: number; readonly state: CentreState } {
    return this.#committed;
  }

  get seq(): number {
    return this.#committed.seq;
  }

  onCommit(listener: CommitListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells when the state was read anew from the store: feeds start over. */
  onReset(listener: () => void): void {
    this.#resets.add(listener);
  }

  /** Takes the tenant over and reads everything back: state, recent feed, recent keys, timers. */
  async open(): Promise<void> {
    const { store, clock } = this.#options;
    this.#epoch = await store.open(this.tenantId);
    const { seq, state, snapshotSeq, at } = await recover(store, this.tenantId, this.feeds);
    this.#decided = this.#committed = { seq, state };
    this.#snapshotSeq = snapshotSeq;
    this.#now = Math.max(this.#now, at);
    this.#receipts.load(await store.receiptsSince(this.tenantId, clock.now() - RecentReceipts.MEMORY));
    this.#timers.rebuild(state.interactions.values(), state.agents.values());
    this.#status = 'open';
  }

  /** Waits for the running commits and leaves a snapshot, so that the next start is quick. */
  async close(): Promise<void> {
    if (this.#status !== 'open') return;
    this.#status = 'closed';
    this.#timers.clear();
    await this.#flushing;
    await this.#saveSnapshot();
  }

  async execute(actor: Actor, id: CommandId, command: Command): Promise<{ seq: number }> {
    if (actor.kind === 'system') return this.#decide(actor, command, null);
    const proof = proofOf(actor, id, command);
    const forgotten = mayBeForgotten(id, this.#options.clock.now());
    if (!forgotten && !this.#turns.isBusy(proof.actor)) return this.#decide(actor, command, proof);
    // The turn is over once the command is decided: the next one need not wait for its commit.
    const { done } = await this.#turns.take(proof.actor, async () => {
      const stored = forgotten && !this.#receipts.answer(proof) ? await this.#storedAnswer(proof) : undefined;
      return { done: stored ? Promise.resolve(stored) : this.#decide(actor, command, proof) };
    });
    return done;
  }

  async #storedAnswer(proof: Proof): Promise<{ seq: number } | undefined> {
    const receipt = await this.#options.store.receipt(this.tenantId, proof.id);
    if (!receipt) return undefined;
    assertSame(receipt, proof);
    return { seq: receipt.seq };
  }

  /** Answers a key that is known, else decides. The system's own commands are harmless when repeated and carry no proof. */
  #decide(actor: Actor, command: Command, proof: Proof | null): Promise<{ seq: number }> {
    const known = proof && this.#receipts.answer(proof);
    if (known) return known;
    if (this.#status !== 'open') throw new Fault('unavailable');
    // Time never goes back for the domain, whatever the machine's clock does.
    const now = this.#now = Math.max(this.#now, this.#options.clock.now());
    const decision = decide(this.#decided.state, actor, command, { now, id: this.#dice(command, proof) });
    if ('fault' in decision) throw new Fault(decision.fault.code, decision.fault.data);
    if (!proof && decision.events.length === 0) return this.#soFar();
    for (const event of decision.events) this.#apply(event);
    const { seq } = this.#decided;
    const done = this.#nextCommit().then(() => ({ seq }));
    if (proof) this.#remember({ ...proof, seq, at: now }, done);
    return done;
  }

  /** Nothing is to be done, because of something that was decided before: that must be durable too. */
  async #soFar(): Promise<{ seq: number }> {
    const { seq } = this.#decided;
    if (seq > this.#committed.seq) await this.#nextCommit();
    return { seq };
  }

  #nextCommit(): Promise<void> {
    this.#flushing ??= this.#flush();
    return new Promise((resolve, reject) => this.#pending.settle.push({ resolve, reject }));
  }

  #remember(receipt: Receipt, done: Promise<{ seq: number }>): void {
    this.#pending.receipts.push(receipt);
    this.#receipts.add(receipt, done);
    done.catch(() => this.#receipts.remove(receipt.id));
  }

  /** A message's id is its command's id, so that the sender knows it again. */
  #dice(command: Command, proof: Proof | null): () => Id {
    return proof && command.kind === 'message.post' ? () => proof.id : this.#options.id;
  }

  #apply(event: DomainEvent): void {
    const { seq, state } = this.#decided;
    this.#decided = { seq: seq + 1, state: evolve(state, event) };
    this.#pending.records.push({ seq: seq + 1, event });
    this.#pending.publications.push(publicationOf(seq + 1, event, state, this.#decided.state));
  }

  async #flush(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#pending.settle.length > 0) {
      const batch = this.#pending;
      const decided = this.#decided;
      this.#pending = nothingPending();
      try {
        await this.#append(batch);
      } catch (error) {
        this.#fail(batch, error);
        return;
      }
      this.#committed = decided;
      this.#publish(batch.publications);
      for (const { resolve } of batch.settle) resolve();
    }
    this.#flushing = null;
    this.#receipts.sweep(this.#options.clock.now());
    if (this.#committed.seq - this.#snapshotSeq >= (this.#options.snapshotEvery ?? 20_000)) await this.#saveSnapshot();
  }

  /** Who waits without having anything to write needs no statement: its commit has followed another. */
  async #append({ records, receipts }: Pending): Promise<void> {
    if (records.length + receipts.length === 0) return;
    await this.#options.store.append({ tenant: this.tenantId, epoch: this.#epoch, records, receipts });
  }

  #publish(publications: readonly Publication[]): void {
    for (const each of publications) {
      this.feeds.publish(each);
      this.#timers.follow(each.event);
    }
    for (const listener of this.#listeners) this.#contain(() => listener(publications));
  }

  /** What is committed is true, whatever a listener makes of it: its failure is logged and ends nothing. */
  #contain(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.#options.log.error({ err: error, tenant: this.tenantId }, 'a listener of the log has failed');
    }
  }

  /** A commit has failed: nobody knows what is durable, so the truth is read back before anything goes on. */
  #fail(batch: Pending, error: unknown): void {
    this.#options.log.error({ err: error, tenant: this.tenantId }, 'commit failed; reading the state back');
    this.#status = 'recovering';
    const lost = [...batch.settle, ...this.#pending.settle];
    this.#pending = nothingPending();
    this.#flushing = null;
    for (const { reject } of lost) reject(new Fault('unavailable', undefined, { cause: error }));
    this.#reopen(250);
  }

  #reopen(delay: number): void {
    const { clock, log } = this.#options;
    clock.at(clock.now() + delay, () => {
      if (this.#status !== 'recovering') return;
      this.open().then(
        () => { for (const reset of this.#resets) this.#contain(reset); },
        (error: unknown) => {
          log.error({ err: error, tenant: this.tenantId }, 'the store is not back yet');
          this.#reopen(Math.min(delay * 2, 5_000));
        },
      );
    });
  }

  async #saveSnapshot(): Promise<void> {
    const { seq, state } = this.#committed;
    if (seq === this.#snapshotSeq) return;
    this.#snapshotSeq = seq;
    await this.#options.store.saveSnapshot(this.tenantId, { seq, state: freeze(state) })
      .catch((error: unknown) => this.#options.log.warn({ err: error }, 'snapshot failed'));
  }
}
