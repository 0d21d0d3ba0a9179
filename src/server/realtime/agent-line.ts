import type { DeskFeedItem } from '../../contract/desk.ts';
import { CLOSE_CODES } from '../../contract/close-codes.ts';
import type { Id } from '../../contract/primitives.ts';
import { AGENT_COMMANDS, type AgentCommand, type CommandFrame, type Hello } from '../../contract/up.ts';
import { PROTOCOL_VERSION } from '../../contract/version.ts';
import { deskOf, deskProfile } from '../../domain/desk-profile.ts';
import { Fault } from '../fault.ts';
import type { Identity } from '../auth/auth.ts';
import type { FeedEntry } from '../partition/feed.ts';
import { type DeskEntry, deskEntry } from '../partition/feeds.ts';
import type { Partition } from '../partition/partition.ts';
import type { Publication } from '../partition/publication.ts';
import type { Line, LineOwner } from './line.ts';
import { doorOf } from './parse.ts';

const commandDoor = doorOf<AgentCommand>(AGENT_COMMANDS);

/** What the line needs of the hub that keeps it. */
export interface AgentHub {
  identify(): Promise<Identity | null>;
  partition(tenantId: Id): Partition;
  joined(line: AgentLine): void;
  left(line: AgentLine): void;
  typing(line: AgentLine, interactionId: Id): void;
}

/** An agent's desktop at the other end of a socket. */
export class AgentLine implements LineOwner {
  readonly #line: Line;
  readonly #hub: AgentHub;
  #partition: Partition | null = null;
  #agentId: Id = '';
  #sessionId = '';
  /** The last seq that was sent, or that the desktop had. */
  #cursor = 0;

  constructor(line: Line, hub: AgentHub) {
    this.#line = line;
    this.#hub = hub;
  }

  get agentId(): Id {
    return this.#agentId;
  }

  /** The browser session behind the socket's cookie. */
  get sessionId(): string {
    return this.#sessionId;
  }

  get partition(): Partition {
    return this.#partition!;
  }

  async hello({ cursor }: Hello): Promise<void> {
    const identity = await this.#hub.identify();
    if (!this.#line.isOpen) return;
    if (!identity) return this.#line.refuse(new Fault('unauthenticated'), CLOSE_CODES.signedOut);
    this.#partition = this.#hub.partition(identity.tenantId);
    this.#agentId = identity.userId;
    this.#sessionId = identity.sessionId;
    if (!this.#partition.committed.state.config.user[this.#agentId]) {
      return this.#line.refuse(new Fault('unauthenticated'), CLOSE_CODES.signedOut);
    }
    this.#line.send({ kind: 'welcome', version: PROTOCOL_VERSION, serverTime: Date.now() });
    this.resume(cursor ?? null);
    this.#hub.joined(this);
  }

  async command({ id, command }: CommandFrame): Promise<{ seq: number }> {
    return this.partition.execute({ kind: 'agent', id: this.#agentId }, id, commandDoor(command));
  }

  typing(interactionId: Id): void {
    this.#hub.typing(this, interactionId);
  }

  catchUp(): void {
    this.resume(this.#cursor);
  }

  closed(): void {
    if (this.#partition) this.#hub.left(this);
  }

  /** Sends what came after the cursor, or everything when that is not known any more. */
  resume(cursor: number | null): void {
    const { feeds, committed } = this.partition;
    const known = cursor !== null && cursor >= feeds.configSeq && cursor <= committed.seq;
    const entries = known ? feeds.desks.since(this.#agentId, cursor) : null;
    if (entries === null) return this.#snapshot();
    this.#cursor = cursor!;
    if (entries.length > 0) this.#send(entries);
  }

  /** A commit's news for this agent. */
  deliver(publications: readonly Publication[]): void {
    const entries = publications.map((each) => ({ seq: each.seq, item: deskEntry(each, this.#agentId), everyone: each.audience.everyone }));
    this.#send(entries);
  }

  say(frame: Parameters<Line['send']>[0]): void {
    this.#line.send(frame);
  }

  end(code: number, reason: string): void {
    this.#line.close(code, reason);
  }

  #snapshot(): void {
    const { committed, tenant } = this.partition;
    const desk = deskOf(committed.state, this.#agentId, tenant);
    if (!desk) return this.#line.refuse(new Fault('unauthenticated'), CLOSE_CODES.signedOut);
    this.#cursor = committed.seq;
    this.#line.send({ kind: 'snapshot', cursor: committed.seq, desk });
  }

  #send(entries: readonly (FeedEntry<DeskEntry> & { everyone?: boolean })[]): void {
    let prev = this.#cursor;
    const items: DeskFeedItem[] = [];
    for (const { seq, item, everyone } of entries) {
      if (seq <= prev) continue;
      items.push(everyone ? this.#profileItem(seq, prev, item.event.at) : { seq, prev, ...item } as DeskFeedItem);
      prev = seq;
    }
    if (items.length > 0 && this.#line.deliver({ kind: 'events', items })) this.#cursor = prev;
  }

  #profileItem(seq: number, prev: number, at: number): DeskFeedItem {
    const { committed, tenant } = this.partition;
    const profile = deskProfile(committed.state, this.#agentId, tenant);
    return { seq, prev, event: { kind: 'profile.changed', at }, ...(profile && { profile }) };
  }
}
