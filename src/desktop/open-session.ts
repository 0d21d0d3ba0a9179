import type { CommandId, Id } from '../contract/primitives.ts';
import type { SessionEvent, SessionPort, SessionRequest } from '../session/session-port.ts';
import { localWitness } from '../vault/witness.ts';
import type { FromHost, HostEvent, HostOpen } from '../worker/host-door.ts';
import { whenEnded } from '../worker/life.ts';
import { claimTabId, deskId } from './desk-id.ts';
import { CARRIERS, type Carrier, type MakeCarrier } from './session-worker.ts';

export interface SessionOptions {
  socketUrl?: string;
  /** The ways to a session core, the best first. */
  carriers?: readonly MakeCarrier[];
}

const agentSocket = (): string => new URL('/realtime/agent', location.href.replace(/^http/, 'ws')).href;

const isHostEvent = (message: FromHost): message is HostEvent => message.kind === 'host-ready' || message.kind === 'host-kept';

/**
 * This tab's end of the session: joins the core, in the best place that this browser has for it, and joins a new one
 * when that dies, with whatever it has not been answered yet.
 */
class TabSession implements SessionPort {
  readonly #socketUrl: string;
  readonly #carriers: readonly MakeCarrier[];
  readonly #listeners = new Set<(event: SessionEvent) => void>();
  readonly #witness = localWitness(() => localStorage);
  readonly #unanswered = new Map<CommandId, SessionRequest>();
  /** What may not have arrived: a port takes everything, also when nobody will ever listen at its other end. */
  #waiting: SessionRequest[] = [];
  #carrier: Carrier | null = null;
  #tabId: Id | null = null;
  /** Which of the carriers is tried. */
  #place = 0;
  #ready = false;
  #left = false;

  constructor({ socketUrl = agentSocket(), carriers = CARRIERS }: SessionOptions) {
    this.#socketUrl = socketUrl;
    this.#carriers = carriers;
    // The worker starts while the tab still finds out which one it is.
    this.#connect();
    void claimTabId().then((tabId) => {
      this.#tabId = tabId;
      this.#join();
    });
    window.addEventListener('pagehide', ({ persisted }) => { if (!persisted) this.post({ kind: 'leave', erase: false }); });
  }

  post(request: SessionRequest): void {
    if (this.#left) return;
    if (request.kind === 'leave') this.#left = true;
    if (request.kind === 'send') this.#unanswered.set(request.id, request);
    if (!this.#arrives) this.#waiting.push(request);
    if (this.#tabId !== null) this.#carrier?.post(request);
  }

  listen(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get #arrives(): boolean {
    return this.#ready && this.#tabId !== null;
  }

  #connect(): void {
    this.#ready = false;
    const make = this.#carriers[this.#place];
    if (!make) return;
    // One that was given up may still report; only the present one counts.
    let failed = false;
    const present = (deed: () => void) => { if (!failed && this.#carrier === carrier) deed(); };
    const fail = (): void => {
      failed = true;
      this.#place += 1;
      this.#connect();
      if (this.#tabId !== null) this.#join();
    };
    let carrier: Carrier | null = null;
    try {
      carrier = make({ heard: (message) => present(() => this.#hear(message)), failed: () => present(fail) });
    } catch {
      return fail();
    }
    this.#carrier = carrier;
  }

  #join(): void {
    const [tabId, carrier] = [this.#tabId, this.#carrier];
    if (tabId === null || !carrier) return;
    carrier.post({ kind: 'host-open', tabId, socketUrl: this.#socketUrl, kept: this.#witness.expects() } satisfies HostOpen);
    carrier.post({ kind: 'join', tabId, deskId: deskId(carrier.shared) });
    const again = [...this.#unanswered.values()].filter((request) => !this.#waiting.includes(request));
    for (const request of [...again, ...this.#waiting]) carrier.post(request);
    if (this.#arrives) this.#waiting = [];
  }

  #hear(message: FromHost): void {
    if (isHostEvent(message)) return this.#hearHost(message);
    if (message.kind === 'answer') this.#unanswered.delete(message.id);
    for (const listener of this.#listeners) listener(message);
  }

  #hearHost(event: HostEvent): void {
    if (event.kind === 'host-kept') return this.#witness.note(event.kept);
    this.#ready = true;
    if (this.#arrives) this.#waiting = [];
    const carrier = this.#carrier;
    // A shared worker lives in some tab's process and dies with it.
    whenEnded(event.lock, () => { if (this.#carrier === carrier && !this.#left) this.#revive(); });
  }

  #revive(): void {
    this.#carrier?.close();
    this.#connect();
    this.#join();
  }
}

/**
 * Opens this tab's session: says `join` by itself, and `leave` when the page goes. What is posted before the core is
 * there waits for it.
 */
export const openSession = (options: SessionOptions = {}): SessionPort => new TabSession(options);
