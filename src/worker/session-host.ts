import { v7 as uuidv7 } from 'uuid';
import type { SessionEvent, SessionRequest } from '../session/session-port.ts';
import { tabLock, type FromHost, type HostOpen, type HostPort, type ToHost } from './host-door.ts';
import { holdForLife, whenEnded } from './life.ts';

/** A tab's place in the session core. */
export interface Seat {
  receive(request: SessionRequest): void;
  detach(): void;
}

/** The session core as its host sees it. */
export interface HostedSession {
  /** It has ended, or is about to. */
  readonly isOver: boolean;
  attach(tab: { post(event: SessionEvent): void }): Seat;
  /** Resolves when it has ended for good. */
  close(): Promise<void>;
}

/** Makes a session core; `keep` hears whether this browser now keeps something. */
export type MakeSession = (opening: HostOpen, keep: (kept: boolean) => void) => HostedSession;

interface Guest {
  seat: Seat;
  unwatch: () => void;
}

/** Runs the session core for the tabs of a browser and sees to it that none stays seated after its end. */
export class SessionHost {
  readonly #make: MakeSession;
  readonly #lock = `ad-host-${uuidv7()}`;
  readonly #guests = new Map<HostPort, Promise<Guest>>();
  #session: Promise<HostedSession> | null = null;

  constructor(make: MakeSession) {
    this.#make = make;
    void holdForLife(this.#lock);
  }

  /** A tab's port: the first word opens, the others are the tab's. */
  connect(port: HostPort): void {
    port.addEventListener('message', ({ data }) => this.#hear(port, data));
    port.start?.();
    port.postMessage({ kind: 'host-ready', lock: this.#lock });
  }

  /** A line for the black box of whoever is there: something went wrong in the host itself. */
  record(what: string, detail: Readonly<Record<string, string>>): void {
    const [guest] = this.#guests.values();
    void guest?.then(({ seat }) => seat.receive({ kind: 'record', what, detail }));
  }

  #hear(port: HostPort, message: ToHost): void {
    if (message.kind === 'host-open') return this.#open(port, message);
    void this.#guests.get(port)?.then(({ seat }) => seat.receive(message));
    // Who signs out still wants to hear that it is done.
    if (message.kind === 'leave' && !message.erase) this.#leave(port);
  }

  #open(port: HostPort, opening: HostOpen): void {
    this.#leave(port);
    const session = this.#sessionFor(opening);
    this.#guests.set(port, session.then((running) => ({
      seat: running.attach({ post: (event) => port.postMessage(event) }),
      unwatch: whenEnded(tabLock(opening.tabId), () => this.#leave(port)),
    })));
  }

  /** The one that runs, or a new one when that has ended: not before it has erased what it had to. */
  #sessionFor(opening: HostOpen): Promise<HostedSession> {
    const present = this.#session;
    this.#session = (async () => {
      const running = await present;
      if (running && !running.isOver) return running;
      await running?.close();
      return this.#make(opening, (kept) => this.#tellAll({ kind: 'host-kept', kept }));
    })();
    return this.#session;
  }

  #leave(port: HostPort): void {
    const guest = this.#guests.get(port);
    this.#guests.delete(port);
    void guest?.then(({ seat, unwatch }) => {
      unwatch();
      seat.detach();
    });
  }

  #tellAll(message: FromHost): void {
    for (const port of this.#guests.keys()) port.postMessage(message);
  }
}
