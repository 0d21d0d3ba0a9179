import type { DeskState } from '../../src/contract/desk.ts';
import type { WireFault } from '../../src/contract/errors.ts';
import type { CommandId, Id } from '../../src/contract/primitives.ts';
import type { AgentCommand } from '../../src/contract/up.ts';
import { evolveDesk } from '../../src/domain/desk.ts';
import { DeskSession, type TabDoor } from '../../src/session/desk-session.ts';
import type { SessionPorts } from '../../src/session/ports.ts';
import type { SessionEvent, SessionRequest, SessionState, WindowRole } from '../../src/session/session-port.ts';
import { Network } from './network.ts';
import type { Notebook } from './notebook.ts';
import type { SimServer } from './sim-server.ts';
import { Disk, SimVault } from './sim-vault.ts';
import type { World } from './world.ts';

/** A tab as the desktop's frame is one: it holds what it shows, by the same `evolve`. */
export class SimTab {
  readonly id: Id;
  readonly browser: SimBrowser;
  role: WindowRole | null = null;
  state: SessionState | null = null;
  desk: DeskState | null = null;
  ended: Extract<SessionEvent, { kind: 'ended' }> | null = null;
  readonly #door: TabDoor;
  readonly #notebook: Notebook;
  #dead = false;

  constructor(browser: SimBrowser, session: DeskSession, id: Id, notebook: Notebook) {
    this.browser = browser;
    this.id = id;
    this.#notebook = notebook;
    this.#door = session.attach({ post: (event) => this.#soon(() => this.#hear(structuredClone(event))) });
    this.post({ kind: 'join', tabId: id, deskId: browser.deskId });
  }

  get works(): boolean {
    return !this.#dead && this.role === 'working' && this.ended === null;
  }

  get isDead(): boolean {
    return this.#dead;
  }

  post(request: SessionRequest): void {
    this.#soon(() => this.#door.receive(structuredClone(request)));
  }

  send(command: AgentCommand): void {
    const id = this.browser.world.id(this.browser.now());
    this.#notebook.take(this, id, command);
    this.post({ kind: 'send', id, command });
  }

  shows(key: string, value: string | null): void {
    if (this.state) this.state = { ...this.state, memory: withMemory(this.state.memory, key, value) };
  }

  /** The tab's renderer dies; the worker sees its lock free a moment later. */
  die(): void {
    this.#dead = true;
    this.browser.world.after(this.browser.world.between(1, 60), () => this.#door.detach());
  }

  /** Messages between a tab and the worker take their time, in order. */
  #soon(run: () => void): void {
    this.browser.world.after(1, () => { if (!this.#dead) run(); });
  }

  #hear(event: SessionEvent): void {
    switch (event.kind) {
      case 'state':
        this.state = event.state;
        this.role = event.state.role;
        this.desk = event.state.desk;
        break;
      case 'role':
        this.role = event.role;
        this.#notebook.role(this, event.role);
        break;
      case 'items': {
        this.#notebook.items(this);
        for (const item of event.items) if (this.desk) this.desk = evolveDesk(this.desk, item, this.browser.userId);
        break;
      }
      case 'answer': return this.#answered(event.id, event.fault);
      case 'outbox': if (this.state) this.state = { ...this.state, outbox: event.outbox }; break;
      case 'line': if (this.state) this.state = { ...this.state, line: event.line }; break;
      case 'conflicts': if (this.state) this.state = { ...this.state, conflicts: event.conflicts }; break;
      case 'memory': return this.shows(event.key, event.value);
      case 'ended': this.ended = event; break;
      default:
    }
  }

  #answered(id: CommandId, fault: WireFault | undefined): void {
    this.#notebook.answered(id, fault);
  }
}

const withMemory = (memory: SessionState['memory'], key: string, value: string | null): SessionState['memory'] => {
  const { [key]: _gone, ...others } = memory;
  return value === null ? others : { ...others, [key]: value };
};

/** An agent's browser on some machine: a disk, a network, a clock that may be wrong, tabs, and one session core. */
export class SimBrowser {
  readonly world: World;
  readonly userId: Id;
  readonly deskId: Id;
  readonly disk = new Disk();
  readonly network: Network;
  /** How wrong its clock is. */
  skew = 0;
  tabs: SimTab[] = [];
  readonly #notebook: Notebook;
  #vault: SimVault | null = null;
  #session: DeskSession | null = null;
  #alive = { is: false };
  #tabs = 0;

  constructor(world: World, server: SimServer, notebook: Notebook, userId: Id, deskId: Id) {
    this.world = world;
    this.#notebook = notebook;
    this.userId = userId;
    this.deskId = deskId;
    this.network = new Network(world, (socket) => server.accept(userId, socket));
  }

  get isOpen(): boolean {
    return this.#alive.is;
  }

  get session(): DeskSession | null {
    return this.#session;
  }

  now(): number {
    return this.world.now() + this.skew;
  }

  /** The agent writes, or clears, a text of the desk's memory. */
  noted(tab: SimTab, key: string, value: string | null): void {
    this.#notebook.kept(tab, key, value);
    tab.shows(key, value);
    tab.post({ kind: 'keep', key, value });
  }

  resolved(tab: SimTab, key: string, value: string): void {
    this.#notebook.kept(tab, key, value);
    tab.shows(key, value);
    tab.post({ kind: 'resolve', key, value });
  }

  /** The disk becomes good or bad. What has hung stays so until the browser starts anew. */
  become(state: Disk['state']): void {
    const hung = this.disk.state === 'hung' && this.isOpen;
    this.disk.state = state;
    if (state !== 'fine' || hung) this.#notebook.lapses(this);
    else this.#notebook.recovered(this);
  }

  /** Opens one more tab; the first one starts the core. */
  open(): SimTab {
    const session = this.#session && !this.#session.isOver ? this.#session : this.#boot();
    const tab = new SimTab(this, session, `${this.deskId}-tab-${++this.#tabs}`, this.#notebook);
    this.tabs.push(tab);
    return tab;
  }

  /** Loads a tab anew: the same one for the core. */
  reload(tab: SimTab): SimTab {
    if (this.tabs.length === 1) {
      this.crash();
      this.#boot();
    }
    tab.die();
    this.tabs = this.tabs.filter((each) => each !== tab);
    const next = new SimTab(this, this.#session!, tab.id, this.#notebook);
    this.tabs.push(next);
    return next;
  }

  close(tab: SimTab): void {
    tab.die();
    this.tabs = this.tabs.filter((each) => each !== tab);
    if (this.tabs.length === 0) this.crash();
  }

  /** SIGKILL: tabs, worker, socket, everything but the disk. */
  crash(): void {
    if (this.#alive.is) this.#notebook.crashed(this);
    this.#alive.is = false;
    this.#vault?.die();
    for (const tab of this.tabs) tab.die();
    this.tabs = [];
    this.#session = null;
    this.network.cut();
  }

  #boot(): DeskSession {
    const alive = this.#alive = { is: true };
    const { world } = this;
    if (this.disk.state === 'fine') this.#notebook.recovered(this);
    this.#vault = new SimVault(world, this.disk);
    const ports: SessionPorts = {
      vault: this.#vault,
      id: () => world.id(this.now()),
      now: () => this.now(),
      random: world.random,
      after: (ms, run) => world.after(ms, () => { if (alive.is) run(); }),
      dial: (events) => this.network.dial({
        opened: () => { if (alive.is) events.opened(); },
        received: (text) => { if (alive.is) events.received(text); },
        closed: (code) => { if (alive.is) events.closed(code); },
      }),
    };
    this.#session = new DeskSession(ports);
    return this.#session;
  }
}
