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
  attach(tab: { post(event: SessionEvent): void }): Seat;
}

/** Makes a session core; `keep` hears whether this browser now keeps something. */
export type MakeSession = (opening: HostOpen, keep: (kept: boolean) => void) => HostedSession;

interface Guest {
  port: HostPort;
  seat: Seat;
  unwatch: () => void;
}

/** Runs the session core for the tabs of a browser and sees to it that none stays seated after its end. */
export class SessionHost {
  readonly #make: MakeSession;
  readonly #lock = `ad-host-${uuidv7()}`;
  readonly #guests = new Map<HostPort, Guest>();
  #session: HostedSession | null = null;

  constructor(make: MakeSession) {
    this.#make = make;
    void holdForLife(this.#lock);
  }

  /** A tab's port: the first word opens, the others are the tab's. */
  connect(port: HostPort): void {
    port.addEventListener('message', ({ data }) => this.#hear(port, data));
    port.start?.();
    this.#say(port, { kind: 'host-ready', lock: this.#lock });
  }

  /** A line for the black box of whoever is there: something went wrong in the host itself. */
  record(what: string, detail: Readonly<Record<string, string>>): void {
    const [guest] = this.#guests.values();
    guest?.seat.receive({ kind: 'record', what, detail });
  }

  #hear(port: HostPort, message: ToHost): void {
    if (message.kind === 'host-open') return this.#open(port, message);
    const guest = this.#guests.get(port);
    guest?.seat.receive(message);
    if (message.kind === 'leave') this.#leave(port);
  }

  #open(port: HostPort, opening: HostOpen): void {
    this.#leave(port);
    const session = this.#session ?? this.#make(opening, (kept) => this.#tellAll({ kind: 'host-kept', kept }));
    this.#session = session;
    const seat = session.attach({ post: (event) => this.#post(session, port, event) });
    this.#guests.set(port, { port, seat, unwatch: whenEnded(tabLock(opening.tabId), () => this.#leave(port)) });
  }

  #post(session: HostedSession, port: HostPort, event: SessionEvent): void {
    this.#say(port, event);
    // What has ended stays so: whoever comes after the next sign-in gets a new one.
    if (event.kind === 'ended' && this.#session === session) this.#session = null;
  }

  #leave(port: HostPort): void {
    const guest = this.#guests.get(port);
    if (!guest) return;
    this.#guests.delete(port);
    guest.unwatch();
    guest.seat.detach();
  }

  #tellAll(message: FromHost): void {
    for (const { port } of this.#guests.values()) this.#say(port, message);
  }

  #say(port: HostPort, message: FromHost): void {
    port.postMessage(message);
  }
}
