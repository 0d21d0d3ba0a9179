import fc from 'fast-check';
import type { Interaction } from '../../src/contract/interaction.ts';
import type { Id } from '../../src/contract/primitives.ts';
import type { Command } from '../../src/domain/command.ts';
import { profileOf } from '../../src/domain/lookups.ts';
import { change, remove } from './domain-changes.ts';
import { forge } from './domain-forgeries.ts';
import { PRESENCE } from './domain-presence.ts';
import { ADMINISTRATOR, asAgent, asCustomer, interactions, onSession, pick, type Play, signedIn, type Step, step, SYSTEM } from './domain-step.ts';
import type { Centre } from './domain.ts';

/** One step of a random history. The numbers choose among what there is at that moment. */
export interface Move {
  deed: Deed;
  /** Milliseconds that go by before it. */
  wait: number;
  a: number;
  b: number;
}

const WAITS = [0, 0, 0, 0, 0, 0, 1, 1, 40, 40, 700, 1_500, 2_000, 4_000, 5_000, 18_000, 30_000] as const;

function on(status: Interaction['status'][], ask: (centre: Centre, interaction: Interaction, b: number) => Step | undefined): Play {
  return (centre, a, b) => {
    const interaction = pick(interactions(centre, ...status), a);
    return interaction && ask(centre, interaction, b);
  };
}

function onWrapUp(ask: (centre: Centre, interaction: Interaction, agentId: Id, b: number) => Step): Play {
  return (centre, a, b) => {
    const open = interactions(centre, 'queued', 'offered', 'connected', 'ended')
      .flatMap((each) => Object.keys(each.wrapUps).map((agentId) => [each, agentId] as const));
    const found = pick(open, a);
    return found && ask(centre, ...found, b);
  };
}

const signIn: Play = ({ state }, a) => {
  const user = pick(Object.values(state.config.user).filter(({ id }) => !state.agents.has(id)), a);
  const teamId = pick(user?.teamIds ?? [], a);
  if (!user || teamId === undefined) return undefined;
  const { team, queue, organisation } = state.config;
  const registered = organisation['organisation']!.registeredNumbers?.includes(user.defaultExtension!) ?? true;
  const centreExists = Object.keys(team).length > 0 && Object.keys(queue).length > 0;
  const complete = user.roles.includes('agent') && user.multimediaProfileId !== undefined && registered && centreExists;
  return step(asAgent(user.id), { kind: 'station.signIn', teamId, station: { kind: 'extension', number: user.defaultExtension! } }, complete);
};

const start: Play = (centre, a, b) => {
  const entry = pick(Object.values(centre.state.config.entryPoint), a);
  if (!entry) return undefined;
  const interactionId = centre.id();
  const customer = { id: `customer-${interactionId}`, name: 'Maria', email: 'maria@example.test' };
  const first = b % 2 === 0 ? { text: 'Hello', messageId: centre.id() } : {};
  return step(SYSTEM, { kind: 'interaction.start', interactionId, entryPointId: entry.id, customer, ...first }, entry.open);
};

const transfer = on(['connected'], (centre, { id: interactionId, agentId, channel }, b) => {
  const actor = asAgent(agentId!);
  if (b % 2 === 0) {
    const to = pick(signedIn(centre), b >> 1)!;
    return step(actor, { kind: 'interaction.transfer', interactionId, to: { kind: 'agent', id: to } }, to === agentId ? false : null);
  }
  const to = pick(Object.values(centre.state.config.queue), b >> 1)!;
  return step(actor, { kind: 'interaction.transfer', interactionId, to: { kind: 'queue', id: to.id } }, to.channel === channel);
});

const idle = onSession((_, id, b) => {
  const idleCodeId = pick(['meeting', 'lunch', 'meeting', 'lunch', 'rona', 'nowhere'], b)!;
  return step(asAgent(id), { kind: 'state.idle', idleCodeId }, idleCodeId === 'meeting' || idleCodeId === 'lunch' ? null : false);
});

const submit = onWrapUp(({ state }, { id: interactionId }, agentId, b) => {
  const reasonId = pick(['solved', 'refund', 'unlisted'], b)!;
  const listed = profileOf(state, agentId)?.wrapUpReasonIds.includes(reasonId) ?? false;
  return step(asAgent(agentId), { kind: 'wrapUp.submit', interactionId, reasonId }, listed);
});

const changeTeam = onSession(({ state }, id, b) => {
  const teamId = pick(Object.keys(state.config.team), b) ?? 'nowhere';
  const own = state.config.user[id]!.teamIds.includes(teamId);
  return step(asAgent(id), { kind: 'station.changeTeam', teamId }, own && Object.keys(state.agents.get(id)!.load).length === 0);
});

const mark = (interactionId: Id, b: number): Command => ({ kind: 'message.mark', interactionId, delivered: b % 5, read: b % 3 });

const PLAYS = {
  'sign in': signIn,
  'sign out': onSession(({ state }, id) => {
    const { load, presence } = state.agents.get(id)!;
    return step(asAgent(id), { kind: 'station.signOut' }, presence.state === 'idle' && Object.keys(load).length === 0);
  }),
  'change team': changeTeam,
  'available': onSession((_, id) => step(asAgent(id), { kind: 'state.available' })),
  idle, start, transfer, submit,
  'accept': on(['offered'], ({ now }, { id, offer }) =>
    step(asAgent(offer!.agentId), { kind: 'offer.accept', interactionId: id, offerId: offer!.id }, now < offer!.expiresAt)),
  'decline': on(['offered'], (_, { id, offer }) =>
    step(asAgent(offer!.agentId), { kind: 'offer.decline', interactionId: id, offerId: offer!.id })),
  'agent ends': on(['connected'], (_, { id, agentId }) => step(asAgent(agentId!), { kind: 'interaction.end', interactionId: id })),
  'customer ends': on(['queued', 'offered', 'connected', 'ended'], (_, each) =>
    step(asCustomer(each), { kind: 'interaction.end', interactionId: each.id }, each.status !== 'ended')),
  'system ends': on(['queued', 'offered', 'connected'], (_, { id }) => step(SYSTEM, { kind: 'interaction.end', interactionId: id })),
  'cancel auto': onWrapUp(({ state }, { id }, agentId) =>
    step(asAgent(agentId), { kind: 'wrapUp.cancelAuto', interactionId: id }, profileOf(state, agentId)?.cancelAutoWrapUp ?? false)),
  'agent writes': on(['connected'], (_, { id, agentId }) => step(asAgent(agentId!), { kind: 'message.post', interactionId: id, text: 'How can I help?' })),
  'customer writes': on(['queued', 'offered', 'connected', 'ended'], (_, each) =>
    step(asCustomer(each), { kind: 'message.post', interactionId: each.id, text: 'Help!' }, each.status !== 'ended')),
  'agent marks': on(['connected'], (_, { id, agentId }, b) => step(asAgent(agentId!), mark(id, b))),
  'customer marks': on(['queued', 'offered', 'connected'], (_, each, b) => step(asCustomer(each), mark(each.id, b))),
  'remove interaction': on(['queued', 'offered', 'connected', 'ended'], (_, { id, status }) =>
    step(ADMINISTRATOR, { kind: 'interaction.remove', interactionId: id, trackingId: 'track-1' }, status !== 'ended')),
  ...PRESENCE,
  'signed out': onSession((_, id) => step(ADMINISTRATOR, { kind: 'agent.signOut', agentId: id })),
  'change': change, 'remove': remove, 'forge': forge,
} satisfies Record<string, Play>;

/** Deeds of the world around the domain, which the history itself does. */
type WorldDeed = 'fenced' | 'restart' | 'fire one' | 'fire again' | 'fire early';
export type Deed = keyof typeof PLAYS | WorldDeed;

/** How often each deed is drawn. */
const OFTEN: Record<Deed, number> = {
  'start': 22, 'accept': 30, 'available': 12, 'agent ends': 8, 'transfer': 12, 'decline': 6, 'submit': 6, 'idle': 4, 'change': 6, 'forge': 6,
  'customer ends': 3, 'sign in': 3, 'agent writes': 4, 'customer writes': 4, 'agent marks': 5, 'customer marks': 5, 'cancel auto': 3,
  'fire one': 8, 'fire again': 2, 'fire early': 2, 'restart': 2, 'signed out': 1, 'sign out': 2, 'change team': 2, 'system ends': 1, 'remove': 3,
  'leave': 3, 'return': 5, 'lost': 2, 'open desk': 2, 'fenced': 4, 'warn': 3, 'stay': 1, 'remove interaction': 3, 'dismiss': 5,
};

const drawn = (Object.keys(OFTEN) as Deed[]).flatMap((deed) => Array<Deed>(OFTEN[deed]).fill(deed));

export const moves: fc.Arbitrary<Move> = fc.record({
  deed: fc.constantFrom(...drawn), wait: fc.constantFrom(...WAITS), a: fc.nat(63), b: fc.nat(255),
});

/** What the move asks at this moment; undefined when there is nobody to ask it of, or when it is the world's. */
export function stepOf(centre: Centre, { deed, a, b }: Move): Step | undefined {
  if (deed === 'fenced') return fenced(centre, a, b);
  const found = deed in PLAYS ? PLAYS[deed as keyof typeof PLAYS](centre, a, b) : undefined;
  return found && b % 2 === 0 ? fromWindow(centre, found) : found;
}

const epochOf = ({ state }: Centre, agentId: Id): number | undefined => state.desks.get(agentId)?.epoch;

/** The same, asked by the window that works. */
function fromWindow(centre: Centre, each: Step): Step {
  const { actor } = each;
  const epoch = actor.kind === 'agent' ? epochOf(centre, actor.id) : undefined;
  return actor.kind === 'agent' && epoch !== undefined ? { ...each, actor: { ...actor, epoch } } : each;
}

/** The same, asked by a window that works no more: always refused. */
function fenced(centre: Centre, a: number, b: number): Step | undefined {
  const plays = Object.values(PLAYS);
  for (let i = 0; i < plays.length; i++) {
    const found = plays[(a + i) % plays.length]!(centre, a, b);
    const { actor, command } = found ?? {};
    if (actor?.kind !== 'agent' || !command || found?.expect === 'refused') continue;
    return { actor: { ...actor, epoch: (epochOf(centre, actor.id) ?? 2) - 1 }, command, expect: 'refused', fault: 'session-moved' };
  }
  return undefined;
}
