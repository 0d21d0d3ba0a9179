import type { ConfigObject, ConfigType } from '../contract/administration.ts';
import { RONA_CODE } from '../contract/availability-codes.ts';
import type { DomainEvent } from '../contract/events.ts';
import type { AgentSession, Interaction } from '../contract/interaction.ts';
import type { Id } from '../contract/primitives.ts';
import { type Ask, Refusal } from './refusal.ts';
import { referencesOf } from './references.ts';
import { screenPopFault } from './screen-pops.ts';
import { type CentreState, type Config, ORGANISATION } from './state.ts';

/** The administrator's objects: added, replaced, removed. */
export function decideConfig({ state, command, moment: { now } }: Ask): readonly DomainEvent[] {
  if (command.kind === 'config.put') {
    checkObject(state.config, command.object);
    checkChannelKept(state, command.object);
    return [{ kind: 'config.put', at: now, object: command.object }];
  }
  if (command.kind === 'config.remove') {
    checkRemovable(state, command.type, command.id);
    return [{ kind: 'config.removed', at: now, type: command.type, id: command.id }];
  }
  return [];
}

const fold = (text: string): string => text.trim().toLowerCase();

function checkObject(config: Config, object: ConfigObject): void {
  if (object.type === 'idleCode' && object.id === RONA_CODE) throw new Refusal('built-in', { id: RONA_CODE });
  if (object.type === 'organisation' && object.id !== ORGANISATION) throw new Refusal('built-in', { id: ORGANISATION });
  for (const [type, id] of referencesOf(object)) {
    if (!Object.hasOwn(config[type], id)) throw new Refusal('unknown-reference', { type, id });
  }
  for (const other of Object.values<ConfigObject>(config[object.type])) {
    if (other.id === object.id) continue;
    if (object.type === 'user' && other.type === 'user') {
      if (fold(other.email) === fold(object.email)) throw new Refusal('duplicate-email', { email: object.email });
    } else if (fold(other.name) === fold(object.name)) {
      throw new Refusal('duplicate-name', { type: object.type, name: object.name });
    }
  }
  if (object.type === 'desktopProfile') checkWrapUpDefault(object);
  if (object.type === 'screenPop') checkAddress(object.url);
}

function checkWrapUpDefault(profile: Extract<ConfigObject, { type: 'desktopProfile' }>): void {
  if (profile.wrapUpReasonIds.includes(profile.defaultWrapUpReasonId)) return;
  throw new Refusal('invalid-input', { path: 'defaultWrapUpReasonId', reason: 'must be one of wrapUpReasonIds' });
}

/** Where a screen pop leads is the administrator's choice alone: nothing of a customer's may choose the host. */
function checkAddress(url: string): void {
  const reason = screenPopFault(url);
  if (reason !== null) throw new Refusal('invalid-input', { path: 'url', reason });
}

/** Whoever waits in a queue, or is served from it, belongs to its channel. */
function checkChannelKept(state: CentreState, object: ConfigObject): void {
  if (object.type !== 'queue') return;
  const old = state.config.queue[object.id];
  if (old && old.channel !== object.channel) checkNoLiveUse(state, 'queue', object.id);
}

function checkRemovable(state: CentreState, type: ConfigType, id: Id): void {
  if (!state.config[type][id]) throw new Refusal('not-found');
  if (type === 'organisation' || (type === 'idleCode' && id === RONA_CODE)) throw new Refusal('built-in', { id });
  for (const session of state.agents.values()) {
    if (usesNow(session, type, id)) throw new Refusal('still-referenced', { type: 'session', id: session.id });
  }
  for (const objects of Object.values(state.config)) {
    for (const object of Object.values<ConfigObject>(objects)) {
      const used = referencesOf(object).some(([of, to]) => of === type && to === id);
      if (used) throw new Refusal('still-referenced', { type: object.type, id: object.id });
    }
  }
  checkNoLiveUse(state, type, id);
}

/** Whether a working session is of this user, in this team, or idle for this reason. */
function usesNow({ id: agentId, teamId, presence }: AgentSession, type: ConfigType, id: Id): boolean {
  if (type === 'user') return agentId === id;
  if (type === 'team') return teamId === id;
  return type === 'idleCode' && presence.state === 'idle' && presence.idleCodeId === id;
}

function checkNoLiveUse(state: CentreState, type: ConfigType, id: Id): void {
  if (type !== 'queue' && type !== 'entryPoint') return;
  for (const each of state.interactions.values()) {
    const used = type === 'entryPoint' ? each.entryPointId === id : each.queueId === id || isWrappedUpFrom(state, each, id);
    if (used) throw new Refusal('still-referenced', { type: 'interaction', id: each.id });
  }
}

/** Whether somebody still wraps up the interaction who served it from this queue: it may be in another one by now. */
function isWrappedUpFrom({ agents }: CentreState, { id, wrapUps }: Interaction, queueId: Id): boolean {
  return Object.keys(wrapUps).some((agentId) => agents.get(agentId)?.load[id]?.queueId === queueId);
}
