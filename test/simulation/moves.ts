import type { Interaction } from '../../src/contract/interaction.ts';
import type { Id } from '../../src/contract/primitives.ts';
import type { Actor, Command } from '../../src/domain/command.ts';
import { QUEUES } from './centre-of-sim.ts';
import type { Notebook } from './notebook.ts';
import type { SimBrowser, SimTab } from './sim-browser.ts';
import type { SimServer } from './sim-server.ts';
import type { World } from './world.ts';

/** Everything that is in one story. */
export interface Cast {
  world: World;
  server: SimServer;
  notebook: Notebook;
  browsers: readonly SimBrowser[];
  agents: number;
  /** Chats that customers have started. */
  chats: { id: Id; customerId: Id }[];
}

type Move = (cast: Cast) => void;

/** Somebody who is not under test asks the server directly; a refusal or a dead server is their problem. */
const ask = ({ server, world }: Cast, actor: Actor, command: Command): void => {
  server.partition?.execute(actor, world.id(), command).catch(() => undefined);
};

/** What can be done with an interaction on this desk. */
const handle = (tab: SimTab, interaction: Interaction, { world }: Cast): void => {
  const { userId } = tab.browser;
  const { id: interactionId, offer } = interaction;
  if (offer?.agentId === userId) {
    tab.send({ kind: world.chance(0.85) ? 'offer.accept' : 'offer.decline', interactionId, offerId: offer.id });
  } else if (userId in interaction.wrapUps) {
    if (world.chance(0.5)) tab.send({ kind: 'wrapUp.submit', interactionId, reasonId: world.chance(0.5) ? 'solved' : 'refund' });
    else tab.send({ kind: 'wrapUp.cancelAuto', interactionId });
  } else if (interaction.agentId === userId) {
    const dice = world.random();
    if (dice < 0.6) post(tab, interactionId, world);
    else if (dice < 0.7) tab.send({ kind: 'message.mark', interactionId, delivered: interaction.messages, read: interaction.messages });
    else if (dice < 0.8) tab.send({ kind: 'interaction.end', interactionId });
    else if (dice < 0.85) tab.send({ kind: 'interaction.transfer', interactionId, to: { kind: 'queue', id: world.pick(QUEUES)! } });
    else write(tab, interactionId, world);
  }
};

/** A text says which one it is, so that a doubled message is known by its words. */
const post = (tab: SimTab, interactionId: Id, world: World): void =>
  tab.send({ kind: 'message.post', interactionId, text: `text ${world.id()}` });

const write = (tab: SimTab, interactionId: Id, world: World): void => {
  const value = world.chance(0.2) ? null : `draft ${world.id().slice(-4)}`;
  tab.browser.noted(tab, `draft:${interactionId}`, value);
};

const working = ({ browsers, world }: Cast): SimTab | undefined =>
  world.pick(browsers.flatMap(({ tabs }) => tabs.filter((tab) => tab.works && tab.desk !== null)));

const work: Move = (cast) => {
  const tab = working(cast);
  const { world } = cast;
  const desk = tab?.desk;
  if (!tab || !desk) return;
  if (world.chance(0.2)) tab.post({ kind: 'active' });
  const { session } = desk;
  if (!session) return tab.send({ kind: 'station.signIn', teamId: 'team-1', station: { kind: 'extension', number: `${700 + Number(tab.browser.userId.slice(-1))}` } });
  if (session.inactive && world.chance(0.5)) return tab.send({ kind: 'session.stay' });
  for (const id of Object.keys(session.removed ?? {})) tab.send({ kind: 'interaction.dismiss', interactionId: id });
  const interaction = world.pick(Object.values(desk.interactions));
  if (interaction && world.chance(0.85)) return handle(tab, interaction, cast);
  if (session.presence.state === 'idle' || world.chance(0.2)) tab.send(world.chance(0.8) ? { kind: 'state.available' } : { kind: 'state.idle', idleCodeId: 'lunch' });
};

/** Several deeds at once, as when somebody types quickly. */
const hurry: Move = (cast) => {
  const tab = working(cast);
  const mine = tab && Object.values(tab.desk?.interactions ?? {}).find(({ agentId }) => agentId === tab.browser.userId);
  if (tab && mine) for (let n = cast.world.between(2, 5); n > 0; n--) post(tab, mine.id, cast.world);
};

const customer: Move = (cast) => {
  const { world, chats, server } = cast;
  if (chats.length < 7 && world.chance(0.5)) {
    const chat = { id: `chat-${world.id()}`, customerId: `customer-${chats.length}` };
    chats.push(chat);
    return ask(cast, { kind: 'customer', id: chat.customerId, interactionId: chat.id }, {
      kind: 'interaction.start', interactionId: chat.id, entryPointId: `to-${world.pick(QUEUES)}`, text: 'hello', messageId: world.id(),
      customer: { id: chat.customerId, name: 'Customer', email: 'c@example.test' },
    });
  }
  const chat = world.pick(chats);
  if (!chat || !server.partition?.state.interactions.has(chat.id)) return;
  const actor: Actor = { kind: 'customer', id: chat.customerId, interactionId: chat.id };
  if (world.chance(0.15)) ask(cast, actor, { kind: 'interaction.end', interactionId: chat.id });
  else ask(cast, actor, { kind: 'message.post', interactionId: chat.id, text: 'customer says' });
};

const takeOver: Move = ({ browsers, world }) => {
  world.pick(browsers.flatMap(({ tabs }) => tabs.filter((tab) => tab.role === 'elsewhere' || tab.role === 'moved')))?.post({ kind: 'continue' });
};

/** Whoever was signed out signs in again. */
const open: Move = ({ browsers, world, server }) => {
  const browser = world.pick(browsers)!;
  if (!server.isSignedIn(browser.userId)) server.signIn(browser.userId);
  for (const tab of browser.tabs.filter(({ ended }) => ended)) browser.close(tab);
  if (browser.tabs.length < 2) browser.open();
};

const close: Move = ({ browsers, world }) => {
  const browser = world.pick(browsers)!;
  const tab = world.pick(browser.tabs);
  if (!tab) return;
  if (world.chance(0.6)) browser.reload(tab);
  else browser.close(tab);
};

const crash: Move = ({ browsers, world }) => world.pick(browsers)!.crash();

const weather: Move = ({ browsers, world }) => {
  const { network } = world.pick(browsers)!;
  const dice = world.random();
  if (dice < 0.3) network.cut();
  else if (dice < 0.5) network.become('down');
  else if (dice < 0.65) network.become('silent');
  else if (dice < 0.75) network.roughness = { lost: 0.05, doubled: 0.1, swapped: 0.1 };
  else {
    network.become('fair');
    network.roughness = { lost: 0, doubled: 0, swapped: 0 };
  }
};

const serverTrouble: Move = ({ server, world }) => {
  if (world.chance(0.5)) {
    server.crash();
    world.after(world.between(100, 9_000), () => void server.start());
  } else if (world.chance(0.6)) Object.assign(server.trouble, { refused: 0.2, unknown: 0.2 });
  else Object.assign(server.trouble, { refused: 0, unknown: 0 });
};

const diskTrouble: Move = ({ browsers, world }) => {
  const browser = world.pick(browsers)!;
  browser.become(world.pick(['fine', 'fine', 'full', 'hung'] as const)!);
};

const clock: Move = ({ browsers, world }) => {
  world.pick(browsers)!.skew = world.chance(0.5) ? 0 : world.between(-40 * 60_000, 40 * 60_000);
};

const outbox: Move = (cast) => {
  const tab = working(cast);
  const failed = cast.world.pick(tab?.state?.outbox.filter(({ state }) => state === 'failed') ?? []);
  if (!tab || !failed) return;
  cast.notebook.touched(failed.id);
  tab.post({ kind: cast.world.chance(0.5) ? 'retry' : 'discard', id: failed.id });
};

const conflict: Move = (cast) => {
  const tab = working(cast);
  const found = cast.world.pick(tab?.state?.conflicts ?? []);
  if (!tab || !found) return;
  tab.browser.resolved(tab, found.key, cast.world.chance(0.5) ? found.mine : found.theirs);
};

const administrator: Move = (cast) => {
  const { world, chats, agents } = cast;
  const chat = world.pick(chats);
  const actor: Actor = { kind: 'administrator', id: 'admin' };
  if (chat && world.chance(0.7)) ask(cast, actor, { kind: 'interaction.remove', interactionId: chat.id, trackingId: world.id() });
  else ask(cast, actor, { kind: 'agent.signOut', agentId: `agent-${world.between(0, agents - 1)}` });
};

const refresh: Move = (cast) => working(cast)?.post({ kind: cast.world.chance(0.5) ? 'refresh' : 'hurry' });

/** What may happen next, with its weight. */
const MOVES: readonly (readonly [number, Move])[] = [
  [40, work], [6, hurry], [18, customer], [6, takeOver], [6, open], [3, close], [2, crash], [7, weather],
  [2, serverTrouble], [2, diskTrouble], [1, clock], [4, outbox], [3, conflict], [1, administrator], [2, refresh],
];
const TOTAL = MOVES.reduce((sum, [weight]) => sum + weight, 0);

export const move = (cast: Cast): void => {
  let dice = cast.world.random() * TOTAL;
  for (const [weight, deed] of MOVES) {
    dice -= weight;
    if (dice < 0) return deed(cast);
  }
};
