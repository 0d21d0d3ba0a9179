import type { DomainEvent } from '../../src/contract/events.ts';
import type { DeskState } from '../../src/contract/desk.ts';
import type { Id } from '../../src/contract/primitives.ts';
import { deskOf } from '../../src/domain/desk-profile.ts';
import { TENANT } from './sim-server.ts';
import type { OutboxItem } from '../../src/session/session-port.ts';
import type { Cast } from './moves.ts';
import type { Given } from './notebook.ts';
import type { SimTab } from './sim-browser.ts';

/** A browser that dies so soon after a deed may not have heard of it. */
const HEARD_MS = 50;

interface Facts {
  cast: Cast;
  log: readonly DomainEvent[];
  receipts: ReadonlySet<Id>;
  /** Each agent's tab that works, at rest. */
  working: ReadonlyMap<Id, SimTab>;
}

/** Equal as JSON, whatever the order of keys. */
const canon = (value: unknown): string => JSON.stringify(value, (_key, each: unknown) =>
  each !== null && typeof each === 'object' && !Array.isArray(each)
    ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each);

const textOf = ({ command }: Given): string | null => (command.kind === 'message.post' ? command.text : null);

/** Texts of agents in the log, by conversation. */
function postedOf({ log }: Facts): Map<Id, string[]> {
  const posted = new Map<Id, string[]>();
  for (const event of log) {
    if (event.kind !== 'message.posted' || event.message.from !== 'agent') continue;
    posted.set(event.interactionId, [...posted.get(event.interactionId) ?? [], event.message.text]);
  }
  return posted;
}

/** What was acknowledged is in the log. Of marks only the newest counts. */
function nothingLost({ cast, receipts }: Facts): string[] {
  return cast.notebook.given
    .filter(({ id, command, answers }) => answers.includes(null) && command.kind !== 'message.mark' && !receipts.has(id))
    .map(({ id, command }) => `${command.kind} ${id} was acknowledged and is not done`);
}

function nothingTwice(facts: Facts): string[] {
  return [...postedOf(facts).values()].flatMap((texts) =>
    texts.filter((text, i) => texts.indexOf(text) !== i).map((text) => `“${text}” was posted twice`));
}

/** Also across restarts; what was given before a disk hung may be found only after newer texts were sent. */
function orderKept(facts: Facts): string[] {
  const { notebook } = facts.cast;
  const orders = new Map(notebook.given.filter(({ touched, browser, at }) => !touched && notebook.isReliable(browser, at)).map((given) => [textOf(given), given] as const));
  return [...postedOf(facts)].flatMap(([interactionId, texts]) => {
    const last = new Map<unknown, number>();
    return texts.flatMap((text) => {
      const given = orders.get(text);
      if (!given) return [];
      const late = given.order < (last.get(given.browser) ?? -1);
      last.set(given.browser, Math.max(given.order, last.get(given.browser) ?? -1));
      return late ? [`${interactionId}: “${text}” came after what was written later`] : [];
    });
  });
}

/** What was on a good disk is done, refused, or still there for the agent to decide. */
function nothingForgotten({ cast, receipts }: Facts): string[] {
  const { notebook } = cast;
  return notebook.given
    .filter(({ stored, touched, browser, at, command }) =>
      stored && !touched && command.kind !== 'message.mark' && notebook.isReliable(browser, at))
    .filter(({ id, answers, browser }) => answers.length === 0 && !receipts.has(id) && !browser.disk.outbox.has(id))
    .map(({ id, command }) => `${command.kind} ${id} was kept and is forgotten`);
}

/** Every window has worked since everything is well: nothing waits any more, shown or not. */
function nothingWaits({ cast }: Facts): string[] {
  const shown = cast.browsers.flatMap(({ tabs }) => tabs).flatMap((tab) => (tab.works ? tab.state?.outbox ?? [] : []));
  // A disk that was full or hung may have kept what is long done; under its key it is done once all the same.
  const stored = cast.browsers.filter((browser) => cast.notebook.isReliable(browser, 0))
    .flatMap(({ disk }) => [...disk.outbox.values()].map((each) => JSON.parse(each) as OutboxItem))
    .filter(({ command }) => command.kind !== 'message.mark');
  return [...shown, ...stored]
    .filter(({ state }) => state === 'pending')
    .map(({ id, command }) => `${command.kind} ${id} still waits`);
}

function bothSidesEqual({ cast, working }: Facts): string[] {
  const { state } = cast.server.partition!.committed;
  return [...working].flatMap(([agentId, tab]) => {
    const desk = deskOf(state, agentId, { id: TENANT, name: 'Tenant' });
    return canon(desk) === canon(tab.desk) ? [] : [`${tab.id} shows another desk than the server has: ${difference(desk, tab.desk)}`];
  });
}

/** The first part that differs. */
function difference(server: DeskState | null, tab: DeskState | null): string {
  const part = (['session', 'interactions', 'profile'] as const).find((each) => canon(server?.[each]) !== canon(tab?.[each]));
  return part ? `${part}: ${canon(server?.[part])} | ${canon(tab?.[part])}` : 'nothing';
}

/** A draft that only one browser wrote is what it wrote last, there and at the server. */
function draftsKept({ cast, working, log }: Facts): string[] {
  const { notebook, browsers } = cast;
  return [...working].flatMap(([agentId, tab]) => {
    const own = browsers.filter(({ userId }) => userId === agentId);
    const keys = new Set(own.flatMap((browser) => [...notebook.notes.get(browser)?.keys() ?? []]));
    return [...keys].flatMap((key) => {
      const writers = own.filter((browser) => notebook.notes.get(browser)?.has(key));
      const [writer] = writers;
      if (!writer || writers.length > 1) return [];
      const note = notebook.notes.get(writer)!.get(key)!;
      if (!notebook.isReliable(writer, note.at) || notebook.diedSoonAfter(writer, note.at, HEARD_MS)) return [];
      // A draft goes with the agent's part in its conversation.
      const interactionId = key.slice('draft:'.length);
      if (!tab.desk?.interactions[interactionId] || hasHandedOver(log, agentId, interactionId)) return [];
      const shown = tab.state?.memory[key] ?? null;
      return shown === note.value ? [] : [`${tab.id} shows ${key} as ${shown}, written was ${note.value}`];
    });
  });
}

/** The conversation may have come back to an agent whose part in it was over. */
const hasHandedOver = (log: readonly DomainEvent[], agentId: Id, interactionId: Id): boolean => log.some((event) =>
  event.kind === 'wrapUp.completed' && event.agentId === agentId && event.interactionId === interactionId);

/** Everything that is wrong at rest. */
export function judge(cast: Cast, working: ReadonlyMap<Id, SimTab>): readonly string[] {
  const tenant = cast.server.memory.tenants.get(TENANT)!;
  const facts: Facts = {
    cast, working, log: tenant.log.map((line) => JSON.parse(line) as DomainEvent), receipts: new Set(tenant.receipts.keys()),
  };
  return [nothingLost, nothingTwice, orderKept, nothingForgotten, nothingWaits, bothSidesEqual, draftsKept].flatMap((rule) => rule(facts));
}
