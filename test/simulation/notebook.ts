import type { WireFault } from '../../src/contract/errors.ts';
import { mayWait } from '../../src/contract/outbox.ts';
import type { CommandId } from '../../src/contract/primitives.ts';
import type { AgentCommand } from '../../src/contract/up.ts';
import type { WindowRole } from '../../src/session/session-port.ts';
import type { SimBrowser, SimTab } from './sim-browser.ts';
import type { World } from './world.ts';

/** A command that somebody gave, and what came of it. */
export interface Given {
  id: CommandId;
  command: AgentCommand;
  browser: SimBrowser;
  order: number;
  at: number;
  /** It was seen on the browser's disk. */
  stored: boolean;
  answers: (WireFault | null)[];
  /** The agent has tried it again or given it up: its place in the order is another one then. */
  touched: boolean;
}

/** The last text that was kept under a key in one browser. */
interface Note {
  value: string | null;
  at: number;
}

/** What an observer writes down who sees what people do and what they are told, and nothing else. */
export class Notebook {
  readonly given: Given[] = [];
  readonly faults: string[] = [];
  readonly #world: World;
  readonly #byId = new Map<CommandId, Given>();
  /** Since when a browser's disk keeps its promises again; Infinity while it does not. */
  readonly #lapses = new Map<SimBrowser, number>();
  readonly #crashes = new Map<SimBrowser, number[]>();
  readonly notes = new Map<SimBrowser, Map<string, Note>>();

  constructor(world: World) {
    this.#world = world;
  }

  take(tab: SimTab, id: CommandId, command: AgentCommand): void {
    const given: Given = {
      id, command, browser: tab.browser, order: this.given.length, at: this.#world.now(), stored: false, answers: [], touched: false,
    };
    this.given.push(given);
    this.#byId.set(id, given);
    this.#world.tell(`${tab.id} ${command.kind} ${'interactionId' in command ? command.interactionId.slice(-4) : ''} ${id.slice(-4)}`);
  }

  answered(id: CommandId, fault: WireFault | undefined): void {
    this.#byId.get(id)?.answers.push(fault ?? null);
    if (fault) this.#world.tell(`  ${id.slice(-4)} refused: ${fault.code}`);
  }

  touched(id: CommandId): void {
    const given = this.#byId.get(id);
    if (given) given.touched = true;
  }

  role(tab: SimTab, role: WindowRole): void {
    this.#world.tell(`${tab.id} is ${role}`);
  }

  items(tab: SimTab): void {
    if (tab.role !== 'working') this.faults.push(`${tab.id} is ${tab.role} and is told what happens`);
  }

  kept(tab: SimTab, key: string, value: string | null): void {
    const notes = this.notes.get(tab.browser) ?? new Map<string, Note>();
    this.notes.set(tab.browser, notes.set(key, { value, at: this.#world.now() }));
    this.#world.tell(`${tab.id} keeps ${key.slice(-4)}: ${value}`);
  }

  crashed(browser: SimBrowser): void {
    this.#world.tell(`${browser.deskId} crashes`);
    const crashes = this.#crashes.get(browser) ?? [];
    this.#crashes.set(browser, [...crashes, this.#world.now()]);
  }

  /** From now on nobody can promise what this browser's disk has. */
  lapses(browser: SimBrowser): void {
    this.#lapses.set(browser, Infinity);
  }

  recovered(browser: SimBrowser): void {
    if (this.#lapses.get(browser) === Infinity) this.#lapses.set(browser, this.#world.now());
  }

  /** Whether the disk was good from `at` on. */
  isReliable(browser: SimBrowser, at: number): boolean {
    return at > (this.#lapses.get(browser) ?? -Infinity) && at > browser.disk.erasedAt;
  }

  /** Whether the browser died within this time after `at`. */
  diedSoonAfter(browser: SimBrowser, at: number, ms: number): boolean {
    return (this.#crashes.get(browser) ?? []).some((crash) => crash >= at && crash <= at + ms);
  }

  /** Looks at the disks: what is on one is a promise. */
  look(browsers: readonly SimBrowser[]): void {
    for (const { disk } of browsers) for (const id of disk.outbox.keys()) this.#store(id);
  }

  #store(id: CommandId): void {
    const given = this.#byId.get(id);
    if (given && mayWait(given.command.kind)) given.stored = true;
  }
}
