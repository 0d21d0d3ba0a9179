import type { Actor, Command } from './command.ts';
import { Refusal } from './refusal.ts';
import type { CentreState } from './state.ts';

type Kind = Actor['kind'];

const ADMINISTRATION: readonly Kind[] = ['administrator', 'system'];
const AGENT: readonly Kind[] = ['agent'];
const PARTIES: readonly Kind[] = ['agent', 'customer'];
const SYSTEM: readonly Kind[] = ['system'];

/** Who may ask what at all; whether this one may ask it of this object is for the command's own part to say. */
const ASKED_BY: Record<Command['kind'], readonly Kind[]> = {
  'config.put': ADMINISTRATION, 'config.remove': ADMINISTRATION, 'agent.signOut': ADMINISTRATION,
  'station.signIn': AGENT, 'station.signOut': AGENT, 'station.changeTeam': AGENT, 'state.available': AGENT, 'state.idle': AGENT,
  'offer.accept': AGENT, 'offer.decline': AGENT, 'interaction.transfer': AGENT,
  'wrapUp.submit': AGENT, 'wrapUp.cancelAuto': AGENT, 'interaction.dismiss': AGENT, 'session.stay': AGENT,
  'message.post': PARTIES, 'message.mark': PARTIES,
  'interaction.end': [...PARTIES, 'system'],
  'interaction.start': ['customer', 'system'], 'interaction.remove': ADMINISTRATION,
  'offer.expire': SYSTEM, 'offer.retry': SYSTEM, 'wrapUp.expire': SYSTEM,
  'desk.open': SYSTEM, 'agent.leave': SYSTEM, 'agent.return': SYSTEM, 'agent.lost': SYSTEM,
  'agent.warnInactive': SYSTEM, 'agent.inactivityEnd': SYSTEM,
};

export function checkAuthority(actor: Actor, command: Command): void {
  if (!ASKED_BY[command.kind].includes(actor.kind)) throw new Refusal('forbidden');
}

/** Only the window that works for the agent may ask: a fenced one is told that the session moved (WX-004). */
export function checkWindow({ desks }: CentreState, actor: Actor): void {
  if (actor.kind !== 'agent' || actor.epoch === undefined) return;
  if (actor.epoch !== desks.get(actor.id)?.epoch) throw new Refusal('session-moved');
}
