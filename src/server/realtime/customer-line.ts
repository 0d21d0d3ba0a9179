import type { ConversationFeedItem } from '../../contract/conversation.ts';
import { CLOSE_CODES } from '../../contract/close-codes.ts';
import type { ChatMessage } from '../../contract/chat.ts';
import type { Id } from '../../contract/primitives.ts';
import { type CommandFrame, CUSTOMER_COMMANDS, type CustomerCommand, type Hello } from '../../contract/up.ts';
import { PROTOCOL_VERSION } from '../../contract/version.ts';
import { Fault } from '../fault.ts';
import type { Partition } from '../partition/partition.ts';
import type { FeedEntry } from '../partition/feed.ts';
import type { Publication } from '../partition/publication.ts';
import { closedConversation, livingConversation, positionOf } from './conversation.ts';
import type { CustomerClaim } from './customer-token.ts';
import { type Line, type LineOwner, TRY_AGAIN_LATER } from './line.ts';
import { doorOf } from './parse.ts';
import { isKnownTo } from './since-version.ts';

const commandDoor = doorOf<CustomerCommand>(CUSTOMER_COMMANDS);

/** What the line needs of the hub that keeps it. */
export interface CustomerHub {
  claimOf(token: string | undefined): CustomerClaim | null;
  partition(tenantId: Id): Partition;
  transcript(tenantId: Id, interactionId: Id): Promise<readonly ChatMessage[]>;
  joined(line: CustomerLine): void;
  left(line: CustomerLine): void;
  typing(line: CustomerLine, interactionId: Id): void;
}

/** A customer's page at the other end of a socket. It sees one conversation and nothing else. */
export class CustomerLine implements LineOwner {
  readonly #line: Line;
  readonly #hub: CustomerHub;
  #claim: CustomerClaim | null = null;
  #partition: Partition | null = null;
  #version = PROTOCOL_VERSION;
  #cursor = 0;
  /** While a snapshot is being read, news waits in the feed. */
  #reading = false;
  #position = '';

  constructor(line: Line, hub: CustomerHub) {
    this.#line = line;
    this.#hub = hub;
  }

  get interactionId(): Id {
    return this.#claim!.interactionId;
  }

  get partition(): Partition {
    return this.#partition!;
  }

  async hello({ version, token, cursor }: Hello): Promise<'done'> {
    this.#claim = this.#hub.claimOf(token);
    if (!this.#claim) {
      this.#line.refuse(new Fault('unauthenticated'), CLOSE_CODES.signedOut);
      return 'done';
    }
    this.#version = version;
    this.#partition = this.#hub.partition(this.#claim.tenantId);
    this.#line.send({ kind: 'welcome', version: PROTOCOL_VERSION, serverTime: Date.now() });
    this.#hub.joined(this);
    await this.#resume(cursor ?? null);
    this.showPosition();
    return 'done';
  }

  async command({ id, command }: CommandFrame): Promise<{ seq: number }> {
    const { customerId, interactionId } = this.#claim!;
    const parsed = commandDoor(command);
    if (parsed.interactionId !== interactionId) throw new Fault('not-found');
    return this.partition.execute({ kind: 'customer', id: customerId, interactionId }, id, parsed);
  }

  typing(interactionId: Id): void {
    if (interactionId === this.interactionId) this.#hub.typing(this, interactionId);
  }

  active(): void { /* Customers are not signed out. */ }

  /** A customer's page keeps its own draft. */
  keep(): Promise<never> {
    return Promise.reject(new Fault('forbidden'));
  }

  catchUp(): void {
    this.#resumeAlone(this.#cursor);
  }

  closed(): void {
    if (this.#partition) this.#hub.left(this);
  }

  deliver(publications: readonly Publication[]): void {
    if (this.#reading) return;
    this.#send(publications.flatMap(({ seq, conversation }) => conversation ? { seq, item: conversation.event } : []));
  }

  /** Tells the place in the queue, when it has changed. */
  showPosition(): void {
    const frame = positionOf(this.partition.committed.state, this.interactionId);
    const text = JSON.stringify(frame);
    if (!frame || text === this.#position) return;
    this.#position = text;
    this.#line.send(frame);
  }

  say(frame: Parameters<Line['send']>[0]): void {
    this.#line.send(frame);
  }

  end(code: number, reason: string): void {
    this.#line.close(code, reason);
  }

  /** Starts over: the server has read its state back. */
  restart(): void {
    this.#resumeAlone(null);
  }

  /** Nobody waits for it: when the store is away the page comes back by itself and asks again. */
  #resumeAlone(cursor: number | null): void {
    this.#resume(cursor).catch(() => this.#line.close(TRY_AGAIN_LATER, 'the transcript cannot be read'));
  }

  async #resume(cursor: number | null): Promise<void> {
    const entries = cursor === null ? null : this.#newsSince(cursor);
    if (entries === null) return this.#snapshot();
    this.#cursor = cursor!;
    this.#send(entries);
  }

  /** Reads the transcript; what is committed meanwhile is on the feed after the snapshot's cursor. */
  async #snapshot(): Promise<void> {
    this.#reading = true;
    const { seq, state } = this.partition.committed;
    const messages = await this.#hub.transcript(this.partition.tenantId, this.interactionId);
    const interaction = state.interactions.get(this.interactionId);
    const news = this.#newsSince(seq);
    // It closed while it was read: the feed has forgotten how, the log has not.
    if (interaction && !news) return this.#snapshot();
    this.#reading = false;
    const conversation = interaction
      ? livingConversation(state, interaction, messages)
      : closedConversation(this.interactionId, messages);
    if (!conversation) return this.#line.refuse(new Fault('not-found'), CLOSE_CODES.refused);
    this.#cursor = seq;
    this.#line.send({ kind: 'snapshot', cursor: seq, conversation });
    this.#send(news ?? []);
  }

  /** What the feed knows after `seq`; null when it does not know all, as of a conversation that is closed. */
  #newsSince(seq: number): readonly FeedEntry<ConversationFeedItem['event']>[] | null {
    const { feeds, committed } = this.partition;
    const alive = committed.state.interactions.has(this.interactionId);
    return alive && seq <= committed.seq ? feeds.conversations.since(this.interactionId, seq) : null;
  }

  #send(entries: readonly { seq: number; item: ConversationFeedItem['event'] }[]): void {
    let prev = this.#cursor;
    const items: ConversationFeedItem[] = [];
    for (const { seq, item } of entries) {
      if (seq <= prev || !isKnownTo(this.#version, item)) continue;
      items.push({ seq, prev, event: item });
      prev = seq;
    }
    if (items.length > 0 && this.#line.deliver({ kind: 'events', items })) this.#cursor = prev;
  }
}
