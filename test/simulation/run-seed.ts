import type { Id } from '../../src/contract/primitives.ts';
import { agentIdOf, objectsOf } from './centre-of-sim.ts';
import { judge } from './judge.ts';
import { move, type Cast } from './moves.ts';
import { Notebook } from './notebook.ts';
import { SimBrowser, type SimTab } from './sim-browser.ts';
import { SimServer } from './sim-server.ts';
import { WindowWatch } from './window-watch.ts';
import { World } from './world.ts';

export interface Outcome {
  seed: number;
  faults: readonly string[];
  story: readonly string[];
  /** How much happened: lines of the log, and commands given. */
  events: number;
  commands: number;
}

const SECOND = 1_000;

/** The server's code asks the machine for time in two places; in a story it gets the story's. */
async function inWorldTime<T>(world: World, run: () => Promise<T>): Promise<T> {
  const { now } = Date;
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  Date.now = () => world.now();
  Object.assign(globalThis, {
    setTimeout: (deed: () => void, ms = 0) => world.after(ms, deed),
    clearTimeout: (callOff: (() => void) | undefined) => callOff?.(),
  });
  try {
    return await run();
  } finally {
    Date.now = now;
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }
}

async function stage(world: World, watch: WindowWatch): Promise<Cast> {
  const server = new SimServer(world, watch);
  const notebook = new Notebook(world);
  const agents = world.between(1, 3);
  const starting = server.start();
  await world.run(SECOND);
  await starting;
  for (const object of objectsOf(agents)) {
    server.partition!.execute({ kind: 'system' }, world.id(), { kind: 'config.put', object }).catch(() => undefined);
    await world.run(20);
  }
  const browsers = Array.from({ length: agents }, (_, n) => agentIdOf(n)).flatMap((userId) => {
    server.signIn(userId);
    return Array.from({ length: world.between(1, 2) }, (_, n) => new SimBrowser(world, server, notebook, userId, `desk-${userId}-${n}`));
  });
  return { world, server, notebook, browsers, agents, chats: [] };
}

/** Some minutes in which everything happens that can happen. */
async function play(cast: Cast): Promise<void> {
  const { world, browsers, notebook } = cast;
  for (const browser of browsers) if (world.chance(0.8)) browser.open();
  const end = world.elapsed + world.between(60, 200) * SECOND;
  while (world.elapsed < end) {
    await world.run(world.chance(0.1) ? world.between(2, 20) * SECOND : world.between(5, 900));
    notebook.look(browsers);
    move(cast);
  }
}

/** Everything works again; every window is worked in once, so that what waits in it can be sent. */
async function heal(cast: Cast): Promise<Map<Id, SimTab>> {
  const { world, server, browsers } = cast;
  Object.assign(server.trouble, { refused: 0, unknown: 0 });
  for (const browser of browsers) {
    const { network } = browser;
    browser.become('fine');
    network.roughness = { lost: 0, doubled: 0, swapped: 0 };
    network.become('fair');
  }
  await server.start();
  await world.run(10 * SECOND);
  const working = new Map<Id, SimTab>();
  for (const browser of [...browsers, ...browsers]) working.set(browser.userId, await workIn(cast, browser));
  for (const { network } of browsers) network.cut();
  await world.run(30 * SECOND);
  return working;
}

async function workIn({ world, server, browsers }: Cast, browser: SimBrowser): Promise<SimTab> {
  for (const tab of browser.tabs.filter(({ ended }) => ended)) browser.close(tab);
  if (!server.isSignedIn(browser.userId)) server.signIn(browser.userId);
  const tab = browser.tabs.at(-1) ?? browser.open();
  await world.run(3 * SECOND);
  if (!tab.works) tab.post({ kind: 'continue' });
  // Nobody is inactive while this goes on.
  for (const each of browsers.flatMap(({ tabs }) => tabs)) each.post({ kind: 'active' });
  await world.run(25 * SECOND);
  return tab;
}

/** Plays one story and judges it at rest. */
export async function runSeed(seed: number): Promise<Outcome> {
  const world = new World(seed);
  return inWorldTime(world, async () => {
    const watch = new WindowWatch();
    const cast = await stage(world, watch);
    await play(cast);
    const working = await heal(cast);
    const faults = [...cast.notebook.faults, ...watch.faults, ...judge(cast, working)];
    for (const [userId, tab] of working) if (!tab.works) faults.push(`${userId} has no window that works: ${tab.id} is ${tab.role}, ${tab.ended?.why ?? 'not ended'}`);
    const events = cast.server.partition!.seq;
    cast.server.crash();
    for (const browser of cast.browsers) browser.crash();
    return { seed, faults, story: world.story, events, commands: cast.notebook.given.length };
  });
}
