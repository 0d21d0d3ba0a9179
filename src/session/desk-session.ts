import type { Id } from '../contract/primitives.ts';
import { DeskCore } from './desk-core.ts';
import type { SessionPorts } from './ports.ts';
import type { SessionEvent, SessionRequest } from './session-port.ts';
import { type Tab, Tabs } from './tabs.ts';
import { within } from './writes.ts';

/** One tab's end of the session, inside the worker. */
export interface TabDoor {
  receive(request: SessionRequest): void;
  /** This port is dead. */
  detach(): void;
}

/** A vault that does not open is not waited for. */
const LOAD_MS = 2_000;
const READ_AGAIN_MS = 10_000;
/** How long a tab that left in good order may take to be there again: a reload keeps its place. */
const RELOAD_MS = 2_000;

/**
 * The session that cannot be lost: one for all tabs of a browser. It loads what was kept, says hello where that ends,
 * and goes on. Give it the world (`SessionPorts`), attach each tab, tell it of tabs that died; everything else is in
 * the messages of `session-port.ts`.
 *
 * ```
 *              load                join                      welcome
 *   (new) ───────────► (kept desk) ─────► working, unconfirmed ─────► working, confirmed ──┐
 *                                           │ elsewhere          ▲      │ 4009, moved      │ 4001, 4026,
 *                                           ▼                    │      ▼                  │ leave {erase}
 *                                        elsewhere ──continue────┴──── moved               ▼
 *                                                                                        over
 * ```
 *
 * What holds at every moment, and what the simulation hunts:
 * - a waiting command is in the vault before it is sent, and there until the server has answered for good;
 * - it keeps its key, so that it is done once, and its place among those of the same conversation;
 * - only the working tab's commands are taken, and only it is told what happens;
 * - nothing of another user is shown, sent or kept;
 * - after `ended` nothing is written and no timer runs. A session that `isOver` is not used again: make a new one.
 */
export class DeskSession {
  readonly #ports: SessionPorts;
  readonly #core: DeskCore;
  readonly #tabs: Tabs;
  /** What tabs have said before the vault was read; null since then. */
  #early: (() => void)[] | null = [];
  #callOffRead: () => void = () => {};
  readonly #leaving = new Map<Id, () => void>();

  constructor(ports: SessionPorts) {
    this.#ports = ports;
    this.#tabs = new Tabs((tab, role) => {
      this.#core.recorder.record('role', { tab: tab.id, role });
      tab.post({ kind: 'role', role });
      if (role === 'working') this.#show(tab);
    });
    this.#core = new DeskCore(ports, {
      toAll: (event) => {
        if (event.kind === 'ended') this.#callOffRead();
        this.#tabs.post(event);
      },
      toWorking: (event) => this.#tabs.working?.post(event),
      browser: (role) => this.#tabs.setBrowser(role),
      anew: () => { if (this.#tabs.working) this.#show(this.#tabs.working); },
    });
    void this.#load();
  }

  /** It has ended: a new tab needs a new session. */
  get isOver(): boolean {
    return this.#core.isOver;
  }

  /** A tab is there; its first word is `join`. `post` may throw: then the tab is dead. */
  attach(tab: { post(event: SessionEvent): void }): TabDoor {
    const own: { id: Id | null; post: Tab['post'] } = { id: null, post: () => {} };
    const detach = () => { if (own.id !== null && this.#tabs.get(own.id)?.post === own.post) this.detach(own.id); };
    own.post = (event) => {
      try {
        tab.post(event);
      } catch {
        this.#ports.after(0, detach);
      }
    };
    return { receive: (request) => this.#whenLoaded(() => this.#receive(own, request)), detach };
  }

  /** A tab has died: when it worked, the newest one that waits works now. */
  detach(tabId: Id): void {
    if (!this.#leaving.has(tabId) && !this.isOver) this.#tabs.drop(tabId);
  }

  /** Ends without a word and without forgetting: the worker goes. */
  close(): Promise<void> {
    for (const callOff of this.#leaving.values()) callOff();
    this.#leaving.clear();
    this.#callOffRead();
    return this.#core.end(null, false);
  }

  async #load(): Promise<void> {
    await within(this.#ports, LOAD_MS, this.#read());
    const early = this.#early ?? [];
    this.#early = null;
    for (const deed of early) deed();
  }

  /** Reads the vault, and again while it does not answer: what it has is adopted late rather than never. */
  async #read(): Promise<void> {
    this.#callOffRead = this.#ports.after(READ_AGAIN_MS, () => void this.#read());
    const kept = await this.#ports.vault.load().catch(() => null);
    this.#callOffRead();
    if (kept) this.#core.adopt(kept);
  }

  #whenLoaded(deed: () => void): void {
    if (this.#early) this.#early.push(deed);
    else deed();
  }

  #receive(own: { id: Id | null; post: Tab['post'] }, request: SessionRequest): void {
    if (request.kind === 'join') {
      own.id = request.tabId;
      return this.#join(request.tabId, request.deskId, own.post);
    }
    if (own.id === null) return;
    // A tab that was copied has the same id: the newer one has taken its place.
    const tab = this.#tabs.get(own.id);
    if (tab?.post === own.post) this.#ask(tab, request);
    else if (request.kind === 'continue') this.#takePlace(own.id, own.post);
    else if (request.kind === 'send') own.post({ kind: 'answer', id: request.id, fault: this.#core.refusal('session-moved') });
  }

  #join(id: Id, deskId: Id, post: Tab['post']): void {
    this.#leaving.get(id)?.();
    this.#leaving.delete(id);
    const before = this.#tabs.get(id);
    if (before && before.post !== post) before.post({ kind: 'role', role: 'moved' });
    this.#tabs.join(id, post);
    const tab = this.#tabs.get(id)!;
    if (this.#tabs.roleOf(tab) !== 'working') this.#show(tab);
    if (this.#core.ended) post(this.#core.ended);
    this.#core.start(deskId);
  }

  #takePlace(id: Id, post: Tab['post']): void {
    this.#tabs.get(id)?.post({ kind: 'role', role: 'moved' });
    this.#tabs.join(id, post);
    this.#continue(id);
  }

  #continue(id: Id): void {
    this.#tabs.choose(id);
    if (this.#tabs.browser !== 'working') this.#core.connection.takeOver();
  }

  /** What any tab may ask. */
  #ask(tab: Tab, request: SessionRequest): void {
    switch (request.kind) {
      case 'continue': return this.#continue(tab.id);
      case 'active': return this.#core.active();
      case 'hurry': return this.#core.connection.hurry();
      case 'record': return this.#core.recorder.record(request.what, request.detail);
      case 'report': return void this.#report(tab, request.ask);
      case 'flush': return void this.#core.flush().then(() => tab.post({ kind: 'flushed', ask: request.ask }));
      case 'leave': return this.#leave(tab.id, request.erase);
      case 'send': if (tab !== this.#tabs.working) return tab.post({ kind: 'answer', id: request.id, fault: this.#core.refusal('session-moved') });
    }
    if (tab === this.#tabs.working) this.#work(request);
  }

  /** What only the working tab may ask. */
  #work(request: SessionRequest): void {
    switch (request.kind) {
      case 'send': return this.#core.send(request.id, request.command);
      case 'retry': return this.#core.outbox.retry(request.id);
      case 'discard': return this.#core.outbox.discard(request.id);
      case 'keep': return this.#core.memory.keep(request.key, request.value);
      case 'resolve': return this.#core.memory.resolve(request.key, request.value);
      case 'typing': return void this.#core.connection.send({ kind: 'typing', interactionId: request.interactionId });
      case 'refresh': return this.#core.connection.resync();
    }
  }

  async #report(tab: Tab, ask: Id): Promise<void> {
    const records = await this.#core.recorder.report();
    tab.post({ kind: 'report', ask, records, run: this.#core.recorder.run });
  }

  #leave(id: Id, erase: boolean): void {
    if (erase) return void this.#core.end('signed-out', true);
    this.#leaving.get(id)?.();
    this.#leaving.set(id, this.#ports.after(RELOAD_MS, () => {
      this.#leaving.delete(id);
      this.#tabs.drop(id);
    }));
  }

  #show(tab: Tab): void {
    tab.post({ kind: 'state', state: { ...this.#core.state, role: this.#tabs.roleOf(tab) } });
  }
}
