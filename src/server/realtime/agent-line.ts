import { randomUUID } from 'node:crypto';
import { CLOSE_CODES } from '../../contract/close-codes.ts';
import type { AgentDown } from '../../contract/down.ts';
import type { FaultCode } from '../../contract/errors.ts';
import type { Keep, MemoryEntry } from '../../contract/memory.ts';
import type { Id } from '../../contract/primitives.ts';
import { AGENT_COMMANDS, type AgentCommand, type CommandFrame, type Hello } from '../../contract/up.ts';
import { PROTOCOL_VERSION } from '../../contract/version.ts';
import type { Identity } from '../auth/auth.ts';
import { checkDialNumber } from '../dial-number.ts';
import { Fault } from '../fault.ts';
import type { Partition } from '../partition/partition.ts';
import type { Publication } from '../partition/publication.ts';
import { DeskFeed } from './desk-feed.ts';
import type { Line, LineOwner } from './line.ts';
import { doorOf } from './parse.ts';

const commandDoor = doorOf<AgentCommand>(AGENT_COMMANDS);

/** The tenant's agents, as a line sees those who keep it. */
export interface AgentDesks {
  readonly partition: Partition;
  /** Whether the user exists and has not just been signed out by the server. */
  isWelcome(userId: Id): boolean;
  /** The line's user is known: it hears of the end of the browser session, whether it works or not. */
  meet(line: AgentLine): void;
  /** Since when another window works for the agent; null when none does. */
  takenSince(line: AgentLine): number | null;
  /** Makes the line the one that works and lets it `begin`, unless it is replaced or gone meanwhile. */
  enter(line: AgentLine): Promise<void>;
  left(line: AgentLine): void;
  active(agentId: Id): void;
  typing(agentId: Id, interactionId: Id): void;
  keep(line: AgentLine, wish: Keep): Promise<AgentDown>;
}

/** What the line needs of the server. */
export interface AgentDoor {
  identify(): Promise<Identity | null>;
  desks(tenantId: Id): AgentDesks;
}

/** An agent's desktop at the other end of a socket. */
export class AgentLine implements LineOwner {
  readonly #line: Line;
  readonly #door: AgentDoor;
  #desks: AgentDesks | null = null;
  #identity: Identity | null = null;
  #hello: Hello | null = null;
  #deskId: Id = '';
  #feed: DeskFeed | null = null;
  /** While it works for the agent. */
  #epoch: number | null = null;
  #refusal: FaultCode = 'session-moved';

  constructor(line: Line, door: AgentDoor) {
    this.#line = line;
    this.#door = door;
  }

  get agentId(): Id {
    return this.#identity!.userId;
  }

  /** The browser session behind the socket's cookie. */
  get sessionId(): string {
    return this.#identity!.sessionId;
  }

  get deskId(): Id {
    return this.#deskId;
  }

  get epoch(): number | null {
    return this.#epoch;
  }

  async hello(hello: Hello): Promise<'done' | 'again'> {
    const identity = await this.#door.identify();
    if (!this.#line.isOpen) return 'done';
    this.#hello = hello;
    // A client of version 1 has no desk of its own: it works wherever it is opened, as it always did.
    this.#deskId = hello.deskId ?? randomUUID();
    if (!identity || !this.#isMet(identity)) return this.#stranger();
    const since = hello.takeOver || hello.deskId === undefined ? null : this.#desks!.takenSince(this);
    if (since !== null) {
      this.#line.send({ kind: 'elsewhere', since });
      return 'again';
    }
    await this.#desks!.enter(this);
    return 'done';
  }

  /** This line works for the agent: what follows is the feed. */
  begin(epoch: number, entries: readonly MemoryEntry[]): void {
    const { version, userId, cursor } = this.#hello!;
    this.#epoch = epoch;
    this.#feed = new DeskFeed(this.#line, this.#desks!.partition, this.agentId, version);
    this.#line.send({ kind: 'welcome', version: PROTOCOL_VERSION, serverTime: Date.now(), epoch, userId: this.agentId });
    if (version > 1) this.#line.send({ kind: 'memory', entries });
    // The cursor of another user's feed says nothing; clients of version 1 do not say whose it is.
    this.#feed.resume(userId === undefined || userId === this.agentId ? cursor ?? null : null);
  }

  async command({ id, command }: CommandFrame): Promise<{ seq: number }> {
    if (this.#epoch === null) throw new Fault(this.#refusal);
    const asked = commandDoor(command);
    const { partition } = this.#desks!;
    checkDialNumber(partition.state, this.agentId, asked);
    // Before it is durable: the state knows of it at once, and who is looked at in between must not be warned anew.
    this.#desks!.active(this.agentId);
    return partition.execute({ kind: 'agent', id: this.agentId, epoch: this.#epoch }, id, asked);
  }

  typing(interactionId: Id): void {
    if (this.#epoch !== null) this.#desks!.typing(this.agentId, interactionId);
  }

  active(): void {
    if (this.#epoch !== null) this.#desks!.active(this.agentId);
  }

  async keep(wish: Keep): Promise<AgentDown> {
    if (this.#epoch === null) throw new Fault(this.#refusal);
    return this.#desks!.keep(this, wish);
  }

  catchUp(): void {
    this.#feed?.catchUp();
  }

  closed(): void {
    if (this.#identity) this.#desks!.left(this);
  }

  resume(cursor: number | null): void {
    this.#feed!.resume(cursor);
  }

  deliver(publications: readonly Publication[]): void {
    this.#feed!.deliver(publications);
  }

  say(frame: AgentDown): void {
    this.#line.send(frame);
  }

  /** Another window works from now on (WX-004). One of version 1 would come back by itself and take the work back: it has to reload. */
  move(): void {
    this.#epoch = null;
    const { version } = this.#hello!;
    if (version > 1) this.#line.refuse(new Fault('session-moved'), CLOSE_CODES.moved);
    else this.#line.refuse(new Fault('version-mismatch', { server: PROTOCOL_VERSION, client: version }), CLOSE_CODES.version);
  }

  /** The server has signed the agent out: nothing is taken any more while the goodbye is on its way. */
  dismiss(): void {
    this.#epoch = null;
    this.#refusal = 'unauthenticated';
  }

  end(code: number, reason: string): void {
    this.dismiss();
    this.#line.close(code, reason);
  }

  /** Ends a line that pings no more; only clients that say their desk promise to ping. `ticks` since anything was heard. */
  cutAfter(ticks: number): void {
    if (this.#hello!.deskId !== undefined && this.#line.listen() > ticks) this.#line.cut();
  }

  /** Whether the browser session behind the socket still lives. */
  async isSignedIn(): Promise<boolean> {
    return (await this.#door.identify())?.sessionId === this.sessionId;
  }

  #isMet(identity: Identity): boolean {
    this.#desks = this.#door.desks(identity.tenantId);
    if (!this.#desks.isWelcome(identity.userId)) return false;
    this.#identity = identity;
    this.#desks.meet(this);
    return true;
  }

  #stranger(): 'done' {
    this.#line.refuse(new Fault('unauthenticated'), CLOSE_CODES.signedOut);
    return 'done';
  }
}
