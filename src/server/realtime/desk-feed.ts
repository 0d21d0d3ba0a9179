import type { DeskFeedItem } from '../../contract/desk.ts';
import { CLOSE_CODES } from '../../contract/close-codes.ts';
import type { Id } from '../../contract/primitives.ts';
import { deskOf, deskProfile } from '../../domain/desk-profile.ts';
import { Fault } from '../fault.ts';
import { deskEntry } from '../partition/feeds.ts';
import type { Partition } from '../partition/partition.ts';
import type { Publication } from '../partition/publication.ts';
import type { Line } from './line.ts';
import { isKnownTo } from './since-version.ts';

type Step = Omit<DeskFeedItem, 'prev'>;

/**
 * A snapshot is the profile and the agent's interactions, each as large as some events: beyond this many missed
 * events it is the shorter way, and the desktop is in step sooner.
 */
const mostEvents = (interactions: number): number => 20 + 4 * interactions;

/** The part of the log that one desktop sees, as far as it was sent. */
export class DeskFeed {
  readonly #line: Line;
  readonly #partition: Partition;
  readonly #agentId: Id;
  readonly #version: number;
  /** The last seq that was sent, or that the desktop had. */
  #cursor = 0;

  constructor(line: Line, partition: Partition, agentId: Id, version: number) {
    this.#line = line;
    this.#partition = partition;
    this.#agentId = agentId;
    this.#version = version;
  }

  /** Sends what came after the cursor, or everything when that is shorter or the cursor is not known any more. */
  resume(cursor: number | null): void {
    const { feeds, committed } = this.#partition;
    const known = cursor !== null && cursor >= feeds.configSeq && cursor <= committed.seq;
    const entries = known ? feeds.desks.since(this.#agentId, cursor) : null;
    const { load = {} } = committed.state.agents.get(this.#agentId) ?? {};
    if (entries === null || entries.length > mostEvents(Object.keys(load).length)) return this.#snapshot();
    this.#cursor = cursor!;
    this.#send(entries.map(({ seq, item }) => ({ seq, ...item } as Step)));
  }

  /** The socket has room again. */
  catchUp(): void {
    this.resume(this.#cursor);
  }

  /** A commit's news. However much of the configuration has changed in it, the profile is sent once. */
  deliver(publications: readonly Publication[]): void {
    const lastChange = publications.findLast(({ audience }) => audience.everyone)?.seq;
    this.#send(publications.flatMap((each): Step | readonly Step[] => {
      if (!each.audience.everyone) return { seq: each.seq, ...deskEntry(each, this.#agentId) } as Step;
      return each.seq === lastChange ? this.#profileStep(each.seq, each.event.at) : [];
    }));
  }

  #snapshot(): void {
    const { committed, tenant } = this.#partition;
    const desk = deskOf(committed.state, this.#agentId, tenant);
    if (!desk) return this.#line.refuse(new Fault('unauthenticated'), CLOSE_CODES.signedOut);
    this.#cursor = committed.seq;
    this.#line.send({ kind: 'snapshot', cursor: committed.seq, desk });
  }

  #send(steps: readonly Step[]): void {
    let prev = this.#cursor;
    const items: DeskFeedItem[] = [];
    for (const step of steps) {
      if (step.seq <= prev || !isKnown(this.#version, step)) continue;
      items.push({ prev, ...step });
      prev = step.seq;
    }
    if (items.length > 0 && this.#line.deliver({ kind: 'events', items })) this.#cursor = prev;
  }

  #profileStep(seq: number, at: number): Step {
    const { committed, tenant } = this.#partition;
    const profile = deskProfile(committed.state, this.#agentId, tenant);
    return { seq, event: { kind: 'profile.changed', at }, ...(profile && { profile }) };
  }
}

const isKnown = (version: number, { event }: Step): boolean => event.kind === 'profile.changed' || isKnownTo(version, event);
