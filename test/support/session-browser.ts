import type { UpFrame } from '../../src/contract/up.ts';
import { DeskSession, type TabDoor } from '../../src/session/desk-session.ts';
import type { SessionPorts } from '../../src/session/ports.ts';
import type { SessionEvent, SessionRequest, SessionState } from '../../src/session/session-port.ts';
import { desk, ME, T0 } from './session-desk.ts';
import { type SessionSocket, SessionSockets } from './session-socket.ts';
import { SessionTime, settled } from './session-time.ts';
import { SessionVault } from './session-vault.ts';

/** One tab: what it was told. */
export class SessionTab {
  readonly told: SessionEvent[] = [];
  readonly #door: TabDoor;

  constructor(session: DeskSession, id: string) {
    this.#door = session.attach({ post: (event) => this.told.push(structuredClone(event)) });
    this.post({ kind: 'join', tabId: id, deskId: 'desk-a' });
  }

  post(request: SessionRequest): void {
    this.#door.receive(request);
  }

  detach(): void {
    this.#door.detach();
  }

  of<K extends SessionEvent['kind']>(kind: K): Extract<SessionEvent, { kind: K }>[] {
    return this.told.filter((event): event is Extract<SessionEvent, { kind: K }> => event.kind === kind);
  }

  get state(): SessionState {
    return this.of('state').at(-1)!.state;
  }

  get role(): string | undefined {
    return this.of('role').at(-1)?.role;
  }
}

/** A browser with its session core; the vault may be another session's. */
export class SessionBrowser {
  readonly time: SessionTime;
  readonly sockets: SessionSockets;
  readonly vault: SessionVault;
  readonly session: DeskSession;

  constructor(vault = new SessionVault(), time = new SessionTime(T0)) {
    this.time = time;
    this.vault = vault;
    this.sockets = new SessionSockets(time);
    let ids = 0;
    const ports: SessionPorts = { ...this.sockets.ports, vault, id: () => `id-${(ids += 1)}` };
    this.session = new DeskSession(ports);
  }

  get socket(): SessionSocket {
    return this.sockets.last;
  }

  /** The commands that the present socket has received. */
  get commands(): Extract<UpFrame, { kind: 'command' }>[] {
    return this.socket.of('command');
  }

  /** A tab, after the vault was read. */
  async open(id: string): Promise<SessionTab> {
    const tab = new SessionTab(this.session, id);
    await settled();
    return tab;
  }

  /** Welcome, memory, snapshot. */
  online(cursor = 10, userId = ME): SessionSocket {
    const socket = this.sockets.greet(userId);
    socket.say({ kind: 'memory', entries: [] }, { kind: 'snapshot', cursor, desk: desk(userId) });
    return socket;
  }

  /** A browser whose first tab works. */
  static async working(): Promise<{ browser: SessionBrowser; tab: SessionTab; socket: SessionSocket }> {
    const browser = new SessionBrowser();
    const tab = await browser.open('tab-1');
    return { browser, tab, socket: browser.online() };
  }
}
